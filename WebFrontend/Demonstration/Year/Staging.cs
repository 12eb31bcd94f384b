using System.Collections.Immutable;
using Engagement.Activities;

namespace Engagement.Demonstration;

/// <summary>How the school holds the events of one form.</summary>
/// <param name="Weekday">The usual day of a series.</param>
/// <param name="Time">When the first sheet of it is written.</param>
/// <param name="Size">Classes, or people who are not counted by class.</param>
/// <param name="Share">How much of a class takes part.</param>
/// <param name="SpreadDays">Over how many school days the classes hold it.</param>
/// <param name="Makers">Who makes something lasting: of each class, or in all.</param>
internal sealed record Staging(
    string Form,
    bool IsWeekly,
    DayOfWeek? Weekday,
    TimeOnly Time,
    Audience Audience,
    int Size,
    double Share,
    int SpreadDays,
    int Organisers,
    int Helpers,
    int Hosts,
    int Makers)
{
    private static readonly ImmutableArray<Staging> All = DemonstrationData.Read<ImmutableArray<Staging>>("Year.stagings.json");

    public static Staging? Of(PlannedEvent planned) =>
        All.FirstOrDefault(staging => staging.Form == planned.Form && staging.IsWeekly == (planned.Recurrence == Recurrence.Weekly));
}

internal enum Audience
{
    Classes,
    Grades,
    Parliament,
}

using System.Collections.Immutable;

namespace Engagement.Activities;

/// <summary>
/// One occurrence of a row of the school's plan: what a sheet names as its event. A weekly series has one for each week.
/// </summary>
/// <param name="Id">Unique in the school, for instance <c>2026-10-3a.w43</c>.</param>
/// <param name="Series">The plan's event that it is an occurrence of, for instance <c>2026-10-3a</c>.</param>
/// <param name="Row">The plan's row: each due row of a faction weighs the same in the delivery share.</param>
/// <param name="Host">The faction that answers for it; null in May, when nobody in particular does.</param>
/// <param name="From">First day of the stretch in which it is to be held.</param>
/// <param name="To">Last day of that stretch; the row is due after it.</param>
[GenerateSerializer, Immutable, Alias("planned-event")]
public sealed record PlannedEvent(
    string Id,
    string Series,
    string Row,
    Localized Title,
    string Form,
    string? Host,
    Recurrence Recurrence,
    DateOnly From,
    DateOnly To,
    ImmutableArray<GradeRange> Grades)
{
    /// <summary>Whether every class is given a mark in it, as <see cref="PlanEvent.RatesClasses"/>.</summary>
    [Id(0)]
    public bool RatesClasses { get; init; }

    /// <summary>Whether it touches a child's home, as <see cref="PlanEvent.IsSensitive"/>.</summary>
    [Id(1)]
    public bool IsSensitive { get; init; }
}

[GenerateSerializer, Immutable, Alias("grade-range")]
public sealed record GradeRange(int From, int To);

[GenerateSerializer, Alias("recurrence")]
public enum Recurrence
{
    Once,
    Monthly,
    Weekly,
    Quarterly,
}

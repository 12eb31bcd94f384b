using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Ledger;
using Engagement.Students;

namespace Engagement.Demonstration;

/// <summary>Events of the plan that people come to: classes, whoever wants to, or the parliament.</summary>
internal sealed class AttendedEvents(SchoolLife life, Random random) : EventStrand(life, random)
{
    public override IEnumerable<Posting> Tell() =>
        Life.School.Events.SelectMany(planned => Staging.Of(planned) is { } staging ? Hold(planned, staging) : []);

    private IEnumerable<Posting> Hold(PlannedEvent planned, Staging staging)
    {
        var day = DayOf(planned, staging.Audience == Audience.Parliament, staging.Weekday);
        var leaders = staging.IsWeekly ? 0 : 1;
        var team = Team(planned, day, leaders + staging.Organisers + staging.Helpers);
        var audience = staging.Audience == Audience.Classes
            ? Classes(planned, staging, day, team)
            : [Group(planned, staging, day, team)];
        return
        [
            .. audience,
            TeamSheet(planned, day, staging.Time.AddMinutes(50), team, staging.Organisers, staging.Hosts),
            .. Proof(planned, day, team),
        ];
    }

    private IEnumerable<Posting> Classes(PlannedEvent planned, Staging staging, DateOnly first, ImmutableArray<Student> team)
    {
        ImmutableArray<DateOnly> days = [first, .. Life.Days.Between(first.AddDays(1), planned.To).Take(staging.SpreadDays - 1)];
        var classes = Life.InGrades(planned.Grades).Select(student => student.Class).Distinct().ToArray();
        foreach (var @class in Sample(classes, staging.Size))
        {
            var day = One(days);
            var pupils = Life.InClass(@class);
            var coming = (int)(pupils.Length * staging.Share * (0.9 + (0.02 * Number(0, 7))));
            var present = Draw(pupils.Except(team), coming, day);
            yield return Post(
                day, staging.Time.AddMinutes(Number(0, 35)), Life.MentorOfClass(@class),
                [.. Taking(planned, present), .. Lines("asset.made", Draw(present, staging.Makers, day))],
                planned.Id, note: Note("events"));
        }
    }

    private Posting Group(PlannedEvent planned, Staging staging, DateOnly day, ImmutableArray<Student> team)
    {
        var from = staging.Audience == Audience.Parliament ? Life.Parliament(day) : Life.InGrades(planned.Grades);
        var present = Draw(from.Except(team), Number(staging.Size * 4 / 5, staging.Size), day);
        return Post(
            day, staging.Time, SchoolLife.MentorOf(planned.Host),
            [.. Taking(planned, present), .. Lines("asset.made", Draw(present, staging.Makers, day))],
            planned.Id, note: Note("events"));
    }

    private static IEnumerable<SheetLine> Taking(PlannedEvent planned, IEnumerable<Student> present) =>
        Lines(planned.Recurrence == Recurrence.Weekly ? "event.part.weekly" : "event.part", present);

    private IEnumerable<string> Sample(string[] classes, int count)
    {
        Shuffle(classes);
        return classes.Take(count);
    }
}

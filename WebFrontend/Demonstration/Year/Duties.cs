using Engagement.Students;

namespace Engagement.Demonstration;

/// <summary>What posts and promises bring: weekly and quarterly reports, tasks, initiatives.</summary>
internal sealed class Duties(SchoolLife life, Random random) : Strand(life, random)
{
    private static readonly TimeOnly Afternoon = new(16, 40);

    public override IEnumerable<Posting> Tell() =>
    [
        .. Life.Days.All.Where(day => day >= Life.ParliamentFrom && day.DayOfWeek == DayOfWeek.Friday).SelectMany(Reports),
        .. Life.Days.All.Where(day => day >= Life.ParliamentFrom).SelectMany(Tasks),
        .. Life.Days.Quarters.SelectMany(quarter => QuarterEnd(Life.Days.Between(quarter.From, quarter.To).Last())),
    ];

    private IEnumerable<Posting> Reports(DateOnly friday)
    {
        var onTime = Leaders(friday, posts: 2).ToLookup(_ => Happens(0.85));
        yield return Post(friday, Afternoon, SchoolLife.Coordinator, Lines("report.week", onTime[true]));
        var late = friday.AddDays(1);
        if (onTime[false].Any() && Life.Days.IsOpen(late))
        {
            yield return Post(late, new(18, 0), SchoolLife.Coordinator, Lines("report.week.late", onTime[false]));
        }
    }

    private IEnumerable<Posting> Tasks(DateOnly day)
    {
        foreach (var faction in SchoolLife.Factions.Where(_ => Happens(0.28)))
        {
            var members = Life.MembersOf(faction.Id, day);
            var count = (int)Math.Ceiling(members.Length * 0.25 * Life.Pulse(faction.Id, day));
            yield return Post(
                day, new(Number(10, 17), Number(0, 49)), SchoolLife.MentorOf(faction.Id), Lines("task.done", Draw(members, count, day)),
                note: Note("tasks"));
        }

        if (Happens(0.12))
        {
            yield return Post(day, Afternoon, SchoolLife.Coordinator, Lines("initiative.accepted", Draw(Life.Parliament(day), 1, day)));
        }
    }

    private IEnumerable<Posting> QuarterEnd(DateOnly day)
    {
        yield return Post(day, Afternoon, SchoolLife.Coordinator, Lines("report.quarter", Leaders(day, posts: 1)));
        yield return Post(day, Afternoon.AddMinutes(15), SchoolLife.Coordinator, Lines("initiative.done", Draw(Life.Parliament(day), 4, day)));
    }

    private IEnumerable<Student> Leaders(DateOnly day, int posts) =>
        SchoolLife.Factions.SelectMany(faction => Life.PostHolders(Life.MembersOf(faction.Id, day)).Take(posts));
}

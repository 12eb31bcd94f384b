using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Students;

namespace Engagement.Demonstration;

/// <summary>The monthly sitting of the parliament, and the factions' own meetings every second week.</summary>
internal sealed class Meetings(SchoolLife life, Random random) : EventStrand(life, random)
{
    private static readonly TimeOnly SittingTime = new(15, 45);
    private static readonly TimeOnly FactionTime = new(14, 50);

    public override IEnumerable<Posting> Tell() => Sittings().Concat(FactionMeetings());

    private IEnumerable<Posting> Sittings()
    {
        foreach (var planned in Life.School.Events.Where(planned => planned.Form == "sitting"))
        {
            var day = DayOf(planned, needsParliament: true, DayOfWeek.Thursday);
            var members = Life.Parliament(day);
            yield return Meeting(day, SittingTime, null, members, members.Length * 4 / 5, late: Number(2, 6), planned);
            foreach (var proof in Proof(planned, day, [.. members.Take(1)]))
            {
                yield return proof;
            }
        }
    }

    private IEnumerable<Posting> FactionMeetings()
    {
        foreach (var (week, number) in Life.Days.Weeks.Select((week, number) => (week, number)))
        {
            foreach (var (faction, index) in SchoolLife.Factions.Select((faction, index) => (faction.Id, index)))
            {
                var day = week.AddDays(index % 5);
                if ((number + index) % 2 == 0 && day >= Life.ParliamentFrom && Life.Days.All.Contains(day))
                {
                    var members = Life.MembersOf(faction, day);
                    var present = (int)(members.Length * Math.Min(0.95, 0.8 * Life.Pulse(faction, day)));
                    yield return Meeting(day, FactionTime, faction, members, present, late: Number(0, 2), null);
                }
            }
        }
    }

    private Posting Meeting(
        DateOnly day, TimeOnly time, string? faction, ImmutableArray<Student> members, int present, int late, PlannedEvent? planned)
    {
        var posts = Life.PostHolders(members);
        var came = Draw(members.Except(posts.Take(2)), present, day);
        return Post(
            day, time, SchoolLife.MentorOf(faction),
            [
                .. Lines("meet.chair", posts.Take(1)),
                .. Lines("meet.minutes", posts.Skip(1).Take(1)),
                .. Lines("meet.attend", posts.Take(2).Concat(came.Skip(late))),
                .. Lines("meet.late", came.Take(late)),
            ],
            planned?.Id, note: Note("meetings"));
    }
}

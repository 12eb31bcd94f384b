using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Students;

namespace Engagement.Demonstration;

/// <summary>What all planned events share: a day, the people who make it happen, and its proof.</summary>
internal abstract class EventStrand(SchoolLife life, Random random) : Strand(life, random)
{
    private static readonly TimeOnly ProofTime = new(18, 20);

    protected DateOnly DayOf(PlannedEvent planned, bool needsParliament, DayOfWeek? weekday = null)
    {
        var days = Life.Days.For(planned.From, planned.To);
        days = Preferred(day => !needsParliament || day >= Life.ParliamentFrom, days);
        days = Preferred(day => planned.Recurrence != Recurrence.Monthly || day.Day is >= 8 and <= 21, days);
        return One(Preferred(day => day.DayOfWeek == weekday, days));
    }

    /// <summary>Leader first, then organisers, then helpers; two of three from the host faction.</summary>
    protected ImmutableArray<Student> Team(PlannedEvent planned, DateOnly day, int size)
    {
        var own = Draw(Life.MembersOf(planned.Host, day), ((2 * size) + 2) / 3, day);
        return [.. own, .. Draw(Life.Parliament(day).Except(own), size - own.Length, day)];
    }

    /// <summary>The sheet of those who made it happen.</summary>
    protected Posting TeamSheet(PlannedEvent planned, DateOnly day, TimeOnly time, ImmutableArray<Student> team, int organisers, int hosts)
    {
        var isWeekly = planned.Recurrence == Recurrence.Weekly;
        var leaders = isWeekly ? 0 : 1;
        return Post(
            day, time, SchoolLife.MentorOf(planned.Host),
            [
                .. Lines("event.lead", team.Take(leaders)),
                .. Lines("event.organise", team.Skip(leaders).Take(organisers)),
                .. Lines("event.help", team.Skip(leaders + organisers)),
                .. Lines("event.host", Draw(Life.Parliament(day), hosts, day)),
            ],
            planned.Id, OwnEvent.LevelOf(planned), Note("events"));
    }

    /// <summary>The plan's last column: proof within three days, nearly always, and a publication.</summary>
    protected IEnumerable<Posting> Proof(PlannedEvent planned, DateOnly day, ImmutableArray<Student> team)
    {
        var shown = Happens(0.5) && Life.Days.IsOpen(day.AddDays(1)) ? day.AddDays(1) : day;
        if (Happens(0.93))
        {
            yield return Post(shown, ProofTime, SchoolLife.MentorOf(planned.Host), Lines("evidence.ontime", Draw(team, 1, day)), planned.Id);
        }

        if (Happens(0.85))
        {
            var press = Draw(Life.MembersOf("information", day), 1, day).Union(Draw(team, 1, day));
            yield return Post(shown, ProofTime.AddMinutes(25), SchoolLife.MentorOf("information"), Lines("media.post", press), planned.Id);
        }
    }

    private static ImmutableArray<DateOnly> Preferred(Func<DateOnly, bool> wish, ImmutableArray<DateOnly> days)
    {
        ImmutableArray<DateOnly> wished = [.. days.Where(wish)];
        return wished.IsEmpty ? days : wished;
    }
}

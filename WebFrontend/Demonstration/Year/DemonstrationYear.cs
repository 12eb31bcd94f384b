using System.Collections.Immutable;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Demonstration;

/// <summary>
/// A school year as its staff wrote it down. It is always made whole from the same seed and then cut at the present, so
/// that tomorrow's demonstration is today's with one more day.
/// </summary>
internal static class DemonstrationYear
{
    private const int Seed = 2026;
    private const int FewestOfToday = 8;
    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(90);

    public static ImmutableArray<Act> Until(DateTimeOffset now, SchoolProfile school, ImmutableArray<Student> students)
    {
        var life = new SchoolLife(school, students);
        var seed = Seed;
        Strand[] strands =
        [
            new AttendedEvents(life, Next()),
            new Contests(life, Next()),
            new Debates(life, Next()),
            new Meetings(life, Next()),
            new Volunteering(life, Next()),
            new Press(life, Next()),
            new Duties(life, Next()),
            new Learning(life, Next()),
            new Campaigns(life, Next()),
            new Kudos(life, Next()),
        ];
        var postings = strands
            .SelectMany(strand => strand.Tell())
            .Where(posting => !posting.Sheet.Lines.IsEmpty)
            .OrderBy(posting => posting.At)
            .ToList();
        var corrections = new Corrections(life, postings, Next());
        Act[] acts = [.. postings, .. corrections.Tell(), .. corrections.Undoings];
        return [.. BeginToday([.. acts.OrderBy(act => act.At)], now).Where(act => act.At <= now)];

        Random Next() => new(++seed);
    }

    /// <summary>Whoever looks early finds the first sheets of the day written already, the last of them just now.</summary>
    private static IEnumerable<Act> BeginToday(IReadOnlyList<Act> acts, DateTimeOffset now)
    {
        var midnight = SchoolLife.At(SchoolClock.DayOf(now, DemonstrationSchool.Zone), TimeOnly.MinValue);
        var first = acts.Where(act => act.At >= midnight && act.At < midnight.AddDays(1)).Take(FewestOfToday).ToList();
        var early = first.Where(act => act.At > now).ToList();
        var from = first.Where(act => act.At <= now).Select(act => act.At).Append(midnight).Append(now - Lately).Max();
        return acts.Select(act => early.IndexOf(act) is >= 0 and var i
            ? act with { At = from + ((now - from) * (i + 1) / (early.Count + 1)) }
            : act);
    }
}

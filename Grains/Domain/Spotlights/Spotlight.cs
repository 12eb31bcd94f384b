using System.Collections.Immutable;
using Engagement.Nominations;
using Engagement.Spotlights;

namespace Engagement.Domain;

/// <summary>
/// Chooses the faces of a week (rulebook, section 8). The same book, consents and weeks before always give the same faces, on whichever day of
/// the week it is asked.
/// </summary>
internal static class Spotlight
{
    /// <summary>Weeks for which whoever stood in it makes room for others. Two weeks of one student are then more than a month apart.</summary>
    public const int WeeksOfRest = 4;

    private const int DaysOfWeek = 7;

    /// <summary>
    /// The five that every active student can stand for. The narrower come first, because the broad ones find somebody else when the best
    /// athlete stands there for sport already.
    /// </summary>
    public static readonly ImmutableArray<string> Nominations =
    [
        NominationCode.YoungAthlete, NominationCode.TalentedStudent, NominationCode.CaringStudent, NominationCode.BestStudent, NominationCode.SchoolActivists,
    ];

    /// <param name="year">Deeds of this week count next week.</param>
    /// <param name="mayBeShown">Students who may be shown to everybody at this moment.</param>
    /// <param name="before">Earlier weeks, in any order.</param>
    public static SpotlightWeek Of(DateOnly monday, NominationYear year, IReadOnlySet<string> mayBeShown, IEnumerable<SpotlightWeek> before)
    {
        var taken = before.Where(week => IsRecent(week, monday)).SelectMany(week => week.Faces).Select(face => face.Student).ToHashSet();
        var entries = year.Entries.Where(entry => entry.Day < monday).ToLookup(entry => entry.Student);
        var faces = new List<SpotlightFace>();
        foreach (var (number, code) in Nominations.Index())
        {
            var nomination = Nomination.OfStudents.Single(one => one.Code == code);
            var free = year.Students.Where(student => mayBeShown.Contains(student.Id) && !taken.Contains(student.Id) && entries.Contains(student.Id)).ToList();
            var first = BandsInTurn(monday, number).Select(band => FirstOf(nomination, free.Where(one => band.Holds(one.Grade)), entries, year))
                .FirstOrDefault(one => one is not null);
            if (first is not null)
            {
                faces.Add(new(code, first));
                taken.Add(first);
            }
        }

        return new(monday, [.. faces]);
    }

    /// <summary>Whether the faces of a week still make room in the week of this Monday.</summary>
    public static bool IsRecent(SpotlightWeek week, DateOnly monday) =>
        week.From < monday && monday.AddDays(-WeeksOfRest * DaysOfWeek) <= week.From;

    /// <summary>Every week a nomination begins with the next band, and the nominations of one week with different ones: the ages take turns.</summary>
    private static IEnumerable<GradeBand> BandsInTurn(DateOnly monday, int nomination)
    {
        var bands = GradeBand.OfSchool;
        var turn = (monday.DayNumber / DaysOfWeek) + nomination;
        return Enumerable.Range(turn, bands.Length).Select(one => bands[one % bands.Length]);
    }

    private static string? FirstOf(Nomination nomination, IEnumerable<Nominee> students, ILookup<string, CountedEntry> entries, NominationYear year)
    {
        var merits = students.Select(student => nomination.Judge(student, new([.. entries[student.Id]]), year)).Where(one => one.Score > 0 && MayStandSoFar(one));
        return Ranking.Rank([.. merits.Select(merit => merit.ToContender())]).FirstOrDefault()?.Contender.Id;
    }

    /// <summary>
    /// A gate that counts asks for a whole year (three quarters, ten weeks) and is still being passed; only an answer that was given closes.
    /// </summary>
    private static bool MayStandSoFar(Merit merit) => !merit.Gates.Any(gate => gate is { State: GateState.Closed, Needed: null });
}

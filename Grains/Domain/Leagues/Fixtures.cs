using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Leagues;

namespace Engagement.Domain;

/// <summary>Who plays whom, and how it ended.</summary>
public static class Fixtures
{
    public const int MostClasses = 16;
    public const int MostMatches = 2_000;
    public const int HighestScore = 999;

    /// <param name="grades">The grade of every class of the school.</param>
    public static LeagueChange DrawUp(League league, PlannedOccurrence occurrence, LeagueDraw draw, IReadOnlyDictionary<string, int> grades)
    {
        if (FaultOf(occurrence, draw, grades) is { } fault)
        {
            return LeagueChange.Refused(fault);
        }

        var known = league.Matches
            .Where(match => match.Occurrence == draw.Occurrence && match.Sport == draw.Sport)
            .Select(match => PairOf(match.Home, match.Away)).ToHashSet();
        var number = league.Last;
        ImmutableArray<LeagueMatch> added =
        [
            .. from pair in Pairs(draw.Classes)
               where !known.Contains(PairOf(pair.Home, pair.Away))
               select new LeagueMatch(++number, draw.Occurrence, draw.Grades, draw.Sport, draw.Day, pair.Home, pair.Away, null),
        ];
        return added.IsEmpty ? league
            : league.Matches.Length + added.Length > MostMatches ? LeagueChange.Refused(LeagueRefusal.TooManyMatches)
            : league with { Last = number, Matches = league.Matches.AddRange(added) };
    }

    public static LeagueChange SetScore(League league, PlannedOccurrence occurrence, LeagueMatch match, MatchScore? score, DateOnly today) =>
        match.Score == score ? league
        : score is not null && FaultOf(occurrence, match, score, today) is { } fault ? LeagueChange.Refused(fault)
        : league with { Matches = league.Matches.Replace(match, match with { Score = score }) };

    public static LeagueChange TakeOut(League league, LeagueMatch match) =>
        match.Score is not null ? LeagueChange.Refused(LeagueRefusal.HasScore) : league with { Matches = league.Matches.Remove(match) };

    public static LeagueMatch? Find(this League league, int number) => league.Matches.FirstOrDefault(match => match.Number == number);

    /// <summary>
    /// Round by round, so that every class rests as seldom as the others (the circle of Berger's tables): one stands still and the
    /// others move on by one place.
    /// </summary>
    public static IEnumerable<(string Home, string Away)> Pairs(ImmutableArray<string> classes)
    {
        string?[] circle = classes.Length % 2 == 0 ? [.. classes] : [.. classes, null];
        for (var round = 0; round < circle.Length - 1; round++)
        {
            for (var i = 0; i < circle.Length / 2; i++)
            {
                if (circle[i] is { } one && circle[^(i + 1)] is { } other)
                {
                    yield return round % 2 == 0 ? (one, other) : (other, one);
                }
            }

            circle = [circle[0], circle[^1], .. circle[1..^1]];
        }
    }

    private static string? FaultOf(PlannedOccurrence occurrence, LeagueDraw draw, IReadOnlyDictionary<string, int> grades) =>
        Inviting.IsOff(occurrence.State) ? LeagueRefusal.NotPlayed
        : !Sport.All.Contains(draw.Sport) ? LeagueRefusal.UnknownSport
        : draw.Classes.Length is < 2 or > MostClasses || draw.Classes.Distinct().Count() != draw.Classes.Length ? LeagueRefusal.ClassesNeeded
        : !occurrence.Event.Grades.Contains(draw.Grades) || !draw.Classes.All(name => IsOf(draw.Grades, name, grades)) ? LeagueRefusal.ClassNotInBand
        : draw.Day < occurrence.Event.From || draw.Day > occurrence.Event.To ? LeagueRefusal.DayOutside
        : null;

    private static string? FaultOf(PlannedOccurrence occurrence, LeagueMatch match, MatchScore score, DateOnly today) =>
        Inviting.IsOff(occurrence.State) ? LeagueRefusal.NotPlayed
        : match.Day > today ? LeagueRefusal.NotYet
        : score is { Home: >= 0 and <= HighestScore, Away: >= 0 and <= HighestScore } ? null
        : LeagueRefusal.ScoreOutOfRange;

    private static bool IsOf(GradeRange band, string name, IReadOnlyDictionary<string, int> grades) =>
        grades.TryGetValue(name, out var grade) && band.From <= grade && grade <= band.To;

    private static (string, string) PairOf(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
}

/// <summary>A league after something was done to it, or why it was not done.</summary>
public readonly record struct LeagueChange(League? League, string? Refusal)
{
    public static implicit operator LeagueChange(League changed) => new(changed, null);

    public static LeagueChange Refused(string code) => new(null, code);
}

using System.Collections.Immutable;
using Engagement.Activities;

namespace Engagement.Leagues;

/// <summary>
/// The matches between classes of one series of the plan in one year. Classes play, nobody by name; the table follows from the
/// results and is stored nowhere.
/// </summary>
/// <param name="Version">Grows with every change.</param>
/// <param name="Last">The highest number that a match has had: a number is never given again.</param>
/// <param name="Matches">By their number.</param>
[GenerateSerializer, Immutable, Alias("league")]
public sealed record League(long Version, int Last, ImmutableArray<LeagueMatch> Matches)
{
    public static League Empty { get; } = new(0, 0, []);
}

/// <param name="Occurrence">The month of the series in which it is played.</param>
/// <param name="Grades">The band in which it counts.</param>
/// <param name="Sport">A code of <see cref="Leagues.Sport"/>.</param>
/// <param name="Score">Null before it was played.</param>
[GenerateSerializer, Immutable, Alias("league-match")]
public sealed record LeagueMatch(int Number, string Occurrence, GradeRange Grades, string Sport, DateOnly Day, string Home, string Away, MatchScore? Score);

[GenerateSerializer, Immutable, Alias("match-score")]
public sealed record MatchScore(int Home, int Away);

/// <summary>What somebody wants to have played: two classes once, or of more every one against every other.</summary>
[GenerateSerializer, Immutable, Alias("league-draw")]
public sealed record LeagueDraw(string Occurrence, GradeRange Grades, string Sport, DateOnly Day, ImmutableArray<string> Classes);

using Engagement.Activities;
using Engagement.Domain;
using Engagement.Leagues;

namespace Engagement.Tests;

public sealed class FixturesTests
{
    private static readonly GradeRange Younger = new(1, 4);
    private static readonly GradeRange Older = new(5, 10);
    private static readonly Dictionary<string, int> Grades = new() { ["3А"] = 3, ["4А"] = 4, ["5А"] = 5, ["5Ә"] = 5, ["6А"] = 6, ["11А"] = 11 };

    private static PlannedOccurrence Month(OccurrenceState state = OccurrenceState.Open) => Gym.At(state, "sports-series", Recurrence.Monthly, Younger, Older);

    private static LeagueDraw Draw(params string[] classes) => new("2026-11-1", Older, "football", Gym.Day, [.. classes]);

    private static League Drawn(params string[] classes) => Fixtures.DrawUp(League.Empty, Month(), Draw(classes), Grades).League!;

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(16)]
    public void Everyone_plays_everyone_once_and_at_most_once_in_a_round(int classes)
    {
        var names = Enumerable.Range(1, classes).Select(i => $"{i}").ToArray();
        var pairs = Fixtures.Pairs([.. names]).ToList();
        var expected = names.SelectMany((one, i) => names.Skip(i + 1).Select(other => $"{one}-{other}"));
        Assert.Equal(expected.Order(), pairs.Select(pair => string.Join('-', new[] { pair.Home, pair.Away }.OrderBy(int.Parse))).Order());
        Assert.All(pairs.Chunk(classes / 2), round => Assert.Equal(round.Length * 2, round.SelectMany(pair => new[] { pair.Home, pair.Away }).Distinct().Count()));
    }

    [Fact]
    public void Drawing_up_again_adds_only_what_is_new()
    {
        var league = Drawn("5А", "5Ә");
        Assert.Same(league, Fixtures.DrawUp(league, Month(), Draw("5Ә", "5А"), Grades).League);
        var more = Fixtures.DrawUp(league, Month(), Draw("5А", "5Ә", "6А"), Grades).League!;
        Assert.Equal([1, 2, 3], more.Matches.Select(match => match.Number));
        Assert.Equal(4, Fixtures.DrawUp(more, Month(), Draw("5А", "5Ә") with { Sport = "chess" }, Grades).League!.Matches.Length);
    }

    [Fact]
    public void A_number_is_never_given_again()
    {
        var league = Drawn("5А", "5Ә", "6А");
        var without = Fixtures.TakeOut(league, league.Find(3)!).League!;
        Assert.Equal([1, 2, 4], Fixtures.DrawUp(without, Month(), Draw("5А", "5Ә", "6А"), Grades).League!.Matches.Select(match => match.Number));
    }

    [Theory]
    [InlineData(LeagueRefusal.ClassesNeeded, "5А")]
    [InlineData(LeagueRefusal.ClassesNeeded, "5А", "5А")]
    [InlineData(LeagueRefusal.ClassNotInBand, "5А", "4А")]
    [InlineData(LeagueRefusal.ClassNotInBand, "5А", "11А")]
    [InlineData(LeagueRefusal.ClassNotInBand, "5А", "7Ю")]
    public void Who_may_play(string refusal, params string[] classes) =>
        Assert.Equal(refusal, Fixtures.DrawUp(League.Empty, Month(), Draw(classes), Grades).Refusal);

    [Fact]
    public void What_is_asked_of_a_match()
    {
        Assert.Equal(LeagueRefusal.UnknownSport, Refused(Draw("5А", "5Ә") with { Sport = "cricket" }));
        Assert.Equal(LeagueRefusal.ClassNotInBand, Refused(Draw("5А", "5Ә") with { Grades = new(1, 10) }));
        Assert.Equal(LeagueRefusal.DayOutside, Refused(Draw("5А", "5Ә") with { Day = Gym.Day.AddDays(5) }));
        Assert.Equal(LeagueRefusal.NotPlayed, Fixtures.DrawUp(League.Empty, Month(OccurrenceState.Cancelled), Draw("5А", "5Ә"), Grades).Refusal);

        static string? Refused(LeagueDraw draw) => Fixtures.DrawUp(League.Empty, Month(), draw, Grades).Refusal;
    }

    [Fact]
    public void A_result_comes_on_the_day_and_can_be_corrected_and_taken_back()
    {
        var league = Drawn("5А", "5Ә");
        Assert.Equal(LeagueRefusal.NotYet, Score(league, new(1, 0), today: Gym.Day.AddDays(-1)).Refusal);
        Assert.Equal(LeagueRefusal.ScoreOutOfRange, Score(league, new(-1, 0)).Refusal);
        Assert.Equal(LeagueRefusal.ScoreOutOfRange, Score(league, new(0, 1000)).Refusal);
        Assert.Equal(LeagueRefusal.NotPlayed, Score(league, new(1, 0), OccurrenceState.Missed).Refusal);
        var played = Score(league, new(1, 0)).League!;
        Assert.Same(played, Score(played, new(1, 0)).League);
        Assert.Equal(new(2, 2), Score(played, new(2, 2)).League!.Matches[0].Score);
        Assert.Equal(LeagueRefusal.HasScore, Fixtures.TakeOut(played, played.Matches[0]).Refusal);
        Assert.Empty(Fixtures.TakeOut(Score(played, null).League!, league.Matches[0]).League!.Matches);
    }

    private static LeagueChange Score(League league, MatchScore? score, OccurrenceState state = OccurrenceState.Open, DateOnly? today = null) =>
        Fixtures.SetScore(league, Month(state), league.Matches[0], score, today ?? Gym.Day);
}

using Engagement.Domain;
using Engagement.Leagues;

namespace Engagement.Tests;

public sealed class LeagueTableTests
{
    private static LeagueMatch Match(string home, string away, int? scored, int? conceded, string sport = "football") => new(
        1, "2026-11-2.m11", new(5, 10), sport, new(2026, 11, 18), home, away, scored is { } one && conceded is { } other ? new(one, other) : null);

    private static string[] Ranks(params LeagueMatch[] matches) => [.. LeagueTable.Of(matches).Select(row => $"{row.Rank} {row.Class} {row.Points}")];

    [Fact]
    public void A_win_is_three_points_and_a_draw_one()
    {
        var table = LeagueTable.Of([Match("5А", "5Ә", 2, 1), Match("5Б", "5А", 0, 0), Match("5Ә", "5Б", null, null)]);
        Assert.Equal(new(1, "5А", 2, 1, 1, 0, 2, 1, 4), table[0]);
        Assert.Equal(new(2, "5Б", 1, 0, 1, 0, 0, 0, 1), table[1]);
        Assert.Equal(new(3, "5Ә", 1, 0, 0, 1, 1, 2, 0), table[2]);
    }

    [Fact]
    public void Nobody_has_a_place_before_playing() => Assert.Empty(LeagueTable.Of([Match("5А", "5Ә", null, null)]));

    [Fact]
    public void Of_equal_points_the_match_between_them_decides_before_the_difference() => Assert.Equal(
        ["1 5Ә 3", "2 5А 3", "3 5Б 0"],
        Ranks(Match("5Ә", "5А", 1, 0), Match("5А", "5Б", 9, 0)));

    [Fact]
    public void Then_the_difference_and_then_what_was_scored()
    {
        Assert.Equal(["1 5Б 3", "2 5А 3"], Ranks(Match("5А", "6А", 2, 1), Match("5Б", "6Ә", 4, 1))[..2]);
        Assert.Equal(["1 5Б 3", "2 5А 3"], Ranks(Match("5А", "6А", 2, 1), Match("5Б", "6Ә", 3, 2))[..2]);
    }

    [Fact]
    public void A_circle_of_three_is_decided_by_the_difference_among_them() => Assert.Equal(
        ["1 5Ә 3", "2 5А 3", "3 5Б 3"],
        Ranks(Match("5А", "5Ә", 1, 0), Match("5Ә", "5Б", 5, 0), Match("5Б", "5А", 1, 0)));

    [Fact]
    public void Equal_in_everything_is_the_same_place() => Assert.Equal(
        ["1 5А 3", "1 5Ә 3", "3 6А 0", "3 6Ә 0"],
        Ranks(Match("5А", "6А", 2, 1), Match("5Ә", "6Ә", 2, 1)));

    [Fact]
    public void Goals_and_baskets_do_not_compare_so_wins_decide() => Assert.Equal(
        ["1 5Б 3", "2 5А 3", "2 5Ә 3"],
        Ranks(
            Match("5А", "6А", 1, 1), Match("5А", "6Ә", 1, 1), Match("5А", "6Б", 1, 1),
            Match("5Ә", "6А", 40, 40, "basketball"), Match("5Ә", "6Ә", 0, 0), Match("5Ә", "6Б", 0, 0),
            Match("5Б", "6В", 1, 0))[..3]);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 2)]
    [InlineData(7, 4)]
    public void The_upper_half_is_shown(int classes, int shown)
    {
        var table = Enumerable.Range(1, classes).Select(rank => new LeagueRow(rank, $"{rank}А", 1, 0, 0, 0, 0, 0, 100 - rank));
        Assert.Equal(Enumerable.Range(1, shown), LeagueTable.Shown([.. table]).Select(row => row.Rank));
    }

    [Fact]
    public void Whoever_shares_the_last_place_is_not_shown_with_one()
    {
        Assert.Equal([1], LeagueTable.Shown(LeagueTable.Of([Match("5А", "6А", 1, 0), Match("5А", "6Ә", 1, 0)])).Select(row => row.Rank));
        Assert.Equal([1, 1], LeagueTable.Shown(LeagueTable.Of([Match("5А", "6А", 1, 1)])).Select(row => row.Rank));
    }
}

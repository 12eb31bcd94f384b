using Engagement.Domain;

namespace Engagement.Tests;

/// <summary>Places and the chain of ties (rulebook, section 7).</summary>
public sealed class RankingTests
{
    [Fact]
    public void A_shared_place_is_followed_by_the_place_after_all_who_share_it()
    {
        var ranked = Ranking.Rank([Of("d", 10), Of("c", 20), Of("a", 30), Of("b", 20)]);

        Assert.Equal(
            [("a", 1, false, null), ("b", 2, true, "points"), ("c", 2, true, "shared"), ("d", 4, false, "points")],
            ranked.Select(Summary));
    }

    [Fact]
    public void The_chain_of_the_worked_example()
    {
        var ranked = Ranking.Rank(
        [
            Of("x", 200, 22, 5, new(2025, 5, 10)),
            Of("y", 200, 22, 5, new(2025, 4, 30)),
            Of("z", 200, 25, 3, new(2025, 5, 20)),
            Of("w", 200, 22, 5, new(2025, 4, 30)),
        ]);

        Assert.Equal(
            [("z", 1, false, null), ("w", 2, true, "weeks"), ("y", 2, true, "shared"), ("x", 4, false, "earlier")],
            ranked.Select(Summary));
    }

    [Fact]
    public void More_host_factions_come_before_fewer() => Assert.Equal(
        [("b", 1, false, null), ("a", 2, false, "hosts")],
        Ranking.Rank([Of("a", 9, 3, 1, new(2025, 1, 1)), Of("b", 9, 3, 2, new(2025, 2, 1))]).Select(Summary));

    [Fact]
    public void By_index_the_points_do_not_matter_and_no_index_comes_last()
    {
        var ranked = Ranking.Rank([Of("a", 900) with { Index = 500 }, Of("b", 10) with { Index = 700 }, Of("c", 1000)], byIndex: true);

        Assert.Equal([("b", 1, false, null), ("a", 2, false, "index"), ("c", 3, false, "index")], ranked.Select(Summary));
    }

    [Fact]
    public void All_without_points_share_the_first_place() => Assert.Equal(
        [("a", 1, true, null), ("b", 1, true, "shared"), ("c", 1, true, "shared")],
        Ranking.Rank([new("b", default), new("a", default), new("c", default)]).Select(Summary));

    [Fact]
    public void Nobody_is_ranked_without_contenders() => Assert.Empty(Ranking.Rank([]));

    private static Contender Of(string id, int points, int weeks = 1, int hosts = 1, DateOnly? last = null) =>
        new(id, new(points, weeks, hosts, last));

    private static (string, int, bool, string?) Summary(Ranked ranked) =>
        (ranked.Contender.Id, ranked.Place, ranked.Tied, ranked.Decided);
}

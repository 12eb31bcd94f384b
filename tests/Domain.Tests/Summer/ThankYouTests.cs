using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Summer;

namespace Engagement.Tests;

/// <summary>Whom the rule names for letters of thanks (S2-31, S2-32; rulebook, section 8).</summary>
public sealed class ThankYouTests
{
    [Fact]
    public void Active_is_who_gave_something_and_has_a_certificate()
    {
        var accounts = new[] { Account("a", (SummerKind.Taught, 20), (SummerKind.CourseDay, 4)), Account("b", (SummerKind.CourseDay, 20), (SummerKind.Certificate, 20)), Account("c", (SummerKind.SquadDay, 6)) };
        Assert.Equal(new("a", "north", 20), Assert.Single(ThankYou.Active(accounts, new HashSet<string> { "a", "b" })));
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(5, 3)]
    [InlineData(30, 3)]
    [InlineData(31, 4)]
    public void A_tenth_of_the_region_is_named_and_at_least_three(int active, int named) =>
        Assert.Equal(named, ThankYou.OfRegion(Ranked(("north", active), ("south", 50)), "north").Length);

    [Fact]
    public void Whoever_has_as_many_as_the_last_one_is_named_too()
    {
        ImmutableArray<ActiveLeader> active = [new("a", "north", 9), new("b", "north", 8), new("c", "north", 7), new("d", "north", 7), new("e", "north", 6)];
        Assert.Equal(["a", "b", "c", "d"], ThankYou.OfRegion(active, "north").Select(leader => leader.Person));
    }

    [Fact]
    public void Of_the_republic_three_in_a_hundred_and_the_best_of_each_region_above_the_middle()
    {
        ImmutableArray<ActiveLeader> active =
            [.. Enumerable.Range(0, 100).Select(i => new ActiveLeader($"n{i}", "north", 1000 - i)), new("s", "south", 951), new("w", "west", 10), new("v", "west", 10)];
        active = [.. active.OrderByDescending(leader => leader.Points)];
        Assert.Equal(["n0", "n1", "n2", "n3", "s"], ThankYou.OfRepublic(active).Select(leader => leader.Person));
        Assert.Empty(ThankYou.OfRepublic([]));
    }

    private static SummerAccount Account(string person, params (string Kind, int Points)[] points) =>
        new(person, "north", points.ToImmutableDictionary(one => one.Kind, one => one.Points));

    private static ImmutableArray<ActiveLeader> Ranked(params (string Region, int Count)[] regions) =>
        [.. regions.SelectMany(one => Enumerable.Range(1, one.Count).Select(i => new ActiveLeader($"{one.Region}-{i}", one.Region, i))).OrderByDescending(leader => leader.Points)];
}

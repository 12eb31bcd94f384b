using Engagement.Domain;

namespace Engagement.Tests;

public sealed class StrangerTallyTests
{
    [Fact]
    public void Tries_are_counted_by_address_and_taken_once()
    {
        var tally = new StrangerTally();
        tally.Count("10.0.0.7");
        tally.Count("10.0.0.7");
        tally.Count("10.0.0.8");
        Assert.Equal([("10.0.0.7", 2), ("10.0.0.8", 1)], tally.Take().OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value)));
        Assert.Empty(tally.Take());
    }

    [Fact]
    public void Ever_new_addresses_are_counted_together()
    {
        var tally = new StrangerTally();
        for (var number = 0; number < 10_000; number++)
        {
            tally.Count($"192.0.2.{number}");
        }

        var taken = tally.Take();
        Assert.Equal(StrangerTally.Most + 1, taken.Count);
        Assert.Equal(10_000, taken.Values.Sum());
        Assert.Equal(10_000 - StrangerTally.Most, taken[StrangerTally.Others]);
    }
}

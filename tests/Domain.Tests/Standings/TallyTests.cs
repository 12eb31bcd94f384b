using System.Text.Json;
using Engagement.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace Engagement.Tests;

public sealed class TallyTests
{
    private static readonly DateOnly Monday = Year.Monday;

    [Fact]
    public void It_adds_up_points_weeks_and_hosts_between_two_days()
    {
        var tally = new Tally();
        tally.Add(Monday.AddDays(7), "care", new(5, 1));
        tally.Add(Monday, null, new(3, 1));
        tally.Add(Monday.AddDays(6), "sport", new(4, 1));
        tally.Add(Monday.AddDays(6), "sport", new(1, 1));

        Assert.Equal(new Standing(13, 2, 2, Monday.AddDays(7)), tally.In(Monday, Monday.AddDays(7)));
        Assert.Equal(new Standing(8, 1, 1, Monday.AddDays(6)), tally.In(Monday, Monday.AddDays(6)));
        Assert.Equal(new Standing(3, 1, 0, Monday), tally.In(Monday, Monday));
        Assert.Equal(default, tally.In(Monday.AddDays(8), Monday.AddDays(80)));
        Assert.Equal(13, tally.Total);
    }

    [Fact]
    public void A_reversal_takes_the_entry_out()
    {
        var tally = new Tally();
        tally.Add(Monday, "care", new(5, 1));
        tally.Add(Monday, "care", new(5, 1));
        tally.Add(Monday, "care", new(-5, -1));
        Assert.Equal(new Standing(5, 1, 1, Monday), tally.In(Monday, Monday));

        tally.Add(Monday, "care", new(-5, -1));
        Assert.True(tally.IsEmpty);
        Assert.Equal(default, tally.In(Monday, Monday));
    }

    [Fact]
    public void What_earned_nothing_leaves_no_mark()
    {
        var tally = new Tally();
        tally.Add(Monday, "care", new(0, 0));

        Assert.True(tally.IsEmpty);
    }

    [Fact]
    public void Any_order_gives_the_same_tally_and_a_snapshot_holds_it()
    {
        var entry =
            from day in Gen.Choose(0, 60)
            from host in Gen.Elements<string?>(null, "care", "sport", "law-order")
            from points in Gen.Choose(1, 20)
            from undone in Gen.Choose(0, 3)
            select (Day: Monday.AddDays(day), Host: host, Points: points, Undone: undone == 0);

        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(entry.ListOf().ToArbitrary(), entries =>
        {
            var adds = entries.Select(e => (e.Day, e.Host, e.Points, Reversal: false))
                .Concat(entries.Where(e => e.Undone).Select(e => (e.Day, e.Host, Points: -e.Points, Reversal: true)))
                .ToArray();
            var (ordered, shuffled) = (new Tally(), new Tally());
            Array.ForEach(adds, e => ordered.Add(e.Day, e.Host, new(e.Points, e.Points == 0 ? 0 : e.Reversal ? -1 : 1)));
            new Random(entries.Count).Shuffle(adds);
            Array.ForEach(adds, e => shuffled.Add(e.Day, e.Host, new(e.Points, e.Points == 0 ? 0 : e.Reversal ? -1 : 1)));
            var restored = Tally.Restore(JsonSerializer.Deserialize<TallySnapshot>(JsonSerializer.Serialize(ordered.Snapshot()))!);

            Assert.True(ordered.IsSameAs(shuffled));
            Assert.True(ordered.IsSameAs(restored));
            Assert.Equal(ordered.Total, restored.Total);
            var standing = entries.Where(e => !e.Undone).ToList();
            var expected = new Standing(
                standing.Sum(e => e.Points),
                standing.Select(e => SeasonCalendar.WeekOf(e.Day)).Distinct().Count(),
                standing.Select(e => e.Host).OfType<string>().Distinct().Count(),
                standing.Count == 0 ? null : standing.Max(e => e.Day));
            foreach (var tally in (Tally[])[ordered, shuffled, restored])
            {
                Assert.Equal(expected, tally.In(Monday, Monday.AddDays(60)));
            }
        }));
    }

    [Fact]
    public void A_snapshot_is_compact()
    {
        var tally = new Tally();
        tally.Add(Monday, null, new(3, 1));
        tally.Add(Monday.AddDays(2), "care", new(5, 1));

        Assert.Equal(
            $$"""{"Hosts":["care"],"Slots":[{{Monday.DayNumber}},-1,3,1,2,0,5,1]}""", JsonSerializer.Serialize(tally.Snapshot()));
    }
}

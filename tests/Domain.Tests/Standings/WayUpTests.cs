using System.Collections.Immutable;
using Engagement.Boards;
using Engagement.Domain;

namespace Engagement.Tests;

/// <summary>The way to the next place on a board by index.</summary>
public sealed class WayUpTests
{
    /// <summary>An index of 714.6.</summary>
    private static readonly Reckoning OfNine = new(new(9, 720, 430, 8, 1), new(70, 160, new Fraction(72, 100)), 8, School: false);

    [Fact]
    public void It_leads_past_the_row_above()
    {
        var rows = Board(("a", 1, 723), ("b", 2, 714));
        Assert.Equal(new(1, "a", Year.Text("a"), 9, 38, null), Of(rows, "b", OfNine));
    }

    [Fact]
    public void Nothing_is_above_the_first() => Assert.Null(Of(Board(("b", 1, 714), ("a", 2, 700)), "b", OfNine));

    [Fact]
    public void Behind_a_tie_break_one_of_index_is_wanted()
    {
        var next = Of(Board(("a", 1, 714), ("b", 2, 714)), "b", OfNine)!;
        Assert.Equal((0, OfNine.PointsTo(715), OfNine.MembersTo(715)), (next.Behind, next.Points, next.Members));
    }

    [Fact]
    public void Who_shares_a_place_is_led_past_the_row_above_all_who_share_it()
    {
        var rows = Board(("a", 1, 800), ("c", 2, 714), ("b", 2, 714));
        Assert.Equal("a", Of(rows, "b", OfNine)!.Id);
        Assert.Null(Of(Board(("c", 1, 714), ("b", 1, 714)), "b", OfNine));
    }

    [Fact]
    public void Of_the_year_the_quarter_under_way_brings_what_the_sum_of_quarters_lacks()
    {
        // The year's index is (699 + 714) / 2 = 706 against 710: to stand at 711 the second quarter has to reach 2·711 − 699 = 723.
        var first = OfNine with { Figures = OfNine.Figures with { Sum = 660 } };
        Assert.Equal(699, first.Index);
        var rows = Board(("a", 1, 710), ("b", 2, 706));
        var next = Of(rows, "b", first, OfNine)!;
        Assert.Equal((4, OfNine.PointsTo(723), OfNine.MembersTo(723)), (next.Behind, next.Points, next.Members));

        int YearWith(int points) =>
            FairIndex.OfYear([first.Index, (OfNine with { Figures = OfNine.Figures with { Sum = 720 + points } }).Index])!.Value;
        Assert.Equal((711, 710), (YearWith(next.Points!.Value), YearWith(next.Points.Value - 1)));
    }

    [Fact]
    public void When_nothing_counts_any_more_no_way_is_promised()
    {
        var rows = Board(("a", 1, 723), ("b", 2, 714));
        var next = WayUp.Of(rows[1], rows, [OfNine], isOpen: false)!;
        Assert.Equal((9, null, null), (next.Behind, next.Points, next.Members));
    }

    [Fact]
    public void Without_an_index_there_is_no_way() => Assert.Null(Of(Board(("a", 1, 723), ("b", 2, null)), "b"));

    private static NextPlace? Of(ImmutableArray<BoardRow> rows, string id, params Reckoning[] stretches) =>
        WayUp.Of(rows.Single(row => row.Id == id), rows, stretches, isOpen: true);

    private static ImmutableArray<BoardRow> Board(params (string Id, int Place, int? Index)[] rows) =>
        [.. rows.Select(row => new BoardRow(row.Place, false, row.Id, Year.Text(row.Id), 0, row.Index, 0, null))];
}

using System.Collections.Immutable;
using Engagement.Boards;
using Engagement.Domain;
using Engagement.Seasons;
using FsCheck;
using FsCheck.Fluent;

namespace Engagement.Tests;

public sealed class LiveBoardTests
{
    private static readonly DateTimeOffset Noon = new(2025, 1, 20, 12, 0, 0, TimeSpan.FromHours(5));
    private static readonly DateOnly Monday = Year.Monday;
    private static readonly DateOnly Sunday = Year.Monday.AddDays(6);

    private readonly LiveBoard _board = new("schools/abai/factions", Period.Week, firstVersion: 1000);

    [Fact]
    public void A_new_version_tells_what_is_new_changed_and_gone()
    {
        Publish(Row("a", 1, 9), Row("b", 2, 5), Row("c", 3, 1));
        var before = _board.Snapshot;

        var delta = Publish(Row("b", 1, 10), Row("a", 2, 9), Row("d", 3, 2))!;

        Assert.Equal((before.Version, before.Version + 1), (delta.FromVersion, delta.Version));
        Assert.Equal(["b", "a", "d"], delta.Rows.Select(row => row.Id));
        Assert.Equal(["c"], delta.Removed.AsEnumerable());
        Assert.Equal(delta.Version, _board.Snapshot.Version);
        Assert.True(before.Version > 1000);
    }

    [Fact]
    public void Rows_that_stay_as_they_are_are_not_told_again()
    {
        Publish(Row("a", 1, 9), Row("b", 2, 5));

        Assert.Equal(["b"], Publish(Row("a", 1, 9), Row("b", 2, 6))!.Rows.Select(row => row.Id));
    }

    [Fact]
    public void Nothing_changed_is_no_version()
    {
        Publish(Row("a", 1, 9));
        var before = _board.Snapshot;

        Assert.Null(_board.Publish([Row("a", 1, 9)], new(9, 100), Monday, Sunday, Noon.AddHours(1)));
        Assert.Same(before, _board.Snapshot);
        Assert.NotNull(_board.Publish([Row("a", 1, 9)], new(10, 100), Monday, Sunday, Noon.AddHours(1)));
    }

    [Fact]
    public void Another_window_does_not_follow_from_the_version_before()
    {
        Publish(Row("a", 1, 9));
        var before = _board.Snapshot;

        var delta = _board.Publish([Row("a", 1, 9)], new(9, 100), Monday.AddDays(7), Sunday.AddDays(7), Noon)!;

        Assert.NotEqual(before.Version, delta.FromVersion);
        Assert.True(delta.Version > before.Version);
        Assert.Equal((Monday.AddDays(7), delta.Version), (_board.Snapshot.From, _board.Snapshot.Version));
    }

    [Fact]
    public void Deltas_in_order_lead_from_the_first_snapshot_to_the_last()
    {
        var standing =
            from points in Gen.Choose(0, 6).ArrayOf(6)
            from size in Gen.Choose(0, 6)
            select Ranked(points.Take(size));
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(standing.ListOf().ToArbitrary(), versions =>
        {
            var board = new LiveBoard("b", Period.Week, 0);
            board.Publish([], new(0, 0), Monday, Sunday, Noon);
            var held = board.Snapshot;
            foreach (var rows in versions)
            {
                if (board.Publish(rows, new(rows.Sum(row => row.Points), 100), Monday, Sunday, Noon) is { } delta)
                {
                    Assert.Equal(held.Version, delta.FromVersion);
                    held = held.With(delta);
                }

                Assert.Equal<BoardRow>(board.Snapshot.Rows, held.Rows);
                Assert.Equal(board.Snapshot with { Rows = held.Rows }, held);
            }
        }));
    }

    private static ImmutableArray<BoardRow> Ranked(IEnumerable<int> points) =>
    [
        .. Ranking.Rank([.. points.Select((sum, i) => new Contender($"{(char)('a' + i)}", new(sum, 1, 1, null)))])
            .Select(ranked => ranked.ToRow(Year.Text(ranked.Contender.Id), change: 0)),
    ];

    private static BoardRow Row(string id, int place, int points) => new(place, false, id, Year.Text(id), points, null, 0, null);

    private BoardDelta? Publish(params ImmutableArray<BoardRow> rows) => _board.Publish(rows, new(9, 100), Monday, Sunday, Noon);
}

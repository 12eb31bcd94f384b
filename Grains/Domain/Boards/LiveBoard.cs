using System.Collections.Immutable;
using Engagement.Boards;
using Engagement.Seasons;

namespace Engagement.Domain;

/// <summary>
/// One board as those who watch it know it. Applying its deltas in order to an earlier snapshot of the same window gives
/// the newest one.
/// </summary>
/// <param name="board">Its id in the hub's form.</param>
/// <param name="period">The stretch of time it shows.</param>
/// <param name="firstVersion">The version of the empty board; above every version of an earlier owner.</param>
internal sealed class LiveBoard(string board, Period period, long firstVersion)
{
    public BoardSnapshot Snapshot { get; private set; } =
        new(board, period, firstVersion, DateTimeOffset.MinValue, DateOnly.MinValue, DateOnly.MinValue, new(0, 0), []);

    /// <summary>Makes the board show something. Null when it shows that already.</summary>
    public BoardDelta? Publish(ImmutableArray<BoardRow> rows, SchoolGoal? goal, DateOnly from, DateOnly to, DateTimeOffset asOf, bool isFrozen = false)
    {
        var before = Snapshot;
        var isSameWindow = from == before.From && to == before.To && isFrozen == before.IsFrozen;
        if (isSameWindow && goal == before.School && rows.SequenceEqual(before.Rows))
        {
            return null;
        }

        // A delta cannot say that another window is shown now: a version is left out, so that holders fetch the snapshot.
        var fromVersion = isSameWindow ? before.Version : before.Version + 1;
        Snapshot = new(board, period, fromVersion + 1, asOf, from, to, goal, rows) { IsFrozen = isFrozen };
        var known = before.Rows.ToHashSet();
        return new(
            board,
            period,
            fromVersion,
            Snapshot.Version,
            asOf,
            goal,
            [.. rows.Where(row => !known.Contains(row))],
            [.. before.Rows.Select(row => row.Id).Except(rows.Select(row => row.Id))]);
    }
}

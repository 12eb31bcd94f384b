using System.Collections.Immutable;
using Engagement.Boards;

namespace Engagement.Domain;

/// <summary>What would lift a row of a board by index past the one above it. There is only a way up.</summary>
internal static class WayUp
{
    /// <summary>Null for the first, and for whoever has no index.</summary>
    /// <param name="stretches">What the row's index is the mean of; the last one is under way.</param>
    /// <param name="isOpen">Whether a deed of today still counts.</param>
    public static NextPlace? Of(BoardRow row, ImmutableArray<BoardRow> rows, IReadOnlyList<Reckoning> stretches, bool isOpen)
    {
        if (stretches.Count == 0 || rows.LastOrDefault(other => other.Place < row.Place) is not { Index: { } theirs } above)
        {
            return null;
        }

        // One more than theirs, so that no tie has to be broken; of a mean, the stretch under way has to bring what the sum lacks.
        var target = ((theirs + 1) * stretches.Count) - stretches.SkipLast(1).Sum(stretch => stretch.Index);
        var last = stretches[^1];
        return new(
            above.Place, above.Id, above.Name, theirs - row.Index!.Value, isOpen ? last.PointsTo(target) : null, isOpen ? last.MembersTo(target) : null);
    }
}

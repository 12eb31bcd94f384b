using Engagement.Boards;

namespace Engagement.Exports;

/// <summary>A board as it stands now.</summary>
internal static class BoardTable
{
    public static ExportTable Of(BoardSnapshot board, string table, ExportWords words) => new(
        words[table],
        words.Headers("place", "shown", "points", "index"),
        board.Rows.Select(row => new object?[]
        {
            row.Place, words.In(row.Name), row.Points, row.Index is { } index ? index / 1000m : null,
        }));
}

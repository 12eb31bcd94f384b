namespace Engagement.Boards;

public static class BoardSnapshotExtensions
{
    /// <summary>The board after a delta that begins at its version.</summary>
    public static BoardSnapshot With(this BoardSnapshot snapshot, BoardDelta delta)
    {
        var rows = snapshot.Rows.ToDictionary(row => row.Id);
        foreach (var id in delta.Removed)
        {
            rows.Remove(id);
        }

        foreach (var row in delta.Rows)
        {
            rows[row.Id] = row;
        }

        return snapshot with
        {
            Version = delta.Version,
            AsOf = delta.AsOf,
            School = delta.School,
            Rows = [.. rows.Values.OrderBy(row => row.Place).ThenBy(row => row.Id, StringComparer.Ordinal)],
        };
    }
}

using System.Text.Json.Nodes;

namespace Engagement.Recomputation;

/// <summary>One thing that is compared: a name and a worth, of which the greater is the better.</summary>
internal readonly record struct Step(string Name, Ratio Worth);

/// <param name="Steps">What decides, the first before the last.</param>
/// <param name="Row">What is told of it besides its place.</param>
internal sealed record Rival(string Id, Step[] Steps, JsonObject Row)
{
    public static int Compare(Rival one, Rival other) =>
        one.Steps.Zip(other.Steps).Select(pair => pair.Second.Worth.CompareTo(pair.First.Worth)).FirstOrDefault(order => order != 0);
}

/// <summary>Places 1-2-2-4 (rulebook, section 7, ties).</summary>
internal static class Contest
{
    /// <summary>The worth of a day is the greater the earlier it is.</summary>
    public static Step Earlier(DateOnly? last) => new("earlier", -(last?.DayNumber ?? int.MaxValue));

    public static IReadOnlyList<JsonObject> Places(IEnumerable<Rival> rivals, string idAs, bool saysWhatDecided)
    {
        var rows = new List<JsonObject>();
        var all = rivals.OrderBy(rival => rival.Id, StringComparer.Ordinal).Order(Comparer<Rival>.Create(Rival.Compare)).ToList();
        for (var i = 0; i < all.Count; i++)
        {
            var likeBefore = i > 0 && Rival.Compare(all[i - 1], all[i]) == 0;
            var row = all[i].Row;
            row[idAs] = all[i].Id;
            row["place"] = likeBefore ? (int)rows[^1]["place"]! : i + 1;
            row["isShared"] = likeBefore || (i + 1 < all.Count && Rival.Compare(all[i], all[i + 1]) == 0);
            if (saysWhatDecided)
            {
                row["decided"] = i == 0 ? null : likeBefore ? "shared" : FirstDifference(all[i - 1], all[i]);
            }

            rows.Add(row);
        }

        return rows;
    }

    private static string FirstDifference(Rival one, Rival other) =>
        one.Steps.Zip(other.Steps).First(pair => !pair.First.Worth.Equals(pair.Second.Worth)).First.Name;
}

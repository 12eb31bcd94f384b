using System.Text.Json.Nodes;

namespace Engagement.Recomputation;

/// <summary>Points, and what breaks their ties (rulebook, section 7).</summary>
internal sealed record Merit(int Points, int Weeks, int Hosts, DateOnly? Last)
{
    /// <param name="lines">Those that stand; only what brought something counts.</param>
    public static Merit Of(IEnumerable<Line> lines)
    {
        var counted = lines.Where(line => line.Granted > 0).ToList();
        return new(
            counted.Sum(line => line.Granted),
            counted.Select(line => Held.MondayOf(line.Deed.Day)).Distinct().Count(),
            counted.Select(line => line.Deed.Host).OfType<string>().Distinct().Count(),
            counted.Count == 0 ? null : counted.Max(line => line.Deed.Day));
    }

    public Step[] Ties => [new("weeks", Weeks), new("hosts", Hosts), Contest.Earlier(Last)];

    public JsonObject ToJson() => new() { ["points"] = Points, ["weeks"] = Weeks, ["hosts"] = Hosts, ["last"] = Held.Text(Last) };
}

using System.Globalization;

namespace Engagement.Bench.Peers;

/// <summary>Processes with all their children, as Linux tells of them.</summary>
internal static class ProcessTree
{
    private const double TicksPerSecond = 100;
    private const int ParentField = 1;
    private const int FirstTimeField = 11;
    private const int TimeFields = 4;

    /// <summary>Time of the processes and of children that have ended already.</summary>
    public static TimeSpan CpuTime(IEnumerable<int> roots) => TimeSpan.FromSeconds(
        Members(roots).Sum(stat => stat.Fields.Skip(FirstTimeField).Take(TimeFields).Sum(Number)) / TicksPerSecond);

    /// <summary>Memory that belongs to the processes alone, with each shared page counted as a part to each.</summary>
    public static long Bytes(IEnumerable<int> roots) => Members(roots).Sum(stat => ProportionalBytes(stat.Id));

    private static List<(int Id, string[] Fields)> Members(IEnumerable<int> roots)
    {
        var all = Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), out var id) ? id : 0)
            .Where(id => id > 0)
            .Select(id => (Id: id, Fields: Stat(id)))
            .Where(stat => stat.Fields.Length > FirstTimeField + TimeFields)
            .ToList();
        var byParent = all.ToLookup(stat => (int)Number(stat.Fields[ParentField]));
        var members = all.Where(stat => roots.Contains(stat.Id)).ToList();
        for (var i = 0; i < members.Count; i++)
        {
            members.AddRange(byParent[members[i].Id]);
        }

        return members;
    }

    /// <summary>The fields behind the program's name; none when the process has ended.</summary>
    private static string[] Stat(int id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static long ProportionalBytes(int id) => 1024 * File.ReadLines($"/proc/{id}/smaps_rollup")
        .Where(line => line.StartsWith("Pss:", StringComparison.Ordinal))
        .Sum(line => Number(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]));

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}

namespace Engagement.Republic;

internal static class Table
{
    private static readonly (string Head, Func<Result, string> Of)[] Columns =
    [
        ("schools", result => $"{result.Plan.Schools:N0}"),
        ("students", result => $"{result.Students:N0}"),
        ("awards", result => $"{result.Awards:N0}"),
        ("a second", result => $"{result.Awards / (result.Day + result.Rise).TotalSeconds:N0}"),
        ("day s", result => $"{result.Day.TotalSeconds:N0}"),
        ("risen after s", result => $"{result.Rise.TotalSeconds:N1}"),
        ("µs an award", result => $"{result.CostOfAward:N0}"),
        ("collecting, % of the day", result => $"{result.Collecting / (result.Day + result.Rise) * 100:N0}"),
        ("idle, % of a core", result => $"{result.IdleCpu * 100:N1}"),
        ("live MB", result => $"{result.Heap / 1e6:N0}"),
        ("kB a student", result => $"{result.Heap / 1e3 / result.Students:N2}"),
        ("process MB", result => $"{result.WorkingSet / 1e6:N0}"),
        ("file MB", result => $"{result.File / 1e6:N0}"),
        ("founding s", result => $"{result.Founding.TotalSeconds:N0}"),
        ("totals right", result => $"{result.Totals:N0}"),
        ("places right", result => $"{result.Places:N0}"),
    ];

    /// <summary>How far it is; not part of the table.</summary>
    public static void Say(string what) => Console.Error.WriteLine(what);

    public static void Print(IReadOnlyList<Result> results)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, {Environment.OSVersion}, .NET {Environment.Version}; a sheet of {Plan.AwardsOfSheet} awards from each school in each round");
        Console.WriteLine($"| {string.Join(" | ", Columns.Select(column => column.Head))} |");
        Console.WriteLine($"|{string.Concat(Columns.Select(_ => "--:|"))}");
        foreach (var result in results)
        {
            Console.WriteLine($"| {string.Join(" | ", Columns.Select(column => column.Of(result)))} |");
        }
    }
}

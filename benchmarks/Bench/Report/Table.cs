namespace Engagement.Bench.Report;

/// <summary>The results as one Markdown table: median and spread of each system, and how ours compares to each of the others.</summary>
internal static class Table
{
    public static string Of(Results results)
    {
        var ours = results.Systems[0];
        var others = results.Systems.Skip(1).ToList();
        List<string[]> lines =
        [
            ["", .. results.Systems, .. others.Select(other => $"{ours} ÷ {other}"), "aim"],
            .. results.Rows.Select(row => (string[])
            [
                row.What,
                .. results.Systems.Select(system => Figure(results, row, system)),
                .. others.Select(other => Ratio(results, row, ours, other)),
                row.Aim,
            ]),
        ];
        var widths = Enumerable.Range(0, lines[0].Length).Select(column => lines.Max(line => line[column].Length)).ToArray();
        var rule = widths.Select((width, column) => column == 0 ? new string('-', width + 2) : $"{new string('-', width + 1)}:");
        return string.Join('\n', [Line(lines[0], widths), $"|{string.Join('|', rule)}|", .. lines.Skip(1).Select(line => Line(line, widths))]);
    }

    private static string Line(string[] cells, int[] widths) =>
        $"| {string.Join(" | ", cells.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])))} |";

    private static string Figure(Results results, Row row, string system) => results.Of(row, system) is not var (median, least, most) ? ""
        : least == most ? row.Show(median)
        : $"{row.Show(median)} ({row.Show(least)}–{row.Show(most)})";

    private static string Ratio(Results results, Row row, string ours, string other) =>
        results.Of(row, ours) is var (own, _, _) && results.Of(row, other) is var (theirs, _, _) && theirs > 0 ? $"{own / theirs:0.00##}" : "";
}

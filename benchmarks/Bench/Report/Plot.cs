using System.Net;

namespace Engagement.Bench.Report;

/// <summary>The results that matter most as bars, one panel for each row.</summary>
internal static class Plot
{
    private const int Width = 860;
    private const int LabelWidth = 150;
    private const int BarHeight = 18;
    private const int HeadHeight = 34;
    private static readonly string[] Colours = ["#0b7285", "#c92a2a", "#5c7cfa", "#868e96", "#ced4da"];

    public static string Of(Results results, IEnumerable<Row> rows)
    {
        var body = new List<string>();
        var y = 0;
        foreach (var row in rows)
        {
            y += HeadHeight;
            body.Add($"""<text x="0" y="{y - 8}" font-weight="bold">{WebUtility.HtmlEncode(row.What)}</text>""");
            var figures = results.Systems.Select((system, i) => (System: system, Colour: Colours[i], Figure: results.Of(row, system)))
                .Where(bar => bar.Figure is not null).ToList();
            var most = figures.Max(bar => bar.Figure!.Value.Most);
            foreach (var (system, colour, figure) in figures)
            {
                body.Add(Bar(system, colour, figure!.Value, most, row, y));
                y += BarHeight + 4;
            }
        }

        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 0 {Width + 20} {y + 10}" font-family="sans-serif" font-size="13">
            <rect x="-10" width="{Width + 20}" height="{y + 10}" fill="#fff"/>
            {string.Join("\n", body)}
            </svg>

            """;
    }

    private static string Bar(
        string system, string colour, (double Median, double Least, double Most) figure, double most, Row row, int y)
    {
        var scale = (Width - LabelWidth - 110) / most;
        var (end, middle) = (LabelWidth + (figure.Median * scale), y + (BarHeight / 2));
        return $"""
            <text x="{LabelWidth - 8}" y="{y + 13}" text-anchor="end">{WebUtility.HtmlEncode(system)}</text>
            <rect x="{LabelWidth}" y="{y}" width="{end - LabelWidth:0.#}" height="{BarHeight}" fill="{colour}"/>
            <path d="M{LabelWidth + (figure.Least * scale):0.#} {middle}H{LabelWidth + (figure.Most * scale):0.#}" stroke="#212529"/>
            <text x="{LabelWidth + (figure.Most * scale) + 6:0.#}" y="{y + 13}">{row.Show(figure.Median)}</text>
            """;
    }
}

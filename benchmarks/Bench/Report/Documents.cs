namespace Engagement.Bench.Report;

/// <summary>Puts the figures where people read them: <c>docs/performance.md</c> and the plot beside it.</summary>
internal static class Documents
{
    private const string Begin = "<!-- figures: written by ./bench --docs -->";
    private const string End = "<!-- end of figures -->";

    public static void Put(string report, string plot)
    {
        var path = Repository.PathOf("docs/performance.md");
        var text = File.ReadAllText(path);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        File.WriteAllText(path, $"{text[..from]}\n{report}\n\n![The most important figures as bars](performance.svg)\n{text[to..]}");
        File.WriteAllText(Repository.PathOf("docs/performance.svg"), plot);
    }
}

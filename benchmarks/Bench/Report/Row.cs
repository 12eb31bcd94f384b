using System.Globalization;

namespace Engagement.Bench.Report;

/// <summary>One line of the table.</summary>
/// <param name="Format">Of its figures.</param>
/// <param name="Aim">What we set ourselves.</param>
internal sealed record Row(string What, string Format = "N0", string Aim = "")
{
    public static readonly Row Awards30 = new("awards a second, sheets of 30", Aim: "ahead of Redis + Node");
    public static readonly Row Awards1 = new("awards a second, sheets of 1", Aim: "ahead of Redis + Node");
    public static readonly Row AwardsOneSchool = new("awards a second, sheets of 30, all in one school");
    public static readonly Row Granted = new("share of the lines granted", "P2", "100 %");
    public static readonly Row Cpu30 = new("processor time for an award, sheets of 30, µs", "N2");
    public static readonly Row Cpu1 = new("processor time for an award, sheets of 1, µs", "N1");
    public static readonly Row StartUp = new("start to the first good answer, ms");
    public static readonly Row MemoryAtStart = new("memory after the start, MB");
    public static readonly Row MemoryAfterLoad = new("memory after the load in sheets of 30, MB");
    public static readonly Row MemoryOfMillion = new("memory to rank a million students, MB", "N3", "a tenth of Redis");
    public static readonly Row RankRead = new("place of one student among 4 million, µs", "N2", "microseconds");

    public string Show(double figure) => figure.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Three lines of a distribution of times.</summary>
    public static IEnumerable<(Row Row, double Share)> Quantiles(string what, string aim = "") =>
    [
        (new($"{what}, p50, ms", "N1"), 0.5), (new($"{what}, p99, ms", "N1", aim), 0.99), (new($"{what}, p99.9, ms", "N1"), 0.999),
    ];
}

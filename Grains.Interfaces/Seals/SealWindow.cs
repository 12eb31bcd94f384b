namespace Engagement.Seals;

/// <summary>What is sealed: each quarter of an academic year, then the year. Part of the HTTP contract.</summary>
public static class SealWindow
{
    public const string Year = "year";

    private const string QuarterPrefix = "quarter-";

    public static string OfQuarter(int number) => $"{QuarterPrefix}{number}";

    /// <summary>The quarter that a window is; null for the year and for what is no window.</summary>
    public static int? QuarterOf(string window) =>
        window.Length == QuarterPrefix.Length + 1 && window.StartsWith(QuarterPrefix, StringComparison.Ordinal) && window[^1] is >= '1' and <= '4'
            ? window[^1] - '0'
            : null;

    public static bool IsKnown(string window) => window == Year || QuarterOf(window) is not null;
}

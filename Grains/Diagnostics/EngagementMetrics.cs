using System.Diagnostics;
using System.Diagnostics.Metrics;
using Engagement.Ledger;

namespace Engagement.Diagnostics;

/// <summary>
/// What an operator watches besides Orleans' own meter (docs/operations.md). No measurement and no trace carries a student's
/// name or id.
/// </summary>
public static class EngagementMetrics
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "Engagement";

    public static readonly ActivitySource Activities = new(Name);

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Sheets =
        Meter.CreateCounter<long>("engagement.sheets", "{sheet}", "Sheets answered, by outcome.");

    private static readonly Counter<long> Entries =
        Meter.CreateCounter<long>("engagement.entries", "{entry}", "Entries that became durable.");

    private static readonly Histogram<double> AppendTime =
        Meter.CreateHistogram<double>("engagement.append.duration", "s", "From a sheet's price to its commit.");

    private static readonly Histogram<int> CommitSize =
        Meter.CreateHistogram<int>("engagement.commit.size", "{write}", "Writes, sheets for the most part, that shared one commit.");

    private static readonly Counter<long> FailedCommits =
        Meter.CreateCounter<long>("engagement.commit.failures", "{commit}", "Transactions of the books' store that failed.");

    private static readonly UpDownCounter<long> Watchers =
        Meter.CreateUpDownCounter<long>("engagement.watchers", "{watcher}", "Watched boards on open connections.");

    private static readonly Counter<long> Pushes =
        Meter.CreateCounter<long>("engagement.pushes", "{message}", "Boards pushed to a group of connections.");

    public static void SheetAnswered(PostOutcome outcome)
    {
        if (Sheets.Enabled)
        {
            Sheets.Add(1, new KeyValuePair<string, object?>("outcome", outcome.ToString().ToLowerInvariant()));
        }
    }

    public static void Appended(int entries, TimeSpan time)
    {
        Entries.Add(entries);
        AppendTime.Record(time.TotalSeconds);
    }

    public static void Committed(int writes) => CommitSize.Record(writes);

    public static void CommitFailed() => FailedCommits.Add(1);

    public static void WatchersChanged(int by) => Watchers.Add(by);

    public static void Pushed() => Pushes.Add(1);
}

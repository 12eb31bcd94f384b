using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Engagement.Ledger;

namespace Engagement.Domain;

/// <summary>What the subjects of one board earned, and how much of it was written down on the last day that brought something.</summary>
/// <param name="keepsChanges">False where nobody asks what was written down last.</param>
internal sealed class Scores(bool keepsChanges = true)
{
    private readonly Dictionary<string, Tally> _tallies = [];
    private readonly Dictionary<string, Tally> _changes = [];
    private DateOnly _writtenOn;

    public IEnumerable<string> Ids => _tallies.Keys;

    public static Scores Restore(ScoresSnapshot snapshot, bool keepsChanges = true)
    {
        var scores = new Scores(keepsChanges) { _writtenOn = snapshot.WrittenOn };
        Fill(scores._tallies, snapshot.Tallies);
        Fill(scores._changes, snapshot.Changes);
        return scores;
    }

    /// <param name="id">The subject that the entries count for.</param>
    /// <param name="sheet">The sheet of the entries.</param>
    /// <param name="gain">What they brought.</param>
    /// <param name="writtenOn">The school's day on which it was written down.</param>
    public void Add(string id, SheetRecord sheet, Gain gain, DateOnly writtenOn)
    {
        if (writtenOn != _writtenOn)
        {
            _changes.Clear();
            _writtenOn = writtenOn;
        }

        TallyOf(_tallies, id).Add(sheet.Day, sheet.Host, gain);
        if (keepsChanges)
        {
            TallyOf(_changes, id).Add(sheet.Day, sheet.Host, gain);
        }
    }

    public Standing In(string id, DateOnly from, DateOnly to) => _tallies.TryGetValue(id, out var tally) ? tally.In(from, to) : default;

    /// <summary>Places of all who have points between two days; nobody else has one.</summary>
    public ImmutableArray<Ranked> Rank(DateOnly from, DateOnly to) => Ranking.Rank(
        [.. Ids.Select(id => new Contender(id, In(id, from, to))).Where(contender => contender.Standing.Points > 0)]);

    /// <summary>What was written down today of the points between two days.</summary>
    public int Change(string id, DateOnly from, DateOnly to, DateOnly today) =>
        today == _writtenOn && _changes.GetValueOrDefault(id) is { } tally ? tally.In(from, to).Points : 0;

    /// <summary>The last day on which something was written down.</summary>
    public DateOnly WrittenOn => _writtenOn;

    /// <summary>What was written down on that day of the points between two days, of all subjects.</summary>
    public int LastChange(DateOnly from, DateOnly to) => _changes.Values.Sum(tally => tally.In(from, to).Points);

    /// <summary>What every subject earned in stretches of days that follow one another; see <see cref="Tally.AddTo"/>.</summary>
    public IEnumerable<int[]> PointsIn(int[] firstDays, int end)
    {
        foreach (var tally in _tallies.Values)
        {
            var points = new int[firstDays.Length];
            tally.AddTo(points, firstDays, end);
            yield return points;
        }
    }

    /// <summary>Granted points of all time.</summary>
    public long Total(string id) => _tallies.GetValueOrDefault(id)?.Total ?? 0;

    /// <summary>The subjects for which other scores say something else.</summary>
    public IEnumerable<string> DifferencesFrom(Scores other) =>
        Ids.Union(other.Ids).Where(id => !TallyOf(id).IsSameAs(other.TallyOf(id))).Order(StringComparer.Ordinal);

    public ScoresSnapshot Snapshot() => new(_writtenOn, Snapshots(_tallies), Snapshots(_changes));

    private Tally TallyOf(string id) => _tallies.GetValueOrDefault(id) ?? new();

    private static Tally TallyOf(Dictionary<string, Tally> tallies, string id) =>
        CollectionsMarshal.GetValueRefOrAddDefault(tallies, id, out _) ??= new();

    private static void Fill(Dictionary<string, Tally> tallies, ImmutableSortedDictionary<string, TallySnapshot> snapshots)
    {
        foreach (var (id, snapshot) in snapshots)
        {
            tallies.Add(id, Tally.Restore(snapshot));
        }
    }

    private static ImmutableSortedDictionary<string, TallySnapshot> Snapshots(Dictionary<string, Tally> tallies) =>
        tallies.Where(tally => !tally.Value.IsEmpty)
            .ToImmutableSortedDictionary(tally => tally.Key, tally => tally.Value.Snapshot(), StringComparer.Ordinal);
}

internal sealed record ScoresSnapshot(
    DateOnly WrittenOn,
    ImmutableSortedDictionary<string, TallySnapshot> Tallies,
    ImmutableSortedDictionary<string, TallySnapshot> Changes);

using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Engagement.Ledger;

namespace Engagement.Domain;

/// <summary>What the subjects of one board earned, and how much of it was written down on the last day that brought something.</summary>
/// <param name="keepsChanges">False where nobody asks what was written down last.</param>
internal sealed class Scores(bool keepsChanges = true)
{
    // One table for both, because finding a subject costs more than adding to its tallies.
    private readonly Dictionary<string, Subject> _subjects = [];
    private DateOnly _writtenOn;

    public IEnumerable<string> Ids => _subjects.Keys;

    public static Scores Restore(ScoresSnapshot snapshot, bool keepsChanges = true)
    {
        var scores = new Scores(keepsChanges) { _writtenOn = snapshot.WrittenOn };
        foreach (var (id, tally) in snapshot.Tallies)
        {
            scores._subjects.Add(id, new() { Tally = Tally.Restore(tally) });
        }

        foreach (var (id, change) in snapshot.Changes)
        {
            scores.SubjectOf(id).Change = Tally.Restore(change);
        }

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
            BeginDay(writtenOn);
        }

        var subject = SubjectOf(id);
        subject.Tally.Add(sheet.Day, sheet.Host, gain);
        if (keepsChanges)
        {
            (subject.Change ??= new()).Add(sheet.Day, sheet.Host, gain);
        }
    }

    public Standing In(string id, DateOnly from, DateOnly to) => _subjects.TryGetValue(id, out var subject) ? subject.Tally.In(from, to) : default;

    /// <summary>Places of all who have points between two days; nobody else has one.</summary>
    public ImmutableArray<Ranked> Rank(DateOnly from, DateOnly to) => RankAmong(Ids, from, to);

    /// <summary>Places among some.</summary>
    public ImmutableArray<Ranked> RankAmong(IEnumerable<string> ids, DateOnly from, DateOnly to) => Ranking.Rank(
        [.. ids.Select(id => new Contender(id, In(id, from, to))).Where(contender => contender.Standing.Points > 0)]);

    /// <summary>What was written down today of the points between two days.</summary>
    public int Change(string id, DateOnly from, DateOnly to, DateOnly today) =>
        today == _writtenOn && _subjects.GetValueOrDefault(id) is { } subject ? subject.ChangeIn(from, to) : 0;

    /// <summary>The last day on which something was written down.</summary>
    public DateOnly WrittenOn => _writtenOn;

    /// <summary>What was written down on that day of the points between two days, of all subjects.</summary>
    public int LastChange(DateOnly from, DateOnly to) => _subjects.Values.Sum(subject => subject.ChangeIn(from, to));

    /// <summary>What every subject earned in stretches of days that follow one another; see <see cref="Tally.AddTo"/>.</summary>
    public IEnumerable<int[]> PointsIn(int[] firstDays, int end)
    {
        foreach (var subject in _subjects.Values)
        {
            var points = new int[firstDays.Length];
            subject.Tally.AddTo(points, firstDays, end);
            yield return points;
        }
    }

    /// <summary>Granted points of all time.</summary>
    public long Total(string id) => _subjects.GetValueOrDefault(id)?.Tally.Total ?? 0;

    /// <summary>The subjects for which other scores say something else.</summary>
    public IEnumerable<string> DifferencesFrom(Scores other) =>
        Ids.Union(other.Ids).Where(id => !TallyOf(id).IsSameAs(other.TallyOf(id))).Order(StringComparer.Ordinal);

    public ScoresSnapshot Snapshot() => new(_writtenOn, Snapshots(subject => subject.Tally), Snapshots(subject => subject.Change));

    private Tally TallyOf(string id) => _subjects.GetValueOrDefault(id)?.Tally ?? new();

    private Subject SubjectOf(string id) => CollectionsMarshal.GetValueRefOrAddDefault(_subjects, id, out _) ??= new();

    private void BeginDay(DateOnly day)
    {
        _writtenOn = day;
        foreach (var subject in _subjects.Values)
        {
            subject.Change = null;
        }
    }

    private ImmutableSortedDictionary<string, TallySnapshot> Snapshots(Func<Subject, Tally?> tallyOf)
    {
        var snapshots = ImmutableSortedDictionary.CreateBuilder<string, TallySnapshot>(StringComparer.Ordinal);
        foreach (var (id, subject) in _subjects)
        {
            if (tallyOf(subject) is { IsEmpty: false } tally)
            {
                snapshots.Add(id, tally.Snapshot());
            }
        }

        return snapshots.ToImmutable();
    }

    private sealed class Subject
    {
        public Tally Tally { get; init; } = new();

        /// <summary>What was written down on the last day that brought something; null when nothing was.</summary>
        public Tally? Change { get; set; }

        public int ChangeIn(DateOnly from, DateOnly to) => Change?.In(from, to).Points ?? 0;
    }
}

internal sealed record ScoresSnapshot(
    DateOnly WrittenOn,
    ImmutableSortedDictionary<string, TallySnapshot> Tallies,
    ImmutableSortedDictionary<string, TallySnapshot> Changes);

using System.Collections.Immutable;

namespace Engagement.Ledger;

/// <summary>
/// Which sheets touch which student. It is filled while the ledger replays its book anyway, so that finding a student's
/// entries costs the book nothing on disk.
/// </summary>
internal sealed class StudentIndex
{
    private readonly Dictionary<string, List<long>> _sheets = [];

    public void Add(SheetRecord record)
    {
        foreach (var entry in record.Entries)
        {
            if (!_sheets.TryGetValue(entry.Student, out var seqs))
            {
                _sheets[entry.Student] = seqs = [];
            }

            if (seqs.Count == 0 || seqs[^1] != record.FirstSeq)
            {
                seqs.Add(record.FirstSeq);
            }
        }
    }

    /// <summary>First sequence numbers of the student's sheets in (after, upTo].</summary>
    public ImmutableArray<long> SheetsOf(string student, long after, long upTo) =>
        _sheets.TryGetValue(student, out var seqs) ? [.. seqs.Where(seq => seq > after && seq <= upTo)] : [];
}

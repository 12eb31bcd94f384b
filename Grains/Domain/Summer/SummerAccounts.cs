using System.Collections.Immutable;
using Engagement.Ledger;
using Engagement.Summer;

namespace Engagement.Domain;

/// <summary>What everybody has by the summer ledger, from nothing but its records.</summary>
internal sealed class SummerAccounts
{
    private readonly Dictionary<string, SummerAccount> _accounts = [];
    private readonly Dictionary<string, ImmutableArray<SummerLine>> _lines = [];

    public ImmutableArray<SummerAccount> All => [.. _accounts.Values];

    public ImmutableArray<SummerLine> LinesOf(string person) => [.. _lines.GetValueOrDefault(person, []).Reverse()];

    public void Apply(SheetRecord record)
    {
        for (var i = 0; i < record.Entries.Length; i++)
        {
            var entry = record.Entries[i];
            var account = _accounts.GetValueOrDefault(entry.Student, new(entry.Student, entry.Class, ImmutableDictionary<string, int>.Empty));
            var points = account.Points.GetValueOrDefault(entry.Kind) + entry.Granted;
            _accounts[entry.Student] = account with
            {
                Region = entry.Class,
                Points = points == 0 ? account.Points.Remove(entry.Kind) : account.Points.SetItem(entry.Kind, points),
            };
            var line = new SummerLine(record.FirstSeq + i, record.Day, record.Event, entry.Kind, entry.Units, entry.Asked, entry.Granted);
            _lines[entry.Student] = _lines.GetValueOrDefault(entry.Student, []).Add(line);
        }
    }
}

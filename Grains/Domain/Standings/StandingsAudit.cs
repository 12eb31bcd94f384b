using System.Collections.Immutable;
using Engagement.Factions;
using Engagement.Ledger;
using Engagement.Schools;

namespace Engagement.Domain;

/// <summary>
/// Compares standings with the book they follow from, which is taken sheet by sheet. Each holder is compared at the entry up to
/// which it has heard of the book: factions may be ahead of the school.
/// </summary>
internal sealed class StandingsAudit(SchoolFacts facts, SchoolStandings held, IReadOnlyDictionary<string, FactionTotal> factions)
{
    private readonly SchoolStandings _rebuilt = new(facts);
    private readonly Dictionary<string, FactionTotal> _waiting = new(factions);
    private readonly List<string> _differences = [];
    private int _sheets;
    private bool _isSchoolCompared;

    public void Take(SheetRecord sheet)
    {
        CompareBefore(sheet.LastSeq);
        _rebuilt.Apply(sheet);
        _sheets += _isSchoolCompared ? 0 : 1;
    }

    public AuditResult Result()
    {
        CompareBefore(long.MaxValue);
        return new(held.AppliedSeq, _sheets, [.. _differences]);
    }

    private void CompareBefore(long seq)
    {
        if (!_isSchoolCompared && held.AppliedSeq < seq)
        {
            _isSchoolCompared = true;
            _differences.AddRange(_rebuilt.DifferencesFrom(held));
        }

        foreach (var (faction, total) in _waiting.Where(waiting => waiting.Value.UpTo < seq).ToImmutableArray())
        {
            _waiting.Remove(faction);
            var expected = _rebuilt.FactionTotal(faction);
            if (total.Points != expected)
            {
                _differences.Add($"Faction {faction} holds {total.Points} points; the book says {expected}.");
            }
        }
    }
}

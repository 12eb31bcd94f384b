using System.Collections.Immutable;
using Engagement.Ledger;

namespace Engagement.Domain;

/// <summary>
/// Whom a campaign honours (points, section 8): everybody with three entries of the campaign or five verified hours within its
/// days. Above the threshold all are the same: no ranks, and no figures leave it.
/// </summary>
public sealed class HonourTally(CampaignWindow window)
{
    public const int Entries = 3;
    public const int HalfHours = 10;

    private readonly Dictionary<long, (string Student, bool IsEntry, int Units)> _standing = [];

    /// <summary>The last sheet that was counted.</summary>
    public long Seq { get; private set; }

    public void Take(SheetRecord sheet)
    {
        for (var i = 0; i < sheet.Entries.Length; i++)
        {
            var entry = sheet.Entries[i];
            if (entry.ReversesSeq is { } undone)
            {
                _standing.Remove(undone);
            }
            else if (window.Holds(sheet.Day) && (IsOfCampaign(entry.Kind) || IsHalfHour(entry.Kind)))
            {
                _standing.Add(sheet.FirstSeq + i, (entry.Student, IsOfCampaign(entry.Kind), entry.Units));
            }
        }

        Seq = sheet.LastSeq;
    }

    public ImmutableArray<string> Honoured() =>
    [
        .. _standing.Values.GroupBy(line => line.Student)
            .Where(lines => lines.Count(line => line.IsEntry) >= Entries || lines.Where(line => !line.IsEntry).Sum(line => line.Units) >= HalfHours)
            .Select(lines => lines.Key),
    ];

    private static bool IsOfCampaign(string kind) => kind is Giving.Kind or CampaignStages.CommitteeKind;

    private static bool IsHalfHour(string kind) => kind is Verifying.VolunteerHalf or Verifying.TutorHalf;
}

using Engagement.Ledger;

namespace Engagement.Campaign;

/// <summary>The way of the campaign's sheets into the book: the way of any person's sheet.</summary>
internal static class CampaignPost
{
    public static bool IsUnsent(CampaignSheet sheet) => sheet.State == SheetState.Sending;

    /// <summary>What stands against it before it is decided; null when the book would take it.</summary>
    public static async Task<Refusal?> RefusalOf(CampaignSheet sheet, IGrainFactory grains, string school)
    {
        var preview = await grains.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(school)).Preview(sheet.Sheet, sheet.Author);
        return preview.Refusals is [var first, ..] ? first : null;
    }
}

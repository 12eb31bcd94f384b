using Engagement.Ledger;

namespace Engagement.Campaign;

/// <summary>The way of the campaign's sheets into the book: the way of any person's sheet.</summary>
internal static class CampaignPost
{
    public static readonly TimeSpan Again = TimeSpan.FromSeconds(2);

    public static bool IsUnsent(CampaignSheet sheet) => sheet.State == BookState.Sending;

    /// <summary>What stands against it before it is decided; null when the book would take it.</summary>
    public static async Task<Refusal?> RefusalOf(CampaignSheet sheet, IGrainFactory grains, string school)
    {
        var preview = await grains.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(school)).Preview(sheet.Sheet, sheet.Author);
        return preview.Refusals is [var first, ..] ? first : null;
    }

    /// <summary>Throws <see cref="LedgerUnavailableException"/> when it is to be sent again.</summary>
    public static async Task<(string State, string? Refusal)> Send(CampaignSheet sheet, IGrainFactory grains, string school)
    {
        var result = await grains.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(school)).Award(sheet.Sheet, sheet.Author);
        switch (result.Outcome)
        {
            case PostOutcome.Accepted or PostOutcome.Repeated:
                return (BookState.Counted, null);
            case PostOutcome.Waits:
                var held = await grains.GetGrain<IWaitingSheetsGrain>(Keys.WaitingSheets(school)).Hold(sheet.Sheet, sheet.Author, result.Waits);
                return held.Waiting is null ? (BookState.Refused, held.Refusals[0].Code) : (BookState.Waiting, null);
            case PostOutcome.Conflict:
                return (BookState.Refused, RefusalCode.SheetConflict);
            default:
                return (BookState.Refused, result.Refusals[0].Code);
        }
    }
}

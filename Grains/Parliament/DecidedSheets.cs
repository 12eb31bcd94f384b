using Engagement.Ledger;
using Engagement.Volunteering;

namespace Engagement.Parliament;

internal static class DecidedSheets
{
    /// <summary>Gives the book a sheet that a decision has made, as any person's sheet; the answer is a code of <see cref="SheetState"/>.</summary>
    public static async Task<(string State, string? Refusal)> Post(this IGrainFactory grains, string school, Sheet sheet, Author author)
    {
        var result = await grains.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(school)).Award(sheet, author);
        switch (result.Outcome)
        {
            case PostOutcome.Accepted or PostOutcome.Repeated:
                return (SheetState.Counted, null);
            case PostOutcome.Waits:
                var held = await grains.GetGrain<IWaitingSheetsGrain>(Keys.WaitingSheets(school)).Hold(sheet, author, result.Waits);
                return held.Waiting is null ? (SheetState.Refused, held.Refusals[0].Code) : (SheetState.Waiting, null);
            case PostOutcome.Conflict:
                return (SheetState.Refused, RefusalCode.SheetConflict);
            default:
                return (SheetState.Refused, result.Refusals[0].Code);
        }
    }
}

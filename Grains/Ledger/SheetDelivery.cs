namespace Engagement.Ledger;

/// <summary>Brings a sheet that a decision elsewhere made into the book, or before a second person where the book asks for one.</summary>
internal static class SheetDelivery
{
    /// <returns>What is written beside the decision: a code of <see cref="SheetState"/> and why the book took it not.</returns>
    public static async Task<(string State, string? Refusal)> Deliver(this IGrainFactory grains, string school, Sheet sheet, Author author)
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

using Engagement.Ledger;

namespace Engagement.Summer;

/// <summary>Brings a sheet of the summer into the season's own book. Nobody is asked a second time: who confirms it is the second person.</summary>
internal static class SummerDelivery
{
    public static readonly TimeSpan Again = TimeSpan.FromSeconds(2);

    public static async Task<(string State, string? Refusal)> Deliver(this IGrainFactory grains, int year, SummerSheet sheet)
    {
        var ledger = grains.GetGrain<ISummerLedgerGrain>(Keys.SummerLedger(year));
        var result = sheet.Undoes is { } undone
            ? await ledger.Undo(sheet.Sheet.Id, undone, sheet.By)
            : await ledger.Award(sheet.Sheet, new(sheet.By, IsCoordinator: false));
        return result.Outcome switch
        {
            PostOutcome.Accepted or PostOutcome.Repeated => (SheetState.Counted, null),
            PostOutcome.Conflict => (SheetState.Refused, RefusalCode.SheetConflict),
            _ => (SheetState.Refused, result.Refusals[0].Code),
        };
    }
}

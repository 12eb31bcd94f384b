using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Ledger;

namespace Engagement.Summer;

/// <summary>Brings a sheet of the summer into the season's own book. Nobody is asked a second time: who confirms it is the second person.</summary>
internal static class SummerDelivery
{
    /// <summary>Sends what the book has not answered yet, and stores each answer before the next sheet is sent.</summary>
    /// <param name="sheets">As they stand now: others may be added while one is under way.</param>
    public static async Task DeliverAll(
        this IGrainFactory grains, int year, Func<ImmutableArray<SummerSheet>> sheets, Func<ImmutableArray<SummerSheet>, Task> store)
    {
        foreach (var sheet in sheets().Where(SummerSheets.IsUnsent))
        {
            var (answer, refusal) = await grains.Deliver(year, sheet);
            await store(sheets().Settled(sheet.Sheet.Id, answer, refusal));
        }
    }

    private static async Task<(string State, string? Refusal)> Deliver(this IGrainFactory grains, int year, SummerSheet sheet)
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

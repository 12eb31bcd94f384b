using System.Collections.Immutable;
using Engagement.Ledger;
using Engagement.Summer;

namespace Engagement.Domain;

public static class SummerSheets
{
    public static bool IsUnsent(this SummerSheet sheet) => sheet.State == SheetState.Sending;

    /// <summary>The sheets after the ledger has answered one of them.</summary>
    public static ImmutableArray<SummerSheet> Settled(this ImmutableArray<SummerSheet> sheets, Guid sheet, string state, string? refusal) =>
        [.. sheets.Select(one => one.Sheet.Id == sheet ? one with { State = state, Refusal = refusal } : one)];
}

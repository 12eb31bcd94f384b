using Engagement.Ledger;

namespace Engagement.Sheets;

/// <summary>
/// The answer to a sheet that needs a second person. Its lines are priced when it is confirmed, in the order of the book, so no
/// figure is promised here.
/// </summary>
/// <param name="Status"><c>pending</c> or <c>turned-down</c>.</param>
/// <param name="Priced">Always <c>on-confirmation</c>.</param>
/// <param name="Reason">Why it was turned down.</param>
internal sealed record WaitingAnswer(
    Guid Sheet, string Status, IReadOnlyList<string> Reasons, DateTimeOffset SentAt, string Priced, string? Reason)
{
    public static WaitingAnswer Of(WaitingSheet waiting) => new(
        waiting.Sheet.Id, StatusOf(waiting), waiting.Reasons, waiting.SentAt, "on-confirmation", waiting.TurnedDown?.Reason);

    public static string StatusOf(WaitingSheet waiting) => waiting.TurnedDown is null ? "pending" : "turned-down";
}

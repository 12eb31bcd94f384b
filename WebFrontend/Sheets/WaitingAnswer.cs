using Engagement.Domain;
using Engagement.Ledger;

namespace Engagement.Sheets;

/// <summary>
/// The answer to a sheet that needs a second person. Its lines are priced when it is confirmed, in the order of the book, so no
/// figure is promised here.
/// </summary>
/// <param name="Status">A code of <see cref="WaitStatus"/>.</param>
/// <param name="Priced">Always <c>on-confirmation</c>.</param>
/// <param name="Reason">Why it was returned or turned down.</param>
/// <param name="Attempt">Which sending stands: 1, or 2 after it was returned.</param>
internal sealed record WaitingAnswer(
    Guid Sheet, string Status, IReadOnlyList<string> Reasons, DateTimeOffset SentAt, string Priced, string? Reason, int Attempt)
{
    public static WaitingAnswer Of(WaitingSheet waiting)
    {
        var status = Holding.StatusOf(waiting);
        var reason = waiting.TurnedDown?.Reason ?? (status == WaitStatus.Returned ? waiting.Returned?.Reason : null);
        return new(waiting.Sheet.Id, status, waiting.Reasons, waiting.SentAt, "on-confirmation", reason, Holding.AttemptOf(waiting));
    }
}

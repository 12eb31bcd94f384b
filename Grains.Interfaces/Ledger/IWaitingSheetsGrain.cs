using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Engagement.Ledger;

/// <summary>
/// Sheets that count only when a second person has confirmed them. They are not in the book; whoever confirms one posts it.
/// A second person may also return a sheet, once: its author completes it and sends it again, and nothing is lost by that
/// (S0-43). Nothing that waits expires. Key: <c>waiting/{school}</c>.
/// </summary>
/// <remarks>
/// Whoever decides names the sending that they looked at, 1 or 2, so that nobody confirms what they have not seen; null means
/// whichever it is now.
/// </remarks>
public interface IWaitingSheetsGrain : IGrainWithStringKey
{
    /// <summary>
    /// Takes a sheet that must wait. Durable on return; the same sheet again gets the same answer, as it stands now. Refused
    /// when the id stands here with other content, and when too much waits already.
    /// </summary>
    Task<WaitingResult> Hold(Sheet sheet, Author author, ImmutableArray<string> reasons);

    /// <summary>Sheets that wait, were returned or turned down, oldest first; only those of one author when one is given.</summary>
    [ReadOnly]
    Task<ImmutableArray<WaitingSheet>> List(string? author);

    /// <summary>Sheets with a line of the student that may still come to count, oldest first.</summary>
    [ReadOnly]
    Task<ImmutableArray<WaitingSheet>> ListWith(string student);

    /// <summary>
    /// Posts the sheet, priced as of now. Durable and repeatable. The author cannot; a sheet that the book refuses goes on
    /// waiting.
    /// </summary>
    Task<PostResult> Confirm(Guid sheet, string by, int? attempt);

    /// <summary>
    /// Gives the sheet back to its author with what is lacking. Once: what was sent again is confirmed or turned down. Returns
    /// the code of a refusal, null when done. Durable and repeatable.
    /// </summary>
    Task<string?> Return(Guid sheet, string by, string reason, int? attempt);

    /// <summary>
    /// The author sends a returned sheet again. It waits as before, and late is only what its first sending was. Refused when
    /// the book would not take the lines. Durable and repeatable.
    /// </summary>
    Task<WaitingResult> SendAgain(Guid sheet, string author, Completion completion);

    /// <summary>
    /// The sheet will not count; its author sees the reason. Returns the code of a refusal, null when done. Durable and
    /// repeatable.
    /// </summary>
    Task<string?> TurnDown(Guid sheet, string by, string reason, int? attempt);

    /// <summary>
    /// Nobody can be awarded who was erased: the student's lines go, and with them the texts of sheets that they stood in.
    /// Durable on return, repeatable.
    /// </summary>
    Task Forget(string student);

    /// <summary>
    /// The author leaves a returned sheet as it is, or has seen that one was turned down; it is no longer listed. Durable on
    /// return.
    /// </summary>
    Task<string?> PutAway(Guid sheet, string author);
}

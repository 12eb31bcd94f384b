using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Engagement.Ledger;

/// <summary>
/// Sheets that count only when a second person has confirmed them. They are not in the book; whoever confirms one posts it.
/// Nothing expires here. Key: <c>waiting/{school}</c>.
/// </summary>
public interface IWaitingSheetsGrain : IGrainWithStringKey
{
    /// <summary>
    /// Takes a sheet that must wait. Durable on return; the same sheet again gets the same answer. Null when the id stands here
    /// with other content.
    /// </summary>
    Task<WaitingSheet?> Hold(Sheet sheet, Author author, ImmutableArray<string> reasons);

    /// <summary>Sheets that wait or were turned down, oldest first; only those of one author when one is given.</summary>
    [ReadOnly]
    Task<ImmutableArray<WaitingSheet>> List(string? author);

    /// <summary>
    /// Posts the sheet, priced as of now. Durable and repeatable. The author cannot; a sheet that the book refuses goes on
    /// waiting.
    /// </summary>
    Task<PostResult> Confirm(Guid sheet, string by);

    /// <summary>
    /// The sheet will not count; its author sees the reason. Returns the code of a refusal, null when done. Durable and
    /// repeatable.
    /// </summary>
    Task<string?> TurnDown(Guid sheet, string by, string reason);

    /// <summary>
    /// Nobody can be awarded who was erased: the student's lines go, and with them the texts of sheets that they stood in.
    /// Durable on return, repeatable.
    /// </summary>
    Task Forget(string student);

    /// <summary>The author has seen that a sheet was turned down; it is kept and no longer listed. Durable on return.</summary>
    Task<string?> PutAway(Guid sheet, string author);
}

/// <param name="Reasons">Codes of <see cref="WaitReason"/>.</param>
/// <param name="TurnedDown">Null while the sheet waits.</param>
[GenerateSerializer, Immutable, Alias("waiting-sheet")]
public sealed record WaitingSheet(
    Sheet Sheet, Author Author, DateTimeOffset SentAt, ImmutableArray<string> Reasons, TurningDown? TurnedDown);

[GenerateSerializer, Immutable, Alias("turning-down")]
public sealed record TurningDown(string By, DateTimeOffset At, string Reason, bool IsPutAway);

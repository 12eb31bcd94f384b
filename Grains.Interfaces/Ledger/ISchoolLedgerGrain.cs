using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Students;
using Orleans.Concurrency;

namespace Engagement.Ledger;

/// <summary>
/// The one writer of a school's book. Key: <c>ledger/{school}</c>.
/// Whatever is awarded in a school goes through here, and nothing that stands in the book is ever changed or deleted.
/// </summary>
public interface ISchoolLedgerGrain : IGrainWithStringKey
{
    /// <summary>
    /// What a person at the desk does: <see cref="Post"/> after the rules of who may award alone. An award to oneself or to
    /// one's family is refused; a sheet that needs a second person is not written and gets <see cref="PostOutcome.Waits"/>.
    /// </summary>
    Task<PostResult> Award(Sheet sheet, Author author);

    /// <summary>
    /// Writes a sheet that a second person has confirmed, priced as of now; only whether it is late is measured by when it was
    /// sent. Durable and repeatable like <see cref="Post"/>.
    /// </summary>
    Task<PostResult> PostConfirmed(Sheet sheet, Author author, Confirmation confirmation);

    /// <summary>
    /// Prices a sheet and writes it, asking for no second person: for callers that are no person at a desk. When the answer is <see cref="PostOutcome.Accepted"/> the sheet is durable and its
    /// projections will hear of it. Sending the same sheet again has the effect of once and gets the same record.
    /// Throws <see cref="LedgerUnavailableException"/> when the store failed; the sheet may then be sent again.
    /// </summary>
    Task<PostResult> Post(Sheet sheet, Author author);

    /// <summary>What <see cref="Award"/> would answer now, with the priced lines also when it would wait; writes nothing.</summary>
    Task<PostResult> Preview(Sheet sheet, Author author);

    /// <summary>As <see cref="Preview"/>, for a sheet that its author completes: late is what was late when it was first sent.</summary>
    Task<PostResult> PreviewHeld(Sheet sheet, Author author, DateTimeOffset sentAt);

    /// <summary>Undoes lines of a sheet by a new sheet. Durable and repeatable like <see cref="Post"/>.</summary>
    Task<PostResult> Reverse(Reversal reversal, Author author);

    /// <summary>The sheet with this id, or null.</summary>
    Task<ListedSheet?> Find(Guid sheet);

    /// <summary>Sheets after a sequence number, in order, at most <paramref name="limit"/>.</summary>
    Task<ImmutableArray<SheetRecord>> Read(long after, int limit);

    /// <summary>The newest sheets before a sequence number, newest first; only those of one author when one is given.</summary>
    Task<ImmutableArray<ListedSheet>> ReadBack(long before, string? author, int limit);

    /// <summary>Lines of the export: one JSON text for each sheet, exactly as hashed. See <c>docs/book.md</c>.</summary>
    Task<ImmutableArray<string>> Export(long after, int limit);

    /// <summary>Notes and reasons of sheets that still have one.</summary>
    Task<ImmutableDictionary<Guid, string>> Notes(ImmutableArray<Guid> sheets);

    /// <summary>The proof of a sheet, if it came with one that was not erased.</summary>
    Task<string?> ProofOf(Guid sheet);

    /// <summary>
    /// An awake student asks to be told of new entries, and gets the sheets it has missed; forgotten when not renewed
    /// within three minutes.
    /// </summary>
    [AlwaysInterleave]
    Task<ImmutableArray<SheetRecord>> Follow(string student, long after);

    /// <summary>
    /// An awake faction asks to be told of new entries; forgotten when not renewed within three minutes. Returns the last
    /// entry that was handed to it: when it holds less, it must read the book.
    /// </summary>
    [AlwaysInterleave]
    Task<long> FollowFaction(string faction);

    /// <summary>The roster has changed: sheets that come from now on are attributed by this one.</summary>
    [AlwaysInterleave]
    Task TakeUp(Roster roster);

    /// <summary>Ids of the events of the year that the book names.</summary>
    [ReadOnly]
    Task<ImmutableArray<string>> NamedEvents();

    /// <summary>
    /// The school has these events from now on. Refused, with the ids, where the book names one that is not among them; nothing
    /// is changed then. Not durable: the profile is.
    /// </summary>
    Task<ImmutableArray<string>> TakeUpEvents(ImmutableArray<PlannedEvent> events);

    /// <summary>The school lives in another year: the next call finds the book read by its calendar. Told once the profile has it.</summary>
    Task TakeUpYear();
}

/// <param name="By">Opaque account id of the second person.</param>
/// <param name="SentAt">When the author sent the sheet.</param>
[GenerateSerializer, Immutable, Alias("confirmation")]
public sealed record Confirmation(string By, DateTimeOffset SentAt);

/// <param name="Undone">Sequence numbers of the lines that later sheets have undone.</param>
[GenerateSerializer, Immutable, Alias("listed-sheet")]
public sealed record ListedSheet(SheetRecord Sheet, ImmutableArray<long> Undone)
{
    public bool IsUndone => Undone.Length == Sheet.Entries.Length;
}

using System.Collections.Immutable;
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
    /// Prices a sheet and writes it. When the answer is <see cref="PostOutcome.Accepted"/> the sheet is durable and its
    /// projections will hear of it. Sending the same sheet again has the effect of once and gets the same record.
    /// Throws <see cref="LedgerUnavailableException"/> when the store failed; the sheet may then be sent again.
    /// </summary>
    Task<PostResult> Post(Sheet sheet, Author author);

    /// <summary>What <see cref="Post"/> would answer now; writes nothing.</summary>
    Task<PostResult> Preview(Sheet sheet, Author author);

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
}

/// <param name="Undone">Sequence numbers of the lines that later sheets have undone.</param>
[GenerateSerializer, Immutable, Alias("listed-sheet")]
public sealed record ListedSheet(SheetRecord Sheet, ImmutableArray<long> Undone)
{
    public bool IsUndone => Undone.Length == Sheet.Entries.Length;
}

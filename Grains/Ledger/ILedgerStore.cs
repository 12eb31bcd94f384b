using System.Collections.Immutable;

namespace Engagement.Ledger;

/// <summary>
/// Where books lie. A book is one row for each sheet, in order, append-only; a second writer is refused by the store's
/// own constraints, so that even two activations of one ledger cannot fork a book.
/// </summary>
public interface ILedgerStore
{
    /// <summary>
    /// Appends one sheet after the last. Durable on return. Throws <see cref="LedgerUnavailableException"/> when it could
    /// not be written or does not follow the last one; then nothing of it is in the book.
    /// </summary>
    Task Append(string school, StoredSheet sheet, StoredNote? note);

    /// <summary>Sheets with a first sequence number after <paramref name="after"/>, in order.</summary>
    Task<ImmutableArray<StoredSheet>> Read(string school, long after, int limit);

    /// <summary>Sheets with a first sequence number before <paramref name="before"/>, newest first.</summary>
    Task<ImmutableArray<StoredSheet>> ReadBack(string school, long before, string? author, int limit);

    /// <summary>The sheets that begin with these sequence numbers, in the order of the book.</summary>
    Task<ImmutableArray<StoredSheet>> ReadAt(string school, ImmutableArray<long> firstSeqs);

    Task<StoredSheet?> Find(string school, Guid sheet);

    Task<ImmutableArray<StoredNote>> ReadNotes(string school, ImmutableArray<Guid> sheets);

    /// <summary>Erases the notes of these sheets; the chain stays whole. Durable on return; those that are gone already do no harm.</summary>
    Task EraseNotes(string school, ImmutableArray<Guid> sheets);

    /// <summary>
    /// Cleans the free space of the store's files: what was erased or replaced before, in books or grain state, is not in them
    /// any more. Copies that were taken earlier (backups, logs of a database server) are beyond it.
    /// </summary>
    Task CleanFreeSpace();

    /// <summary>Schools that have a book.</summary>
    Task<ImmutableArray<string>> ListBooks();
}

/// <summary>A sheet as its canonical text (<see cref="BookFormat"/>), with what the store must know to find and order it.</summary>
public sealed record StoredSheet(long FirstSeq, long LastSeq, Guid Id, string Author, byte[] Body);

/// <summary>Free text beside a sheet; erasing it leaves the chain whole.</summary>
public sealed record StoredNote(Guid Sheet, byte[] Salt, string Text);

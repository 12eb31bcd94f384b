using System.Collections.Immutable;
using Engagement.Ledger;

namespace Engagement.Tests;

/// <summary>A store whose disk can be full.</summary>
internal sealed class FailingLedgerStore(ILedgerStore store) : ILedgerStore
{
    public bool IsFull { get; set; }

    public Task Append(string school, StoredSheet sheet, StoredNote? note) =>
        IsFull ? Task.FromException(new LedgerUnavailableException("database or disk is full")) : store.Append(school, sheet, note);

    public Task<ImmutableArray<StoredSheet>> Read(string school, long after, int limit) => store.Read(school, after, limit);

    public Task<ImmutableArray<StoredSheet>> ReadBack(string school, long before, string? author, int limit) =>
        store.ReadBack(school, before, author, limit);

    public Task<ImmutableArray<StoredSheet>> ReadAt(string school, ImmutableArray<long> firstSeqs) => store.ReadAt(school, firstSeqs);

    public Task<StoredSheet?> Find(string school, Guid sheet) => store.Find(school, sheet);

    public Task<ImmutableArray<StoredNote>> ReadNotes(string school, ImmutableArray<Guid> sheets) => store.ReadNotes(school, sheets);

    public Task EraseNotes(string school, ImmutableArray<Guid> sheets) => store.EraseNotes(school, sheets);

    public Task CleanFreeSpace() =>
        IsFull ? Task.FromException(new LedgerUnavailableException("database or disk is full")) : store.CleanFreeSpace();

    public Task<ImmutableArray<string>> ListBooks() => store.ListBooks();
}

using System.Collections.Immutable;
using Engagement.Commands;
using Engagement.Ledger;

namespace Engagement.Tests;

/// <summary>A school's book on its way from its own computer into another store.</summary>
public sealed class BookMoveTests : IAsyncLifetime
{
    private readonly TemporaryStore _from = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _from.DisposeAsync();

    [Theory, EveryLedgerStore]
    public async Task The_copy_is_the_book_to_the_letter_with_its_notes(LedgerStoreKind kind)
    {
        await using var to = await TestedLedgerStore.Open(kind);
        var book = await WriteBook(_from.Ledger, 1203);
        var verdict = await new BookMove(_from.Ledger, to.Ledger).Run("abai");
        Assert.Equal(1203, verdict.Sheets);
        Assert.Equal(book.Select(sheet => sheet.Body), (await to.Ledger.Read("abai", 0, 2000)).Select(sheet => sheet.Body));
        Assert.Equal("Рақмет", Assert.Single(await to.Ledger.ReadNotes("abai", [book[700].Id])).Text);
    }

    [Theory, EveryLedgerStore]
    public async Task An_interrupted_move_is_continued_and_a_finished_one_changes_nothing(LedgerStoreKind kind)
    {
        await using var to = await TestedLedgerStore.Open(kind);
        var book = await WriteBook(_from.Ledger, 20);
        foreach (var sheet in book.Take(7))
        {
            await to.Ledger.Append("abai", sheet, null);
        }

        var move = new BookMove(_from.Ledger, to.Ledger);
        Assert.Equal((await move.Run("abai")).Head, (await move.Run("abai")).Head);
        Assert.Equal(20, (await to.Ledger.Read("abai", 0, 100)).Length);
    }

    [Theory, EveryLedgerStore]
    public async Task Another_book_in_its_place_is_refused_and_left_alone(LedgerStoreKind kind)
    {
        await using var to = await TestedLedgerStore.Open(kind);
        await WriteBook(_from.Ledger, 5);
        var other = await WriteBook(to.Ledger, 3);
        await Assert.ThrowsAsync<CommandRefusedException>(() => new BookMove(_from.Ledger, to.Ledger).Run("abai"));
        Assert.Equal(other.Select(sheet => sheet.Id), (await to.Ledger.Read("abai", 0, 100)).Select(sheet => sheet.Id));
    }

    [Theory, EveryLedgerStore]
    public async Task A_book_that_goes_on_in_its_new_place_is_refused_instead_of_being_taken_for_a_copy(LedgerStoreKind kind)
    {
        await using var to = await TestedLedgerStore.Open(kind);
        var book = await WriteBook(_from.Ledger, 3);
        var move = new BookMove(_from.Ledger, to.Ledger);
        await move.Run("abai");
        var next = SheetAfter(book[^1]);
        await to.Ledger.Append("abai", next, null);
        await Assert.ThrowsAsync<CommandRefusedException>(() => move.Run("abai"));
        Assert.Equal(next.Id, (await to.Ledger.ReadBack("abai", long.MaxValue, null, 1))[0].Id);
    }

    [Fact]
    public async Task A_book_that_is_not_whole_is_refused()
    {
        await using var to = new TemporaryStore();
        var book = await WriteBook(_from.Ledger, 3);
        await _from.Ledger.Append("abai", SheetAfter(book[0]) with { FirstSeq = 4, LastSeq = 4 }, null);
        await Assert.ThrowsAsync<CommandRefusedException>(() => new BookMove(_from.Ledger, to.Ledger).Run("abai"));
        Assert.Empty(await to.Ledger.ListBooks());
    }

    private static async Task<ImmutableArray<StoredSheet>> WriteBook(ILedgerStore store, int sheets)
    {
        var book = ImmutableArray.CreateBuilder<StoredSheet>();
        for (var i = 0; i < sheets; i++)
        {
            book.Add(SheetAfter(book.LastOrDefault()));
        }

        await Task.WhenAll(book.Select((sheet, i) => store.Append("abai", sheet, i == 700 ? new(sheet.Id, [1], "Рақмет") : null)));
        return book.ToImmutable();
    }

    private static StoredSheet SheetAfter(StoredSheet? last)
    {
        var seq = (last?.LastSeq ?? 0) + 1;
        var record = new SheetRecord(
            seq, Guid.CreateVersion7(), "m-1", new(2026, 11, 18, 7, 0, 0, TimeSpan.Zero), new(2026, 11, 18), null, null, "school", null, null,
            [new("abai.s1", "care", "7A", "vol.half", 1, 1, 2, 2, Withholding.None, null)]);
        return new(seq, seq, record.Id, record.Author, BookFormat.Write(record, last is null ? BookFormat.Genesis("abai") : BookFormat.HashOf(last.Body)));
    }
}

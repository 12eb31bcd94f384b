using System.Text;
using Engagement.Ledger;

namespace Engagement.Tests;

/// <summary>What every ledger store has to keep to.</summary>
public sealed class LedgerStoreTests : IAsyncLifetime
{
    private readonly TemporaryStore _store = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task A_sheet_that_was_appended_is_read_back_to_the_letter()
    {
        var sheet = SheetAt(1, 3, "анкета \"7\"");
        await _store.Ledger.Append("abai", sheet, null);

        var found = Assert.Single(await _store.Ledger.Read("abai", 0, 10));
        Assert.Equal((sheet.FirstSeq, sheet.LastSeq, sheet.Id, sheet.Author), (found.FirstSeq, found.LastSeq, found.Id, found.Author));
        Assert.Equal(sheet.Body, found.Body);
        Assert.Equal(sheet.Body, (await _store.Ledger.Find("abai", sheet.Id))!.Body);
    }

    [Fact]
    public async Task Appended_sheets_are_there_after_a_restart()
    {
        await _store.Ledger.Append("abai", SheetAt(1, 1), null);
        await _store.Reopen();
        Assert.Single(await _store.Ledger.Read("abai", 0, 10));
    }

    [Fact]
    public async Task A_sheet_that_does_not_follow_the_last_one_is_refused()
    {
        await _store.Ledger.Append("abai", SheetAt(1, 2), null);
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => _store.Ledger.Append("abai", SheetAt(4, 4), null));
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => _store.Ledger.Append("abai", SheetAt(2, 2), null));
        await _store.Ledger.Append("abai", SheetAt(3, 3), null);
        Assert.Equal([1, 3], (await _store.Ledger.Read("abai", 0, 10)).Select(sheet => sheet.FirstSeq));
    }

    [Fact]
    public async Task A_second_writer_at_the_same_place_is_refused()
    {
        await _store.Ledger.Append("abai", SheetAt(1, 1), null);
        var race = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            try
            {
                await _store.Ledger.Append("abai", SheetAt(2, 2), null);
                return 1;
            }
            catch (LedgerUnavailableException)
            {
                return 0;
            }
        }));
        Assert.Equal(1, race.Sum());
    }

    [Fact]
    public async Task The_same_sheet_id_cannot_stand_twice_in_a_book()
    {
        var id = Guid.CreateVersion7();
        await _store.Ledger.Append("abai", SheetAt(1, 1) with { Id = id }, null);
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => _store.Ledger.Append("abai", SheetAt(2, 2) with { Id = id }, null));
        await _store.Ledger.Append("other", SheetAt(1, 1) with { Id = id }, null);
    }

    [Fact]
    public async Task Books_of_schools_share_nothing()
    {
        foreach (var school in (string[])["abai", "ABAI", "0abai", "абай"])
        {
            await _store.Ledger.Append(school, SheetAt(1, 1, school), null);
        }

        Assert.Equal("ABAI", Encoding.UTF8.GetString(Assert.Single(await _store.Ledger.Read("ABAI", 0, 10)).Body));
        Assert.Equal(4, (await _store.Ledger.ListBooks()).Length);
    }

    [Fact]
    public async Task A_failed_write_leaves_the_others_of_its_transaction_standing()
    {
        var good = Enumerable.Range(1, 200).Select(seq => _store.Ledger.Append("abai", SheetAt(seq, seq), null)).ToList();
        var bad = Enumerable.Range(0, 50).Select(_ => Assert.ThrowsAsync<LedgerUnavailableException>(
            () => _store.Ledger.Append("abai", SheetAt(7, 7), null))).ToList();
        await Task.WhenAll(good);
        await Task.WhenAll(bad);
        Assert.Equal(200, (await _store.Ledger.Read("abai", 0, 1000)).Length);
    }

    [Fact]
    public async Task Pages_go_forward_and_back()
    {
        for (var seq = 1; seq <= 9; seq += 2)
        {
            await _store.Ledger.Append("abai", SheetAt(seq, seq + 1) with { Author = seq < 5 ? "a" : "b" }, null);
        }

        Assert.Equal([5, 7], (await _store.Ledger.Read("abai", 4, 2)).Select(s => s.FirstSeq));
        Assert.Equal([7, 5, 3], (await _store.Ledger.ReadBack("abai", 9, null, 3)).Select(s => s.FirstSeq));
        Assert.Equal([3, 1], (await _store.Ledger.ReadBack("abai", long.MaxValue, "a", 10)).Select(s => s.FirstSeq));
        Assert.Equal([1, 7], (await _store.Ledger.ReadAt("abai", [7, 1])).Select(s => s.FirstSeq));
    }

    [Fact]
    public async Task A_note_lies_beside_its_sheet()
    {
        var sheet = SheetAt(1, 1);
        await _store.Ledger.Append("abai", sheet, new(sheet.Id, [1, 2, 3], "Рақмет!"));
        var note = Assert.Single(await _store.Ledger.ReadNotes("abai", [sheet.Id, Guid.NewGuid()]));
        Assert.Equal((sheet.Id, "Рақмет!"), (note.Sheet, note.Text));
        Assert.Equal([1, 2, 3], note.Salt);
    }

    private static StoredSheet SheetAt(long first, long last, string body = "{}") =>
        new(first, last, Guid.CreateVersion7(), "m-1", Encoding.UTF8.GetBytes(body));
}

using System.Text;
using Engagement.Ledger;

namespace Engagement.Tests;

/// <summary>What every ledger store has to keep to.</summary>
public sealed class LedgerStoreTests
{
    [Theory, EveryLedgerStore]
    public async Task A_sheet_that_was_appended_is_read_back_to_the_letter(LedgerStoreKind kind)
    {
        await using var store = await TestedLedgerStore.Open(kind);
        var sheet = SheetAt(1, 3, "анкета \"7\"");
        await store.Ledger.Append("abai", sheet, null);

        var found = Assert.Single(await store.Ledger.Read("abai", 0, 10));
        Assert.Equal((sheet.FirstSeq, sheet.LastSeq, sheet.Id, sheet.Author), (found.FirstSeq, found.LastSeq, found.Id, found.Author));
        Assert.Equal(sheet.Body, found.Body);
        Assert.Equal(sheet.Body, (await store.Ledger.Find("abai", sheet.Id))!.Body);
    }

    [Theory, EveryLedgerStore]
    public async Task Appended_sheets_are_there_after_a_restart(LedgerStoreKind kind)
    {
        await using var store = await TestedLedgerStore.Open(kind);
        await store.Ledger.Append("abai", SheetAt(1, 1), null);
        await store.Reopen();
        Assert.Single(await store.Ledger.Read("abai", 0, 10));
    }

    [Theory, EveryLedgerStore]
    public async Task Erased_notes_are_gone_and_the_sheets_stay(LedgerStoreKind kind)
    {
        await using var store = await TestedLedgerStore.Open(kind);
        var (first, second) = (SheetAt(1, 1), SheetAt(2, 2));
        await store.Ledger.Append("abai", first, new(first.Id, [1], "erased"));
        await store.Ledger.Append("abai", second, new(second.Id, [2], "kept"));

        await store.Ledger.EraseNotes("abai", [first.Id]);
        await store.Ledger.EraseNotes("abai", [first.Id]);
        await store.Ledger.CleanFreeSpace();

        await store.Reopen();
        Assert.Equal(["kept"], (await store.Ledger.ReadNotes("abai", [first.Id, second.Id])).Select(note => note.Text));
        Assert.Equal(2, (await store.Ledger.Read("abai", 0, 10)).Length);
        await store.Ledger.Append("abai", SheetAt(3, 3), null);
    }

    [Theory, EveryLedgerStore]
    public async Task A_sheet_that_does_not_follow_the_last_one_is_refused(LedgerStoreKind kind)
    {
        await using var store = await TestedLedgerStore.Open(kind);
        await store.Ledger.Append("abai", SheetAt(1, 2), null);
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => store.Ledger.Append("abai", SheetAt(4, 4), null));
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => store.Ledger.Append("abai", SheetAt(2, 2), null));
        await store.Ledger.Append("abai", SheetAt(3, 3), null);
        Assert.Equal([1, 3], (await store.Ledger.Read("abai", 0, 10)).Select(sheet => sheet.FirstSeq));
    }

    [Theory, EveryLedgerStore]
    public async Task A_second_writer_at_the_same_place_is_refused(LedgerStoreKind kind)
    {
        await using var store = await TestedLedgerStore.Open(kind);
        await store.Ledger.Append("abai", SheetAt(1, 1), null);
        var race = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            try
            {
                await store.Ledger.Append("abai", SheetAt(2, 2), null);
                return 1;
            }
            catch (LedgerUnavailableException)
            {
                return 0;
            }
        }));
        Assert.Equal(1, race.Sum());
    }

    [Theory, EveryLedgerStore]
    public async Task The_same_sheet_id_cannot_stand_twice_in_a_book(LedgerStoreKind kind)
    {
        await using var store = await TestedLedgerStore.Open(kind);
        var id = Guid.CreateVersion7();
        await store.Ledger.Append("abai", SheetAt(1, 1) with { Id = id }, null);
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => store.Ledger.Append("abai", SheetAt(2, 2) with { Id = id }, null));
        await store.Ledger.Append("other", SheetAt(1, 1) with { Id = id }, null);
    }

    [Theory, EveryLedgerStore]
    public async Task Books_of_schools_share_nothing(LedgerStoreKind kind)
    {
        await using var store = await TestedLedgerStore.Open(kind);
        foreach (var school in (string[])["abai", "ABAI", "0abai", "абай"])
        {
            await store.Ledger.Append(school, SheetAt(1, 1, school), null);
        }

        Assert.Equal("ABAI", Encoding.UTF8.GetString(Assert.Single(await store.Ledger.Read("ABAI", 0, 10)).Body));
        Assert.Equal(4, (await store.Ledger.ListBooks()).Length);
    }

    [Theory, EveryLedgerStore]
    public async Task A_failed_write_leaves_the_others_of_its_transaction_standing(LedgerStoreKind kind)
    {
        await using var store = await TestedLedgerStore.Open(kind);
        var good = Enumerable.Range(1, 200).Select(seq => store.Ledger.Append("abai", SheetAt(seq, seq), null)).ToList();
        var bad = Enumerable.Range(0, 50).Select(_ => Assert.ThrowsAsync<LedgerUnavailableException>(
            () => store.Ledger.Append("abai", SheetAt(7, 7), null))).ToList();
        await Task.WhenAll(good);
        await Task.WhenAll(bad);
        Assert.Equal(200, (await store.Ledger.Read("abai", 0, 1000)).Length);
    }

    [Theory, EveryLedgerStore]
    public async Task Pages_go_forward_and_back(LedgerStoreKind kind)
    {
        await using var store = await TestedLedgerStore.Open(kind);
        for (var seq = 1; seq <= 9; seq += 2)
        {
            await store.Ledger.Append("abai", SheetAt(seq, seq + 1) with { Author = seq < 5 ? "a" : "b" }, null);
        }

        Assert.Equal([5, 7], (await store.Ledger.Read("abai", 4, 2)).Select(s => s.FirstSeq));
        Assert.Equal([7, 5, 3], (await store.Ledger.ReadBack("abai", 9, null, 3)).Select(s => s.FirstSeq));
        Assert.Equal([3, 1], (await store.Ledger.ReadBack("abai", long.MaxValue, "a", 10)).Select(s => s.FirstSeq));
        Assert.Equal([1, 7], (await store.Ledger.ReadAt("abai", [7, 1])).Select(s => s.FirstSeq));
    }

    [Theory, EveryLedgerStore]
    public async Task A_note_lies_beside_its_sheet(LedgerStoreKind kind)
    {
        await using var store = await TestedLedgerStore.Open(kind);
        var sheet = SheetAt(1, 1);
        await store.Ledger.Append("abai", sheet, new(sheet.Id, [1, 2, 3], "Рақмет!\u0000"));
        var note = Assert.Single(await store.Ledger.ReadNotes("abai", [sheet.Id, Guid.NewGuid()]));
        Assert.Equal((sheet.Id, "Рақмет!\u0000"), (note.Sheet, note.Text));
        Assert.Equal([1, 2, 3], note.Salt);
    }

    [Theory, EveryLedgerStore]
    public async Task Sheets_of_many_schools_at_once_all_stand_in_their_books(LedgerStoreKind kind)
    {
        await using var store = await TestedLedgerStore.Open(kind);
        var schools = Enumerable.Range(0, 40).Select(i => $"school-{i}").ToList();
        await Task.WhenAll(Enumerable.Range(1, 50).SelectMany(seq => schools.Select(school => store.Ledger.Append(school, SheetAt(seq, seq), null))));
        foreach (var school in schools)
        {
            Assert.Equal(Enumerable.Range(1, 50).Select(seq => (long)seq), (await store.Ledger.Read(school, 0, 100)).Select(sheet => sheet.FirstSeq));
        }
    }

    [Theory, EveryLedgerStore]
    public async Task A_faulty_sheet_of_one_school_does_no_harm_to_another(LedgerStoreKind kind)
    {
        await using var store = await TestedLedgerStore.Open(kind);
        var id = Guid.CreateVersion7();
        await store.Ledger.Append("faulty", SheetAt(1, 1) with { Id = id }, null);
        var good = Enumerable.Range(1, 100).Select(seq => store.Ledger.Append("good", SheetAt(seq, seq), null)).ToList();
        var twice = Assert.ThrowsAsync<LedgerUnavailableException>(() => store.Ledger.Append("faulty", SheetAt(2, 2) with { Id = id }, null));
        good.AddRange(Enumerable.Range(101, 100).Select(seq => store.Ledger.Append("good", SheetAt(seq, seq), null)));
        await Task.WhenAll(good);
        await twice;
        Assert.Equal(200, (await store.Ledger.Read("good", 0, 1000)).Length);
        Assert.Single(await store.Ledger.Read("faulty", 0, 10));
    }

    private static StoredSheet SheetAt(long first, long last, string body = "{}") =>
        new(first, last, Guid.CreateVersion7(), "m-1", Encoding.UTF8.GetBytes(body));
}

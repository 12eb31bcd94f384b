using System.Data.Common;
using System.Net;
using Engagement.Acts;
using Engagement.Commands;
using Engagement.Storage;

namespace Engagement.Tests;

/// <summary>What every store of the log of acts has to keep to.</summary>
public sealed class ActLogTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 18, 7, 0, 0, TimeSpan.Zero);

    [Theory, EveryLedgerStore]
    public async Task An_act_is_read_back_as_it_was_and_survives_a_restart(LedgerStoreKind kind)
    {
        await using var store = await TestedLedgerStore.Open(kind);
        var act = new Act("abai", Noon, "a-1", "coordinator", "10.0.0.7", "POST /api/students/{id}/card", "abai.s001", 201, null, "ескі", "жаңа");
        await store.Acts.Append(act);
        await store.Reopen();
        var stored = Assert.Single(await store.Acts.ReadBack("abai", new(), long.MaxValue, 10));
        Assert.Equal(act, ActFormat.Read("abai", stored.Body).Act);
        Assert.Equal<string>(["abai"], await store.Acts.ListSchools());
    }

    [Theory, EveryLedgerStore]
    public async Task Acts_that_come_at_once_follow_one_another_in_the_chain_of_their_school(LedgerStoreKind kind)
    {
        await using var store = await TestedLedgerStore.Open(kind);
        await Task.WhenAll(Enumerable.Range(0, 120).Select(i => store.Acts.Append(Act($"a-{i}", school: i % 3 == 0 ? "zhambyl" : "abai"))));
        Assert.Equal((80, null), await Verdict(store, "abai"));
        Assert.Equal((40, null), await Verdict(store, "zhambyl"));
        Assert.Equal((0, null), await Verdict(store, "other"));
    }

    [Theory, EveryLedgerStore]
    public async Task Filters_and_pages_go_back_from_the_newest(LedgerStoreKind kind)
    {
        await using var store = await TestedLedgerStore.Open(kind);
        for (var i = 1; i <= 6; i++)
        {
            await store.Acts.Append(Act(i % 2 == 0 ? "a-even" : "a-odd", target: i == 1 ? "a-even" : null, name: i > 4 ? "PUT late" : "POST early", at: Noon.AddHours(i)));
        }

        Assert.Equal([6, 5, 4], await Seqs(new(), limit: 3));
        Assert.Equal([3, 2, 1], await Seqs(new(), before: 4));
        Assert.Equal([6, 4, 2, 1], await Seqs(new(Person: "a-even")));
        Assert.Equal([6, 5], await Seqs(new(Name: "PUT late")));
        Assert.Equal([4, 3], await Seqs(new(From: Noon.AddHours(3), Until: Noon.AddHours(5))));
        Assert.Equal<string>(["POST early", "PUT late"], await store.Acts.ListNames("abai"));

        async Task<IEnumerable<long>> Seqs(ActFilter filter, long before = long.MaxValue, int limit = 10) =>
            (await store.Acts.ReadBack("abai", filter, before, limit)).Select(act => act.Seq);
    }

    [Theory, EveryLedgerStore]
    public async Task The_store_itself_refuses_to_change_or_delete_an_act(LedgerStoreKind kind)
    {
        await using var store = await TestedLedgerStore.Open(kind);
        await store.Acts.Append(Act("a-1"));
        foreach (var sql in (string[])["UPDATE act SET actor = 'a-2'", "DELETE FROM act", .. kind == LedgerStoreKind.PostgreSql ? ["TRUNCATE act"] : Array.Empty<string>()])
        {
            var refusal = await Assert.ThrowsAnyAsync<DbException>(() => store.Execute(sql));
            Assert.Contains("An act is never", refusal.Message, StringComparison.Ordinal);
        }

        Assert.Equal((1, null), await Verdict(store, "abai"));
    }

    [Theory, EveryLedgerStore]
    public async Task Whoever_gets_past_the_store_still_breaks_the_chain(LedgerStoreKind kind)
    {
        await using var store = await TestedLedgerStore.Open(kind);
        foreach (var actor in (string[])["a-1", "a-2", "a-3", "a-4"])
        {
            await store.Acts.Append(Act(actor));
        }

        await store.Execute(kind == LedgerStoreKind.Sqlite ? "DROP TRIGGER act_is_not_deleted; DROP TRIGGER act_is_not_changed" : "DROP TRIGGER act_stays ON act");
        var body = ActFormat.Read("abai", (await store.Acts.Read("abai", 1, 1))[0].Body);
        var other = Convert.ToHexString(ActFormat.Write(body.Act with { Actor = "a-9" }, 2, body.PreviousHash));
        await store.Execute(kind == LedgerStoreKind.Sqlite ? $"UPDATE act SET body = x'{other}' WHERE seq = 2" : $"UPDATE act SET body = decode('{other}', 'hex') WHERE seq = 2");
        Assert.Equal((2, "Act 3 does not follow act 2: one of them was changed."), await Verdict(store, "abai"));

        await store.Execute("DELETE FROM act WHERE seq = 2");
        Assert.Equal((1, "Act 2 is missing."), await Verdict(store, "abai"));
    }

    [PostgresFact]
    public async Task A_log_moves_into_the_cluster_to_the_letter_and_goes_on_there()
    {
        await using var school = await TestedLedgerStore.Open(LedgerStoreKind.Sqlite);
        await using var cluster = await TestedPostgres.Open();
        foreach (var actor in (string[])["a-1", "a-2", "a-3"])
        {
            await school.Acts.Append(Act(actor));
        }

        var move = new ActMove(school.Acts, (PostgresActLog)cluster.Acts);
        Assert.Equal(await ActVerifier.Verify(school.Acts, "abai"), await move.Run("abai"));
        await cluster.Acts.Append(Act("a-4"));
        Assert.Equal(4, (await move.Run("abai")).Acts);

        await school.Acts.Append(Act("a-5"));
        Assert.Contains("differs", (await Assert.ThrowsAsync<CommandRefusedException>(() => move.Run("abai"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.1.2.3", "10.1.2.3")]
    [InlineData("172.20.0.9", "172.20.0.9")]
    [InlineData("192.168.0.17", "192.168.0.17")]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("::1", "::1")]
    [InlineData("::ffff:192.168.0.17", "192.168.0.17")]
    [InlineData("172.32.0.9", "172.32.0.0/24")]
    [InlineData("95.56.237.24", "95.56.237.0/24")]
    [InlineData("::ffff:95.56.237.24", "95.56.237.0/24")]
    [InlineData("2a03:32c0:1:2:3:4:5:6", "2a03:32c0:1::/48")]
    [InlineData("fd00::7", "fd00::7")]
    public void A_public_address_is_shortened_and_one_of_the_schools_network_is_not(string address, string kept) =>
        Assert.Equal(kept, ShortAddress.Of(IPAddress.Parse(address)));

    private static Act Act(string actor, string school = "abai", string? target = null, string name = "POST /api/x", DateTimeOffset? at = null) =>
        new(school, at ?? Noon, actor, "mentor", "10.0.0.7", name, target, 200, null, null, null);

    private static async Task<(long Acts, string? Fault)> Verdict(TestedLedgerStore store, string school)
    {
        var verdict = await ActVerifier.Verify(store.Acts, school);
        return (verdict.Acts, verdict.Fault);
    }
}

using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Engagement.Ledger;
using Engagement.Schools;

namespace Engagement.Tests;

/// <summary>
/// Three silos, two web fronts, one PostgreSQL, mentors who post and screens that watch; then one thing after the other breaks.
/// After each: every acknowledged sheet stands in the book once, the chain is whole, projections and screens equal the
/// book, and no mentor saw an error. <c>ENGAGEMENT_FAULTS</c> sets how many faults; each kind comes at least once.
/// </summary>
[Collection(Alone.Name)]
public sealed class FaultTests : IAsyncLifetime
{
    private const int SheetsBetweenFaults = 60;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Random _random = new(Seed);
    private readonly List<(string Fault, TimeSpan Silence, TimeSpan Screens)> _told = [];
    private RunningCluster _cluster = null!;
    private Mentors _mentors = null!;
    private List<HallWatcher> _halls = null!;

    private static int Seed => int.Parse(Environment.GetEnvironmentVariable("ENGAGEMENT_FAULT_SEED") ?? "2026", System.Globalization.CultureInfo.InvariantCulture);

    private List<Uri> FrontAddresses => [.. _cluster.Fronts.Select(front => front.Address)];

    private Node AnySilo => _cluster.Silos[_random.Next(_cluster.Silos.Length)];

    private Node AnyFront => _cluster.Fronts[_random.Next(_cluster.Fronts.Length)];

    public async Task InitializeAsync()
    {
        if (!PostgresServer.IsInstalled)
        {
            return;
        }

        _cluster = await RunningCluster.Start(silos: 3, fronts: 2);
        _mentors = new(FrontAddresses);
        await _mentors.SignIn();
        _halls = [.. Enumerable.Range(0, 4).Select(number => new HallWatcher(FrontAddresses, number))];
    }

    public async Task DisposeAsync()
    {
        if (!PostgresServer.IsInstalled)
        {
            return;
        }

        await _mentors.DisposeAsync();
        foreach (var hall in _halls)
        {
            await hall.DisposeAsync();
        }

        await _cluster.DisposeAsync();
    }

    [PostgresFact]
    public async Task Nothing_that_was_acknowledged_is_lost_whatever_breaks()
    {
        foreach (var (name, fault) in Plan())
        {
            _mentors.Begin();
            await _mentors.Answered(SheetsBetweenFaults);
            await fault();
            await _mentors.Answered(SheetsBetweenFaults);
            var silence = await _mentors.End();
            Assert.True(_mentors.Errors.Count == 0, $"After '{name}' a mentor saw: {string.Join('\n', _mentors.Errors)}\n{Logs}");
            _told.Add((name, silence, await AssertEverythingAgrees(name)));
        }

        Tell();
    }

    private List<(string Name, Func<Task> Fault)> Plan()
    {
        (string, Func<Task>)[] kinds =
        [
            ("a silo is killed", KillSilo),
            ("the busiest silo is killed", KillBusiestSilo),
            ("a web front is killed", KillFront),
            ("PostgreSQL is killed", KillPostgres),
            ("the busiest silo freezes and wakes up", FreezeBusiestSilo),
            ("every silo is restarted in turn", RestartInTurn),
            ("a rival cluster writes the same book", RivalCluster),
        ];
        var count = int.Parse(Environment.GetEnvironmentVariable("ENGAGEMENT_FAULTS") ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        var plan = kinds.ToList();
        while (plan.Count < count)
        {
            plan.Add(kinds[_random.Next(kinds.Length)]);
        }

        return [.. plan.OrderBy(_ => _random.Next())];
    }

    private Task KillSilo() => Restart(AnySilo);

    private async Task KillBusiestSilo() => await Restart(await _cluster.BusiestSilo());

    private Task KillFront() => Restart(AnyFront);

    private static async Task Restart(Node node)
    {
        await node.Kill();
        node.Start();
        await node.Ready();
    }

    private async Task KillPostgres()
    {
        await _cluster.Postgres.Kill();
        await Task.Delay(_random.Next(100, 2000));
        await _cluster.Postgres.Resume();
    }

    /// <summary>Until the others have given it up and the ledger lives elsewhere: when it wakes, there are two activations.</summary>
    private async Task FreezeBusiestSilo()
    {
        var silo = await _cluster.BusiestSilo();
        await silo.Freeze();
        await Until("the frozen silo is given up", () => _cluster.IsGivenUp(silo));
        await _mentors.Answered(SheetsBetweenFaults);
        await silo.Thaw();
        await Until("the silo that was given up ends itself", () => Task.FromResult(!silo.IsRunning));
        silo.Start();
        await silo.Ready();
    }

    private async Task RestartInTurn()
    {
        foreach (var silo in _cluster.Silos)
        {
            await silo.Stop();
            silo.Start();
            await silo.Ready();
        }
    }

    /// <summary>Two clusters over one database each have a ledger of the school. They hinder each other, but the book cannot fork.</summary>
    private async Task RivalCluster()
    {
        var (silo, front) = _cluster.Rival();
        await using (silo)
        await using (front)
        {
            silo.Start();
            await silo.Ready();
            front.Start();
            await front.Ready();
            await using var rivals = new Mentors([front.Address]);
            await rivals.SignIn();
            rivals.Begin();
            await rivals.Answered(SheetsBetweenFaults / 4);
            await rivals.End();
            Assert.True(rivals.Errors.Count == 0, $"A mentor of the rival saw: {string.Join('\n', rivals.Errors)}");
            _mentors.AlsoAcknowledged(rivals.Acknowledged);
        }
    }

    /// <returns>How long the screens took to show the book.</returns>
    private async Task<TimeSpan> AssertEverythingAgrees(string fault)
    {
        var book = await Book();
        var sheets = book.ToLookup(sheet => sheet.Id);
        Assert.All(_mentors.Acknowledged, sheet => Assert.Equal(sheet.Value, Assert.Single(sheets[sheet.Key]).Entries.Length));

        var points = book.SelectMany(sheet => sheet.Entries).Where(entry => entry.Faction is not null)
            .GroupBy(entry => entry.Faction!).ToDictionary(group => group.Key, group => group.Sum(entry => entry.Granted));
        var waiting = Stopwatch.StartNew();
        foreach (var hall in _halls)
        {
            await Until($"a screen shows the book after '{fault}'", () => Task.FromResult(IsSame(points, hall.Shown)));
        }

        var screens = waiting.Elapsed;
        AuditResult? audit = null;
        await Until("the school can be audited", async () =>
        {
            try
            {
                audit = await _cluster.Audit();
                return true;
            }
            catch (Exception e) when (e is LedgerUnavailableException or OrleansException or System.Data.Common.DbException or TimeoutException)
            {
                return false;
            }
        });
        Assert.Equal((book[^1].LastSeq, book.Count, 0), (audit!.AppliedSeq, audit.Sheets, audit.Differences.Length));
        return screens;
    }

    /// <summary>The book as its coordinator exports it, chain verified.</summary>
    private async Task<List<SheetRecord>> Book()
    {
        using var client = new HttpClient { BaseAddress = _cluster.Fronts[0].Address };
        await Until("the coordinator can sign in", async () =>
            (await client.PostAsJsonAsync("/api/session", new { login = "coordinator", password = ServerProcess.Password })).IsSuccessStatusCode);
        var lines = (await client.GetStringAsync(new Uri("/api/schools/abai/ledger/export", UriKind.Relative))).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Null(BookVerifier.Verify(lines).Fault);
        return [.. lines[1..^1].Select(line => BookFormat.Read(System.Text.Encoding.UTF8.GetBytes(line)).Sheet)];
    }

    private async Task Until(string what, Func<Task<bool>> condition)
    {
        for (var patience = Stopwatch.StartNew(); !await condition(); await Task.Delay(50))
        {
            Assert.True(patience.Elapsed < Patience, $"It did not come true that {what}.\n{Logs}");
        }
    }

    private string Logs => string.Join("\n\n", _cluster.Silos.Concat(_cluster.Fronts).Select(node => $"== {node.Name}\n{node.Log}"));

    private static bool IsSame(Dictionary<string, int> points, IReadOnlyDictionary<string, int> shown) =>
        points.Where(faction => faction.Value > 0).All(faction => shown.GetValueOrDefault(faction.Key) == faction.Value);

    /// <summary>For the reader of the test command's output.</summary>
    private void Tell()
    {
        var lines = _told.Select(fault => string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"  {fault.Fault}: {fault.Silence.TotalSeconds:0.0} s without an answer, screens right {fault.Screens.TotalSeconds:0.0} s after the last sheet"));
        var text = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"Faults in a cluster of 3 silos and 2 web fronts: {_told.Count} faults, {_mentors.Acknowledged.Count} sheets acknowledged and none lost, {_told.Sum(fault => fault.Silence.TotalSeconds):0.0} s of unavailability.")
            + $"\n{string.Join('\n', lines)}\n";
        Console.WriteLine(text);
        if (Environment.GetEnvironmentVariable("ENGAGEMENT_TEST_NOTES") is { } notes)
        {
            File.AppendAllText(notes, text);
        }
    }
}

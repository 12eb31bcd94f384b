using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Engagement.Engine.Tests;

public interface IRemindedGrain : IGrainWithStringKey
{
    Task Remind(string name, TimeSpan due, TimeSpan period);

    Task<bool> Forget(string name);

    Task<List<string>> Reminders();
}

public class RemindedGrain : Grain, IRemindedGrain, IRemindable
{
    public Task Remind(string name, TimeSpan due, TimeSpan period) => this.RegisterOrUpdateReminder(name, due, period);

    public async Task<bool> Forget(string name)
    {
        if (await this.GetReminder(name) is not { } reminder)
        {
            return false;
        }

        await this.UnregisterReminder(reminder);
        return true;
    }

    public async Task<List<string>> Reminders() => [.. (await this.GetReminders()).Select(reminder => reminder.ReminderName)];

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        Signals.Note($"{this.GetPrimaryKeyString()} {reminderName} {Signals.Count($"{this.GetPrimaryKeyString()} {reminderName}")}", status);
        return Task.CompletedTask;
    }
}

/// <summary>A reminder table that outlives silos.</summary>
internal sealed class TestReminderTable : IReminderTable
{
    private readonly ConcurrentDictionary<(GrainId GrainId, string Name), ReminderEntry> _rows = new();

    public ICollection<ReminderEntry> Rows => _rows.Values;

    public Task<ReminderTableData> ReadRows(GrainId grainId) =>
        Task.FromResult(new ReminderTableData(_rows.Values.Where(row => row.GrainId == grainId)));

    public Task<ReminderTableData> ReadRows(uint begin, uint end) => Task.FromResult(new ReminderTableData(_rows.Values.Where(row =>
    {
        var hash = row.GrainId.GetUniformHashCode();
        return begin < end ? hash > begin && hash <= end : hash > begin || hash <= end;
    })));

    public Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName) =>
        Task.FromResult(_rows.GetValueOrDefault((grainId, reminderName)));

    public Task<string?> UpsertRow(ReminderEntry entry)
    {
        entry.ETag = Guid.NewGuid().ToString("N");
        _rows[(entry.GrainId, entry.ReminderName)] = entry;
        return Task.FromResult<string?>(entry.ETag);
    }

    public Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag) =>
        Task.FromResult(_rows.TryRemove((grainId, reminderName), out _));

    public Task TestOnlyClearTable()
    {
        _rows.Clear();
        return Task.CompletedTask;
    }
}

public class ReminderTests
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(200);

    private readonly TestReminderTable _table = new();
    private readonly string _key = TestSilo.NewKey();

    [Fact]
    public async Task A_reminder_ticks_again_after_a_restart()
    {
        var cluster = await StartAsync();
        await cluster.Client.GetGrain<IRemindedGrain>(_key).Remind("wake", TimeSpan.Zero, Shortest);
        await Signals.WaitAsync($"{_key} wake 1");
        await cluster.DisposeAsync();
        var before = Signals.Counted($"{_key} wake");

        await using var restarted = await StartAsync();
        var tick = await Signals.NotedAsync<TickStatus>($"{_key} wake {before + 1}");
        Assert.Equal(Shortest, tick.Period);
        Assert.Equal(_table.Rows.Single().StartAt, tick.FirstTickTime);
    }

    [Fact]
    public async Task A_reminder_wakes_a_grain_that_sleeps()
    {
        await using var cluster = await StartAsync();
        var grain = cluster.Client.GetGrain<IRemindedGrain>(_key);
        await grain.Remind("wake", TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        await cluster.DeactivateAsync(grain);
        await Signals.WaitAsync($"{_key} wake 1");
    }

    [Fact]
    public async Task A_forgotten_reminder_is_gone_from_the_table_and_ticks_no_more()
    {
        await using var cluster = await StartAsync();
        var grain = cluster.Client.GetGrain<IRemindedGrain>(_key);
        await grain.Remind("wake", TimeSpan.FromHours(1), TimeSpan.FromHours(1));
        await grain.Remind("other", TimeSpan.FromHours(1), TimeSpan.FromHours(1));
        Assert.Equal(["other", "wake"], (await grain.Reminders()).Order());
        Assert.True(await grain.Forget("wake"));
        Assert.False(await grain.Forget("wake"));
        Assert.Equal(["other"], await grain.Reminders());
        Assert.Single(_table.Rows);
    }

    [Fact]
    public async Task Registering_again_changes_a_reminder()
    {
        await using var cluster = await StartAsync();
        var grain = cluster.Client.GetGrain<IRemindedGrain>(_key);
        await grain.Remind("wake", TimeSpan.FromHours(1), TimeSpan.FromHours(1));
        await grain.Remind("wake", TimeSpan.FromSeconds(1), TimeSpan.FromHours(2));
        var tick = await Signals.NotedAsync<TickStatus>($"{_key} wake 1");
        Assert.Equal(TimeSpan.FromHours(2), tick.Period);
    }

    [Fact]
    public async Task A_period_shorter_than_the_minimum_is_refused()
    {
        await using var cluster = await StartAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => cluster.Client.GetGrain<IRemindedGrain>(_key).Remind("wake", TimeSpan.Zero, Shortest / 2));
        Assert.Empty(_table.Rows);
    }

    private Task<Orleans.TestingHost.InProcessTestCluster> StartAsync() => TestSilo.StartAsync(silo =>
    {
        silo.AddReminders();
        silo.Services.AddSingleton<IReminderTable>(_table);
        silo.Configure<ReminderOptions>(options => options.MinimumReminderPeriod = Shortest);
    });
}

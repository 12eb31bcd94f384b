using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Hosting;
using Orleans.Reminders;
using Orleans.Timers;

namespace Orleans.Runtime;

/// <summary>Ticks the reminders of the table.</summary>
internal sealed class LocalReminderService(
    IReminderTable table,
    GrainReferenceActivator references,
    IOptions<ReminderOptions> options,
    IServiceProvider services,
    ILogger<LocalReminderService> logger) : IReminderRegistry, ILifecycleParticipant<ISiloLifecycle>
{
    private readonly ConcurrentDictionary<(GrainId GrainId, string Name), LocalReminder> _reminders = new();
    private readonly TimeProvider _clock = services.GetClock(ReminderTimeProviderNames.Reminders);
    private volatile bool _ticking;

    public void Participate(ISiloLifecycle lifecycle)
    {
        lifecycle.Subscribe<LocalReminderService>(ServiceLifecycleStage.RuntimeGrainServices, StartTableAsync, token => table.StopAsync(token));
        lifecycle.Subscribe<LocalReminderService>(ServiceLifecycleStage.Active, StartTicksAsync, StopTicksAsync);
    }

    public async Task<IGrainReminder> RegisterOrUpdateReminder(GrainId callingGrainId, string reminderName, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(period, TimeSpan.Zero);
        var shortest = options.Value.MinimumReminderPeriod;
        if (period < shortest)
        {
            throw new ArgumentException($"Cannot register reminder {reminderName} as requested period ({period}) is less than minimum allowed reminder period ({shortest})");
        }

        _ = RuntimeContext.Required;
        var entry = new ReminderEntry
        {
            GrainId = callingGrainId,
            ReminderName = reminderName,
            StartAt = _clock.GetUtcNow().UtcDateTime + dueTime,
            Period = period,
        };
        entry.ETag = await table.UpsertRow(entry)
            ?? throw new ReminderException($"Could not register reminder {entry} to reminder table due to a race. Please try again later.");
        Start(entry);
        return entry.ToReminder();
    }

    public async Task UnregisterReminder(GrainId callingGrainId, IGrainReminder reminder)
    {
        var data = (ReminderData)reminder;
        var removed = await table.RemoveRow(data.GrainId, data.ReminderName, data.ETag)
            || await table.ReadRow(data.GrainId, data.ReminderName) is null;
        if (!removed)
        {
            throw new ReminderException($"Could not unregister reminder {reminder} from the reminder table, due to tag mismatch. You can retry.");
        }

        if (_reminders.TryRemove((data.GrainId, data.ReminderName), out var local))
        {
            local.Stop();
        }
    }

    public async Task<IGrainReminder?> GetReminder(GrainId callingGrainId, string reminderName) =>
        (await table.ReadRow(callingGrainId, reminderName))?.ToReminder();

    public async Task<List<IGrainReminder>> GetReminders(GrainId callingGrainId) =>
        [.. (await table.ReadRows(callingGrainId)).Reminders.Select(entry => entry.ToReminder())];

    private async Task StartTableAsync(CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(options.Value.InitializationTimeout);
        await table.StartAsync(timeout.Token);
    }

    private async Task StartTicksAsync(CancellationToken cancellationToken)
    {
        _ticking = true;
        foreach (var entry in (await table.ReadRows(0, 0)).Reminders)
        {
            Start(entry);
        }
    }

    private Task StopTicksAsync(CancellationToken cancellationToken)
    {
        _ticking = false;
        foreach (var (_, reminder) in _reminders)
        {
            reminder.Stop();
        }

        return Task.WhenAll(_reminders.Values.Select(reminder => reminder.Completion)).WaitAsync(cancellationToken);
    }

    private void Start(ReminderEntry entry)
    {
        if (!_ticking)
        {
            return;
        }

        var target = (IRemindable)references.CreateReference(entry.GrainId, typeof(IRemindable));
        var reminder = new LocalReminder(entry, target, _clock, logger);
        _reminders.AddOrUpdate(
            (entry.GrainId, entry.ReminderName),
            reminder,
            (_, replaced) =>
            {
                replaced.Stop();
                return reminder;
            });
        reminder.Start();
    }
}

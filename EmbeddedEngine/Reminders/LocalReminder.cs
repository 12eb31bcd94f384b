using Microsoft.Extensions.Logging;

namespace Orleans.Runtime;

/// <summary>Calls one grain at the times of one reminder.</summary>
internal sealed partial class LocalReminder(ReminderEntry entry, IRemindable grain, TimeProvider clock, ILogger logger)
{
    // What one timer can wait.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(30);

    private readonly CancellationTokenSource _stopping = new();

    public Task Completion { get; private set; } = Task.CompletedTask;

    public void Start()
    {
        using (ExecutionContext.SuppressFlow())
        {
            Completion = Task.Run(RunAsync);
        }
    }

    public void Stop() => _stopping.Cancel();

    private async Task RunAsync()
    {
        DateTime? last = null;
        while (true)
        {
            var tick = NextTick(last);
            if (!await WaitUntilAsync(tick))
            {
                return;
            }

            await TickAsync();
            last = tick;
        }
    }

    // Ticks stay on the grid of StartAt + n * Period. Those missed, asleep or while the last tick ran, are left out.
    private DateTime NextTick(DateTime? last)
    {
        var start = DateTime.SpecifyKind(entry.StartAt, DateTimeKind.Utc);
        var now = Now();
        var intoPeriod = now <= start ? TimeSpan.Zero : TimeSpan.FromTicks((now - start).Ticks % entry.Period.Ticks);
        var next = now <= start ? start : intoPeriod == TimeSpan.Zero ? now : now + entry.Period - intoPeriod;
        return last is null || next > last ? next : last.Value + entry.Period;
    }

    private async Task<bool> WaitUntilAsync(DateTime time)
    {
        try
        {
            for (var wait = time - Now(); wait > TimeSpan.Zero; wait = time - Now())
            {
                await Task.Delay(wait < LongestWait ? wait : LongestWait, clock, _stopping.Token);
            }

            return !_stopping.IsCancellationRequested;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task TickAsync()
    {
        try
        {
            await grain.ReceiveReminder(entry.ReminderName, new TickStatus(entry.StartAt, entry.Period, Now()));
        }
#pragma warning disable CA1031 // The next tick comes all the same.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogTickFailed(logger, exception, entry);
        }
    }

    private DateTime Now() => clock.GetUtcNow().UtcDateTime;

    [LoggerMessage(Level = LogLevel.Error, Message = "Could not deliver a tick of reminder {Entry}.")]
    private static partial void LogTickFailed(ILogger logger, Exception exception, ReminderEntry entry);
}

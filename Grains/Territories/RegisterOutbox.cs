using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Engagement.Territories;

/// <summary>
/// Brings a grain's register to the territory above: at once when it was quiet, then gathered (about one a second), and again until it is
/// acknowledged. While something is not acknowledged a reminder stands, so that a restart does not forget it; the reminder takes
/// itself away when it finds nothing left to do.
/// </summary>
/// <param name="owner">The grain that speaks; it passes its reminder on.</param>
/// <param name="parent">The territory above.</param>
/// <param name="compose">The register as it stands, for a version acknowledged before; null when there is nothing new to say.</param>
/// <param name="acknowledged">Told of every answer.</param>
/// <param name="coalescing">How long changes are gathered.</param>
internal sealed partial class RegisterOutbox(
    Grain owner,
    ITerritoryGrain parent,
    Func<long, Register?> compose,
    Func<Register, Acknowledgement, Task> acknowledged,
    TimeSpan coalescing,
    ILogger log)
{
    public const string Reminder = "unacknowledged";

    private static readonly TimeSpan RetryTime = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ReminderPeriod = TimeSpan.FromMinutes(1);

    private IGrainTimer? _sending;
    private bool _isDue;
    private bool _isReminded;
    private long _sentAt;
    private long _acknowledged;

    /// <summary>Something that the register tells may have changed.</summary>
    public void Changed()
    {
        _isDue = true;
        if (_sending is null)
        {
            SendAfter(coalescing - Stopwatch.GetElapsedTime(_sentAt));
        }
    }

    public async Task ReceiveReminder()
    {
        if (_isDue || _sending is not null)
        {
            return;
        }

        if (await owner.GetReminder(Reminder) is { } standing)
        {
            await owner.UnregisterReminder(standing);
        }

        _isReminded = false;
    }

    private void SendAfter(TimeSpan wait) => _sending = owner.RegisterGrainTimer(
        Send, new GrainTimerCreationOptions(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan) { Interleave = true });

    private async Task Send()
    {
        _isDue = false;
        _sentAt = Stopwatch.GetTimestamp();
        TimeSpan? again = null;
        try
        {
            await SendOnce();
        }
        catch (Exception e)
        {
            LogFailed(e, owner.GrainContext.GrainId);
            _isDue = true;
            again = RetryTime;
        }

        _sending?.Dispose();
        _sending = null;
        if (_isDue)
        {
            SendAfter(again ?? coalescing - Stopwatch.GetElapsedTime(_sentAt));
        }
    }

    private async Task SendOnce()
    {
        if (compose(_acknowledged) is not { } register)
        {
            return;
        }

        if (!_isReminded && register.Version != _acknowledged)
        {
            await owner.RegisterOrUpdateReminder(Reminder, ReminderPeriod, ReminderPeriod);
            _isReminded = true;
        }

        var answer = await parent.Report(register);
        var isTaken = answer.Version == register.Version;
        _acknowledged = isTaken ? answer.Version : 0;
        _isDue |= !isTaken;
        await acknowledged(register, answer);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The register of {Grain} could not be handed up; it will be sent again")]
    private partial void LogFailed(Exception exception, GrainId grain);
}

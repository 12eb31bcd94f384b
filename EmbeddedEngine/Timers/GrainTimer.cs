using Microsoft.Extensions.Logging;

namespace Orleans.Runtime;

/// <summary>Sends its activation a tick, and the next one only when that is done.</summary>
internal sealed partial class GrainTimer : IGrainTimer
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly ActivationData _activation;
    private readonly Func<CancellationToken, Task> _callback;
    private readonly GrainTimerCreationOptions _options;
    private readonly ILogger _logger;
    private readonly ITimer _timer;
    private TimeSpan _dueTime;
    private TimeSpan _period;
    private bool _ticking;
    private bool _changed;

    public GrainTimer(ActivationData activation, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options, TimeProvider clock, ILogger logger)
    {
        _activation = activation;
        _callback = callback;
        _options = options;
        _logger = logger;
        using (ExecutionContext.SuppressFlow())
        {
            _timer = clock.CreateTimer(static timer => ((GrainTimer)timer!).Tick(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        activation.AddTimer(this);
    }

    public bool Interleave => _options.Interleave;

    public bool KeepAlive => _options.KeepAlive;

    public bool IsDisposed => _stopping.IsCancellationRequested;

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        Validate(dueTime, nameof(dueTime));
        Validate(period, nameof(period));
        _dueTime = dueTime;
        _period = period;
        _changed = true;
        if (!_ticking)
        {
            _timer.Change(dueTime, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        try
        {
            _stopping.Cancel();
        }
        catch (AggregateException exception)
        {
            LogCancellationFailed(_logger, exception, _activation.GrainId);
        }

        _timer.Dispose();
        _activation.RemoveTimer(this);
    }

    public async Task InvokeCallbackAsync()
    {
        try
        {
            _changed = false;
            await _callback(_stopping.Token);
        }
        catch (Exception exception)
        {
            LogTickFailed(_logger, exception, _activation.GrainId);
            throw;
        }
        finally
        {
            _ticking = false;
            if (!IsDisposed)
            {
                _timer.Change(_changed ? _dueTime : _period, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private static void Validate(TimeSpan time, string parameter)
    {
        // What timers can take: -1 millisecond, which means never, up to about 49 days.
        ArgumentOutOfRangeException.ThrowIfLessThan((long)time.TotalMilliseconds, -1, parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)time.TotalMilliseconds, uint.MaxValue - 1, parameter);
    }

    private void Tick()
    {
        _ticking = true;
        _activation.TryReceive(new TimerTick(this, _activation));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A timer callback of {GrainId} failed; the timer goes on.")]
    private static partial void LogTickFailed(ILogger logger, Exception exception, GrainId grainId);

    [LoggerMessage(Level = LogLevel.Error, Message = "Cancelling a timer callback of {GrainId} failed.")]
    private static partial void LogCancellationFailed(ILogger logger, Exception exception, GrainId grainId);
}

using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.Timers;

internal sealed class TimerRegistry(IServiceProvider services, ILogger<GrainTimer> logger) : ITimerRegistry
{
    private readonly TimeProvider _clock = services.GetClock(TimeProviderNames.Grains);

    public IGrainTimer RegisterGrainTimer<TState>(IGrainContext grainContext, Func<TState, CancellationToken, Task> callback, TState state, GrainTimerCreationOptions options)
    {
        if (!ReferenceEquals(RuntimeContext.Required, grainContext))
        {
            throw new InvalidOperationException("Current grain context differs from specified grain context.");
        }

        var timer = new GrainTimer((ActivationData)grainContext, token => callback(state, token), options, _clock, logger);
        timer.Change(options.DueTime, options.Period);
        return timer;
    }
}

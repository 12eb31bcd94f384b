using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace Orleans.Runtime;

/// <summary>Fails overdue calls. A call that is under way stands in a list of its target, so nothing else has to remember it.</summary>
internal sealed class ResponseTimeouts(Catalog catalog, IOptions<SiloMessagingOptions> options) : ILifecycleParticipant<ISiloLifecycle>
{
    private static readonly TimeSpan LongestPeriod = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stopping = new();
    private Task _loop = Task.CompletedTask;

    // Before grains start and until they are gone.
    public void Participate(ISiloLifecycle lifecycle) =>
        lifecycle.Subscribe<ResponseTimeouts>(ServiceLifecycleStage.RuntimeInitialize, StartAsync, StopAsync);

    private Task StartAsync(CancellationToken cancellationToken)
    {
        var period = options.Value.ResponseTimeout / 4;
        _loop = RunAsync(period < LongestPeriod ? period : LongestPeriod);
        return Task.CompletedTask;
    }

    private async Task RunAsync(TimeSpan period)
    {
        using var timer = new PeriodicTimer(period);
        try
        {
            while (await timer.WaitForNextTickAsync(_stopping.Token))
            {
                var now = Environment.TickCount64;
                foreach (var target in catalog.Targets)
                {
                    target.ExpireCalls(now);
                }
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _loop;
    }
}

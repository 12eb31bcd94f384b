using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace Orleans.Runtime;

/// <summary>All activations and observers by id. The one place where an activation begins to exist.</summary>
internal sealed class Catalog : ILifecycleParticipant<ISiloLifecycle>
{
    private static readonly GrainType ObserverType = GrainType.Create("sys.client");

    private readonly ConcurrentDictionary<GrainId, ICallTarget> _targets = new();
    private readonly Lazy<ActivationShared> _shared;
    private readonly GrainManifest _manifest;
    private volatile bool _refusesClients;
    private volatile bool _refusesAll;

    public Catalog(GrainManifest manifest, IServiceProvider services, IOptions<GrainCollectionOptions> collectionOptions, ILoggerFactory loggers)
    {
        _manifest = manifest;

        // A filter may want the grain factory, which wants this: hence not at once.
        _shared = new(() => new(
            this,
            services,
            [.. services.GetServices<IIncomingGrainCallFilter>()],
            collectionOptions.Value,
            loggers.CreateLogger("Orleans.Grain")));
    }

    public IEnumerable<ICallTarget> Targets => _targets.Select(entry => entry.Value);

    public IEnumerable<ActivationData> Activations => Targets.OfType<ActivationData>();

    public void Dispatch(GrainCall call)
    {
        try
        {
            if (_refusesAll || (_refusesClients && call.Source is null))
            {
                throw new SiloUnavailableException($"The host is shutting down and can no longer process the request: {call}.");
            }

            // False means that the target has gone meanwhile, and the next one found is its successor.
            while (!GetTarget(call.TargetId).TryReceive(call))
            {
            }
        }
#pragma warning disable CA1031 // A call fails by its task.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            call.Fail(exception);
        }
    }

    public IGrainContext? Find(GrainId grainId) => _targets.GetValueOrDefault(grainId);

    public void Remove(ICallTarget target) => _targets.TryRemove(KeyValuePair.Create(target.GrainId, target));

    public GrainId RegisterObserver(IGrainObserver observer)
    {
        var target = new ObserverTarget(GrainId.Create(ObserverType, Guid.NewGuid().ToString("N")), observer, _shared.Value);
        _targets.TryAdd(target.GrainId, target);
        return target.GrainId;
    }

    public bool RemoveObserver(GrainId id)
    {
        if (!_targets.TryRemove(id, out var observer))
        {
            return false;
        }

        observer.FailCalls(new ClientNotAvailableException(id));
        return true;
    }

    public void Participate(ISiloLifecycle lifecycle) =>
        lifecycle.Subscribe<Catalog>(ServiceLifecycleStage.GrainDeactivation, _ => Task.CompletedTask, DeactivateAllAsync);

    private ICallTarget GetTarget(GrainId id)
    {
        if (_targets.TryGetValue(id, out var target))
        {
            return target;
        }

        if (id.Type == ObserverType)
        {
            throw new ClientNotAvailableException(id);
        }

        return _targets.GetOrAdd(id, new ActivationData(id, _manifest.GetGrainClass(id.Type), _shared.Value));
    }

    /// <summary>Takes no more calls from outside, lets turns end with all the calls they make, and deactivates everybody.</summary>
    private async Task DeactivateAllAsync(CancellationToken cancellationToken)
    {
        _refusesClients = true;
        try
        {
            while (Activations.ToList() is { Count: > 0 } activations)
            {
                foreach (var activation in activations)
                {
                    activation.Deactivate(new(DeactivationReasonCode.ShuttingDown, "This process is terminating."), cancellationToken);
                }

                await Task.WhenAll(activations.Select(activation => activation.Deactivated)).WaitAsync(cancellationToken);
            }
        }
        finally
        {
            _refusesAll = true;
            foreach (var target in Targets)
            {
                target.FailCalls(new SiloUnavailableException($"The host shut down before {target.GrainId} answered."));
            }
        }
    }
}

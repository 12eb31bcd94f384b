using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.Timers;

namespace Orleans.Hosting;

internal static class SiloServices
{
    /// <summary>Adds the runtime, once however often it is asked for.</summary>
    public static void AddSilo(this IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(Catalog)))
        {
            return;
        }

        services.AddOptions();
        services.AddLogging();
        services.AddSingleton<GrainManifest>();
        services.AddSingleton<Catalog>();
        services.AddSingleton<RuntimeClient>();
        services.AddSingleton<GrainReferenceActivator>();
        services.AddSingleton<IClusterClient, GrainFactory>();
        services.AddSingleton<IGrainFactory>(provider => provider.GetRequiredService<IClusterClient>());
        services.AddTransient(_ => RuntimeContext.Required);
        services.AddSingleton<ITimerRegistry, TimerRegistry>();
        services.AddSingleton<ActivationCollector>();
        services.AddSingleton<SiloLifecycle>();
        services.AddSingleton<ISiloLifecycle>(provider => provider.GetRequiredService<SiloLifecycle>());
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(provider => provider.GetRequiredService<Catalog>());
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(provider => provider.GetRequiredService<ActivationCollector>());
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, ResponseTimeouts>();
        services.AddHostedService<SiloHostedService>();
    }
}

using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Core;
using Orleans.Storage;

namespace Orleans.Runtime;

/// <summary>A constructor parameter marked [PersistentState].</summary>
internal sealed class PersistentStateArgument(Type parameterType, PersistentStateAttribute attribute)
{
    private readonly Type _stateType = typeof(PersistentState<>).MakeGenericType(parameterType.GetGenericArguments());

    public Type ParameterType => parameterType;

    public static PersistentStateArgument[] Of(Type grainClass) =>
    [
        .. grainClass.GetConstructors()
            .Take(1)
            .SelectMany(constructor => constructor.GetParameters())
            .Select(parameter => (parameter.ParameterType, Attribute: parameter.GetCustomAttribute<PersistentStateAttribute>()))
            .Where(parameter => parameter.Attribute is not null)
            .Select(parameter => new PersistentStateArgument(parameter.ParameterType, parameter.Attribute!)),
    ];

    public object Create(ActivationData activation)
    {
        var services = activation.ActivationServices;
        var store = string.IsNullOrWhiteSpace(attribute.StorageName)
            ? services.GetService<IGrainStorage>()
            : services.GetKeyedService<IGrainStorage>(attribute.StorageName);
        if (store is null)
        {
            throw new BadProviderConfigException(string.IsNullOrWhiteSpace(attribute.StorageName)
                ? $"No default storage provider found loading grain type {activation.GrainId.Type}."
                : $"No storage provider named \"{attribute.StorageName}\" found loading grain type {activation.GrainId.Type}.");
        }

        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(store.GetType());
        var state = (StateStorage)Activator.CreateInstance(_stateType, attribute.StateName, activation.GrainId, store, logger)!;
        activation.AddState(state);
        return state;
    }
}

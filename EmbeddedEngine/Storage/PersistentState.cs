using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Core;

internal sealed partial class PersistentState<TState>(string name, GrainId grainId, IGrainStorage store, ILogger logger)
    : StateStorage, IPersistentState<TState>
{
    private readonly GrainState<TState> _state = new(InitialState());

    public TState State
    {
        get => _state.State!;
        set => _state.State = value;
    }

    public string? Etag => _state.ETag;

    public bool RecordExists => _state.RecordExists;

    protected override Task ReadAsync(CancellationToken cancellationToken) =>
        GuardAsync(token => store.ReadStateAsync(name, grainId, _state, token), nameof(ReadStateAsync), cancellationToken);

    protected override Task WriteAsync(CancellationToken cancellationToken) =>
        GuardAsync(token => store.WriteStateAsync(name, grainId, _state, token), nameof(WriteStateAsync), cancellationToken);

    protected override Task ClearAsync(CancellationToken cancellationToken) =>
        GuardAsync(token => store.ClearStateAsync(name, grainId, _state, token), nameof(ClearStateAsync), cancellationToken);

    internal static TState InitialState()
    {
        var type = typeof(TState);
        return type.IsValueType ? default!
            : type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, Type.EmptyTypes) is { } constructor ? (TState)constructor.Invoke(null)
            : (TState)RuntimeHelpers.GetUninitializedObject(type);
    }

    private async Task GuardAsync(Func<CancellationToken, Task> operation, string operationName, CancellationToken cancellationToken)
    {
        try
        {
            await operation(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            LogStorageFailed(logger, exception, store.GetType().Name, name, operationName, grainId);
            if (exception is OrleansException)
            {
                throw;
            }

            throw new OrleansException($"Error from storage provider {store.GetType().Name}.{name} during {operationName} for grain {grainId}: {exception.Message}", exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Error from storage provider {Provider}.{StateName} during {Operation} for grain {GrainId}")]
    private static partial void LogStorageFailed(ILogger logger, Exception exception, string provider, string stateName, string operation, GrainId grainId);
}

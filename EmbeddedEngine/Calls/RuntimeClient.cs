using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace Orleans.Runtime;

/// <summary>Sends calls, through the outgoing filters, to their targets.</summary>
internal sealed partial class RuntimeClient(
    Catalog catalog,
    IServiceProvider services,
    IOptions<SiloMessagingOptions> options,
    ILogger<RuntimeClient> logger)
{
    // A filter may want the grain factory, which wants this: hence not at once.
    private readonly Lazy<IOutgoingGrainCallFilter[]> _outgoingFilters = new(() => [.. services.GetServices<IOutgoingGrainCallFilter>()]);
    private readonly TimeSpan _responseTimeout = options.Value.ResponseTimeout;

    public Task<TResult> InvokeAsync<TArguments, TResult>(GrainReference reference, GrainMethod<TArguments, TResult> method, TArguments arguments, CancellationToken cancellationToken)
        where TArguments : struct, ITuple
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _outgoingFilters.Value.Length == 0
            ? Send(CreateCall(reference, method, arguments, cancellationToken))
            : InvokeFilteredAsync(reference, method, arguments, cancellationToken);
    }

    private async Task<TResult> InvokeFilteredAsync<TArguments, TResult>(GrainReference reference, GrainMethod<TArguments, TResult> method, TArguments arguments, CancellationToken cancellationToken)
        where TArguments : struct, ITuple
    {
        // The filters see a first call. What is sent is made afterwards, with the request context they leave, and anew for each attempt.
        var seen = CreateCall(reference, method, arguments, cancellationToken);
        var context = new OutgoingCallContext(
            seen,
            reference,
            async () => await Send(CreateCall(reference, method, arguments, cancellationToken)),
            _outgoingFilters.Value);
        return await context.RunAsync() is TResult result ? result : default!;
    }

    private MethodCall<TArguments, TResult> CreateCall<TArguments, TResult>(GrainReference reference, GrainMethod<TArguments, TResult> method, TArguments arguments, CancellationToken cancellationToken)
        where TArguments : struct, ITuple =>
        new(method, reference.GrainId, RuntimeContext.Current, RequestContext.Export(), arguments, _responseTimeout, cancellationToken);

    private Task<TResult> Send<TArguments, TResult>(MethodCall<TArguments, TResult> call)
        where TArguments : struct, ITuple
    {
        catalog.Dispatch(call);
        if (!call.Method.IsOneWay)
        {
            return call.Task;
        }

        _ = LogFailureAsync(call, call.Task);
        return OneWayResult<TResult>.Task;
    }

    private async Task LogFailureAsync(GrainCall call, Task task)
    {
        try
        {
            await task.ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Nobody waits for a one-way call.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogOneWayFailed(logger, exception, call);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "One-way call {Call} failed.")]
    private static partial void LogOneWayFailed(ILogger logger, Exception exception, GrainCall call);

    private static class OneWayResult<TResult>
    {
        public static readonly Task<TResult> Task = System.Threading.Tasks.Task.FromResult(default(TResult)!);
    }
}

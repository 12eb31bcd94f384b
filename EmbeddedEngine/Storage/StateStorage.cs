namespace Orleans.Core;

/// <summary>The operations on one state, one after another.</summary>
/// <remarks>
/// A write or clear that has not begun takes in those that come after it: each caller waits for an operation that sees its change.
/// Those with a cancellable token stand alone, since one caller's cancellation must not be another's.
/// </remarks>
internal abstract class StateStorage
{
    private Operation? _last;

    private enum Kind
    {
        Read,
        Write,
        Clear,
    }

    public Task ReadStateAsync() => Enqueue(Kind.Read, CancellationToken.None);

    public Task ReadStateAsync(CancellationToken cancellationToken) => Enqueue(Kind.Read, cancellationToken);

    public Task WriteStateAsync() => Enqueue(Kind.Write, CancellationToken.None);

    public Task WriteStateAsync(CancellationToken cancellationToken) => Enqueue(Kind.Write, cancellationToken);

    public Task ClearStateAsync() => Enqueue(Kind.Clear, CancellationToken.None);

    public Task ClearStateAsync(CancellationToken cancellationToken) => Enqueue(Kind.Clear, cancellationToken);

    protected abstract Task ReadAsync(CancellationToken cancellationToken);

    protected abstract Task WriteAsync(CancellationToken cancellationToken);

    protected abstract Task ClearAsync(CancellationToken cancellationToken);

    // Only the activation's own turns come here, so nothing needs a lock.
    private Task Enqueue(Kind kind, CancellationToken cancellationToken)
    {
        _ = Runtime.RuntimeContext.Required;
        if (kind != Kind.Read && !cancellationToken.CanBeCanceled && _last is { Started: false, Token.CanBeCanceled: false } last && last.Kind == kind)
        {
            return last.Completion;
        }

        var operation = new Operation(kind, cancellationToken);
        var previous = _last;
        _last = operation;
        return operation.Completion = RunAsync(operation, previous);
    }

    private async Task RunAsync(Operation operation, Operation? previous)
    {
        // Not at once: turns that are ready to run may want to join.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.ContinueOnCapturedContext);
        try
        {
            if (previous is not null)
            {
                await previous.Completion.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            }

            operation.Started = true;
            if (previous is not { Completion.IsCompletedSuccessfully: true } || !Includes(previous.Kind, operation.Kind))
            {
                await StartAsync(operation);
            }
        }
        finally
        {
            if (_last == operation)
            {
                _last = null;
            }
        }
    }

    // After any operation that went well the state is as the store has it, so a read brings nothing new.
    private static bool Includes(Kind previous, Kind next) => next == Kind.Read || (previous == Kind.Clear && next == Kind.Clear);

    private Task StartAsync(Operation operation) => operation.Kind switch
    {
        Kind.Read => ReadAsync(operation.Token),
        Kind.Write => WriteAsync(operation.Token),
        _ => ClearAsync(operation.Token),
    };

    private sealed class Operation(Kind kind, CancellationToken token)
    {
        public Kind Kind => kind;

        public CancellationToken Token => token;

        public bool Started { get; set; }

        public Task Completion { get; set; } = Task.CompletedTask;
    }
}

using System.Runtime.CompilerServices;

namespace Orleans.Runtime;

/// <summary>A call of a grain method, with copies of its arguments and a task for the caller.</summary>
internal sealed class MethodCall<TArguments, TResult> : GrainCall
    where TArguments : struct, ITuple
{
    private readonly TaskCompletionSource<TResult> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly GrainMethod<TArguments, TResult> _method;
    private readonly TArguments _arguments;
    private readonly CancellationToken _callerToken;
    private readonly CancellationTokenSource? _calleeCancellation;
    private readonly TimeSpan _timeout;
    private readonly long _deadline;
    private CancellationTokenRegistration _registration;

    public MethodCall(GrainMethod<TArguments, TResult> method, GrainId targetId, IGrainContext? source, Dictionary<string, object>? requestContext, TArguments arguments, TimeSpan responseTimeout, CancellationToken cancellationToken)
        : base(method, targetId, source, requestContext)
    {
        _method = method;
        _arguments = method.CopyArguments(arguments);
        _timeout = method.ResponseTimeout ?? responseTimeout;
        _deadline = method.IsOneWay ? long.MaxValue : Environment.TickCount64 + (long)_timeout.TotalMilliseconds;
        if (cancellationToken.CanBeCanceled)
        {
            _callerToken = cancellationToken;
            _calleeCancellation = new();
        }
    }

    public Task<TResult> Task => _completion.Task;

    public override bool IsCompleted => _completion.Task.IsCompleted;

    public override void OnReceived(ICallTarget target)
    {
        if (_calleeCancellation is not null)
        {
            // A call that an activation left behind is received again by the next.
            _registration.Unregister();
            _registration = _callerToken.UnsafeRegister(static state =>
            {
                var (call, target) = ((MethodCall<TArguments, TResult>, ICallTarget))state!;
                call._completion.TrySetCanceled(call._callerToken);
                target.Post(call._calleeCancellation!.Cancel);
            }, (this, target));
            if (IsCompleted)
            {
                _registration.Unregister();
            }
        }
    }

    public override Task InvokeMethod(object instance) =>
        _method.Invoke(instance, _arguments, _calleeCancellation?.Token ?? default);

    public override object? ReadResult(Task outcome) => outcome is Task<TResult> done ? Take(done) : null;

    public override void Complete(Task outcome)
    {
        _registration.Unregister();
        if (outcome.IsFaulted)
        {
            _completion.TrySetException(outcome.Exception.InnerExceptions);
        }
        else if (outcome.IsCanceled)
        {
            _completion.TrySetCanceled();
        }
        else
        {
            Answer(outcome);
        }
    }

    public override void Fail(Exception exception)
    {
        _registration.Unregister();
        _completion.TrySetException(exception);
    }

    public override void ExpireIfDue(long now)
    {
        if (now >= _deadline && !IsCompleted)
        {
            Fail(new TimeoutException($"Response did not arrive on time in {_timeout} for message: {this}."));
        }
    }

    public override int GetArgumentCount() => _arguments.Length + (_method.TokenIndex < 0 ? 0 : 1);

    public override object? GetArgument(int index) =>
        _method.TokenIndex < 0 || index < _method.TokenIndex ? _arguments[index]
        : index == _method.TokenIndex ? _calleeCancellation?.Token ?? default
        : _arguments[index - 1];

    private void Answer(Task outcome)
    {
        try
        {
            // After filters the result comes as an object; a method without result gives none.
            var result = outcome switch
            {
                Task<TResult> done => Take(done),
                Task<object> filtered when typeof(TResult) != typeof(NoResult) => (TResult)Take(filtered),
                _ => default!,
            };
            _completion.TrySetResult(_method.CopyResult(result));
        }
#pragma warning disable CA1031 // A result that cannot be copied is the caller's to hear of.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fail(exception);
        }
    }

#pragma warning disable VSTHRD002 // The task is done: nothing waits.
    private static T Take<T>(Task<T> done) => done.GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
}

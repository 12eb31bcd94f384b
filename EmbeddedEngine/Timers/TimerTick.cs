namespace Orleans.Runtime;

/// <summary>A tick on its way to its own activation: an ordinary call that nobody waits for.</summary>
internal sealed class TimerTick(GrainTimer timer, ActivationData activation)
    : GrainCall(TickMethod, activation.GrainId, activation, null)
{
    private static readonly GrainMethod<ValueTuple, NoResult> TickMethod =
        new(typeof(IGrainTimerInvoker), typeof(IGrainTimerInvoker).GetMethod(nameof(IGrainTimerInvoker.InvokeCallbackAsync))!);

    public override bool IsAlwaysInterleave => timer.Interleave;

    public override bool IsKeepAlive => timer.KeepAlive;

    // A tick is not for the next activation.
    public override bool IsCompleted => timer.IsDisposed;

    public override Task InvokeMethod(object instance) => timer.InvokeCallbackAsync();

    public override object? ReadResult(Task outcome) => null;

    public override void Complete(Task outcome) => _ = outcome.Exception;

    public override void Fail(Exception exception)
    {
    }

    public override void ExpireIfDue(long now)
    {
    }

    public override int GetArgumentCount() => 0;

    public override object? GetArgument(int index) => throw new ArgumentOutOfRangeException(nameof(index));
}

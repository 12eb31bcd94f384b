namespace Orleans.Runtime;

/// <summary>Gives timer ticks an interface and a method name, for call filters.</summary>
internal interface IGrainTimerInvoker : IAddressable
{
    Task InvokeCallbackAsync();
}

using Microsoft.AspNetCore.SignalR;

namespace Engagement.Live;

/// <summary>
/// Logs what failed in the hub by the server's own fault. What was refused is an answer: SignalR itself would log each with its
/// stack of calls, and any stranger could fill the disk with them, so its own line is switched off (<c>appsettings.json</c>).
/// </summary>
internal sealed partial class HubFaults(ILogger<HubFaults> log) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            return await next(invocationContext);
        }
        catch (Exception e) when (e is not HubException)
        {
            LogFault(e, invocationContext.HubMethodName);
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} of the hub failed")]
    private partial void LogFault(Exception exception, string method);
}

using System.Data.Common;
using System.Text.Json;
using Engagement.Acts;
using Engagement.Ledger;
using Microsoft.AspNetCore.Diagnostics;

namespace Engagement.Problems;

/// <summary>Turns what was thrown into a problem answer; nothing of the inside is shown.</summary>
internal sealed partial class ProblemExceptionHandler(ILogger<ProblemExceptionHandler> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested && exception is OperationCanceledException or IOException)
        {
            return true;
        }

        await ProblemOf(exception, httpContext).ToResult().ExecuteAsync(httpContext);
        return true;
    }

    private Problem ProblemOf(Exception exception, HttpContext context)
    {
        switch (exception)
        {
            case BadHttpRequestException { InnerException: JsonException json }:
                return FaultIn(json);
            case BadHttpRequestException bad:
                return Problem.OfStatus(bad.StatusCode) with { Detail = bad.Message };
            case LedgerUnavailableException or ActsUnavailableException:
                return Problem.StoreUnavailable;
            case TimeoutException:
                return Problem.StoreUnavailable with { Title = "No answer in time. Send the same again; it will be taken once." };
            case OrleansException or DbException:
                // A silo has just gone, or the database: whatever was asked may be asked again.
                LogUnavailable(exception.GetType().Name, context.Request.Method, context.Request.Path);
                return Problem.StoreUnavailable;
            default:
                LogUnexpected(exception, context.Request.Method, context.Request.Path);
                return new(500, "internal-error", "Something went wrong on the server; nothing was half done.");
        }
    }

    private static Problem FaultIn(JsonException exception)
    {
        // A reader's own complaint is about the text; any other is about a value that does not fit its field.
        var isMalformed = exception.InnerException is JsonException || exception.Path is null;
        var field = exception.Path is { Length: > 1 } path ? path[2..] : null;
        return isMalformed
            ? new(400, "malformed-json", "The request is not well-formed JSON.") { Field = field }
            : new(400, "invalid-value", "A value does not fit its field.") { Field = field };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} {Path} could not be answered: {Reason}")]
    private partial void LogUnavailable(string reason, string method, string path);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    private partial void LogUnexpected(Exception exception, string method, string path);
}

using System.Text.RegularExpressions;
using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Sessions;

namespace Engagement.Acts;

/// <summary>
/// Writes what people do into the log of acts: every endpoint that changes something, without having to be asked, and reading
/// that takes much out. The answer is held back until the act is on the disk. What was refused because it made no sense
/// changed nothing and is left out, and so is what strangers try who concern nobody's account.
/// </summary>
internal sealed partial class ActRecorder(IActLog log, SchoolClock clock, StrangerActs strangers, ILogger<ActRecorder> logger)
{
    private const int LongestValue = 200;

    public async Task Invoke(HttpContext context, RequestDelegate next)
    {
        if (ActOf(context) is not { } kind)
        {
            await next(context);
        }
        else if (kind == ActKind.Reading)
        {
            await next(context);
            await Write(context);
        }
        else
        {
            await HoldBack(context, next);
        }
    }

    /// <summary>Writes the act now, where an answer is too large to be held back. Durable on return.</summary>
    public async Task Write(HttpContext context)
    {
        var notes = context.Act();
        if (!notes.IsWritten && ActorOf(context) is { } actor && IsWorthKeeping(context.Response.StatusCode))
        {
            notes.IsWritten = true;
            await log.Append(Compose(context, actor, context.Response.StatusCode, context.Features.Get<Problem>()?.Code));
        }
    }

    /// <summary>The name of an endpoint's act: its method and route, without what the route says of the form of its values.</summary>
    public static string NameOf(string method, RouteEndpoint endpoint) =>
        $"{method} /{Constraint().Replace(endpoint.RoutePattern.RawText ?? "", "{$1}").Trim('/')}";

    private async Task HoldBack(HttpContext context, RequestDelegate next)
    {
        // Whoever signs out is nobody afterwards.
        if (SessionUser.From(context.User) is { } user)
        {
            context.DescribeActor(user.Id, RoleOf(user), user.School);
        }

        var body = context.Response.Body;
        using var held = new MemoryStream();
        context.Response.Body = held;
        try
        {
            await next(context);
        }
        catch (Exception e) when (e is not BadHttpRequestException)
        {
            await WriteFailure(context);
            throw;
        }
        finally
        {
            context.Response.Body = body;
        }

        if (ActorOf(context) is null && context.Features.Get<Problem>()?.Code is "wrong-credentials" or "locked-out")
        {
            var (act, address) = (NameOf(context), ShortAddress.Of(context.Connection.RemoteIpAddress));
            LogStranger(act, address);
            strangers.Count(address);
        }

        // A wrong password must not take longer to be refused than a login that nobody has: its act is not waited for.
        var written = Write(context);
        if (context.Response.StatusCode == StatusCodes.Status401Unauthorized)
        {
            _ = Watch(written);
        }
        else
        {
            await written;
        }

        held.Position = 0;
        await held.CopyToAsync(body, context.RequestAborted);
    }

    /// <summary>Nobody knows whether it was done: the same failure may have hit the answer only.</summary>
    private Task WriteFailure(HttpContext context) => ActorOf(context) is { } actor
        ? Watch(log.Append(Compose(context, actor, StatusCodes.Status500InternalServerError, "unknown-outcome")))
        : Task.CompletedTask;

    private async Task Watch(Task written)
    {
        try
        {
            await written;
        }
        catch (ActsUnavailableException e)
        {
            LogLost(e);
        }
    }

    private Act Compose(HttpContext context, (string Id, string Role, string School) actor, int status, string? code)
    {
        var notes = context.Act();
        return new(
            actor.School, clock.Now, actor.Id, actor.Role, ShortAddress.Of(context.Connection.RemoteIpAddress),
            NameOf(context), Short(notes.Target ?? TargetIn(context)), status, code,
            Short(notes.Old), Short(notes.New));
    }

    private static ActKind? ActOf(HttpContext context)
    {
        if (context.GetEndpoint() is not RouteEndpoint endpoint || !context.Request.Path.StartsWithSegments("/api"))
        {
            return null;
        }

        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method))
        {
            return endpoint.Metadata.GetMetadata<ReadingIsAnAct>() is null ? null : ActKind.Reading;
        }

        return endpoint.Metadata.GetMetadata<NoActOfItsOwn>() is null ? ActKind.Change : null;
    }

    private static (string Id, string Role, string School)? ActorOf(HttpContext context) =>
        context.Act().Actor ?? (SessionUser.From(context.User) is { } user ? (user.Id, RoleOf(user), user.School) : null);

    /// <summary>Who acts for somebody absent is written down as such: <c>staff/director/{whom}</c>.</summary>
    private static string RoleOf(SessionUser user) =>
        string.Join('/', user.Posts.Where(post => post.ActingFor is not null).SelectMany(post => new[] { post.Code, post.ActingFor }).Prepend(user.Role));

    /// <summary>What was done, and what somebody has tried without having the right.</summary>
    private static bool IsWorthKeeping(int status) => status is < 400 or 401 or 403 or 409 or >= 500;

    private static string NameOf(HttpContext context) => NameOf(context.Request.Method, (RouteEndpoint)context.GetEndpoint()!);

    private static string? TargetIn(HttpContext context)
    {
        var values = context.Request.RouteValues.Where(value => value.Key != "school").Select(value => value.Value);
        return string.Join('/', values) is { Length: > 0 } target ? target : null;
    }

    private static string? Short(string? value) => value is { Length: > LongestValue } ? value[..LongestValue] : value;

    [GeneratedRegex(@"\{\**(\w+)[^}]*\}")]
    private static partial Regex Constraint();

    [LoggerMessage(Level = LogLevel.Error, Message = "A refused attempt could not be written into the log of acts")]
    private partial void LogLost(Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Act} from {Address} was refused: nobody has such a login or card")]
    private partial void LogStranger(string act, string address);

    private enum ActKind
    {
        Change,
        Reading,
    }
}

internal static class ActSetup
{
    public static void AddActs(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ActRecorder>();
        builder.Services.AddSingleton<StrangerActs>();
        builder.Services.AddHostedService(services => services.GetRequiredService<StrangerActs>());
    }

    public static void UseActs(this WebApplication app) =>
        app.Use((context, next) => context.RequestServices.GetRequiredService<ActRecorder>().Invoke(context, next));
}

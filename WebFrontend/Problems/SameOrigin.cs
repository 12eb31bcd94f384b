namespace Engagement.Problems;

/// <summary>
/// Refuses what another site makes a browser send: anything that changes something, and every hub connection, must come
/// from a page of this site or from a program that is no browser.
/// </summary>
internal static class SameOrigin
{
    public static IApplicationBuilder UseSameOrigin(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        var isSafe = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);
        if ((!isSafe || request.Path.StartsWithSegments("/hubs")) && IsFromElsewhere(request))
        {
            await (Problem.Forbidden with { Title = "The request comes from another site." }).ToResult().ExecuteAsync(context);
            return;
        }

        await next(context);
    });

    private static bool IsFromElsewhere(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ } site, ..])
        {
            return site is not ("same-origin" or "none");
        }

        return request.Headers.Origin is [{ Length: > 0 } origin, ..]
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority == request.Host.Value);
    }
}

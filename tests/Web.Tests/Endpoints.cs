using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

/// <summary>Every endpoint that the server has, so that a new one cannot be forgotten by a test that is about all of them.</summary>
internal static class Endpoints
{
    public static IReadOnlyList<(string Method, RouteEndpoint Route)> Of(WebApplicationFactory<Program> server) =>
    [
        .. server.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText?.TrimStart('/').StartsWith("api", StringComparison.Ordinal) == true)
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Select(method => (method, endpoint)) ?? []),
    ];

    public static IEnumerable<(string Method, RouteEndpoint Route)> Changing(WebApplicationFactory<Program> server) =>
        Of(server).Where(endpoint => endpoint.Method is not ("GET" or "HEAD" or "OPTIONS"));

    /// <summary>An address of the endpoint, its gaps filled.</summary>
    public static string Address(RouteEndpoint endpoint, Func<string, string> fill) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(
        segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => fill(parameter.Name),
            _ => "",
        }))));

    public static string Known(string parameter) => parameter switch
    {
        "school" => SchoolServer.School,
        "faction" => "care",
        "board" or "table" => "factions",
        "season" => "2026-2027",
        "window" => "quarter-1",
        "year" => "2027",
        "day" or "match" or "room" or "round" => "1",
        "id" or "action" or "addendum" or "appeal" or "complaint" or "course" or "deed" or "direction" or "election" or "initiative" or "item" or "meeting" or "message"
            or "opportunity" or "post" or "resolution" or "shift" or "squad" or "stage" or "substitution" or "task" => "0199a0a0-0000-7000-8000-000000000000",
        _ => "unknown",
    };
}

using System.Globalization;
using System.Text.Json.Serialization;

namespace Engagement.Problems;

/// <summary>A refusal as RFC 9457 problem details, with a stable code and the field at fault. See <c>docs/protocol.md</c>.</summary>
internal sealed record Problem(int Status, string Code, string Title)
{
    public string Type { get; } = "about:blank";

    public string? Detail { get; init; }

    public string? Field { get; init; }

    public IReadOnlyList<ProblemLine>? Errors { get; init; }

    /// <summary>Seconds after which the same request may succeed.</summary>
    [JsonIgnore]
    public int? RetryAfter { get; init; }

    public IResult ToResult() => new ProblemResult(this);

    public static Problem NotSignedIn => new(401, "not-signed-in", "Sign in first; the session may have ended.");
    public static Problem Forbidden => new(403, "forbidden", "This account may not do that.");
    public static Problem SecondFactorRequired => new(403, "second-factor-required", "Set up the second factor of the account first.");
    public static Problem UnknownSchool => new(404, "unknown-school", "There is no such school.");
    public static Problem UnknownFaction => new(404, "unknown-faction", "The school has no such faction.");
    public static Problem UnknownTerritory => new(404, "unknown-territory", "There is no such territory on that day.");
    public static Problem UnknownStudent => new(404, "unknown-student", "There is no such student.");
    public static Problem UnknownSheet => new(404, "unknown-sheet", "There is no such sheet.");
    public static Problem NotFound => new(404, "not-found", "There is nothing here.");
    public static Problem UnknownBoard => new(400, "unknown-board", "There is no such board.");
    public static Problem UnknownPeriod => new(400, "unknown-period", "The period is one of day, week, month, quarter, year.") { Field = "period" };
    public static Problem TooManyRequests => new(429, "too-many-requests", "Too many requests; try again in a moment.") { RetryAfter = 1 };
    public static Problem StoreUnavailable => new(503, "store-unavailable", "The book cannot be reached just now. Send the same again; it will be taken once.") { RetryAfter = 2 };

    /// <summary>The problem that a bare status stands for.</summary>
    public static Problem OfStatus(int status) => status switch
    {
        404 => NotFound,
        405 => new(405, "method-not-allowed", "That cannot be done here."),
        408 => new(408, "body-too-slow", "The request arrived too slowly."),
        413 => new(413, "body-too-large", "The request is larger than a sheet can be."),
        415 => new(415, "not-json", "Send the request as application/json."),
        _ => new(status, "invalid-value", "The request is not valid."),
    };

    public static Problem Invalid(string field, string detail) => new(400, "invalid-value", "A value is not valid.") { Field = field, Detail = detail };

    private sealed class ProblemResult(Problem problem) : IResult, IStatusCodeHttpResult
    {
        public int? StatusCode => problem.Status;

        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = problem.Status;
            httpContext.Features.Set(problem);
            if (problem.RetryAfter is { } seconds)
            {
                response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            }

            return response.WriteAsJsonAsync(problem, options: null, contentType: "application/problem+json");
        }
    }
}

/// <summary>One line at fault.</summary>
internal sealed record ProblemLine(string Code, string? Field, int? Line, string? Student, string? Kind, string Detail);

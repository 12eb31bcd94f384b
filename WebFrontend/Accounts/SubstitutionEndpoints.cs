using Engagement.Acts;
using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Sessions;

namespace Engagement.Accounts;

/// <summary>The holder of a post is away; whoever stands in has its rights meanwhile (S0-26, S3-32).</summary>
internal static class SubstitutionEndpoints
{
    public static void MapSubstitutions(this IEndpointRouteBuilder routes)
    {
        var substitutions = routes.MapGroup("/api/schools/{school}/posts/{post:guid}/substitutions").WithTags("Staff");
        substitutions.MapPost("/", Mark);
        substitutions.MapDelete("/{substitution:guid}", End);
    }

    private static async Task<IResult> Mark(
        string school, Guid post, SubstitutionRequest request, IGrainFactory grains, HeldSessions sessions, HttpContext context)
    {
        if (Access.Refusal(context, Right.ManageAccounts, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (request is not { From: { } from, To: { } to })
        {
            return Problem.Invalid("from", "The first and the last day.").ToResult();
        }

        var substitution = new PostSubstitution(request.Id ?? Guid.CreateVersion7(), post, from, to);
        if (PostProblem.Of(await grains.GetGrain<IPostsGrain>(Keys.Posts(school)).Substitute(substitution)) is { } problem)
        {
            return problem.ToResult();
        }

        sessions.Forget();
        context.Describe($"{post}", null, $"{from:yyyy-MM-dd}/{to:yyyy-MM-dd}");
        return Results.Created((string?)null, substitution);
    }

    /// <summary>Yesterday was the last day, so that the holder acts from now on.</summary>
    private static async Task<IResult> End(
        string school, Guid post, Guid substitution, IGrainFactory grains, SchoolClock clock, HeldSessions sessions, HttpContext context)
    {
        if (Access.Refusal(context, Right.ManageAccounts, school) is { } refused)
        {
            return refused.ToResult();
        }

        var posts = grains.GetGrain<IPostsGrain>(Keys.Posts(school));
        if ((await posts.Substitutions()).FirstOrDefault(one => one.Id == substitution && one.Post == post) is not { } known)
        {
            return PostProblem.Of(PostOutcome.NotFound)!.ToResult();
        }

        var lastDay = clock.Today(Domain.Territory.Zone).AddDays(-1);
        await posts.EndSubstitution(substitution, lastDay);
        sessions.Forget();
        context.Describe($"{post}", $"{known.From:yyyy-MM-dd}/{known.To:yyyy-MM-dd}", $"{known.From:yyyy-MM-dd}/{(lastDay < known.To ? lastDay : known.To):yyyy-MM-dd}");
        return Results.NoContent();
    }

    private sealed record SubstitutionRequest(Guid? Id, DateOnly? From, DateOnly? To);
}

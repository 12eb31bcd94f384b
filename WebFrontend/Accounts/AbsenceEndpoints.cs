using Engagement.Acts;
using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Sessions;

namespace Engagement.Accounts;

/// <summary>The holder of a post is away; whoever stands in has its rights meanwhile (S0-26, S3-32).</summary>
internal static class AbsenceEndpoints
{
    public static void MapAbsences(this IEndpointRouteBuilder routes)
    {
        var absences = routes.MapGroup("/api/schools/{school}/posts/{post:guid}/absences").WithTags("Staff");
        absences.MapPost("/", Mark);
        absences.MapDelete("/{absence:guid}", End);
    }

    private static async Task<IResult> Mark(
        string school, Guid post, AbsenceRequest request, IGrainFactory grains, HeldSessions sessions, HttpContext context)
    {
        if (Access.Refusal(context, Right.ManageAccounts, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (request is not { From: { } from, To: { } to })
        {
            return Problem.Invalid("from", "The first and the last day.").ToResult();
        }

        var absence = new PostAbsence(request.Id ?? Guid.CreateVersion7(), post, from, to);
        if (PostProblem.Of(await grains.GetGrain<IPostsGrain>(Keys.Posts(school)).MarkAbsent(absence)) is { } problem)
        {
            return problem.ToResult();
        }

        sessions.Forget();
        context.Describe($"{post}", null, $"{from:yyyy-MM-dd}/{to:yyyy-MM-dd}");
        return Results.Created((string?)null, absence);
    }

    /// <summary>Yesterday was the last day, so that the holder acts from now on.</summary>
    private static async Task<IResult> End(
        string school, Guid post, Guid absence, IGrainFactory grains, SchoolClock clock, HeldSessions sessions, HttpContext context)
    {
        if (Access.Refusal(context, Right.ManageAccounts, school) is { } refused)
        {
            return refused.ToResult();
        }

        var posts = grains.GetGrain<IPostsGrain>(Keys.Posts(school));
        if ((await posts.Absences()).FirstOrDefault(one => one.Id == absence && one.Post == post) is not { } known)
        {
            return PostProblem.Of(PostOutcome.NotFound)!.ToResult();
        }

        var lastDay = clock.Today(Domain.Territory.Zone).AddDays(-1);
        await posts.EndAbsence(absence, lastDay);
        sessions.Forget();
        context.Describe($"{post}", $"{known.From:yyyy-MM-dd}/{known.To:yyyy-MM-dd}", $"{known.From:yyyy-MM-dd}/{(lastDay < known.To ? lastDay : known.To):yyyy-MM-dd}");
        return Results.NoContent();
    }

    private sealed record AbsenceRequest(Guid? Id, DateOnly? From, DateOnly? To);
}

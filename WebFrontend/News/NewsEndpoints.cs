using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Sessions;

namespace Engagement.News;

/// <summary>The school's news: a feed by class, faction and school, and the way into it (S3-07, S0-39).</summary>
internal static class NewsEndpoints
{
    public static void MapNews(this IEndpointRouteBuilder routes)
    {
        var news = routes.MapGroup("/api/schools/{school}/news").WithTags("News");
        news.MapGet("/", List);
        news.MapPut("/{item:guid}", Write);
        news.MapPost("/{item:guid}/approval", Approve);
        news.MapPost("/{item:guid}/return", Return);
        news.MapDelete("/{item:guid}", TakeDown);
    }

    private static async Task<IResult> List(string school, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Access.OfSchool(context, school) is { } refused ? refused.ToResult() : await Tell(school, grains, clock, context);

    private static async Task<IResult> Write(
        string school, Guid item, NewsRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        if (Access.RefusalAnywhere(context, Right.PublishNews, school) is { } refused)
        {
            return refused.ToResult();
        }

        var room = await Newsroom.Of(school, grains, clock, context);
        var known = (await Grain(grains, school).List()).FirstOrDefault(one => one.Id == item);
        if (request.TryRead(room, known, out var text) is { } fault)
        {
            return fault.ToResult();
        }

        if (!room.MayPublish(text.Scope, text.Of))
        {
            return Problem.Forbidden.ToResult();
        }

        var user = SessionUser.From(context.User)!;
        return await Told(await Grain(grains, school).Write(item, text, user.Id, !user.IsStaff), school, grains, clock, context);
    }

    private static Task<IResult> Approve(
        string school, Guid item, ApprovalRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Decide(school, grains, clock, context, FaultOf(request.Version), (grain, by) => grain.Approve(item, request.Version!.Value, by));

    private static Task<IResult> Return(
        string school, Guid item, ReturnRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Decide(
            school, grains, clock, context,
            FaultOf(request.Version) ?? (NewsReturn.All.Contains(request.Reason ?? "") ? null : Problem.Invalid("reason", $"One of {string.Join(", ", NewsReturn.All)}.")),
            (grain, by) => grain.Return(item, request.Version!.Value, request.Reason!, by));

    private static async Task<IResult> Decide(
        string school, IGrainFactory grains, SchoolClock clock, HttpContext context, Problem? fault, Func<INewsGrain, string, Task<NewsResult>> decide) =>
        (Access.Refusal(context, Right.ApproveNews, school) ?? fault) is { } refused
            ? refused.ToResult()
            : await Told(await decide(Grain(grains, school), SessionUser.From(context.User)!.Id), school, grains, clock, context);

    /// <summary>Whoever approves, and the author.</summary>
    private static async Task<IResult> TakeDown(string school, Guid item, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        if (Access.RefusalAnywhere(context, Right.PublishNews, school) is { } refused)
        {
            return refused.ToResult();
        }

        var user = SessionUser.From(context.User)!;
        var known = (await Grain(grains, school).List()).FirstOrDefault(one => one.Id == item);
        return known is not null && known.By != user.Id && !Access.May(user, Right.ApproveNews, school)
            ? Problem.Forbidden.ToResult()
            : await Told(await Grain(grains, school).TakeDown(item), school, grains, clock, context);
    }

    private static async Task<IResult> Told(NewsResult result, string school, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        result.Refusal is { } refusal ? NewsProblem.Of(refusal).ToResult() : await Tell(school, grains, clock, context);

    private static async Task<IResult> Tell(string school, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Results.Ok((await Newsroom.Of(school, grains, clock, context)).List(await Grain(grains, school).List()));

    private static INewsGrain Grain(IGrainFactory grains, string school) => grains.GetGrain<INewsGrain>(Keys.News(school));

    private static Problem? FaultOf(long? version) => version is null ? Problem.Invalid("version", "Which version was read.") : null;

    /// <param name="Version">Which version was read.</param>
    private sealed record ApprovalRequest(long? Version);

    private sealed record ReturnRequest(long? Version, string? Reason);
}

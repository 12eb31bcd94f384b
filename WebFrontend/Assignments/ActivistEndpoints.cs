using Engagement.Accounts;
using Engagement.Boards;
using Engagement.Parliament;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Sessions;

namespace Engagement.Assignments;

/// <summary>Members of the parliament without a post, on a board of their own: whoever does the work is seen too (S0-40).</summary>
internal static class ActivistEndpoints
{
    public static void MapActivists(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/schools/{school}/activists", Get).WithTags("Boards");

    private static async Task<IResult> Get(string school, IGrainFactory grains, SchoolClock clock, HttpContext context, string period = "quarter")
    {
        if (Access.OfSchool(context, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (PeriodNames.Parse(period) is not { } stretch)
        {
            return Problem.UnknownPeriod.ToResult();
        }

        var today = clock.Today(Domain.Territory.Zone);
        var holders = (await grains.GetGrain<IPostsGrain>(Keys.Posts(school)).All()).Where(post => post.IsHeldOn(today)).Select(post => post.Holder).ToHashSet();
        var register = await grains.GetGrain<IParliamentGrain>(Keys.Parliament(school)).Get();
        var rows = await grains.GetGrain<ISchoolGrain>(Keys.School(school)).Among(
            [.. register.Members.Where(member => member.State == MemberState.Active && !holders.Contains(member.Student)).Select(member => member.Student)],
            stretch, Access.AudienceOf(SessionUser.From(context.User), school));
        return Results.Ok(new { Period = stretch, Rows = rows });
    }
}

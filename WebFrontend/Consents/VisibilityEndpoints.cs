using System.Collections.Immutable;
using Engagement.Acts;
using Engagement.Domain;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Consents;

/// <summary>What the school allows to be shown at all, and the text that people agree to.</summary>
internal static class VisibilityEndpoints
{
    public static void MapVisibility(this IEndpointRouteBuilder routes)
    {
        var visibility = routes.MapGroup("/api/schools/{school}/visibility").WithTags("Consents");
        visibility.MapGet("/", Get);
        visibility.MapPut("/", Put);
    }

    private static async Task<IResult> Get(string school, IGrainFactory grains)
    {
        if (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get() is null)
        {
            return Problem.UnknownSchool.ToResult();
        }

        return Answer((await RosterOf(grains, school).GetIfNewer(-1))!.Policy);
    }

    private static async Task<IResult> Put(string school, PolicyRequest request, IGrainFactory grains, HttpContext context)
    {
        if (Access.Refusal(context, Right.ManageConsent, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (request.ParentUpToGrade is < VisibilityPolicy.YoungestOnTheirOwn or > VisibilityPolicy.LastGrade)
        {
            return Problem.Invalid("parentUpToGrade", "The grade is 4 to 11.").ToResult();
        }

        var allowed = (request.Allowed ?? []).Select(SurfaceNames.Parse).ToList();
        if (request.Allowed is null || allowed.Contains(null))
        {
            return Problem.Invalid("allowed", "Allowed is a list of surfaces.").ToResult();
        }

        var policy = new VisibilityPolicy([.. allowed.Select(surface => surface!.Value).Distinct().Order()], request.ParentUpToGrade);
        var roster = RosterOf(grains, school);
        context.Describe(old: TextOf((await roster.GetIfNewer(-1))!.Policy), @new: TextOf(policy));
        await roster.Allow(policy);
        return Answer(policy);
    }

    private static string TextOf(VisibilityPolicy policy) =>
        $"{(policy.Allowed.IsEmpty ? "-" : string.Join(' ', policy.Allowed.Select(SurfaceNames.Of)))}; parents up to {policy.ParentUpToGrade}";

    private static IResult Answer(VisibilityPolicy policy)
    {
        var text = ConsentTexts.Current;
        return Results.Ok(new
        {
            policy.Allowed,
            policy.ParentUpToGrade,
            Text = new { text.Version, text.Promise, Surfaces = SurfaceNames.All.Select(surface => new { Surface = surface, Text = text.Surfaces[surface] }) },
        });
    }

    private static IRosterGrain RosterOf(IGrainFactory grains, string school) => grains.GetGrain<IRosterGrain>(Keys.Roster(school));

    private sealed record PolicyRequest(ImmutableArray<string>? Allowed, int ParentUpToGrade);
}

using Engagement.Acts;
using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Sessions;

namespace Engagement.Campaign;

/// <summary>The public page of the campaign, and the questionnaire for everybody of the school.</summary>
internal static class CarePageEndpoints
{
    public static void MapCarePages(this IEndpointRouteBuilder routes)
    {
        var page = routes.MapGroup("/api/schools/{school}/campaign").WithTags("Campaign");
        page.MapGet("/page", Get);

        // Who has answered is told to nobody, so the log of acts does not tell it either.
        page.MapPost("/answers", Answer).WithoutAct("anonymous");
    }

    private static async Task<IResult> Get(string school, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        await SchoolCampaign.Find(school, grains, clock) is { } campaign
            ? Results.Ok(await CarePage.Of(campaign, SessionUser.From(context.User)))
            : Problem.UnknownSchool.ToResult();

    private static async Task<IResult> Answer(string school, AnswersRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        var user = SessionUser.From(context.User);
        if ((Access.OfSchool(context, school) ?? request.Fault) is { } refused)
        {
            return refused.ToResult();
        }

        if (await SchoolCampaign.Find(school, grains, clock) is not { } campaign)
        {
            return Problem.UnknownSchool.ToResult();
        }

        return await campaign.Questionnaire.Answer(user!.Id, request.Answers!) is { } refusal
            ? CampaignProblem.Of(refusal).ToResult()
            : Results.Ok(await CarePage.Of(campaign, user));
    }
}

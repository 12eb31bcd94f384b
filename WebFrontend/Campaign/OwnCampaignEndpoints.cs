using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Campaign;

/// <summary>A student says to which actions the student gave time.</summary>
internal static class OwnCampaignEndpoints
{
    public static void MapOwnCampaign(this IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup("/api/students/{id}/campaign").WithTags("Campaign");
        own.MapGet("/", Get);
        own.MapPut("/{action:guid}", Give);
        own.MapDelete("/{action:guid}", TakeBack);
    }

    private static async Task<IResult> Get(string id, IGrainFactory grains, SchoolClock clock, StudentScope scope, HttpContext context) =>
        await scope.SeeRefusal(context, id) is { } refused ? refused.ToResult() : await Told(id, grains, clock);

    private static Task<IResult> Give(string id, Guid action, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Act(id, action, grains, clock, context, grain => grain.Give([id]));

    private static Task<IResult> TakeBack(string id, Guid action, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Act(id, action, grains, clock, context, grain => grain.TakeOff(id));

    private static async Task<IResult> Act(
        string id, Guid action, IGrainFactory grains, SchoolClock clock, HttpContext context, Func<ICampaignActionGrain, Task<ActionResult>> act)
    {
        if (Access.Self(context, id) is { } refused)
        {
            return refused.ToResult();
        }

        if (await SchoolCampaign.Find(Keys.SchoolOf(id)!, grains, clock) is not { } campaign)
        {
            return Problem.UnknownSchool.ToResult();
        }

        var result = await act(campaign.Action(action));
        return result.Refusal is { } code ? CampaignProblem.Of(code).ToResult() : await Told(id, grains, clock);
    }

    private static async Task<IResult> Told(string id, IGrainFactory grains, SchoolClock clock) =>
        await SchoolCampaign.Find(Keys.SchoolOf(id)!, grains, clock) is { } campaign
            ? Results.Ok(await OwnCampaign.Of(id, campaign))
            : Problem.UnknownSchool.ToResult();
}

/// <summary>The actions of the campaign and where one student stands with each. Nobody else is named.</summary>
internal sealed record OwnCampaign(DateOnly Today, ImmutableArray<OwnAction> Items, string? Next)
{
    public static async Task<OwnCampaign> Of(string student, SchoolCampaign campaign)
    {
        var actions = await campaign.Actions(await campaign.Grain.Get());
        return new(campaign.Now.Day, [.. actions.Where(action => action.Plan.Form != ActionForm.Training).Select(action => OwnAction.Of(student, campaign, action))], null);
    }
}

/// <param name="Gave">Whether the student stands on the list.</param>
/// <param name="Book">What the book has answered once it was confirmed (<see cref="SheetState"/>).</param>
/// <param name="MayGive">Whether the student can say so now.</param>
internal sealed record OwnAction(Guid Id, Localized Title, DateOnly Day, bool Gave, string? Book, bool MayGive)
{
    public static OwnAction Of(string student, SchoolCampaign campaign, CampaignAction action)
    {
        var own = action.Givers.FirstOrDefault(giver => giver.Student == student);
        var isEnterable = campaign.Window.PhaseOn(campaign.Now.Day) != CampaignPhase.Over;
        return new(
            action.Plan.Id, action.Plan.Title, action.Plan.Day, own is not null,
            own?.Revision is { } revision ? action.Sheets.First(sheet => sheet.Revision == revision).State : null,
            own is null && isEnterable && Giving.Give(action, [student], campaign.Now).Refusal is null);
    }
}

using Engagement.Acts;
using Engagement.Ledger;
using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Sessions;

namespace Engagement.Campaign;

/// <summary>The plan of actions, who gave time to them, and a mentor's confirmation.</summary>
internal static class ActionEndpoints
{
    public static void MapCampaignActions(this IEndpointRouteBuilder campaign)
    {
        campaign.MapPost("/actions", Plan);
        var action = campaign.MapGroup("/actions/{action:guid}");
        action.MapDelete("/", Drop);
        action.MapPut("/results", Measure);
        action.MapPost("/givers", Give);
        action.MapDelete("/givers/{student}", TakeOff);
        action.MapPost("/confirmation", Confirm);
    }

    private static Task<IResult> Plan(string school, ActionRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        var fault = request.TryRead(SessionUser.From(context.User)?.Id ?? "", out var plan);
        return Run(Right.RunCampaign, school, request.Id ?? Guid.Empty, grains, clock, context, grain => grain.Plan(plan), fault);
    }

    private static Task<IResult> Drop(string school, Guid action, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Run(Right.RunCampaign, school, action, grains, clock, context, grain => grain.Drop());

    private static Task<IResult> Measure(
        string school, Guid action, ResultsRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Run(Right.RunCampaign, school, action, grains, clock, context, grain => grain.Measure(request.Results!.Value), request.Fault);

    private static Task<IResult> Give(
        string school, Guid action, StudentsRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        var fault = request.TryRead(out var students);
        return Run(Right.RunCampaign, school, action, grains, clock, context, grain => grain.Give(students), fault);
    }

    private static Task<IResult> TakeOff(
        string school, Guid action, string student, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Run(Right.RunCampaign, school, action, grains, clock, context, grain => grain.TakeOff(student));

    private static Task<IResult> Confirm(
        string school, Guid action, StudentsRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        var fault = request.TryRead(out var students);
        var by = new Author(SessionUser.From(context.User)?.Id ?? "", IsCoordinator: false);
        return Run(Right.ConfirmSheets, school, action, grains, clock, context, grain => grain.Confirm(students, by), fault);
    }

    private static async Task<IResult> Run(
        Right right, string school, Guid action, IGrainFactory grains, SchoolClock clock, HttpContext context,
        Func<ICampaignActionGrain, Task<ActionResult>> act, Problem? fault = null)
    {
        if (Access.Refusal(context, right, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (fault is not null)
        {
            return fault.ToResult();
        }

        if (await SchoolCampaign.Find(school, grains, clock) is not { } campaign)
        {
            return Problem.UnknownSchool.ToResult();
        }

        var result = await act(campaign.Action(action));
        context.Describe($"{action}");
        return result.Refusal is { } code
            ? CampaignProblem.Of(code, result.Student).ToResult()
            : Results.Ok(await CampaignAnswer.Of(campaign, SessionUser.From(context.User)!));
    }
}

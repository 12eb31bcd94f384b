using System.Collections.Immutable;
using Engagement.Acts;
using Engagement.Consents;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Campaign;

/// <summary>Whoever organises the care campaign keeps stages, committee, plan and results; the director approves the committee.</summary>
internal static class CampaignEndpoints
{
    public static void MapCampaigns(this IEndpointRouteBuilder routes)
    {
        var campaign = routes.MapGroup("/api/schools/{school}/campaign").WithTags("Campaign");
        campaign.MapGet("/", Get);
        campaign.MapPut("/stages/{stage}", Schedule);
        campaign.MapPut("/stages/{stage}/tasks/{task}", Tick);
        campaign.MapPost("/stages/{stage}/end", End);
        campaign.MapPut("/committee", Propose);
        campaign.MapPost("/committee/approval", Approve);
        campaign.MapPut("/telling", Tell);
        campaign.MapPost("/publications", Publish);
        campaign.MapDelete("/publications/{id:guid}", Withdraw);
        campaign.MapPut("/indicators", Measure);
        campaign.MapPut("/summary", Write);
        campaign.MapPost("/summary/publication", (string school, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
            Show(school, isShown: true, grains, clock, context));
        campaign.MapDelete("/summary/publication", (string school, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
            Show(school, isShown: false, grains, clock, context));
        campaign.MapGet("/honour-roll", HonourRoll);
        campaign.MapCampaignActions();
    }

    private static Task<IResult> Get(string school, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Run(Right.RunCampaign, school, grains, clock, context, async campaign => CampaignResult.Of(await campaign.Grain.Get()));

    private static Task<IResult> Schedule(
        string school, string stage, StageRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Run(
            Right.RunCampaign, school, grains, clock, context,
            campaign => campaign.Grain.Schedule(stage, request.From!.Value, request.To!.Value, Lines.Tidy(request.Order)), _ => request.Fault);

    private static Task<IResult> Tick(
        string school, string stage, string task, TaskRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Run(
            Right.RunCampaign, school, grains, clock, context, campaign => campaign.Grain.Tick(stage, task, request.Done!.Value),
            _ => request.Done is null ? Problem.Invalid("done", "Whether it is done.") : null);

    private static Task<IResult> End(string school, string stage, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        var by = new Author(SessionUser.From(context.User)?.Id ?? "", IsCoordinator: false);
        return Run(Right.ConfirmSheets, school, grains, clock, context, campaign => campaign.Grain.End(stage, by));
    }

    private static Task<IResult> Propose(
        string school, CommitteeRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        var fault = request.TryRead(out var seats);
        return Run(Right.RunCampaign, school, grains, clock, context, campaign => campaign.Grain.Propose(seats), _ => fault);
    }

    private static Task<IResult> Approve(
        string school, CommitteeRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        var fault = request.TryRead(out var seats);
        var by = SessionUser.From(context.User)?.Id ?? "";
        return Run(Right.ApproveCampaign, school, grains, clock, context, campaign => campaign.Grain.Approve(seats, by), _ => fault);
    }

    private static Task<IResult> Tell(string school, TellingRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        ImmutableArray<PressConference> press = [];
        return Run(
            Right.RunCampaign, school, grains, clock, context, campaign => campaign.Grain.Tell(Lines.Tidy(request.Helpline), press),
            campaign => request.TryRead(campaign.Window, out press));
    }

    private static Task<IResult> Publish(
        string school, PublicationRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        Publication publication = null!;
        return Run(
            Right.RunCampaign, school, grains, clock, context, campaign => campaign.Grain.Publish(publication),
            campaign => request.TryRead(campaign.Now.Day, out publication));
    }

    private static Task<IResult> Withdraw(string school, Guid id, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Run(Right.RunCampaign, school, grains, clock, context, campaign => campaign.Grain.Withdraw(id));

    private static Task<IResult> Measure(
        string school, IndicatorsRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        var fault = request.TryRead(out var indicators);
        return Run(Right.RunCampaign, school, grains, clock, context, campaign => campaign.Grain.Measure(indicators), _ => fault);
    }

    private static Task<IResult> Write(string school, SummaryRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Run(
            Right.RunCampaign, school, grains, clock, context,
            campaign => campaign.Grain.Write(new(Lines.Tidy(request.Kk), Lines.Tidy(request.Ru))), _ => request.Fault);

    private static Task<IResult> Show(string school, bool isShown, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Run(Right.RunCampaign, school, grains, clock, context, campaign => campaign.Grain.ShowSummary(isShown));

    /// <summary>Whom to honour, for those who prepare the assembly and the closing; who may be named where stands beside.</summary>
    private static async Task<IResult> HonourRoll(string school, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        if (Access.Refusal(context, Right.RunCampaign, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (await SchoolCampaign.Find(school, grains, clock) is not { } campaign)
        {
            return Problem.UnknownSchool.ToResult();
        }

        var roster = (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1))!;
        var visibility = new Visibility(roster.Policy);
        var honoured = (await campaign.Honoured()).ToHashSet();
        return Results.Ok(new
        {
            AsOf = campaign.Now.Here,
            Items = roster.Everybody().Where(student => honoured.Contains(student.Id)).OrderBy(student => student.Name, KazakhOrder.Comparer).Select(student => new
            {
                student.Name,
                student.Class,
                InSchool = visibility.NameOn(Surface.School, student) is not null,
                InPublic = visibility.NameOn(Surface.Public, student) is not null,
            }),
            Next = (string?)null,
        });
    }

    /// <summary>Rights come first, then what is wrong with the request, then the deed; the answer is the whole campaign.</summary>
    private static async Task<IResult> Run(
        Right right, string school, IGrainFactory grains, SchoolClock clock, HttpContext context, Func<SchoolCampaign, Task<CampaignResult>> act,
        Func<SchoolCampaign, Problem?>? fault = null)
    {
        if (Access.Refusal(context, right, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (await SchoolCampaign.Find(school, grains, clock) is not { } campaign)
        {
            return Problem.UnknownSchool.ToResult();
        }

        if (fault?.Invoke(campaign) is { } wrong)
        {
            return wrong.ToResult();
        }

        var result = await act(campaign);
        context.Describe(campaign.Window.Event);
        return result.Campaign is null
            ? CampaignProblem.Of(result.Refusal!).ToResult()
            : Results.Ok(await CampaignAnswer.Of(campaign, SessionUser.From(context.User)!));
    }
}

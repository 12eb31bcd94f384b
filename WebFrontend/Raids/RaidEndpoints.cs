using Engagement.Activities;
using Engagement.Acts;
using Engagement.Domain;
using Engagement.Events;
using Engagement.Plans;
using Engagement.Problems;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Raids;

/// <summary>A raid's figures, entered by whoever runs it and read by whoever accepts proofs too.</summary>
internal static class RaidEndpoints
{
    public static void MapRaids(this IEndpointRouteBuilder routes)
    {
        var raid = routes.MapGroup("/api/schools/{school}/events/{id}/raid").WithTags("Events");
        raid.MapGet("/", Get).Produces<RaidAnswer>();
        raid.MapPut("/classes/{class}", Count).Produces<RaidAnswer>();
        raid.MapDelete("/classes/{class}", TakeOut).Produces<RaidAnswer>();
    }

    private static async Task<IResult> Get([AsParameters] EventCall call)
    {
        var right = Access.ReachOf(call.User, Right.RunEvents, call.School).IsNone ? Right.AcceptProof : Right.RunEvents;
        if (Access.RefusalAnywhere(call.Context, right, call.School) is { } refused)
        {
            return refused.ToResult();
        }

        if (await SchoolYear.Find(call.School, call.Grains, call.Clock) is not { } year || year.Find(call.Id) is not { } planned || !EventForm.Of(planned).HasChecklist)
        {
            return RaidProblem.Of(RaidRefusal.UnknownRaid).ToResult();
        }

        return Access.MayForFaction(call.User, right, call.School, planned.Host)
            ? await Tell(call, year, planned, await GrainOf(call).Get())
            : Problem.Forbidden.ToResult();
    }

    private static Task<IResult> Count([AsParameters] EventCall call, string @class, FiguresRequest request) => Act(call, raid => raid.Count(
        @class, request.Seen ?? 0, [.. (request.InOrder ?? []).Select(one => new ItemFigure(one.Key, one.Value))]));

    private static Task<IResult> TakeOut([AsParameters] EventCall call, string @class) => Act(call, raid => raid.TakeOut(@class));

    private static async Task<IResult> Act(EventCall call, Func<IRaidGrain, Task<RaidResult>> act)
    {
        var (opened, refused) = await call.ToRun();
        if (refused is not null)
        {
            return refused.ToResult();
        }

        call.Context.Describe(call.Id);
        var result = await act(GrainOf(call));
        return result.Raid is { } raid ? await Tell(call, opened!.Year, opened.Planned, raid) : RaidProblem.Of(result.Refusal!).ToResult();
    }

    private static IRaidGrain GrainOf(EventCall call) => call.Grains.GetGrain<IRaidGrain>(Keys.Raid(call.School, call.Id));

    private static async Task<IResult> Tell(EventCall call, SchoolYear year, PlannedEvent planned, Raid raid)
    {
        var roster = await call.Grains.GetGrain<IRosterGrain>(Keys.Roster(call.School)).GetIfNewer(-1);
        return Results.Ok(RaidAnswer.Of(raid, year, planned, call.User!, roster!.SizesOfClasses()));
    }

    private sealed record FiguresRequest(int? Seen, Dictionary<string, int>? InOrder);
}

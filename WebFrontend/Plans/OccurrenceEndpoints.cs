using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Acts;
using Engagement.Domain;
using Engagement.Events;
using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Plans;

/// <summary>What is done about an event on the calendar, from its announcement to its accepted proof.</summary>
internal static class OccurrenceEndpoints
{
    public static void MapOccurrences(this IEndpointRouteBuilder routes)
    {
        var occurrence = routes.MapGroup("/api/schools/{school}/occurrences/{id}").WithTags("Plan");
        occurrence.MapGet("/", Get).Produces<CourseAnswer>();
        Map("/announcement", _ => new(StepKind.Announce));
        Map("/opening", _ => new(StepKind.Open));
        Map("/holding", request => new(
            StepKind.Hold, Held: request.Day is { } day ? new(day, request.TookPart, request.Comment) : null));
        occurrence.MapPost("/proof", GiveProof).Produces<CourseAnswer>();
        Map("/acceptance", _ => new(StepKind.Accept));
        Map("/return", request => new(StepKind.Return, request.Reason));
        Map("/cancellation", request => new(StepKind.Cancel, request.Reason));
        Map("/omission", request => new(StepKind.Miss, request.Reason));
        Map("/move", request => new(StepKind.Move, request.Reason, request.From, request.To));

        void Map(string address, Func<StepRequest, OccurrenceStep> stepOf) => occurrence.MapPost(
            address,
            (string school, string id, StepRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
                Take(school, id, stepOf(request), grains, clock, context)).Produces<CourseAnswer>();
    }

    private static async Task<IResult> Get(string school, string id, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        if (Access.RefusalAnywhere(context, Right.RunEvents, school) is { } refused)
        {
            return refused.ToResult();
        }

        return await SchoolYear.Find(school, grains, clock) is { } year && year.Find(id) is { } planned
            ? await Tell(year, planned, grains, context)
            : PlanProblem.Of(PlanRefusal.UnknownOccurrence).ToResult();
    }

    /// <summary>A file was sent before, and is named by its id.</summary>
    private static async Task<IResult> GiveProof(
        string school, string id, StepRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        if (Access.RefusalAnywhere(context, Right.RunEvents, school) is { } refused)
        {
            return refused.ToResult();
        }

        var file = request.File is { } named && EvidenceFile.IsId(named)
            ? (await grains.GetGrain<IEvidenceGrain>(Keys.Evidence(school, id, named)).Get())?.File
            : null;
        return await Take(
            school, id, new(StepKind.GiveProof, Link: request.Link, Reference: request.Reference, File: file), grains, clock, context,
            request.File is not null && file is null ? EventProblem.UnknownFile with { Status = 422 } : null);
    }

    private static async Task<IResult> Take(
        string school, string id, OccurrenceStep step, IGrainFactory grains, SchoolClock clock, HttpContext context, Problem? fault = null)
    {
        var right = CourseAnswer.RightTo(step.Kind);
        if (Access.RefusalAnywhere(context, right, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (await SchoolYear.Find(school, grains, clock) is not { } year || year.Find(id) is not { } planned)
        {
            return PlanProblem.Of(PlanRefusal.UnknownOccurrence).ToResult();
        }

        var user = SessionUser.From(context.User)!;
        if (!Access.ReachOf(user, right, school).CoversFaction(planned.Host))
        {
            return Problem.Forbidden.ToResult();
        }

        if (fault is not null)
        {
            return fault.ToResult();
        }

        var before = year.RecordOf(id)?.State ?? OccurrenceState.Planned;
        var result = await SchoolYear.Grain(grains, school, year.Season).Take(id, step, user.Id);
        if (result.Plan is not { } plan)
        {
            return PlanProblem.Of(result.Refusal!).ToResult();
        }

        year = year with { Plan = plan };
        context.Describe(id, $"{before}", $"{year.RecordOf(id)!.State}");
        return await Tell(year, planned, grains, context);
    }

    private static async Task<IResult> Tell(SchoolYear year, PlannedEvent planned, IGrainFactory grains, HttpContext context)
    {
        var roster = await grains.GetGrain<IRosterGrain>(Keys.Roster(year.Profile.Id)).GetIfNewer(-1);
        var names = roster!.Staff.ToImmutableDictionary(member => member.Id, member => member.Name);
        return Results.Ok(CourseAnswer.Of(year, planned, names, SessionUser.From(context.User)!));
    }

    private sealed record StepRequest(
        string? Reason, DateOnly? From, DateOnly? To, DateOnly? Day, int? TookPart, string? Comment, string? Link, string? Reference, string? File);
}

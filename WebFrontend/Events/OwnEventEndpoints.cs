using Engagement.Plans;
using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Events;

/// <summary>A student looks for an event to join, signs up and leaves again.</summary>
internal static class OwnEventEndpoints
{
    public static void MapOwnEvents(this IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup("/api/students/{id}/events").WithTags("Events");
        own.MapGet("/", Get).Produces<OwnEvents>();
        own.MapPut("/{occurrence}", SignUp).Produces<OwnEvents>();
        own.MapPut("/{occurrence}/entry", Enter).Produces<OwnEvents>();
        own.MapDelete("/{occurrence}", Leave).Produces<OwnEvents>();
    }

    private static async Task<IResult> Get(string id, IGrainFactory grains, SchoolClock clock, StudentScope scope, HttpContext context) =>
        await scope.SeeRefusal(context, id) is { } refused ? refused.ToResult() : await Told(id, grains, clock);

    private static Task<IResult> SignUp(string id, string occurrence, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Act(id, occurrence, grains, clock, context, one => one.SignUp(id));

    private static Task<IResult> Enter(
        string id, string occurrence, EntryRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Act(id, occurrence, grains, clock, context, one => one.Enter(id, string.IsNullOrWhiteSpace(request.Link) ? null : request.Link.Trim()));

    private static Task<IResult> Leave(string id, string occurrence, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Act(id, occurrence, grains, clock, context, one => one.Leave(id));

    private static async Task<IResult> Act(
        string id, string occurrence, IGrainFactory grains, SchoolClock clock, HttpContext context, Func<IEventGrain, Task<EventResult>> act)
    {
        if (Access.Self(context, id) is { } refused)
        {
            return refused.ToResult();
        }

        var result = await act(grains.GetGrain<IEventGrain>(Keys.Event(Keys.SchoolOf(id)!, occurrence)));
        return result.Refusal is null ? await Told(id, grains, clock) : EventProblem.Of(result).ToResult();
    }

    private static async Task<IResult> Told(string id, IGrainFactory grains, SchoolClock clock)
    {
        var school = Keys.SchoolOf(id)!;
        return await SchoolYear.Find(school, grains, clock) is { } year && await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).Find(id) is { } student
            ? Results.Ok(await OwnEvents.Of(student, year, grains))
            : Problem.UnknownStudent.ToResult();
    }

    private sealed record EntryRequest(string? Link);
}

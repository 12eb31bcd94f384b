using Engagement.Acts;
using Engagement.Plans;
using Engagement.Problems;
using Engagement.Students;

namespace Engagement.Events;

/// <summary>
/// One event from its sign-up to its points, for whoever works on it. Every answer is the whole event anew, so that two at the
/// door see the same list. Where it stands in the plan is changed by <see cref="OccurrenceEndpoints"/>.
/// </summary>
internal static class EventEndpoints
{
    /// <summary>A school at once.</summary>
    private const int MostAtOnce = 2_000;

    public static void MapEvents(this IEndpointRouteBuilder routes)
    {
        var one = routes.MapGroup("/api/schools/{school}/events/{id}").WithTags("Events");
        one.MapGet("/", Get).Produces<EventAnswer>();
        one.MapPut("/preparation", Prepare).Produces<EventAnswer>();
        one.MapPut("/sign-ups/{student}", SignUp).Produces<EventAnswer>();
        one.MapDelete("/sign-ups/{student}", Leave).Produces<EventAnswer>();
        one.MapPost("/arrivals", CheckIn).Produces<EventAnswer>();
        one.MapDelete("/arrivals/{student}", TakeBack).Produces<EventAnswer>();
        one.MapPut("/arrivals/{student}/late", MarkLate).Produces<EventAnswer>();
        one.MapPut("/roles/{student}", Appoint).Produces<EventAnswer>();
        one.MapPut("/places/{student}", Place).Produces<EventAnswer>();
        one.MapPut("/jury/{student}", Mark).Produces<EventAnswer>();
        one.MapPost("/jury/places", PlaceByMarks).Produces<EventAnswer>();
        one.MapPut("/unnamed", CountUnnamed).Produces<EventAnswer>();
        one.MapGet("/proposal", Propose).Produces<ProposalAnswer>();
        one.MapPost("/confirmation", Confirm).Produces<EventAnswer>();
    }

    private static async Task<IResult> Get([AsParameters] EventCall call)
    {
        var (opened, refused) = await call.ToEnter();
        return refused?.ToResult() ?? await Tell(call, opened!, await call.Grain.Get());
    }

    private static async Task<IResult> Prepare([AsParameters] EventCall call, PreparationRequest request) =>
        await Act(call, call.ToRun(), one => one.Prepare(request.Places, request.Level ?? "school"));

    private static async Task<IResult> SignUp([AsParameters] EventCall call, string student) =>
        await Act(call, call.ToEnter(student), one => one.SignUp(student));

    private static async Task<IResult> Leave([AsParameters] EventCall call, string student) =>
        await Act(call, call.ToEnter(student), one => one.Leave(student));

    /// <summary>Only whoever runs the event gives roles.</summary>
    private static async Task<IResult> CheckIn([AsParameters] EventCall call, ArrivalRequest request)
    {
        string[] students = [.. (request.Students ?? []).OfType<string>().Distinct()];
        return await Act(
            call, request.Role is null ? call.ToEnter(students) : call.ToRun(), one => one.CheckIn([.. students], request.Role),
            students.Length is 0 or > MostAtOnce ? Problem.Invalid("students", "From 1 to 2,000 students.") : null);
    }

    private static async Task<IResult> TakeBack([AsParameters] EventCall call, string student) =>
        await Act(call, call.ToEnter(student), one => one.TakeBack(student));

    private static async Task<IResult> MarkLate([AsParameters] EventCall call, string student, LateRequest request) =>
        await Act(
            call, call.ToEnter(student), one => one.MarkLate(student, request.Late!.Value),
            request.Late is null ? Problem.Invalid("late", "Whether the student came late.") : null);

    private static async Task<IResult> Appoint([AsParameters] EventCall call, string student, RoleRequest request) =>
        await Act(
            call, call.ToRun(), one => one.Appoint(student, request.Role!, request.Given!.Value),
            request is { Role: not null, Given: not null } ? null : Problem.Invalid("role", "Which role, and whether it is given or taken."));

    private static async Task<IResult> Place([AsParameters] EventCall call, string student, PlaceRequest request) =>
        await Act(call, call.ToRun(), one => one.Place(student, request.Place));

    /// <summary>Everybody who runs the event is a judge, with marks of their own.</summary>
    private static async Task<IResult> Mark([AsParameters] EventCall call, string student, MarkRequest request) =>
        await Act(call, call.ToRun(), one => one.Mark(call.User!.Id, student, request.Points));

    private static async Task<IResult> PlaceByMarks([AsParameters] EventCall call) => await Act(call, call.ToRun(), one => one.PlaceByMarks());

    private static async Task<IResult> CountUnnamed([AsParameters] EventCall call, NumberRequest request) =>
        await Act(
            call, call.ToRun(), one => one.CountUnnamed(request.Number!.Value),
            request.Number is null ? Problem.Invalid("number", "How many more came.") : null);

    private static async Task<IResult> Propose([AsParameters] EventCall call)
    {
        var (opened, refused) = await call.ToRun();
        if ((refused ?? RefusalToConfirm(opened!)) is { } forbidden)
        {
            return forbidden.ToResult();
        }

        var roster = await call.Grains.GetGrain<IRosterGrain>(Keys.Roster(call.School)).GetIfNewer(-1);
        return await call.Grain.Propose(call.Author) is { } proposal ? Results.Ok(ProposalAnswer.Of(proposal, roster!)) : Problem.NotFound.ToResult();
    }

    private static async Task<IResult> Confirm([AsParameters] EventCall call, ConfirmationRequest request)
    {
        var (opened, refused) = await call.ToRun();
        return (refused ?? RefusalToConfirm(opened!)) is { } forbidden
            ? forbidden.ToResult()
            : await Act(
                call, Task.FromResult((opened, refused)), one => one.Confirm(request.Version!.Value, call.Author),
                request.Version is null ? Problem.Invalid("version", "The version of the event whose sheet was looked at.") : null);
    }

    private static Problem? RefusalToConfirm(OpenedEvent opened) => opened.MayConfirm ? null : Problem.Forbidden;

    /// <summary>Rights come first, then what is wrong with the request, then the deed.</summary>
    private static async Task<IResult> Act(
        EventCall call, Task<(OpenedEvent? Event, Problem? Refused)> opening, Func<IEventGrain, Task<EventResult>> act, Problem? fault = null)
    {
        var (opened, refused) = await opening;
        if ((refused ?? fault) is { } problem)
        {
            return problem.ToResult();
        }

        call.Context.Describe(call.Id);
        var result = await act(call.Grain);
        return result.Event is { } changed ? await Tell(call, opened!, changed) : EventProblem.Of(result).ToResult();
    }

    private static async Task<IResult> Tell(EventCall call, OpenedEvent opened, SchoolEvent one)
    {
        var roster = await call.Grains.GetGrain<IRosterGrain>(Keys.Roster(call.School)).GetIfNewer(-1);
        return Results.Ok(EventAnswer.Of(one, opened, roster!));
    }

    private sealed record PreparationRequest(int? Places, string? Level);

    private sealed record ArrivalRequest(string?[]? Students, string? Role);

    private sealed record LateRequest(bool? Late);

    private sealed record RoleRequest(string? Role, bool? Given);

    private sealed record PlaceRequest(int? Place);

    private sealed record MarkRequest(int? Points);

    private sealed record NumberRequest(int? Number);

    private sealed record ConfirmationRequest(long? Version);
}

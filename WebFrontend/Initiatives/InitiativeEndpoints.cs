using Engagement.Acts;
using Engagement.Domain;
using Engagement.Parliament;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Sessions;

namespace Engagement.Initiatives;

/// <summary>Initiatives from an idea to a public result, and the directions that they are found by (S0-06, S0-12, S1-31, S1-32, S3-13).</summary>
internal static class InitiativeEndpoints
{
    private const int LongestName = 40;

    /// <summary>Ideas of one student that wait to be read; a box full of noise helps nobody.</summary>
    private const int MostUnread = 5;

    public static void AddInitiatives(this WebApplicationBuilder builder) => builder.Services.AddScoped<InitiativeDesk>();

    public static void MapInitiatives(this IEndpointRouteBuilder routes)
    {
        routes.MapPut("/api/schools/{school}/directions/{direction:guid}", AddDirection).WithTags("Initiatives");
        var initiatives = routes.MapGroup("/api/schools/{school}/initiatives").WithTags("Initiatives");
        initiatives.MapGet("/", List);
        var one = initiatives.MapGroup("/{initiative:guid}");
        one.MapGet("/", Get);
        one.MapPut("/", Propose);
        one.MapPost("/withdrawal", (InitiativeDesk desk) => desk.TakeAsStudent(null, () => new WithdrawIdea()));
        one.MapPost("/opening", (ReadRequest request, InitiativeDesk desk) =>
            desk.Take(Right.ReviewInitiatives, request.Fault, () => new OpenIdea(request.Revision!.Value)));
        one.MapPost("/return", (ReasonRequest request, InitiativeDesk desk) =>
            desk.Take(Right.ReviewInitiatives, request.Fault, () => new ReturnIdea(request.Revision!.Value, request.Reason!.Trim())));
        one.MapPut("/support", (InitiativeDesk desk) => desk.TakeAsStudent(null, () => new SupportIdea(true)));
        one.MapDelete("/support", (InitiativeDesk desk) => desk.TakeAsStudent(null, () => new SupportIdea(false)));
        one.MapPost("/acceptance", Accept);
        one.MapPut("/project", Plan);
        one.MapPut("/project/stages/{stage:guid}", (Guid stage, InitiativeDesk desk) => desk.TakeAsOwner(null, () => new TickStage(stage, true)));
        one.MapDelete("/project/stages/{stage:guid}", (Guid stage, InitiativeDesk desk) => desk.TakeAsOwner(null, () => new TickStage(stage, false)));
        one.MapPost("/project/tasks", (ProjectTaskRequest request, InitiativeDesk desk) => desk.GiveTask(request));
        one.MapPut("/participation", (InitiativeDesk desk) => desk.TakeAsStudent(null, () => new TakePart(true)));
        one.MapDelete("/participation", (InitiativeDesk desk) => desk.TakeAsStudent(null, () => new TakePart(false)));
        one.MapPut("/result", (ResultRequest request, InitiativeDesk desk) => desk.TakeAsOwner(request.Fault, request.Read));
        one.MapPost("/result/return", (ReasonRequest request, InitiativeDesk desk) =>
            desk.Take(Right.AcceptInitiatives, request.Fault, () => new ReturnResult(request.Revision!.Value, request.Reason!.Trim())));
        one.MapPost("/result/acceptance", (ReadRequest request, InitiativeDesk desk) =>
            desk.Take(Right.AcceptInitiatives, request.Fault, () => new AcceptResult(request.Revision!.Value)));
    }

    private static async Task<IResult> List(string school, IGrainFactory grains, InitiativeDesk desk)
    {
        if (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get() is null)
        {
            return Problem.UnknownSchool.ToResult();
        }

        return Results.Ok((await desk.View()).List(await All(school, grains), await DirectionsOf(school, grains)));
    }

    private static async Task<IResult> Get(string school, Guid initiative, IGrainFactory grains, InitiativeDesk desk)
    {
        if (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get() is null)
        {
            return Problem.UnknownSchool.ToResult();
        }

        return await grains.GetGrain<IInitiativeGrain>(Keys.Initiative(school, initiative)).Get() is { } known && await desk.View() is var view && view.IsSeen(known)
            ? Results.Ok(await view.Whole(known))
            : InitiativeProblem.Unknown.ToResult();
    }

    /// <summary>The author writes the idea down, or writes it anew.</summary>
    private static async Task<IResult> Propose(
        string school, Guid initiative, IdeaRequest request, IGrainFactory grains, InitiativeDesk desk, HttpContext context)
    {
        if (Access.StudentOf(context, school) is { } refused)
        {
            return refused.ToResult();
        }

        var profile = (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get())!;
        if (request.Faction is { } faction && profile.Factions.All(one => one.Id != faction))
        {
            return Problem.Invalid("faction", "One of the school's factions, or none.").ToResult();
        }

        if (request.TryRead((await DirectionsOf(school, grains)).Select(one => one.Code).ToHashSet(), out var idea) is { } fault)
        {
            return fault.ToResult();
        }

        context.Describe($"{initiative}");
        var (author, grain) = (SessionUser.From(context.User)!.Id, grains.GetGrain<IInitiativeGrain>(Keys.Initiative(school, initiative)));
        var before = await grain.Get();
        if (before is null && (await All(school, grains)).Count(one => one.Author == author && one.Stage is InitiativeStage.Idea) >= MostUnread)
        {
            return InitiativeProblem.Of(InitiativeRefusal.TooMany).ToResult();
        }

        var result = before is { } known && !known.Idea.IsSameAs(idea)
            ? await grain.Take(new ReviseIdea(idea), author)
            : await grain.Propose(author, request.Faction, idea);
        return result.Initiative is { } proposed ? Results.Ok(await (await desk.View()).Whole(proposed)) : InitiativeProblem.Of(result.Refusal!).ToResult();
    }

    /// <summary>What the council decided is written down by an adult, because points follow from it.</summary>
    private static async Task<IResult> Accept(string school, DecisionRequest request, IGrainFactory grains, InitiativeDesk desk)
    {
        var fault = request.Fault;
        if (fault is null && request.Meeting is { } meeting)
        {
            var known = await grains.GetGrain<IMeetingGrain>(Keys.Meeting(school, meeting)).Get();
            fault = known is { Stage: MeetingStage.Held or MeetingStage.SignedOff } ? null : Problem.Invalid("meeting", "A meeting that was held.");
        }

        return await desk.Take(Right.AcceptInitiatives, fault, () => new AcceptIdea(request.Revision!.Value, request.Meeting));
    }

    private static async Task<IResult> Plan(string school, ProjectRequest request, IGrainFactory grains, InitiativeDesk desk)
    {
        var planned = (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get())?.Events.Select(one => one.Id).ToHashSet() ?? [];
        return await desk.TakeAsOwner(request.FaultIn(planned), request.Read);
    }

    private static async Task<IResult> AddDirection(
        string school, Guid direction, NameRequest request, IGrainFactory grains, InitiativeDesk desk, HttpContext context)
    {
        if (Access.Refusal(context, Right.EditPlan, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (!Lines.IsLine(request.Kk, LongestName) || (request.Ru is { Length: > 0 } && !Lines.IsLine(request.Ru, LongestName)))
        {
            return Problem.Invalid("kk", $"A name of at most {LongestName} characters.").ToResult();
        }

        var kk = request.Kk!.Trim();
        var ru = string.IsNullOrWhiteSpace(request.Ru) ? kk : request.Ru.Trim();
        context.Describe($"{direction}");
        return await grains.GetGrain<IDirectionsGrain>(Keys.Directions(school)).Add(new($"own-{direction}", new(kk, ru, ru)))
            ? await List(school, grains, desk)
            : Problem.Invalid("kk", $"A school adds at most {DirectionCatalogue.MostOfSchool} directions.").ToResult();
    }

    private static async Task<IEnumerable<Initiative>> All(string school, IGrainFactory grains)
    {
        var ids = await grains.GetGrain<IInitiativesGrain>(Keys.Initiatives(school)).List();
        return (await Task.WhenAll(ids.Select(id => grains.GetGrain<IInitiativeGrain>(Keys.Initiative(school, id)).Get()))).OfType<Initiative>();
    }

    private static async Task<IEnumerable<Direction>> DirectionsOf(string school, IGrainFactory grains) =>
        DirectionCatalogue.All.Concat(await grains.GetGrain<IDirectionsGrain>(Keys.Directions(school)).List());

    /// <param name="Ru">As in Kazakh when empty.</param>
    private sealed record NameRequest(string? Kk, string? Ru);
}

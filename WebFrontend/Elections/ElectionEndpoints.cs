using System.Collections.Immutable;
using Engagement.Acts;
using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Sessions;

namespace Engagement.Elections;

/// <summary>Elections of a school: anybody looks, whoever runs them announces, has them counted and gives the posts (S3-55, S3-57).</summary>
internal static class ElectionEndpoints
{
    public static void MapElections(this IEndpointRouteBuilder routes)
    {
        var elections = routes.MapGroup("/api/schools/{school}/elections").WithTags("Elections");
        elections.MapGet("/", List);
        elections.MapPost("/", Announce);
        elections.MapPost("/classes", AnnounceClasses);
        var one = elections.MapGroup("/{election:guid}");
        one.MapGet("/", Get);
        one.MapPut("/hand-count", CountHands);
        one.MapPost("/rounds", AnnounceRound);
        one.MapPost("/confirmation", Confirm);
        one.MapPost("/cancellation", Cancel);
    }

    private static async Task<IResult> List(string school, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        await Elections.Of(school, grains, clock, context) is { } elections ? Results.Ok(await elections.List()) : Problem.UnknownSchool.ToResult();

    private static async Task<IResult> Get(string school, Guid election, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        if (await Elections.Of(school, grains, clock, context) is not { } elections)
        {
            return Problem.UnknownSchool.ToResult();
        }

        return await elections.Grain(election).Get() is { } known
            ? Results.Ok(await elections.Answer(known))
            : ElectionProblem.Of(ElectionRefusal.UnknownElection).ToResult();
    }

    private static async Task<IResult> Announce(string school, ElectionRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        if (Access.RefusalAnywhere(context, Right.RunElections, school) is { } refused)
        {
            return refused.ToResult();
        }

        var user = SessionUser.From(context.User)!;
        var elections = (await Elections.Of(school, grains, clock, context))!;
        if (request.TryRead(user.Id, elections.Roster, out var notice) is { } fault)
        {
            return fault.ToResult();
        }

        if (!Access.MayForClass(user, Right.RunElections, school, notice.Class))
        {
            return Problem.Forbidden.ToResult();
        }

        context.Describe($"{notice.Id}", null, $"{notice.Kind} {notice.Class} {notice.Hours.Day:yyyy-MM-dd}");
        var isNew = await elections.Grain(notice.Id).Get() is null;
        var result = await elections.Grain(notice.Id).Announce(notice);
        return result.Election is not { } announced ? ElectionProblem.Of(result.Refusal!).ToResult()
            : isNew ? Results.Created((string?)null, await elections.Answer(announced))
            : Results.Ok(await elections.Answer(announced));
    }

    private static async Task<IResult> AnnounceClasses(
        string school, ClassElectionsRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        if (Access.RefusalAnywhere(context, Right.RunElections, school) is { } refused)
        {
            return refused.ToResult();
        }

        var user = SessionUser.From(context.User)!;
        var elections = (await Elections.Of(school, grains, clock, context))!;
        if (request.TryRead(user.Id, elections.Roster, out var notices) is { } fault)
        {
            return fault.ToResult();
        }

        if (notices.Any(notice => !Access.MayForClass(user, Right.RunElections, school, notice.Class)))
        {
            return Problem.Forbidden.ToResult();
        }

        context.Describe($"{request.Id}", null, $"{notices.Length} classes {request.Day:yyyy-MM-dd}");
        foreach (var notice in notices)
        {
            if (await elections.Grain(notice.Id).Announce(notice) is { Refusal: { } refusal })
            {
                return ElectionProblem.Of(refusal).ToResult();
            }
        }

        return Results.Ok(await elections.List());
    }

    private static Task<IResult> CountHands(
        string school, Guid election, HandsRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        var fault = request.TryRead(out var present, out var hands);
        return Run(school, election, grains, clock, context, grain => grain.CountHands(present, hands), fault);
    }

    private static Task<IResult> AnnounceRound(
        string school, Guid election, HoursRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        var fault = request.TryRead(out var hours);
        return Run(school, election, grains, clock, context, grain => grain.AnnounceRound(hours), fault);
    }

    private static Task<IResult> Confirm(string school, Guid election, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        var by = SessionUser.From(context.User)?.Id ?? "";
        return Run(school, election, grains, clock, context, grain => grain.Confirm(by));
    }

    private static Task<IResult> Cancel(string school, Guid election, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Run(school, election, grains, clock, context, grain => grain.Cancel());

    /// <summary>Rights come first, then what is wrong with the request, then the deed; the answer is the election anew.</summary>
    private static async Task<IResult> Run(
        string school, Guid election, IGrainFactory grains, SchoolClock clock, HttpContext context,
        Func<IElectionGrain, Task<ElectionResult>> act, Problem? fault = null)
    {
        if (Access.RefusalAnywhere(context, Right.RunElections, school) is { } refused)
        {
            return refused.ToResult();
        }

        var elections = (await Elections.Of(school, grains, clock, context))!;
        if (await elections.Grain(election).Get() is not { } known)
        {
            return ElectionProblem.Of(ElectionRefusal.UnknownElection).ToResult();
        }

        if (!Access.MayForClass(SessionUser.From(context.User), Right.RunElections, school, known.Notice.Class))
        {
            return Problem.Forbidden.ToResult();
        }

        if (fault is not null)
        {
            return fault.ToResult();
        }

        context.Describe($"{election}");
        var result = await act(elections.Grain(election));
        return result.Election is { } changed ? Results.Ok(await elections.Answer(changed)) : ElectionProblem.Of(result.Refusal!).ToResult();
    }

    /// <param name="Present">How many voted, by showing hands or not.</param>
    private sealed record HandsRequest(int? Present, ImmutableArray<HandRequest?>? Candidates)
    {
        private const int MostPresent = 60;

        public Problem? TryRead(out int present, out ImmutableArray<ShowOfHands> hands)
        {
            present = Present ?? 0;
            var given = Candidates is { IsDefault: false } some ? some : [];
            hands = [.. given.Where(one => one is { Student.Length: > 0, Hands: not null }).Select(one => new ShowOfHands(one!.Student!, one.Hands!.Value))];
            return Present is not (>= 1 and <= MostPresent) ? Problem.Invalid("present", $"From 1 to {MostPresent}.")
                : given.IsEmpty || hands.Length < given.Length ? Problem.Invalid("candidates", "Who stood, and how many hands each had.")
                : null;
        }
    }

    private sealed record HandRequest(string? Student, int? Hands);
}

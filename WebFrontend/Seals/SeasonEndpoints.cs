using System.Text;
using Engagement.Acts;
using Engagement.Problems;
using Engagement.Rubrics;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Seals;

/// <summary>
/// The end of a school's year, for those who confirm and seal it: what is open, what waits, the proposal, the seals. Whoever is not one of
/// them learns nothing here, not even that something was sealed.
/// </summary>
internal static class SeasonEndpoints
{
    public static void MapSeasons(this IEndpointRouteBuilder routes)
    {
        var season = routes.MapGroup("/api/schools/{school}/seasons/{season}").WithTags("Seasons");
        season.MapGet("/", Get).Produces<SeasonAnswer>();
        season.MapPost("/windows/{window}/seal", Seal).Produces<SeasonAnswer>(201).Produces<SeasonAnswer>();
        season.MapGet("/windows/{window}/seal", Export).WithReadingAsAct();
        season.MapPost("/proposal", Propose).Produces<SeasonAnswer>();
        season.MapPut("/proposal/decisions", Decide).Produces<SeasonAnswer>();
        season.MapPost("/proposal/decisions/withdrawal", TakeBack).Produces<SeasonAnswer>();
        season.MapPost("/proposal/council", ConfirmAsCouncil).Produces<SeasonAnswer>();
        season.MapPost("/proposal/deputy", ConfirmAsDeputy).Produces<SeasonAnswer>();
        season.MapPost("/proposal/withdrawal", Withdraw).Produces<SeasonAnswer>();
        season.MapPost("/announcement", Announce).Produces<SeasonAnswer>();
    }

    private static Task<IResult> Get(string school, string season, IGrainFactory grains, HttpContext context) =>
        Access.Refusal(context, Right.ConfirmNominations, school) is { } refused
            ? Task.FromResult(refused.ToResult())
            : Told(school, season, grains);

    private static async Task<IResult> Seal(string school, string season, string window, SealRequest request, IGrainFactory grains, HttpContext context)
    {
        if (Access.Refusal(context, Right.SealSeason, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (request.Fault is { } fault)
        {
            return fault.ToResult();
        }

        if (!SealWindow.IsKnown(window) || await Find(grains, school, season) is not { } year)
        {
            return SealProblem.Of(SealRefusal.UnknownWindow).ToResult();
        }

        var result = await year.Seal(window, Access.DeciderOf(context, Right.SealSeason), request.Reason);
        if (result.Seal is not { } seal)
        {
            return SealProblem.Of(result.Refusal!).ToResult();
        }

        context.Describe($"{season}/{window}", null, seal.Hash);
        return await Told(school, season, grains, result.IsNew ? 201 : 200);
    }

    /// <summary>The text whose hash is the seal's, to the byte.</summary>
    private static async Task<IResult> Export(string school, string season, string window, IGrainFactory grains, HttpContext context)
    {
        if (Access.Refusal(context, Right.ExportBook, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (await grains.GetGrain<ISealGrain>(Keys.Seal(school, season, window)).Get() is not { } seal)
        {
            return Problem.NotFound.ToResult();
        }

        context.Describe($"{season}/{window}");
        return Results.File(Encoding.UTF8.GetBytes(seal.Text), "application/json", $"{school}-{season}-{window}.json");
    }

    private static Task<IResult> Propose(string school, string season, IGrainFactory grains, HttpContext context) =>
        Take(Right.SealSeason, school, season, grains, context, (year, by) => year.Propose(by));

    private static Task<IResult> Decide(string school, string season, DecisionRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        request.Fault is { } fault
            ? Refuse(context, Right.ConfirmNominations, school, fault)
            : Take(Right.ConfirmNominations, school, season, grains, context, (year, by) =>
            {
                context.Describe($"{request.Nomination}/{request.Candidate}", null, request.Kind);
                return year.Decide(new(request.Seat, request.Candidate!, request.Kind!, request.Reason?.Trim(), by, clock.Now));
            });

    private static Task<IResult> TakeBack(string school, string season, DecisionRequest request, IGrainFactory grains, HttpContext context) =>
        Take(Right.ConfirmNominations, school, season, grains, context, (year, _) =>
        {
            context.Describe($"{request.Nomination}/{request.Candidate}");
            return year.TakeBack(request.Seat, request.Candidate ?? "");
        });

    private static Task<IResult> ConfirmAsCouncil(string school, string season, CouncilRequest request, IGrainFactory grains, HttpContext context) =>
        request is not { Minutes: { Number: > 0 and var number, Day: { } day } }
            ? Refuse(context, Right.ConfirmNominations, school, Problem.Invalid("minutes", "The number of the minutes, and their day."))
            : Take(Right.ConfirmNominations, school, season, grains, context, (year, by) => year.ConfirmAsCouncil(request.Proposal ?? "", new(number, day), by));

    private static Task<IResult> ConfirmAsDeputy(string school, string season, DeputyRequest request, IGrainFactory grains, HttpContext context) =>
        Take(Right.SealSeason, school, season, grains, context, (year, by) => year.ConfirmAsDeputy(request.Proposal ?? "", by));

    private static Task<IResult> Withdraw(string school, string season, IGrainFactory grains, HttpContext context) =>
        Take(Right.SealSeason, school, season, grains, context, (year, _) => year.Withdraw());

    private static async Task<IResult> Announce(string school, string season, IGrainFactory grains, HttpContext context)
    {
        if (Access.Refusal(context, Right.SealSeason, school) is { } refused)
        {
            return refused.ToResult();
        }

        return await Find(grains, school, season) is not { } year ? SealProblem.Of(SealRefusal.UnknownWindow).ToResult()
            : await year.Announce(Access.DeciderOf(context, Right.SealSeason)) ? await Told(school, season, grains)
            : SealProblem.Of(SealRefusal.NotSealed).ToResult();
    }

    private static Task<IResult> Refuse(HttpContext context, Right right, string school, Problem problem) =>
        Task.FromResult((Access.Refusal(context, right, school) ?? problem).ToResult());

    private static async Task<IResult> Take(
        Right right, string school, string season, IGrainFactory grains, HttpContext context, Func<ISeasonGrain, Decider, Task<ProposalResult>> take)
    {
        if (Access.Refusal(context, right, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (await Find(grains, school, season) is not { } year)
        {
            return SealProblem.Of(SealRefusal.UnknownWindow).ToResult();
        }

        var result = await take(year, Access.DeciderOf(context, right));
        return result.Refusal is { } refusal ? SealProblem.Of(refusal).ToResult() : await Told(school, season, grains);
    }

    private static async Task<IResult> Told(string school, string season, IGrainFactory grains, int status = 200)
    {
        if (await Find(grains, school, season) is not { } year || await year.Read() is not { } reading)
        {
            return SealProblem.Of(SealRefusal.UnknownWindow).ToResult();
        }

        var roster = (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1))!;
        return Results.Json(SeasonAnswer.Of(reading, roster), statusCode: status);
    }

    /// <summary>A year that the school has; a text that is none never becomes the key of a grain.</summary>
    private static async Task<ISeasonGrain?> Find(IGrainFactory grains, string school, string season) =>
        await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get() is { } profile && Domain.AcademicYear.Named(season, profile.Years()) is not null
            ? grains.GetGrain<ISeasonGrain>(Keys.Season(school, season))
            : null;

    private sealed record DecisionRequest(string? Nomination, string? Band, string? Of, string? Candidate, string? Kind, string? Reason)
    {
        public NominationSeat Seat => new(Nomination ?? "", Band, Of);

        public Problem? Fault =>
            Kind is not (DecisionKind.Declined or DecisionKind.SetAside) ? Problem.Invalid("kind", $"{DecisionKind.Declined} or {DecisionKind.SetAside}.")
            : Candidate is null ? Problem.Invalid("candidate", "Whom it is about.")
            : SealReason.FaultIn(Reason);
    }

    private sealed record CouncilRequest(string? Proposal, MinutesRequest? Minutes);

    private sealed record DeputyRequest(string? Proposal);

    private sealed record MinutesRequest(int? Number, DateOnly? Day);
}

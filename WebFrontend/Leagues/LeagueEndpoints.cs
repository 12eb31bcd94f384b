using Engagement.Activities;
using Engagement.Acts;
using Engagement.Domain;
using Engagement.Plans;
using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Leagues;

/// <summary>Matches between classes and their tables: read by everybody, kept by whoever runs the event. Every answer is all of it anew.</summary>
internal static class LeagueEndpoints
{
    public static void MapLeagues(this IEndpointRouteBuilder routes)
    {
        var leagues = routes.MapGroup("/api/schools/{school}/leagues").WithTags("Leagues");
        leagues.MapGet("/", Get).Produces<LeaguesAnswer>();
        leagues.MapPost("/{series}/matches", DrawUp).Produces<LeaguesAnswer>();
        leagues.MapPut("/{series}/matches/{match:int}/score", SetScore).Produces<LeaguesAnswer>();
        leagues.MapDelete("/{series}/matches/{match:int}", TakeOut).Produces<LeaguesAnswer>();
    }

    private static async Task<IResult> Get(string school, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        await SchoolYear.Find(school, grains, clock) is { } year ? await Tell(year, grains, context) : Problem.UnknownSchool.ToResult();

    private static Task<IResult> DrawUp(string school, string series, DrawRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context) => Act(
        school, series, grains, clock, context, league => league.DrawUp(new(
            request.Month ?? "", request.Grades ?? new(0, 0), request.Sport ?? "", request.Day ?? default, [.. (request.Classes ?? []).OfType<string>()])));

    /// <summary>Without numbers the result is taken back.</summary>
    private static Task<IResult> SetScore(
        string school, string series, int match, ScoreRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context) => Act(
        school, series, grains, clock, context,
        league => league.SetScore(match, request is { Home: { } home, Away: { } away } ? new(home, away) : null),
        request.Home is null == request.Away is null ? null : Problem.Invalid("away", "The result of both, or of none."));

    private static Task<IResult> TakeOut(string school, string series, int match, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Act(school, series, grains, clock, context, league => league.TakeOut(match));

    private static async Task<IResult> Act(
        string school, string series, IGrainFactory grains, SchoolClock clock, HttpContext context, Func<ILeagueGrain, Task<LeagueResult>> act,
        Problem? fault = null)
    {
        if (Access.RefusalAnywhere(context, Right.RunEvents, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (await SchoolYear.Find(school, grains, clock) is not { } year || MonthsOf(year).FirstOrDefault(league => league.Key == series) is not { } months)
        {
            return LeagueProblem.Of(LeagueRefusal.UnknownLeague).ToResult();
        }

        if (!Access.MayForFaction(SessionUser.From(context.User), Right.RunEvents, school, months.First().Host))
        {
            return Problem.Forbidden.ToResult();
        }

        if (fault is not null)
        {
            return fault.ToResult();
        }

        context.Describe(series);
        var result = await act(grains.GetGrain<ILeagueGrain>(Keys.League(school, series)));
        return result.Refusal is { } refusal ? LeagueProblem.Of(refusal).ToResult() : await Tell(year, grains, context);
    }

    private static async Task<IResult> Tell(SchoolYear year, IGrainFactory grains, HttpContext context)
    {
        var school = year.Profile.Id;
        var series = MonthsOf(year).ToList();
        var leagues = await Task.WhenAll(series.Select(months => grains.GetGrain<ILeagueGrain>(Keys.League(school, months.Key)).Get()));
        var roster = await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1);
        var (classes, reader) = (roster!.GradesOfClasses(), SessionUser.From(context.User));
        return Results.Ok(new LeaguesAnswer(year.Today, series.Zip(leagues, (months, league) => LeagueAnswer.Of(league, [.. months], year, reader, classes))));
    }

    private static IEnumerable<IGrouping<string, PlannedEvent>> MonthsOf(SchoolYear year) =>
        year.Profile.Events.Where(planned => EventForm.Of(planned).HasMatches).GroupBy(planned => planned.Series);

    private sealed record DrawRequest(string? Month, GradeRange? Grades, string? Sport, DateOnly? Day, string?[]? Classes);

    private sealed record ScoreRequest(int? Home, int? Away);
}

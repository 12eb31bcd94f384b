using Engagement.Problems;
using Engagement.Rubrics;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Ceremonies;

/// <summary>The ceremony at the end of a school's year: everybody watches what was told, some lead it.</summary>
internal static class CeremonyEndpoints
{
    public static void MapCeremony(this IEndpointRouteBuilder routes)
    {
        var ceremony = routes.MapGroup("/api/schools/{school}/ceremony").WithTags("Ceremony");
        ceremony.MapGet("/", Get).Produces<CeremonyAnswer>();
        ceremony.MapGet("/rehearsal", Rehearsal).Produces<CeremonyAnswer>();
        ceremony.MapGet("/script", Script).Produces<CeremonyPromptAnswer>();
        ceremony.MapPost("/", Begin).Produces<CeremonyPromptAnswer>();
        ceremony.MapPut("/position", Go).Produces<CeremonyPromptAnswer>();
        ceremony.MapPost("/end", End).Produces<CeremonyPromptAnswer>();
    }

    /// <summary>While it is rehearsed there is nothing to see.</summary>
    private static async Task<IResult> Get(string school, IGrainFactory grains, SchoolClock clock)
    {
        if (await Hall.Find(school, grains, clock) is not { } hall)
        {
            return Problem.UnknownSchool.ToResult();
        }

        return Results.Ok(await hall.Grain.Read() is { IsRehearsal: false } reading ? CeremonyAnswer.Of(reading, hall.Winners) : CeremonyAnswer.Nothing);
    }

    /// <summary>The rehearsal if there is one, else the ceremony.</summary>
    private static async Task<IResult> Rehearsal(string school, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        if (Access.Refusal(context, Right.SeePeople, school) is { } refused)
        {
            return refused.ToResult();
        }

        var hall = (await Hall.Find(school, grains, clock))!;
        return Results.Ok(await hall.Grain.Read() is { } reading ? CeremonyAnswer.Of(reading, hall.Winners) : CeremonyAnswer.Nothing);
    }

    private static async Task<IResult> Script(string school, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        if (Access.Refusal(context, Right.SealSeason, school) is { } refused)
        {
            return refused.ToResult();
        }

        var hall = (await Hall.Find(school, grains, clock))!;
        return Results.Ok(hall.Tell(await hall.Grain.Prompt()));
    }

    private static Task<IResult> Begin(string school, BeginRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        var isRehearsal = request.IsRehearsal ?? false;
        return Lead(school, grains, clock, context, request.IsRehearsal is null ? Problem.Invalid("isRehearsal", "true or false.") : null,
            (grain, by) => grain.Begin(isRehearsal, by));
    }

    private static Task<IResult> Go(string school, GoRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Lead(school, grains, clock, context, request.Fault, (grain, by) => grain.Go(request.Position!.Value, request.Version!.Value, by));

    private static Task<IResult> End(string school, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Lead(school, grains, clock, context, null, (grain, by) => grain.End(by));

    private static async Task<IResult> Lead(
        string school, IGrainFactory grains, SchoolClock clock, HttpContext context, Problem? fault, Func<ICeremonyGrain, Decider, Task<CeremonyResult>> deed)
    {
        if ((Access.Refusal(context, Right.SealSeason, school) ?? fault) is { } refused)
        {
            return refused.ToResult();
        }

        var hall = (await Hall.Find(school, grains, clock))!;
        var result = await deed(hall.Grain, Access.DeciderOf(context, Right.SealSeason));
        if (result.Prompt is not { } prompt)
        {
            return CeremonyProblem.Of(result.Refusal!).ToResult();
        }

        return Results.Ok(hall.Tell(prompt));
    }

    /// <summary>The ceremony of a school's year of now, and those who may receive something in it.</summary>
    private sealed record Hall(ICeremonyGrain Grain, Roster Roster, ShownWinners Winners)
    {
        public static async Task<Hall?> Find(string school, IGrainFactory grains, SchoolClock clock)
        {
            if (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get() is not { } profile)
            {
                return null;
            }

            var roster = (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1))!;
            var today = clock.Today(TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone));
            return new(
                grains.GetGrain<ICeremonyGrain>(Keys.Ceremony(school, profile.Season.Id)),
                roster,
                new(roster, profile.Factions.Select(faction => faction.Id).ToHashSet(), today));
        }

        public CeremonyPromptAnswer Tell(CeremonyPrompt prompt) => CeremonyPromptAnswer.Of(prompt, Roster, Winners);
    }

    private sealed record BeginRequest(bool? IsRehearsal);

    /// <param name="Version">Which version was looked at.</param>
    private sealed record GoRequest(int? Position, long? Version)
    {
        public Problem? Fault =>
            Position is null ? Problem.Invalid("position", "The number of the cue.")
            : Version is null ? Problem.Invalid("version", "Which version was looked at.")
            : null;
    }
}

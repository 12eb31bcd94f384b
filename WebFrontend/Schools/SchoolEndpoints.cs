using Engagement.Activities;
using Engagement.Domain;
using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Schools;

internal static class SchoolEndpoints
{
    public static void MapSchools(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/rulebook", () => Results.Ok(RulebookAnswer.Of(Rulebook.Default))).WithTags("Schools");
        var schools = routes.MapGroup("/api/schools").WithTags("Schools");
        schools.MapGet("/", async (IGrainFactory grains) => Results.Ok(new
        {
            Items = await grains.GetGrain<ISchoolDirectoryGrain>(Keys.Directory).List(),
            Next = (string?)null,
        }));
        schools.MapGet("/{school}", GetProfile);
        schools.MapGet("/{school}/events", GetEvents);
        schools.MapGet("/{school}/students", SearchStudents).Produces<StudentPage>();
        schools.MapGet("/{school}/classes", GetClasses);
    }

    private static async Task<IResult> GetProfile(string school, IGrainFactory grains, IHostEnvironment environment)
    {
        if (await Profile(grains, school) is not { } profile)
        {
            return Problem.UnknownSchool.ToResult();
        }

        var season = profile.Season;
        return Results.Ok(new
        {
            profile.Id,
            profile.Name,
            profile.TimeZone,
            profile.Territory,
            Demo = environment.IsDevelopment(),
            Factions = profile.Factions.Select(f => new { f.Id, f.Name, f.ShortName, f.Colour, Crest = f.Id }),
            Season = new { season.Id, season.From, season.To, season.Quarters },
        });
    }

    private static async Task<IResult> GetEvents(
        string school, IGrainFactory grains, string? q = null, DateOnly? from = null, DateOnly? to = null, int limit = 200, string? after = null)
    {
        if (await Profile(grains, school) is not { } profile)
        {
            return Problem.UnknownSchool.ToResult();
        }

        limit = Math.Clamp(limit, 1, 1000);
        var found = profile.Events
            .Where(e => (from is null || e.To >= from) && (to is null || e.From <= to))
            .Where(e => q is not { Length: > 0 } || IsNamed(e, q));
        if (after is not null)
        {
            found = found.SkipWhile(e => e.Id != after).Skip(1);
        }

        var page = found.Take(limit + 1).ToList();
        return Results.Ok(new { Items = page.Take(limit), Next = page.Count > limit ? page[limit - 1].Id : null });
    }

    private static async Task<IResult> SearchStudents(
        string school, IGrainFactory grains, SchoolClock clock, StudentScope scope, HttpContext context,
        string? q = null, string? @class = null, string? faction = null, int limit = 50, string? after = null)
    {
        if (Access.RefusalAnywhere(context, Right.SeePeople, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (await Profile(grains, school) is not { } profile)
        {
            return Problem.UnknownSchool.ToResult();
        }

        var today = clock.Today(TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone));
        var reach = Access.ReachOf(SessionUser.From(context.User), Right.SeePeople, school);
        return Results.Ok(await scope.Search(school, new(q, @class, faction, today, limit, after), reach));
    }

    private static async Task<IResult> GetClasses(string school, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        if (Access.RefusalAnywhere(context, Right.SeePeople, school) is { } refused)
        {
            return refused.ToResult();
        }

        var roster = await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1);
        var reach = Access.ReachOf(SessionUser.From(context.User), Right.SeePeople, school);
        var today = clock.Today(Territory.Zone);
        return Results.Ok(new
        {
            Items = roster!.Students
                .Where(student => reach.Covers(student, today))
                .GroupBy(student => (student.Grade, student.Class))
                .OrderBy(group => group.Key.Grade).ThenBy(group => group.Key.Class, StringComparer.Ordinal)
                .Select(group => new { Id = group.Key.Class, group.Key.Grade, Students = group.Count() }),
            Next = (string?)null,
        });
    }

    private static bool IsNamed(PlannedEvent e, string text) =>
        e.Title.Kk.Contains(text, StringComparison.CurrentCultureIgnoreCase)
        || e.Title.Ru.Contains(text, StringComparison.CurrentCultureIgnoreCase)
        || e.Title.En.Contains(text, StringComparison.CurrentCultureIgnoreCase);

    private static Task<SchoolProfile?> Profile(IGrainFactory grains, string school) =>
        grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get();
}

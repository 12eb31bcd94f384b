using Engagement.Consents;
using Engagement.Domain;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Spotlights;

/// <summary>The faces of the week, for everybody: who may not be shown at this very moment is left out.</summary>
internal static class SpotlightEndpoint
{
    public static void MapSpotlight(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/schools/{school}/spotlight", Get).WithTags("Spotlight").Produces<SpotlightAnswer>();

    private static async Task<IResult> Get(string school, IGrainFactory grains, SchoolClock clock)
    {
        if (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get() is not { } profile)
        {
            return Problem.UnknownSchool.ToResult();
        }

        if (await grains.GetGrain<ISpotlightGrain>(Keys.Spotlight(school)).OfThisWeek() is not { } week)
        {
            return Results.Ok(SpotlightAnswer.Nothing);
        }

        var roster = (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1))!;
        var today = clock.Today(TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone));
        return Results.Ok(SpotlightAnswer.Of(week, roster, today));
    }
}

/// <param name="From">Monday of the week; null while there is no spotlight.</param>
/// <param name="To">Its Sunday.</param>
internal sealed record SpotlightAnswer(DateOnly? From, DateOnly? To, IEnumerable<ShownFace> Faces)
{
    public static SpotlightAnswer Nothing { get; } = new(null, null, []);

    public static SpotlightAnswer Of(SpotlightWeek week, Roster roster, DateOnly today)
    {
        var students = roster.Students.ToDictionary(student => student.Id);
        var visibility = new Visibility(roster.Policy);
        return new(
            week.From,
            week.From.AddDays(6),
            [
                .. from face in week.Faces
                   let student = students.GetValueOrDefault(face.Student)
                   where student is not null
                   let name = visibility.NameOn(Surface.Public, student)
                   where name is not null
                   select new ShownFace(face.Nomination, name, student.FactionOn(today)),
            ]);
    }
}

/// <param name="Name">As the student is shown on public pages.</param>
/// <param name="Faction">Whose crest stands beside it; null for the school's own.</param>
internal sealed record ShownFace(string Nomination, string Name, string? Faction);

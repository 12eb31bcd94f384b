using Engagement.Domain;
using Engagement.Factions;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Territories;

namespace Engagement.Students;

/// <summary>Where a student stands this year among all of the faction, the school and each territory above it.</summary>
internal static class PlacesEndpoint
{
    public static void MapPlaces(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/students/{id}/places", Get).WithTags("Students");

    private static async Task<IResult> Get(string id, IGrainFactory grains, TerritoryCatalogue catalogue, SchoolClock clock, StudentScope scope, HttpContext context)
    {
        if (await scope.SeeRefusal(context, id) is { } refused)
        {
            return refused.ToResult();
        }

        var school = Keys.SchoolOf(id)!;
        if (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).FindEver(id) is not { } student)
        {
            return Problem.UnknownStudent.ToResult();
        }

        var profile = (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get())!;
        var today = clock.Today(TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone));
        var places = new List<StudentPlace>();
        if (student.FactionOn(today) is { } faction)
        {
            var name = profile.Factions.FirstOrDefault(known => known.Id == faction)?.Name;
            Add("faction", faction, name, await grains.GetGrain<IFactionGrain>(Keys.Faction(school, faction)).YearPlaceOf(id));
        }

        var inSchool = await grains.GetGrain<ISchoolGrain>(Keys.School(school)).YearPlaceOf(id);
        Add("school", school, profile.Name, inSchool);
        if (inSchool is { CommonPoints: > 0 } && profile.Territory is { } district)
        {
            foreach (var territory in catalogue.PathTo(district).Reverse())
            {
                var place = await grains.GetGrain<ITerritoryGrain>(Keys.Territory(territory.Id)).PlaceOf(inSchool.Season, inSchool.CommonPoints);
                Add(LevelName(territory.Level), territory.Id, territory.NameOn(today), place);
            }
        }

        return Results.Ok(new { Season = profile.Season.Id, Period = Period.Year, Points = inSchool?.Points ?? 0, Items = places, Next = (string?)null });

        void Add(string level, string among, Localized? name, PlaceAmong? place)
        {
            if (place is not null && !SmallCount.Hides(place.Participants))
            {
                places.Add(new(level, among, name, place.Place, place.Tied, place.Participants));
            }
        }
    }

    private static string LevelName(TerritoryLevel level) => level switch
    {
        TerritoryLevel.District => "district",
        TerritoryLevel.Region => "region",
        _ => "republic",
    };

    private sealed record StudentPlace(string Level, string Id, Localized? Name, int Place, bool Tied, int Participants);
}

using Engagement.Domain;
using Engagement.Schools;

namespace Engagement.Summer;

/// <summary>Whose region somebody's summer counts for: that of the school or college that knows the person.</summary>
internal static class HomeRegion
{
    /// <summary>Null for whom no school on a territory knows.</summary>
    public static async Task<string?> RegionOf(this IGrainFactory grains, TerritoryCatalogue catalogue, string person)
    {
        if (!person.Contains('/', StringComparison.Ordinal))
        {
            return null;
        }

        var school = Adult.Read(person).School;
        var profile = await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get();
        return profile?.Territory is { } district ? catalogue.PathTo(district).FirstOrDefault(one => one.Level == TerritoryLevel.Region)?.Id : null;
    }
}

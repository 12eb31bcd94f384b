using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Seals;

namespace Engagement.Territories;

/// <summary>The schools of a year that a territory has announced, as anybody may see them: read from its seal.</summary>
/// <param name="Name">As the territory was called on the last day of that year.</param>
/// <param name="Hash">Of the seal.</param>
/// <param name="Lists">All sizes, then each: the upper half, nobody is shown as the last.</param>
internal sealed record AnnouncedTerritoryYear(
    string Id,
    TerritoryLevel Level,
    Localized Name,
    string Season,
    DateTimeOffset AnnouncedAt,
    string Hash,
    ImmutableArray<AnnouncedSchools> Lists)
{
    private const int MostRows = 10;

    /// <summary>Null while there is nothing that everybody may know: no such territory or year, not sealed, not announced.</summary>
    public static async Task<AnnouncedTerritoryYear?> Find(string id, string season, TerritoryCatalogue catalogue, IGrainFactory grains) =>
        catalogue.Find(id) is { } territory && AcademicYear.Named(season, []) is { } named
            && await grains.GetGrain<ITerritoryYearGrain>(Keys.TerritoryYear(id, season)).Announced() is { } year
            ? new(
                id, territory.Level, territory.NameOn(named.To), season, year.AnnouncedAt, year.Hash,
                [.. year.Lists.Select(list => new AnnouncedSchools(list.Band, [.. UpperHalf.Of(list.Schools, one => one.Place).Take(MostRows).Select(AnnouncedSchool.Of)]))])
            : null;
}

/// <param name="Band">As <see cref="SizeBands"/>.</param>
internal sealed record AnnouncedSchools(string Band, ImmutableArray<AnnouncedSchool> Schools);

/// <param name="Name">As the school was called then.</param>
internal sealed record AnnouncedSchool(string Id, Localized Name, int Place, bool IsShared, int Index, ImmutableArray<QuarterIndex> Quarters)
{
    public static AnnouncedSchool Of(SealedSchool school) =>
        new(school.School, school.Name, school.Place, school.IsShared, school.Index, school.Quarters);
}

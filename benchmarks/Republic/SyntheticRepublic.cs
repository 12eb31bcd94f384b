using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Domain;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Republic;

/// <summary>Twenty regions with eleven districts each, and schools of eight sizes dealt out among them in turn.</summary>
internal sealed class SyntheticRepublic
{
    private const int DistrictsOfRegion = 11;
    private const int ShareInGradesNineToEleven = 4;

    /// <summary>494 on the average: 7,700 schools have 3.8 million students.</summary>
    private static readonly int[] Sizes = [500, 80, 1100, 160, 830, 260, 640, 380];

    private static readonly Season Season = AcademicYear.Default(2026);
    private static readonly ImmutableArray<PlannedEvent> Events = [.. PlanTemplate.Unfold(Season).Take(12)];

    public SyntheticRepublic(int schools)
    {
        ImmutableArray<Territory> districts =
        [
            .. from number in Enumerable.Range(1, DistrictsOfRegion)
               from region in TerritoryCatalogue.Default.ChildrenOf("kz")
               let id = $"{region.Id}-{number}"
               select new Territory(id, TerritoryLevel.District, region.Id, [new(new(id, id, id))]),
        ];
        Catalogue = TerritoryCatalogue.Default.With(districts);
        Schools = [.. Enumerable.Range(0, schools).Select(i => new SyntheticSchool($"s{i}", districts[i % districts.Length].Id, Sizes[i % Sizes.Length]))];
    }

    public TerritoryCatalogue Catalogue { get; }

    public ImmutableArray<SyntheticSchool> Schools { get; }

    public static string SeasonId => Season.Id;

    public static async Task Found(IGrainFactory grains, SyntheticSchool school)
    {
        await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school.Id)).Found(new(
            school.Id, new(school.Id, school.Id, school.Id), "Asia/Almaty", 1000, PlanTemplate.Factions, Season, Events, school.District));
        await grains.GetGrain<IRosterGrain>(Keys.Roster(school.Id)).Enrol(
            [.. Enumerable.Range(0, school.Students).Select(number => StudentOf(school, number))]);
    }

    /// <summary>A quarter of a school is in grades 9 to 11 and belongs to one of the eight factions.</summary>
    private static Student StudentOf(SyntheticSchool school, int number)
    {
        var isMember = number % ShareInGradesNineToEleven == 0;
        var faction = PlanTemplate.Factions[number / ShareInGradesNineToEleven % PlanTemplate.Factions.Length].Id;
        var grade = isMember ? 9 + (number % 3) : 1 + (number % 8);
        return new(school.StudentId(number), $"Оқушы {number}", $"{grade}А", grade, null, isMember ? [new(faction, Season.From, null)] : []);
    }
}

internal sealed record SyntheticSchool(string Id, string District, int Students)
{
    public string StudentId(int number) => $"{Id}.{number}";
}

using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Demonstration;

/// <summary>A small school beside the demonstration's own, so that boards of districts, regions and the republic have something to compare.</summary>
/// <param name="Students">How many it has.</param>
/// <param name="Vigour">How likely something is written down on a day.</param>
internal sealed record Neighbour(string Id, Localized Name, string Territory, int Students, double Vigour)
{
    private const int GoalOfStudent = 5;
    private const int YoungestMember = 9;

    public static ImmutableArray<Neighbour> All { get; } = DemonstrationData.Read<ImmutableArray<Neighbour>>("neighbours.json");

    public StaffMember Mentor => new($"m-{Id}", DemonstrationSchool.Mentor.Name);

    public SchoolProfile Profile(Season season) => new(
        Id, Name, DemonstrationSchool.Description.TimeZone, Students * GoalOfStudent, PlanTemplate.Factions, season, PlanTemplate.Unfold(season),
        Territory);

    public ImmutableArray<Student> Roster(Season season)
    {
        var random = new Random(Students);
        return [.. Enumerable.Range(0, Students).Select(number => StudentOf(number, season, random))];
    }

    private Student StudentOf(int number, Season season, Random random)
    {
        var grade = 1 + (number * 11 / Students);
        var faction = PlanTemplate.Factions[number % PlanTemplate.Factions.Length].Id;
        return new(
            $"{Id}.{number:x4}", NameStock.DrawAny(random).Full, $"{grade}А", grade, null,
            grade < YoungestMember ? [] : [new(faction, FactionChoice.FirstDay(season), null)]);
    }
}

using System.Text.Json;
using Engagement.Activities;

namespace Engagement.Bench.Schools;

/// <summary>The same schools as a file, for the systems that know nothing of grains.</summary>
internal static class RosterFile
{
    public static void Write(string path)
    {
        using var file = File.Create(path);
        JsonSerializer.Serialize(
            file,
            new
            {
                Factions = PlanTemplate.Factions.Select(faction => new { faction.Id, faction.Name }),
                Schools = BenchSchools.Ids.Select(school => new
                {
                    Id = school,
                    Students = Enumerable.Range(0, BenchSchools.Students).Select(i => new
                    {
                        Id = BenchSchools.StudentId(school, i),
                        Class = BenchSchools.ClassOf(i),
                        Faction = BenchSchools.FactionOf(i),
                    }),
                }),
            },
            JsonSerializerOptions.Web);
    }
}

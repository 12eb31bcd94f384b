using System.Globalization;
using System.Text.Json;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Rubrics;
using Engagement.Seals;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

/// <summary>A sealed year whose lists name students of the small school, without a year's work.</summary>
internal static class HonouredYear
{
    public const string Season = "2024-2025";

    private static readonly Decider Deputy = new("d-1", "deputy-director");

    /// <param name="best">The three first of Best Student, in the grades 8 to 11.</param>
    /// <param name="activists">Whom the school thanks.</param>
    /// <param name="leader">The best of the faction of care.</param>
    /// <param name="cut">The last entry of the book that is sealed.</param>
    public static async Task Seal(
        SchoolServer server, string[] best, string[] activists, string leader, bool announce = true, string season = Season, long cut = 0)
    {
        var quarters = AcademicYear.Default(int.Parse(season.AsSpan(0, 4), CultureInfo.InvariantCulture)).Quarters;
        var text = $$$"""
            {"v":1,"school":"abai","season":"{{{season}}}","window":"year",
             "cut":{"seq":{{{cut}}},"head":"","sheets":0},
             "facts":{"timeZone":"Asia/Almaty","quarters":{{{JsonSerializer.Serialize(quarters, JsonSerializerOptions.Web)}}},"factions":[],"plan":[],"people":[]},
             "year":{"factions":[],"lists":[
               {{{List("best-student", """ "band":{"from":8,"to":11}, """, 1, best)}}},
               {{{List("school-activists", """ "band":{"from":8,"to":11}, """, 3, activists)}}},
               {{{List("school-leaders", """ "faction":"care", """, 1, [leader])}}}]},
             "decided":{"decisions":[],"awards":[]}}
            """;
        var grains = server.Services.GetRequiredService<IGrainFactory>();
        await grains.GetGrain<ISealGrain>(Keys.Seal(SchoolServer.School, season, SealWindow.Year))
            .Keep(new(SchoolServer.School, season, SealWindow.Year, new(2025, 6, 20, 7, 0, 0, TimeSpan.Zero), Deputy, text));
        if (announce)
        {
            Assert.True(await grains.GetGrain<ISeasonGrain>(Keys.Season(SchoolServer.School, season)).Announce(Deputy));
        }
    }

    /// <summary>Verified half-hours of today.</summary>
    /// <returns>The sequence number of their entry.</returns>
    public static async Task<long> Volunteer(SchoolServer server, string student, int halves)
    {
        var sheet = new Sheet(
            Guid.CreateVersion7(), new(DateOnly.Parse(SchoolServer.Today, CultureInfo.InvariantCulture), null, null), [new(student, "vol.half", halves)], null);
        var result = await server.Services.GetRequiredService<IGrainFactory>().GetGrain<ISchoolLedgerGrain>(Keys.Ledger(SchoolServer.School))
            .Post(sheet, new("m-1", false));
        Assert.Equal(PostOutcome.Accepted, result.Outcome);
        return result.Record!.LastSeq;
    }

    private static string List(string nomination, string of, int seats, string[] ids) =>
        $$"""{"nomination":"{{nomination}}",{{of}}"seats":{{seats}},"rows":[{{string.Join(',', ids.Select((id, i) => Row(id, i + 1)))}}]}""";

    private static string Row(string id, int place) =>
        $$"""{"id":"{{id}}","place":{{place}},"isShared":false,"score":9,"isProposed":true,"weeks":1,"hosts":1,"parts":[],"gates":[]}""";
}

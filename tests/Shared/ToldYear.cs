using Engagement.Rubrics;
using Engagement.Seals;

namespace Engagement.Tests;

/// <summary>A sealed year of the small school, with results that nothing else in the school's book would give.</summary>
internal static class ToldYear
{
    public const string Season = "2026-2027";

    /// <summary>May be shown, and so is named.</summary>
    public const string Best = "abai.s021";

    /// <summary>May not be shown.</summary>
    public const string Athlete = "abai.s022";

    /// <summary>Nothing else in the school is called so.</summary>
    public const int FirstIndex = 913;

    public const int SecondIndex = 857;

    /// <summary>Opening, two steps each for two places, faction of the year, two nominations and the leaders, closing.</summary>
    public const int Cues = 14;

    public static string Hash => Seal.Hash;

    public static Seal Seal { get; } = SealOf(
        [Faction("care", 1, FirstIndex), Faction("debate", 2, SecondIndex), Faction("law-order", 3, 500), Faction("culture-art", 4, 400)],
        [Award("faction-of-the-year", "care"), Award("best-student", Best, 8), Award("young-athlete", Athlete, 8), Award("school-leaders", Athlete)]);

    /// <summary>The same ceremony with other results, of other lengths: whoever can tell the two apart was told something.</summary>
    public static Seal Otherwise { get; } = SealOf(
        [Faction("culture-art", 1, 1000), Faction("law-order", 2, 99), Faction("debate", 3, 98), Faction("care", 4, 7)],
        [Award("faction-of-the-year", "culture-art"), Award("best-student", "abai.s002", 8), Award("young-athlete", "abai.s003", 8, "abai.s005"), Award("school-leaders", "abai.s041")]);

    /// <summary>Seals the year without a year's work.</summary>
    public static Task Keep(IGrainFactory grains, Seal seal) => grains.GetGrain<ISealGrain>(Keys.Seal("abai", Season, SealWindow.Year)).Keep(seal);

    private static Seal SealOf(string[] factions, string[] awards) => new(
        "abai", Season, SealWindow.Year, new(2027, 6, 3, 9, 0, 0, TimeSpan.Zero), new("d-1", "deputy-director"), $$$"""
        {"v":1,"school":"abai","season":"{{{Season}}}","window":"year",
         "year":{"factions":[{{{string.Join(',', factions)}}}],"lists":[]},
         "decided":{"decisions":[],"awards":[{{{string.Join(',', awards)}}}]}}
        """);

    private static string Faction(string id, int place, int index) =>
        $$"""{"faction":"{{id}}","place":{{place}},"isShared":false,"points":7,"index":{{index}},"quarters":[]}""";

    private static string Award(string nomination, string winner, int? from = null, string? beside = null)
    {
        var band = from is null ? "" : $$""","band":{"from":{{from}},"to":11}""";
        string[] winners = beside is null ? [winner] : [winner, beside];
        return $$"""{"nomination":"{{nomination}}"{{band}},"winners":[{{string.Join(',', winners.Select(Winner))}}]}""";

        string Winner(string id) => $$"""{"id":"{{id}}","place":1,"isShared":{{(beside is null ? "false" : "true")}},"score":987654}""";
    }
}

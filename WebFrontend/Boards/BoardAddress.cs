using Engagement.Domain;
using Engagement.Factions;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Territories;

namespace Engagement.Boards;

/// <summary>Finds the grain that owns a board, by the board's id in the hub's form.</summary>
internal static class BoardAddress
{
    /// <summary>The school whose board it is; null for a board above the schools.</summary>
    public static string? SchoolOf(string board) => board.Split('/') is ["schools" or "factions", var school, ..] ? school : null;

    public static async Task<(IBoardOwner? Owner, Problem? Problem)> Find(string board, IGrainFactory grains, TerritoryCatalogue catalogue)
    {
        var parts = board.Split('/');
        if (parts is ["territories", var territory, _])
        {
            return catalogue.Find(territory) is null
                ? (null, Problem.UnknownTerritory)
                : (grains.GetGrain<ITerritoryGrain>(Keys.Territory(territory)), null);
        }

        if (parts is not (["schools", _, _] or ["factions", _, _, _]) || board.Any(char.IsControl))
        {
            return (null, Problem.UnknownBoard);
        }

        var school = parts[1];
        if (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get() is not { } profile)
        {
            return (null, Problem.UnknownSchool);
        }

        if (parts is ["schools", _, _])
        {
            return (grains.GetGrain<ISchoolGrain>(Keys.School(school)), null);
        }

        return profile.Factions.Any(faction => faction.Id == parts[2])
            ? (grains.GetGrain<IFactionGrain>(Keys.Faction(school, parts[2])), null)
            : (null, Problem.UnknownFaction);
    }
}

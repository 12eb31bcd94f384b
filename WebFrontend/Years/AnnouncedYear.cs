using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Consents;
using Engagement.Domain;
using Engagement.Schools;
using Engagement.Seals;
using Engagement.Students;

namespace Engagement.Years;

/// <summary>
/// The results of a year that a school has announced, as anybody may see them today: read from the seal, named by the consents of the day.
/// </summary>
/// <param name="Hash">Of the seal.</param>
/// <param name="Factions">The upper half: nobody is shown as the last.</param>
internal sealed record AnnouncedYear(
    Localized School, string Season, DateTimeOffset AnnouncedAt, string Hash, ImmutableArray<AnnouncedFaction> Factions, ImmutableArray<AnnouncedAward> Awards)
{
    /// <summary>Null while there is nothing that everybody may know: no such year, not sealed, not announced.</summary>
    public static async Task<AnnouncedYear?> Find(string school, string season, IGrainFactory grains)
    {
        if (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get() is not { } profile || AcademicYear.Named(season, profile.Years()) is null)
        {
            return null;
        }

        var sealing = grains.GetGrain<ISeasonGrain>(Keys.Season(school, season));
        if (await sealing.AnnouncedAt() is not { } announcedAt || await sealing.Year() is not { } year)
        {
            return null;
        }

        var roster = (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1))!;
        return Of(year, announcedAt, profile, roster);
    }

    private static AnnouncedYear Of(SealedYear year, DateTimeOffset announcedAt, SchoolProfile profile, Roster roster)
    {
        var students = roster.Everybody().ToDictionary(student => student.Id);
        var visibility = new Visibility(roster.Policy);
        return new(
            profile.Name,
            year.Season,
            announcedAt,
            year.Hash,
            [.. UpperHalf.Of(year.Factions, one => one.Place).Select(one => new AnnouncedFaction(one.Faction, one.Place, one.IsShared, one.Points, one.Index))],
            [.. year.Awards.Select(award => new AnnouncedAward(award.Nomination, award.Band, award.Of, [.. award.Winners.Select(WinnerOf)]))]);

        AnnouncedWinner WinnerOf(AwardWinner winner)
        {
            if (Keys.SchoolOf(winner.Id) is null)
            {
                return new(winner.Id, null, winner.Place, winner.IsShared);
            }

            // Whoever has left or was erased is as nameless as whoever did not consent, and no id tells them apart.
            var name = students.TryGetValue(winner.Id, out var student) ? visibility.NameOn(Surface.Public, student) : null;
            return new(null, name, winner.Place, winner.IsShared);
        }
    }
}

internal sealed record AnnouncedFaction(string Id, int Place, bool IsShared, int Points, int Index);

/// <param name="Faction">Whose best it is; null for the whole school.</param>
internal sealed record AnnouncedAward(string Nomination, GradeRange? Band, string? Faction, ImmutableArray<AnnouncedWinner> Winners);

/// <param name="Group">A class or a faction; null for a student.</param>
/// <param name="Name">Of a student, as far as it may be shown; null otherwise.</param>
internal sealed record AnnouncedWinner(string? Group, string? Name, int Place, bool IsShared);

using System.Collections.Immutable;
using Engagement.Nominations;

namespace Engagement.Domain;

/// <summary>
/// The nominations of a school's year as the rules compute them (rulebook, section 7). People confirm them; nothing here decides. The same
/// year always gives the same answer, in whatever order its entries come.
/// </summary>
internal static class YearNominations
{
    public static ImmutableArray<Shortlist> Of(NominationYear year)
    {
        var calendar = new SeasonCalendar(year.Season);
        var entries = year.Entries.Where(entry => calendar.QuarterOf(entry.Day) is not null).ToLookup(entry => entry.Student);
        var students = year.Students.Select(student => (Nominee: student, Entries: new EntrySum([.. entries[student.Id]]))).Where(one => !one.Entries.IsEmpty).ToList();
        return
        [
            .. Nomination.OfStudents.SelectMany(nomination => OfStudents(nomination, year, students)),
            .. GroupRules.CleanestClasses(year),
            GroupRules.FactionOfTheYear(year.Factions),
        ];
    }

    private static IEnumerable<Shortlist> OfStudents(Nomination nomination, NominationYear year, List<(Nominee Nominee, EntrySum Entries)> students)
    {
        foreach (var band in nomination.Bands)
        {
            var merits = students.Where(one => band.Holds(one.Nominee.Grade)).Select(one => nomination.Judge(one.Nominee, one.Entries, year)).ToList();
            var shortlist = Shortlist.From(nomination.Code, band, null, nomination.Seats(year.RollOf(band)), merits);
            yield return shortlist;
            if (nomination.Code == NominationCode.SchoolLeaders)
            {
                foreach (var ofFaction in LeadersOfFactions(shortlist, merits, year))
                {
                    yield return ofFaction;
                }
            }
        }
    }

    /// <summary>The best of each faction who is not among the leaders of the school.</summary>
    private static IEnumerable<Shortlist> LeadersOfFactions(Shortlist school, List<Merit> merits, NominationYear year)
    {
        var leaders = school.Proposed.Select(placed => placed.Merit.Id).ToHashSet();
        var factionOf = year.Students.ToDictionary(student => student.Id, student => student.Faction);
        var factions = merits
            .Where(merit => !leaders.Contains(merit.Id) && factionOf[merit.Id] is not null)
            .GroupBy(merit => factionOf[merit.Id])
            .OrderBy(members => members.Key, StringComparer.Ordinal);
        return
            from members in factions
            let shortlist = Shortlist.From(school.Nomination, school.Band, members.Key, 1, members)
            where !shortlist.Ranking.IsEmpty
            select shortlist;
    }
}

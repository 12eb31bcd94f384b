using Engagement.Activities;
using Engagement.Domain;
using Engagement.Plans;
using Engagement.Sessions;

namespace Engagement.Leagues;

/// <summary>All leagues of a school's year, as everybody reads them.</summary>
internal sealed record LeaguesAnswer(DateOnly Today, IEnumerable<LeagueAnswer> Items);

/// <summary>One series of matches between classes. No child is named, and nobody is told who stands last.</summary>
/// <param name="MayKeep">Whether the reader draws up matches and writes down results.</param>
/// <param name="Matches">The nearest to come first, then what was played, the latest first.</param>
internal sealed record LeagueAnswer(
    string Series, Localized Title, string? Host, bool MayKeep, IEnumerable<BandAnswer> Bands, IEnumerable<MonthAnswer> Months, IEnumerable<MatchAnswer> Matches)
{
    public static LeagueAnswer Of(League league, IReadOnlyList<PlannedEvent> months, SchoolYear year, SessionUser? reader, IReadOnlyDictionary<string, int> grades)
    {
        var mayKeep = Access.MayForFaction(reader, Right.RunEvents, year.Profile.Id, months[0].Host);
        return new(
            months[0].Series, months[0].Title, months[0].Host, mayKeep,
            months.SelectMany(month => month.Grades).Distinct().Select(band => BandAnswer.Of(band, league, grades)).ToList(),
            months.Select(month => MonthAnswer.Of(month, year, mayKeep)).ToList(),
            league.Matches
                .OrderBy(match => match.Score is null ? 0 : 1)
                .ThenBy(match => match.Score is null ? match.Day.DayNumber : -match.Day.DayNumber).ThenBy(match => match.Number)
                .Select(match => new MatchAnswer(match.Number, match.Occurrence, match.Grades, match.Sport, match.Day, match.Home, match.Away, match.Score)));
    }
}

/// <param name="Table">The upper half.</param>
/// <param name="Others">Who has played too, in the order of classes: no place is told.</param>
/// <param name="Classes">Who can play in the band.</param>
internal sealed record BandAnswer(GradeRange Grades, IEnumerable<LeagueRow> Table, IEnumerable<string> Others, IEnumerable<string> Classes)
{
    public static BandAnswer Of(GradeRange band, League league, IReadOnlyDictionary<string, int> grades)
    {
        var table = LeagueTable.Of(league.Matches.Where(match => match.Grades == band));
        var shown = LeagueTable.Shown(table).ToList();
        return new(
            band, shown,
            table.Except(shown).Select(row => row.Class).OrderBy(name => grades.GetValueOrDefault(name)).ThenBy(name => name, StringComparer.Ordinal),
            grades.Where(one => band.From <= one.Value && one.Value <= band.To).Select(one => one.Key));
    }
}

/// <param name="Link">Where the month was published, once the proof was accepted.</param>
/// <param name="OwesLink">Whether the month was held and cannot be completed before its link is given; null for those who do not work on it.</param>
internal sealed record MonthAnswer(string Id, DateOnly From, DateOnly To, OccurrenceState State, string? Link, bool? OwesLink)
{
    public static MonthAnswer Of(PlannedEvent month, SchoolYear year, bool mayKeep)
    {
        var item = CalendarItem.Of(month, year.RecordOf(month.Id), year.Today, mayKeep);
        var owes = year.EventOf(month)?.Evidence == EvidenceKind.SocialPostWithLink && item.State is OccurrenceState.Held or OccurrenceState.Returned;
        return new(month.Id, month.From, month.To, item.State, item.Link, mayKeep ? owes : null);
    }
}

internal sealed record MatchAnswer(int Number, string Month, GradeRange Grades, string Sport, DateOnly Day, string Home, string Away, MatchScore? Score);

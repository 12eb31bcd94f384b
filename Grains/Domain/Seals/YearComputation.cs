using System.Collections.Immutable;
using Engagement.Ledger;
using Engagement.Seals;
using Engagement.Seasons;

namespace Engagement.Domain;

/// <summary>The year of a school from its book: factions by the mean of their sealed quarters (rulebook, section 6), nominations (section 7).</summary>
internal static class YearComputation
{
    /// <param name="today">The plan's rows that were due before this day count as owed.</param>
    public static YearResults Of(SchoolFacts facts, YearInputs inputs, IReadOnlyCollection<SheetRecord> book, DateOnly today)
    {
        var season = facts.Profile.Season;
        var entries = CountedEntries.Of(season, book, facts.Profile.Events);
        var led = CountedEntries.Led(book);
        ImmutableArray<GroupYear> factions =
        [
            .. facts.Profile.Factions.Select(faction => new GroupYear(
                faction.Id, SharesOf(faction.Id, inputs), facts.Plan.Share(faction.Id, season.From, season.To, today, led.Contains))),
        ];
        var lists = YearNominations.Of(new(
            season, inputs.Nominees, entries, [.. facts.Profile.Events.Where(one => facts.Plan.IsDelivered(one, led.Contains)).Select(one => one.Id)])
        {
            Classes = inputs.Classes,
            RatedWeeks = inputs.RatedWeeks,
            Factions = factions,
        });
        var points = PointsOf(book, season);
        return new([.. GroupRules.PlacesOf(factions).Select(placed => FactionOf(placed, inputs, points))], [.. lists.Select(Telling.Of)]);
    }

    private static ImmutableArray<SealedQuarter> SharesOf(string faction, YearInputs inputs) =>
    [
        .. from quarter in inputs.Quarters
           from share in quarter.Factions
           where share.Faction == faction
           select new SealedQuarter(quarter.Quarter, share.Index, share.TakingPart),
    ];

    private static SealedFaction FactionOf(Placed placed, YearInputs inputs, Dictionary<string, int> points) => new(
        placed.Merit.Id,
        placed.Place,
        placed.IsShared,
        points.GetValueOrDefault(placed.Merit.Id),
        placed.Merit.Score,
        [.. SharesOf(placed.Merit.Id, inputs).Select(quarter => new QuarterIndex(quarter.Number, quarter.Index))]);

    /// <summary>What each faction's own students earned for it; what was undone takes itself away.</summary>
    private static Dictionary<string, int> PointsOf(IEnumerable<SheetRecord> book, Season season) =>
    (
        from sheet in book
        where season.From <= sheet.Day && sheet.Day <= season.To
        from entry in sheet.Entries
        where entry.Faction is not null
        group entry.Granted by entry.Faction!
    ).ToDictionary(granted => granted.Key, granted => granted.Sum());
}

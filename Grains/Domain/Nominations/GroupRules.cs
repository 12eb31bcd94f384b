using System.Collections.Immutable;
using Engagement.Nominations;
using Engagement.Territories;

namespace Engagement.Domain;

/// <summary>Nominations that no student stands for: a class, a faction, a school (rulebook, section 7).</summary>
internal static class GroupRules
{
    private const int EnoughWeeksPercent = 80;
    private const int EnoughRowsPercent = 50;
    private const int QuartersOfFaction = 4;

    /// <summary>So many sealed quarters a school needs to stand for the school of the year.</summary>
    public const int QuartersOfSchool = 3;

    /// <summary>The weekly action compares classes, never children.</summary>
    public static IEnumerable<Shortlist> CleanestClasses(NominationYear year) => GradeBand.OfSchool.Select(band => Shortlist.From(
        NominationCode.CleanestClass, band, null, 1,
        from one in year.Classes
        where band.Holds(one.Grade)
        select new Merit(
            one.Class,
            [Gate.Share("rated-weeks", one.Weeks, year.RatedWeeks, EnoughWeeksPercent)],
            [new("mean", one.Mean)],
            new(0, one.Weeks, 0, null))));

    /// <summary>A quarter cannot be bought back by another.</summary>
    public static Shortlist FactionOfTheYear(ImmutableArray<GroupYear> factions) => Best(
        NominationCode.FactionOfTheYear, null, factions, QuartersOfFaction,
        faction => [Gate.Share("rows", faction.Delivered, EnoughRowsPercent)]);

    /// <summary>Every faction with an index in its place, whether or not it may be named the faction of the year.</summary>
    public static ImmutableArray<Placed> PlacesOf(ImmutableArray<GroupYear> factions) =>
        Best(NominationCode.FactionOfTheYear, null, factions, 0, _ => []).Ranking;

    /// <summary>Among all schools, and among those of a size.</summary>
    public static IEnumerable<Shortlist> SchoolsOfTheYear(ImmutableArray<GroupYear> schools) => SizeBands.Names.Select(size => Best(
        NominationCode.SchoolOfTheYear, size, [.. schools.Where(school => SizeBands.Holds(size, school.Roll))], QuartersOfSchool, _ => []));

    /// <summary>By the mean of the sealed quarters; then by how many took part, then by what was delivered; otherwise the place is shared.</summary>
    private static Shortlist Best(
        string nomination, string? of, ImmutableArray<GroupYear> groups, int quarters, Func<GroupYear, ImmutableArray<Gate>> gates)
    {
        var standing = groups
            .Select(group => (Group: group, Merit: MeritOf(group, quarters, gates(group))))
            .Where(one => one.Merit.MayStand && one.Merit.Score > 0)
            .OrderBy(one => one, Comparer<(GroupYear Group, Merit Merit)>.Create((a, b) => Decide(a, b).Order))
            .ThenBy(one => one.Group.Id, StringComparer.Ordinal)
            .ToList();
        var ranking = ImmutableArray.CreateBuilder<Placed>(standing.Count);
        var place = 0;
        for (var i = 0; i < standing.Count; i++)
        {
            var decided = i == 0 ? null : Decide(standing[i - 1], standing[i]).Step;
            place = decided == "shared" ? place : i + 1;
            var isShared = decided == "shared" || (i + 1 < standing.Count && Decide(standing[i], standing[i + 1]).Step == "shared");
            ranking.Add(new(place, isShared, decided, standing[i].Merit));
        }

        return new(nomination, null, of, 1, ranking.MoveToImmutable());
    }

    private static Merit MeritOf(GroupYear group, int quarters, ImmutableArray<Gate> gates) => new(
        group.Id,
        [new("sealed-quarters", group.Quarters.Length >= quarters ? GateState.Open : GateState.Awaited, group.Quarters.Length, quarters), .. gates],
        [new("index", FairIndex.OfYear([.. group.Quarters.Select(quarter => quarter.Index)]) ?? 0)],
        default);

    private static (string Step, int Order) Decide((GroupYear Group, Merit Merit) a, (GroupYear Group, Merit Merit) b) =>
        b.Merit.Score.CompareTo(a.Merit.Score) is var byIndex and not 0 ? ("index", byIndex)
        : TakingPart(b.Group).CompareTo(TakingPart(a.Group)) is var byPart and not 0 ? ("taking-part", byPart)
        : (b.Group.Delivered ?? 0).CompareTo(a.Group.Delivered ?? 0) is var byRows and not 0 ? ("delivered", byRows)
        : ("shared", 0);

    private static Fraction TakingPart(GroupYear group) =>
        group.Quarters.Aggregate((Fraction)0, (sum, quarter) => sum + quarter.TakingPart) / Math.Max(1, group.Quarters.Length);
}

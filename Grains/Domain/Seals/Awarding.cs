using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Nominations;
using Engagement.Seals;

namespace Engagement.Domain;

/// <summary>
/// Who receives a nomination once people have spoken: who declines and who is set aside makes room for the next, the computed order stays
/// (rulebook, section 7).
/// </summary>
internal static class Awarding
{
    /// <param name="lists">In the order of the rulebook; leaders of the school before the best of each faction.</param>
    public static ImmutableArray<SealedAward> Of(ImmutableArray<NominationList> lists, ImmutableArray<NominationDecision> decisions)
    {
        var gone = decisions.ToLookup(decision => decision.Seat, decision => decision.Candidate);
        var leaders = new HashSet<string>();
        var awards = ImmutableArray.CreateBuilder<SealedAward>();
        foreach (var list in lists)
        {
            var passed = gone[SeatOf(list)].ToHashSet();
            var winners = WinnersOf(list, row => passed.Contains(row.Id) || (IsBestOfFaction(list) && leaders.Contains(row.Id)));
            if (winners.IsEmpty)
            {
                continue;
            }

            if (list is { Nomination: NominationCode.SchoolLeaders, Faction: null })
            {
                leaders.UnionWith(winners.Select(winner => winner.Id));
            }

            awards.Add(new(list.Nomination, list.Band, list.Faction, winners));
        }

        return awards.DrainToImmutable();
    }

    public static NominationSeat SeatOf(NominationList list) => new(list.Nomination, list.Band is { } band ? TextOf(band) : null, list.Faction);

    private static string TextOf(GradeRange band) => new GradeBand(band.From, band.To).ToString();

    private static bool IsBestOfFaction(NominationList list) => list is { Nomination: NominationCode.SchoolLeaders, Faction: not null };

    /// <summary>Those who are left take the places in their order; whoever still awaits an answer takes none.</summary>
    private static ImmutableArray<AwardWinner> WinnersOf(NominationList list, Func<NominationRow, bool> isOut)
    {
        NominationRow[] left = [.. list.Rows.Where(row => !row.Gates.Any(gate => gate.IsAwaited) && !isOut(row))];
        var placed = left.Select(row => (Row: row, Place: 1 + left.Count(other => other.Place < row.Place))).Where(one => one.Place <= list.Seats).ToList();
        return [.. placed.Select(one => new AwardWinner(one.Row.Id, one.Place, placed.Count(other => other.Place == one.Place) > 1, one.Row.Score))];
    }
}

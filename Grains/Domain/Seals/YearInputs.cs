using System.Collections.Immutable;

namespace Engagement.Domain;

/// <summary>What the nominations ask for besides the book and the school: what people said and wrote until the cut was taken.</summary>
/// <param name="RatedWeeks">In how many weeks classes were rated at all.</param>
/// <param name="Quarters">The sealed quarters that the year is the mean of.</param>
internal sealed record YearInputs(
    ImmutableArray<Nominee> Nominees, ImmutableArray<RatedClass> Classes, int RatedWeeks, ImmutableArray<QuarterBehind> Quarters);

/// <param name="Hash">Of the quarter's own seal.</param>
internal sealed record QuarterBehind(int Quarter, string Hash, ImmutableArray<QuarterShare> Factions)
{
    public static QuarterBehind Of(QuarterResults results, string hash) => new(
        results.Quarter, hash,
        [
            .. from faction in results.Factions
               let sums = faction.Arithmetic
               where sums is not null
               select new QuarterShare(faction.Faction, faction.Index!.Value, sums.TakingPart),
        ]);
}

internal sealed record QuarterShare(string Faction, int Index, Fraction TakingPart);

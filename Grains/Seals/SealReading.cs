using System.Collections.Immutable;
using Engagement.Domain;

namespace Engagement.Seals;

/// <summary>Reads the seals of a season from where they are kept.</summary>
internal static class SealReading
{
    /// <summary>So many quarters a year has.</summary>
    public const int Quarters = 4;

    /// <summary>The quarters that are sealed, each under the hash of its seal.</summary>
    public static async Task<ImmutableArray<KeyValuePair<string, QuarterResults>>> SealedQuarters(this IGrainFactory grains, string school, string season)
    {
        var seals = await Task.WhenAll(Enumerable.Range(1, Quarters)
            .Select(number => grains.GetGrain<ISealGrain>(Keys.Seal(school, season, SealWindow.OfQuarter(number))).Get()));
        return [.. seals.OfType<Seal>().Select(seal => KeyValuePair.Create(seal.Hash, SealDocument.Read(seal.Text).Quarter!))];
    }
}

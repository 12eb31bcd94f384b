using System.Collections.Immutable;
using Engagement.Summer;

namespace Engagement.Domain;

/// <param name="Points">What was given: days taught and led, events, hours, publications. What was learnt does not count.</param>
public sealed record ActiveLeader(string Person, string Region, int Points);

/// <summary>
/// Whom the rule names for letters of thanks (rulebook, section 8): by the summer ledger alone, the same for all. Whoever has as many
/// points as the last one named is named too.
/// </summary>
public static class ThankYou
{
    private const int RegionPercent = 10;
    private const int FewestOfRegion = 3;
    private const int RepublicPercent = 3;

    public static ImmutableArray<ActiveLeader> Active(IEnumerable<SummerAccount> accounts, IReadOnlySet<string> certified) =>
    [
        .. accounts.Where(account => certified.Contains(account.Person))
            .Select(account => new ActiveLeader(account.Person, account.Region, SummerKind.OfActivity.Sum(kind => account.Points.GetValueOrDefault(kind))))
            .Where(leader => leader.Points > 0).OrderByDescending(leader => leader.Points).ThenBy(leader => leader.Person, StringComparer.Ordinal),
    ];

    /// <summary>The first tenth of the region's, at least three.</summary>
    public static ImmutableArray<ActiveLeader> OfRegion(ImmutableArray<ActiveLeader> active, string region)
    {
        ImmutableArray<ActiveLeader> own = [.. active.Where(leader => leader.Region == region)];
        return First(own, Math.Max(FewestOfRegion, Share(own.Length, RegionPercent)));
    }

    /// <summary>The first three in a hundred of the republic, and the first of every region who has more than the republic's middle.</summary>
    public static ImmutableArray<ActiveLeader> OfRepublic(ImmutableArray<ActiveLeader> active)
    {
        if (active.IsEmpty)
        {
            return [];
        }

        // Twice the median, so that the middle of an even number stays whole.
        var middle = active[(active.Length - 1) / 2].Points + active[active.Length / 2].Points;
        var firsts = active.Select(leader => leader.Region).Distinct()
            .SelectMany(region => First([.. active.Where(leader => leader.Region == region)], 1)).Where(leader => 2 * leader.Points > middle);
        var named = First(active, Share(active.Length, RepublicPercent)).Concat(firsts).ToHashSet();
        return [.. active.Where(named.Contains)];
    }

    private static int Share(int count, int percent) => ((count * percent) + 99) / 100;

    private static ImmutableArray<ActiveLeader> First(ImmutableArray<ActiveLeader> ranked, int count) =>
        ranked.Length <= count ? ranked : [.. ranked.TakeWhile(leader => leader.Points >= ranked[count - 1].Points)];
}

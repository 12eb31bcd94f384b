using System.Collections.Immutable;
using Engagement.Raids;

namespace Engagement.Domain;

/// <summary>
/// What the written reference tells of a raid. A number below five could point to a child (domain, section 18): where something was not
/// in order with one to four, the reference says only that it was with nearly all. The school's share is told in steps of five
/// percent, so that no class's number can be worked out from it.
/// </summary>
public static class RaidReference
{
    private const int Fewest = 5;
    private const int Step = 5;

    /// <summary>Of how many it was in order; null stands for nearly all.</summary>
    public static int? Told(int inOrder, int seen) => seen - inOrder is > 0 and < Fewest ? null : inOrder;

    /// <summary>Everything on the checklist over all classes, in percent; null stands for nearly all.</summary>
    public static ImmutableArray<(string Item, int? Percent)> Shares(Raid raid)
    {
        var seen = raid.Classes.Sum(one => one.Seen);
        return seen == 0 ? [] : [.. RaidItem.All.Select(item => (item, ShareOf(raid, item, seen)))];
    }

    private static int? ShareOf(Raid raid, string item, int seen)
    {
        var inOrder = raid.Classes.SelectMany(one => one.Figures).Where(figure => figure.Item == item).Sum(figure => figure.InOrder);
        return Told(inOrder, seen) is null ? null : ((inOrder * 100 / Step) + (seen / 2)) / seen * Step;
    }
}

using System.Collections.Immutable;

namespace Engagement.Domain;

/// <summary>
/// What no school's prices may turn round: doing beats watching and leading beats doing, a better place beats a lesser one, on
/// time beats late, and winning is a bonus of at most three times what taking part is worth (rulebook, section 1).
/// </summary>
internal static class PriceOrder
{
    private const int LargestBonus = 3;

    /// <summary>Each is worth less than the next.</summary>
    private static readonly ImmutableArray<ImmutableArray<string>> Rising =
    [
        ["event.part.weekly", "event.part", "event.help", "event.organise", Kind.EventLead],
        ["contest.third", "contest.second", "contest.first"],
        ["meet.late", "meet.attend"],
        ["report.week.late", "report.week"],
    ];

    private static readonly ImmutableArray<(string TakingPart, ImmutableArray<string> Bonuses)> Winning =
    [
        ("contest.part", ["contest.third", "contest.second", "contest.first"]),
        ("debate.part", ["debate.win", "debate.best", "debate.final"]),
    ];

    public static bool IsKeptBy(Rulebook prices)
    {
        return Rising.All(chain => chain.Zip(chain.Skip(1)).All(pair => Of(pair.First) < Of(pair.Second)))
            && Winning.All(group => group.Bonuses.All(bonus => Of(bonus) <= LargestBonus * Of(group.TakingPart)));

        int Of(string kind) => prices.Find(kind)!.Points;
    }
}

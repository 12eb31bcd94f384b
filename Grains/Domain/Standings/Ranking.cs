using System.Collections.Immutable;
using Engagement.Boards;

namespace Engagement.Domain;

/// <param name="Index">Fair index; null where none is defined.</param>
internal sealed record Contender(string Id, Standing Standing, int? Index = null);

/// <param name="Place">1-2-2-4: a shared place is followed by the place as if it had not been shared.</param>
/// <param name="Tied">Whether the place is shared.</param>
/// <param name="Decided">
/// What put the contender below the one before it: <c>points</c> or <c>index</c>, <c>weeks</c>, <c>hosts</c>,
/// <c>earlier</c>; <c>shared</c> when nothing did; null for the first.
/// </param>
internal sealed record Ranked(Contender Contender, int Place, bool Tied, string? Decided)
{
    public BoardRow ToRow(Localized name, int change) =>
        new(Place, Tied, Contender.Id, name, Contender.Standing.Points, Contender.Index, change, Decided);
}

/// <summary>
/// Places and ties (rulebook, section 7): the score, then more weeks, more host factions, the earlier day of the last entry;
/// otherwise the place is shared. Lots are never drawn: chance would contradict openness.
/// </summary>
internal static class Ranking
{
    private const string Shared = "shared";

    private static readonly (string Name, Comparison<Contender> Compare)[] Chain =
    [
        ("weeks", (a, b) => b.Standing.Weeks.CompareTo(a.Standing.Weeks)),
        ("hosts", (a, b) => b.Standing.Hosts.CompareTo(a.Standing.Hosts)),
        ("earlier", (a, b) => (a.Standing.Last ?? DateOnly.MaxValue).CompareTo(b.Standing.Last ?? DateOnly.MaxValue)),
    ];

    private static readonly (string Name, Comparison<Contender> Compare)[] ByPoints =
        [("points", (a, b) => b.Standing.Points.CompareTo(a.Standing.Points)), .. Chain];

    private static readonly (string Name, Comparison<Contender> Compare)[] ByIndex =
        [("index", (a, b) => Nullable.Compare(b.Index, a.Index)), .. Chain];

    /// <summary>Every contender with its place, the first one first; those who share a place in the order of their ids.</summary>
    public static ImmutableArray<Ranked> Rank(IReadOnlyList<Contender> contenders, bool byIndex = false)
    {
        var steps = byIndex ? ByIndex : ByPoints;
        var sorted = contenders.ToArray();
        Array.Sort(sorted, (a, b) => Decide(steps, a, b) is var (_, order) && order != 0 ? order : string.CompareOrdinal(a.Id, b.Id));

        var decided = new string?[sorted.Length];
        for (var i = 1; i < sorted.Length; i++)
        {
            decided[i] = Decide(steps, sorted[i - 1], sorted[i]).Step;
        }

        var place = 0;
        var ranked = ImmutableArray.CreateBuilder<Ranked>(sorted.Length);
        for (var i = 0; i < sorted.Length; i++)
        {
            place = decided[i] == Shared ? place : i + 1;
            var tied = decided[i] == Shared || (i + 1 < sorted.Length && decided[i + 1] == Shared);
            ranked.Add(new(sorted[i], place, tied, decided[i]));
        }

        return ranked.MoveToImmutable();
    }

    private static (string Step, int Order) Decide(
        (string Name, Comparison<Contender> Compare)[] steps, Contender a, Contender b)
    {
        foreach (var (name, compare) in steps)
        {
            if (compare(a, b) is var order && order != 0)
            {
                return (name, order);
            }
        }

        return (Shared, 0);
    }
}

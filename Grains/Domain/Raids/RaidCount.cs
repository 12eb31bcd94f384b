using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Raids;

namespace Engagement.Domain;

/// <summary>A raid counts, class by class, of how many each thing was in order.</summary>
public static class RaidCount
{
    /// <param name="sizes">How many students each class of the school has.</param>
    public static RaidChange Count(
        Raid raid, PlannedOccurrence occurrence, string name, int seen, ImmutableArray<ItemFigure> figures, IReadOnlyDictionary<string, int> sizes, DateOnly today)
    {
        if (FaultOf(occurrence, today) is { } fault)
        {
            return RaidChange.Refused(fault);
        }

        if (!sizes.TryGetValue(name, out var size))
        {
            return RaidChange.Refused(RaidRefusal.UnknownClass);
        }

        if (seen < 1 || seen > size || !IsWhole(figures, seen))
        {
            return RaidChange.Refused(RaidRefusal.FiguresNeeded);
        }

        var counted = new ClassFigures(name, seen, [.. figures.OrderBy(one => RaidItem.All.IndexOf(one.Item))]);
        return raid.Find(name) is not { } known ? raid with { Classes = raid.Classes.Add(counted) }
            : known.Seen == seen && known.Figures.SequenceEqual(counted.Figures) ? raid
            : raid with { Classes = raid.Classes.Replace(known, counted) };
    }

    public static RaidChange TakeOut(Raid raid, PlannedOccurrence occurrence, string name) =>
        raid.Find(name) is not { } known ? raid
        : IsClosed(occurrence.State) ? RaidChange.Refused(RaidRefusal.Closed)
        : raid with { Classes = raid.Classes.Remove(known) };

    /// <summary>Whether the figures are somebody's proof already.</summary>
    public static bool IsClosed(OccurrenceState state) => state is OccurrenceState.ProofGiven or OccurrenceState.Accepted;

    public static ClassFigures? Find(this Raid raid, string name) => raid.Classes.FirstOrDefault(one => one.Class == name);

    private static string? FaultOf(PlannedOccurrence occurrence, DateOnly today) =>
        IsClosed(occurrence.State) ? RaidRefusal.Closed
        : Turnout.MayCome(occurrence, today) ? null
        : RaidRefusal.NotNow;

    private static bool IsWhole(ImmutableArray<ItemFigure> figures, int seen) =>
        figures.Select(one => one.Item).Order(StringComparer.Ordinal).SequenceEqual(RaidItem.All.Order(StringComparer.Ordinal))
        && figures.All(one => one.InOrder >= 0 && one.InOrder <= seen);
}

/// <summary>A raid after something was counted, or why it was not.</summary>
public readonly record struct RaidChange(Raid? Raid, string? Refusal)
{
    public static implicit operator RaidChange(Raid changed) => new(changed, null);

    public static RaidChange Refused(string code) => new(null, code);
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using Engagement.Ledger;

namespace Engagement.Domain;

/// <summary>
/// Whom a person may not award, and which sheets count only after a second person has looked (rulebook, section 5; why the
/// limits stand where they do: decision 11).
/// </summary>
internal static class SecondPerson
{
    /// <summary>So many large awards of one author in a week are nothing unusual.</summary>
    public const int UsualLargeAwards = 40;

    /// <summary>
    /// So many points for one student on one sheet are nothing unusual: more than the week's cap and all prizes that need no
    /// proof come to.
    /// </summary>
    public const int UsualForOneStudent = 100;

    /// <summary>
    /// Whether one award of the line comes to 15 points. Half-hours are many small awards, which their weekly caps bound.
    /// </summary>
    public static bool IsLarge(Entry entry) => Math.Abs(entry.Asked) >= Rulebook.ProofFrom * Math.Abs(entry.Units);

    /// <summary>Lines that this person may neither write nor confirm.</summary>
    public static IEnumerable<Refusal> RefusalsOf(ImmutableArray<SheetLine> lines, Awarder awarder)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Student == awarder.Id)
            {
                yield return new(RefusalCode.OwnAward, i);
            }
            else if (awarder.Family.Contains(lines[i].Student))
            {
                yield return new(RefusalCode.OwnFamily, i);
            }
        }
    }

    /// <param name="entries">The lines as priced now.</param>
    /// <param name="largeAwards">Large awards of the author that stand in the week of the deed.</param>
    /// <returns>Codes of <see cref="WaitReason"/>; empty when nobody else is needed.</returns>
    public static ImmutableArray<string> ReasonsOf(ImmutableArray<Entry> entries, bool hasProof, Awarder awarder, int largeAwards)
    {
        var large = entries.Count(IsLarge);
        var isOwnFaction = entries.Any(entry =>
            entry.Kind == Kind.MentorKudos && entry.Faction is { } faction && awarder.GuidesAlone.Contains(faction));
        if (large == 0 && !isOwnFaction)
        {
            return [];
        }

        var reasons = ImmutableArray.CreateBuilder<string>(3);
        if (large > 0 && !hasProof)
        {
            reasons.Add(WaitReason.ProofMissing);
        }

        if (isOwnFaction)
        {
            reasons.Add(WaitReason.OwnFaction);
        }

        if (large > 0 && (large + largeAwards > UsualLargeAwards || LargestForOneStudent(entries) > UsualForOneStudent))
        {
            reasons.Add(WaitReason.UnusualHeap);
        }

        return reasons.DrainToImmutable();
    }

    private static int LargestForOneStudent(ImmutableArray<Entry> entries) =>
        entries.GroupBy(entry => entry.Student).Max(lines => lines.Sum(entry => entry.Granted));
}

/// <summary>What the roster says of a person who awards.</summary>
/// <param name="Family">Students of the own family.</param>
/// <param name="GuidesAlone">Factions that nobody else guides.</param>
internal sealed record Awarder(string Id, FrozenSet<string> Family, FrozenSet<string> GuidesAlone)
{
    public static Awarder WithoutTies(string id) => new(id, FrozenSet<string>.Empty, FrozenSet<string>.Empty);
}

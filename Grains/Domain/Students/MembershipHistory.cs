using System.Collections.Immutable;
using Engagement.Students;

namespace Engagement.Domain;

/// <summary>Changes of faction keep what was: the old membership ends on the day before the new one begins.</summary>
public static class MembershipHistory
{
    /// <summary>The faction that somebody belongs to, or will, with no end in sight.</summary>
    public static Membership? Lasting(this ImmutableArray<Membership> history) => history is [.., { To: null } last] ? last : null;

    /// <summary>
    /// The history after moving to a faction (null: to none) on a day. The same array when nothing changes; null when the day lies before
    /// the beginning of the last membership, which would rewrite what has been counted.
    /// </summary>
    public static ImmutableArray<Membership>? Move(this ImmutableArray<Membership> history, string? faction, DateOnly since)
    {
        if (history.Lasting()?.Faction == faction)
        {
            return history;
        }

        ImmutableArray<Membership> begun = faction is null ? [] : [new(faction, since, null)];
        return history switch
        {
            [] => begun,
            [.., var last] when last.From > since => null,
            [.. var before, var last] when last.From == since => [.. before, .. begun],
            [.. var before, var last] when last.To is null || last.To >= since => [.. before, last with { To = since.AddDays(-1) }, .. begun],
            _ => [.. history, .. begun],
        };
    }
}

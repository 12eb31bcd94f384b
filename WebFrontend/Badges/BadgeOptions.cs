namespace Engagement.Badges;

/// <summary>Configuration section <c>Badges</c>.</summary>
internal sealed class BadgeOptions
{
    /// <summary>
    /// The file of the keys that sign badges; all web fronts of a cluster have the same. Without it a school's computer makes one beside
    /// the keys of its cookies, and a cluster has no badges.
    /// </summary>
    public string? KeyFile { get; set; }
}

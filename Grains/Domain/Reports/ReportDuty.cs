using System.Collections.Immutable;

namespace Engagement.Domain;

/// <summary>Which posts report, and how often (domain, section 12).</summary>
public sealed record ReportDuty(string Post, bool Weekly, bool Quarterly)
{
    public static ImmutableArray<ReportDuty> All { get; } =
    [
        new(PostKind.President, Weekly: false, Quarterly: true),
        new(PostKind.FactionLeader, Weekly: true, Quarterly: false),
        new(PostKind.TerritoryLeader, Weekly: true, Quarterly: true),
        new(PostKind.TerritoryDeputy, Weekly: true, Quarterly: false),
    ];

    public static bool Owes(string post, ReportSpan span) =>
        All.Any(duty => duty.Post == post && (span == ReportSpan.Week ? duty.Weekly : duty.Quarterly));
}

public enum ReportSpan
{
    Week,
    Quarter,
}

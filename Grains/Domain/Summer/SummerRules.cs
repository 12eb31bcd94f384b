namespace Engagement.Domain;

/// <summary>The summer's own price list (rulebook, section 8); schools' prices and councils do not touch it.</summary>
public static class SummerRules
{
    public static Rulebook Rulebook { get; } = Rulebook.Read("Engagement.Domain.Summer.summer-rulebook.json");
}

using System.Collections.Immutable;

namespace Engagement.Campaign;

/// <summary>An action of the campaign's plan with those who gave their time to it.</summary>
/// <param name="Results">What came of each goal of the plan, in their order; null while nobody has entered it.</param>
/// <param name="Givers">Students who took part, in the order of being written down.</param>
/// <param name="Sheets">What has been confirmed, one sheet for each revision.</param>
[GenerateSerializer, Immutable, Alias("campaign-action")]
public sealed record CampaignAction(
    long Version, PlannedAction Plan, ImmutableArray<int?> Results, ImmutableArray<Giver> Givers, ImmutableArray<CampaignSheet> Sheets);

/// <summary>What everybody reads of an action.</summary>
/// <param name="Id">Made by the client (UUID v7 preferred).</param>
/// <param name="Form">A code of <see cref="ActionForm"/>.</param>
/// <param name="Goals">Numbers of things and deeds.</param>
/// <param name="Partner">The organisation outside the school that it is done with; null without one.</param>
/// <param name="Opportunity">Where students volunteer for it by the hour; null when they do not.</param>
/// <param name="By">Opaque account id of who planned it.</param>
[GenerateSerializer, Immutable, Alias("planned-action")]
public sealed record PlannedAction(
    Guid Id, Localized Title, DateOnly Day, string Form, string? Partner, Guid? Opportunity, ImmutableArray<ActionGoal> Goals, string By)
{
    /// <summary>Lists are compared by what they hold.</summary>
    public bool IsSameAs(PlannedAction other) => this with { Goals = [] } == other with { Goals = [] } && Goals.SequenceEqual(other.Goals);
}

/// <summary>How many of something: kits packed, books repaired.</summary>
[GenerateSerializer, Immutable, Alias("action-goal")]
public sealed record ActionGoal(Localized Title, int Goal);

/// <param name="Revision">The sheet that confirmed it; null while nobody has.</param>
[GenerateSerializer, Immutable, Alias("campaign-giver")]
public sealed record Giver(string Student, DateTimeOffset At, int? Revision);

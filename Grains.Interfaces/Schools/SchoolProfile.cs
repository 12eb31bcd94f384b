using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Seasons;

namespace Engagement.Schools;

/// <summary>What everybody may know of a school, and what its ledger needs to know of its year.</summary>
/// <param name="Id">Lower-case latin letters, digits and dashes; part of every student id.</param>
/// <param name="TimeZone">IANA name; days, weeks and quarters are the school's own.</param>
/// <param name="GoalPerWeek">The common goal shown beside the race: points of the whole school in one teaching week.</param>
/// <param name="Events">What the ledger takes as an event: the approved plan unfolded, or what the school was founded with.</param>
/// <param name="Territory">Its district or city, whose boards the school is on; null while it is on none.</param>
/// <param name="Progress">Null until the plan of the year is approved.</param>
[GenerateSerializer, Immutable, Alias("school-profile")]
public sealed record SchoolProfile(
    string Id,
    Localized Name,
    string TimeZone,
    int GoalPerWeek,
    ImmutableArray<FactionProfile> Factions,
    Season Season,
    ImmutableArray<PlannedEvent> Events,
    string? Territory = null,
    PlanProgress? Progress = null)
{
    /// <summary>The calendars of the years that are over, the oldest first.</summary>
    [Id(9)]
    public ImmutableArray<Season> EarlierYears { get; init; } = [];

    /// <summary>Every academic year that the school has entered, the one that it lives in last.</summary>
    public ImmutableArray<Season> Years() => [.. EarlierYears, Season];
}

/// <param name="Id">Faction key of the plan, for instance <c>law-order</c>.</param>
/// <param name="Colour">Hex colour, for instance <c>#2f6db3</c>.</param>
[GenerateSerializer, Immutable, Alias("faction-profile")]
public sealed record FactionProfile(string Id, Localized Name, Localized ShortName, string Colour)
{
    /// <summary>What documents call it besides its name; a list that is imported may use any of them.</summary>
    [Id(4)]
    public ImmutableArray<string> Aliases { get; init; } = [];
}

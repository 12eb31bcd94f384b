using System.Collections.Immutable;
using Engagement.Students;

namespace Engagement.Demonstration;

/// <summary>What <c>school.json</c> says of the school.</summary>
/// <param name="Territory">Its district or city.</param>
/// <param name="Holidays">Month and day, for instance <c>12-16</c>.</param>
/// <param name="Letters">The classes of each grade.</param>
internal sealed record SchoolDescription(
    Localized Name,
    string TimeZone,
    string Territory,
    int GoalPerWeek,
    ImmutableHashSet<string> Holidays,
    ImmutableArray<string> Letters,
    ImmutableArray<FactionDescription> Factions,
    StaffMember Coordinator,
    ImmutableArray<StaffMember> Mentors,
    ImmutableArray<string> Nicknames);

/// <param name="Vigour">How much its members do; 1 is usual.</param>
internal sealed record FactionDescription(string Id, int Members, double Vigour);

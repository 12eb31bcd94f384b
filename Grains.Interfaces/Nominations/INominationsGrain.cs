using System.Collections.Immutable;
using Engagement.Activities;

namespace Engagement.Nominations;

/// <summary>
/// The nominations of a school's year as the rules compute them from the book, for those who will confirm them. They are worked out at each
/// question and stored nowhere. Key: <c>nominations/{school}</c>.
/// </summary>
public interface INominationsGrain : IGrainWithStringKey
{
    /// <summary>As of today, the year so far. Null for any academic year but the school's own of now.</summary>
    Task<NominationsReading?> Read(string? season);
}

[GenerateSerializer, Immutable, Alias("nominations-reading")]
public sealed record NominationsReading(string Season, DateTimeOffset AsOf, ImmutableArray<NominationList> Lists);

/// <summary>The first of one nomination in one band; nobody is told who comes last.</summary>
/// <param name="Nomination">For instance <c>best-student</c>.</param>
/// <param name="Band">The grades that are compared; null where no grade is asked for.</param>
/// <param name="Faction">Whose best are sought; null for the whole school.</param>
/// <param name="Seats">Places that are proposed; a shared last one may bring more people.</param>
[GenerateSerializer, Immutable, Alias("nomination-list")]
public sealed record NominationList(string Nomination, GradeRange? Band, string? Faction, int Seats, ImmutableArray<NominationRow> Rows);

/// <param name="Id">A student, a class or a faction.</param>
/// <param name="Place">1-2-2-4.</param>
/// <param name="Decided">What put it below the row before: <c>points</c>, <c>weeks</c>, <c>hosts</c>, <c>earlier</c>, <c>index</c>, <c>taking-part</c>, <c>delivered</c> or <c>shared</c>; null for the first.</param>
/// <param name="Score">The sum of the parts.</param>
/// <param name="IsProposed">Within the seats, and no answer is awaited.</param>
/// <param name="Weeks">Breaks ties first: weeks with a counted entry.</param>
/// <param name="Hosts">Breaks ties next: host factions of counted entries.</param>
/// <param name="Last">Breaks ties at last: the day of the last counted entry, the earlier the better.</param>
[GenerateSerializer, Immutable, Alias("nomination-row")]
public sealed record NominationRow(
    string Id,
    int Place,
    bool IsShared,
    string? Decided,
    int Score,
    bool IsProposed,
    int Weeks,
    int Hosts,
    DateOnly? Last,
    ImmutableArray<NominationPart> Parts,
    ImmutableArray<NominationGate> Gates);

/// <summary><c>Value = Factor · min(Amount, Most)</c>.</summary>
/// <param name="Most">Null without a limit.</param>
[GenerateSerializer, Immutable, Alias("nomination-part")]
public sealed record NominationPart(string Name, int Amount, int Factor, int? Most, int Value);

/// <param name="IsAwaited">The answer is not there yet; otherwise the gate is open.</param>
/// <param name="Reached">Null where nothing is counted.</param>
[GenerateSerializer, Immutable, Alias("nomination-gate")]
public sealed record NominationGate(string Name, bool IsAwaited, int? Reached, int? Needed);

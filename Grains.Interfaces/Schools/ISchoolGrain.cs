using System.Collections.Immutable;
using Engagement.Boards;
using Engagement.Ledger;
using Engagement.Seasons;
using Engagement.Territories;

namespace Engagement.Schools;

/// <summary>
/// A school's standings, accumulated from its book: boards of factions, classes and students. Key: <c>school/{school}</c>.
/// </summary>
public interface ISchoolGrain : IBoardOwner, ILedgerProjection
{
    /// <summary>The plan has come further or is another one. Told by the plan, after it is durable.</summary>
    Task TakeUpPlan(SchoolProfile profile);

    /// <summary>A quarter was sealed: its index stays as it is from now on. Told once the seal is durable.</summary>
    Task TakeUpSeal();

    /// <summary>
    /// The first ten of some students by what they earned in a period, as the audience may see them; everybody but staff sees the upper half
    /// only.
    /// </summary>
    Task<ImmutableArray<BoardRow>> Among(ImmutableArray<string> students, Period period, Audience audience);

    /// <summary>Why a faction has its place on the board by index; null when the school has no such faction.</summary>
    Task<FactionAccount?> AccountOf(string faction, Period period);

    /// <summary>Where a student stands among all of the school, for the student alone.</summary>
    Task<OwnPlaces> PlacesOf(string student);

    /// <summary>A student's place among all of the school in the academic year; null without points.</summary>
    Task<PlaceAmong?> YearPlaceOf(string student);

    /// <summary>What every faction, and in the end the school as a whole, has delivered of what fell due this year.</summary>
    Task<ImmutableArray<DeliveredShare>> Delivery();

    /// <summary>Rebuilds the standings from the book and compares. Empty when nothing differs.</summary>
    Task<AuditResult> Audit();
}

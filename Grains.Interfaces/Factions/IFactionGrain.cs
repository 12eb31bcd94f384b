using Engagement.Boards;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Territories;

namespace Engagement.Factions;

/// <summary>
/// A faction's standings: the entries of its members, by the membership on the day of the deed.
/// Key: <c>faction/{school}/{faction}</c>.
/// </summary>
public interface IFactionGrain : IBoardOwner, ILedgerProjection
{
    /// <summary>Where a member stands in the faction, for the student alone.</summary>
    Task<OwnPlaces> PlacesOf(string student);

    /// <summary>A member's place in the faction in the academic year; null without points.</summary>
    Task<PlaceAmong?> YearPlaceOf(string student);

    /// <summary>
    /// Granted points of all time, once the faction has heard of everything up to an entry: one side of
    /// <c>students = factions + unaffiliated = school</c>.
    /// </summary>
    Task<FactionTotal> TotalUpTo(long seq);
}

/// <param name="Points">Granted points of all time.</param>
/// <param name="UpTo">The last entry of the book that they contain.</param>
[GenerateSerializer, Immutable, Alias("faction-total")]
public sealed record FactionTotal(long Points, long UpTo);

using System.Collections.Immutable;
using Engagement.Boards;
using Engagement.Seasons;
using Orleans.Concurrency;

namespace Engagement.Territories;

/// <summary>
/// A district or city, a region, or the republic: the boards of its schools and the scores of its students, fed by the
/// registers of what lies directly below. Key: <c>territory/{territory}</c>.
/// </summary>
public interface ITerritoryGrain : IBoardOwner
{
    /// <summary>
    /// Takes a register if it is newer than the one held. What the answer acknowledges is durable here. To be sent again
    /// until it is acknowledged; repeating it changes nothing.
    /// </summary>
    Task<Acknowledgement> Report(Register register);

    /// <summary>Where a student with this year's score stands among all here; equal scores share a place. Null without participants.</summary>
    [ReadOnly]
    Task<PlaceAmong?> PlaceOf(string season, int points);

    /// <summary>The newest figures of each school that has reported a year and not yet the next one, in the order of their ids.</summary>
    [ReadOnly]
    Task<ImmutableArray<SchoolFigures>> ReportOf(string season);

    /// <summary>The frozen means that every index of a year is drawn towards, as the republic has sealed them or told them so far.</summary>
    [ReadOnly]
    Task<ImmutableArray<QuarterMeans>> MeansOf(string season);

    /// <summary>The year that is over was announced: its boards may be shown again.</summary>
    Task TakeUpAnnouncement();

    /// <summary>How a school's index came about; null when the school has not reported, and while the boards are frozen.</summary>
    [ReadOnly]
    Task<IndexAccount?> AccountOf(string school);

    /// <summary>A school's way to the next place on a board of schools; null for the first and for whoever is not on the board (rows of a frozen board are not).</summary>
    [ReadOnly]
    Task<NextPlace?> NextOf(string school, string board, Period period);
}

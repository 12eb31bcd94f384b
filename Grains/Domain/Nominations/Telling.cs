using Engagement.Nominations;

namespace Engagement.Domain;

/// <summary>
/// What is told of a shortlist: the first of it, with their arithmetic. Nobody is shown as the last who is not proposed, and nobody is left out
/// who shares a place that is.
/// </summary>
internal static class Telling
{
    private const int BehindTheSeats = 2;
    private const int MostRows = 10;

    public static NominationList Of(Shortlist list)
    {
        var proposed = list.Proposed.ToHashSet();
        var told = UpperHalf.Of(list.Ranking, one => one.Place).Union(list.Ranking.Where(one => one.Place <= list.Seats));
        return new(
            list.Nomination,
            list.Band is { } band && band != GradeBand.Everybody[0] ? new(band.From, band.To) : null,
            list.Of,
            list.Seats,
            [
                .. told.Where(one => one.Place <= list.Seats + BehindTheSeats).OrderBy(one => one.Place)
                    .Where((one, i) => i < MostRows || one.Place <= list.Seats)
                    .Select(one => RowOf(one, proposed.Contains(one))),
            ]);
    }

    private static NominationRow RowOf(Placed placed, bool isProposed)
    {
        var merit = placed.Merit;
        return new(
            merit.Id, placed.Place, placed.IsShared, placed.Decided, merit.Score, isProposed, merit.Tie.Weeks, merit.Tie.Hosts, merit.Tie.Last,
            [.. merit.Parts.Select(part => new NominationPart(part.Name, part.Amount, part.Factor, part.Most, part.Value))],
            [.. merit.Gates.Select(gate => new NominationGate(gate.Name, gate.State == GateState.Awaited, gate.Reached, gate.Needed))]);
    }
}

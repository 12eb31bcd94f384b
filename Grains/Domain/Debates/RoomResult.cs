using System.Collections.Immutable;
using Engagement.Debates;

namespace Engagement.Domain;

/// <summary>What came of one debate.</summary>
/// <param name="Teams">The best one first.</param>
/// <param name="Speakers">Nobody where a team did not come.</param>
internal sealed record RoomResult(Room Room, ImmutableArray<TeamResult> Teams, ImmutableArray<SpeakerResult> Speakers)
{
    public string Winner => Teams[0].Team;

    /// <summary>Null while a ballot is missing or not confirmed.</summary>
    public static RoomResult? Of(DebateFormat format, Room room)
    {
        if (room.Absent is { } absent)
        {
            return WithoutDebate(format, room, absent);
        }

        var handing = format.Panel == PanelRule.Consensus ? room.Judges.Take(1) : room.Judges;
        var slips = handing.Select(judge => room.Slips.FirstOrDefault(slip => slip.Judge == judge && slip.ConfirmedBy is not null)).ToArray();
        return slips.Length == 0 || slips.Any(slip => slip is null) ? null : Decide(format, room, [.. slips.Select(slip => slip!.Ballot)]);
    }

    private static RoomResult Decide(DebateFormat format, Room room, ImmutableArray<Ballot> ballots)
    {
        ImmutableArray<BallotCount> counts = [.. ballots.Select(ballot => BallotCount.Of(format, ballot))];
        var order = Panel.Decide([.. counts.Select(count => count.Order)]);
        return new(
            room,
            [
                .. order.Select((side, place) => new TeamResult(
                    room.Teams[side],
                    side,
                    place + 1,
                    format.Points[place],
                    new(counts.Count(count => count.Order[0] == side), counts.Length),
                    new(counts.Sum(count => count.Marks[side]), counts.Length),
                    new(counts.Sum(count => count.Ranks[side]), counts.Length),
                    IsDebated: true)),
            ],
            [
                .. from ballot in ballots
                   from mark in ballot.Marks
                   group mark by (mark.Seat, mark.Speaker) into given
                   let seat = format.Seats[given.Key.Seat]
                   select new SpeakerResult(
                       given.Key.Speaker,
                       room.Teams[seat.Side],
                       seat,
                       new(given.Sum(mark => mark.Halves), given.Count()),
                       new(given.Sum(mark => mark.Rank ?? 0), given.Count())),
            ]);
    }

    private static RoomResult WithoutDebate(DebateFormat format, Room room, string absent)
    {
        var present = room.Teams.Where(team => team != absent).Append(absent);
        return new(room, [.. present.Select((team, place) => TeamResult.Without(team, room.Teams.IndexOf(team), place + 1, format.Points[place]))], []);
    }
}

/// <param name="Place">In the room, from 1.</param>
/// <param name="Ballots">The share of the judges who put the team first.</param>
/// <param name="Marks">The sum of its marks in halves, the mean of the judges.</param>
/// <param name="IsDebated">False for a bye and where a team did not come.</param>
internal sealed record TeamResult(
    string Team, int Side, int Place, int Points, Fraction Ballots, Fraction Marks, Fraction Ranks, bool IsDebated)
{
    public static TeamResult Without(string team, int side, int place, int points) => new(team, side, place, points, 0, 0, 0, false);
}

/// <param name="Marks">In halves, the mean of the judges.</param>
internal sealed record SpeakerResult(string Student, string Team, Seat Seat, Fraction Marks, Fraction Ranks);

internal static class Panel
{
    /// <summary>
    /// The order on which most ballots agree about the first place; when the ballots are even, the chair's, which is the first.
    /// </summary>
    public static ImmutableArray<int> Decide(ImmutableArray<ImmutableArray<int>> orders)
    {
        var votes = orders.GroupBy(order => order[0]).ToDictionary(group => group.Key, group => group.Count());
        var most = votes.Values.Max();
        return votes[orders[0][0]] == most ? orders[0] : orders.First(order => votes[order[0]] == most);
    }
}

using System.Collections.Immutable;
using Engagement.Debates;

namespace Engagement.Domain;

/// <summary>What is wrong with a ballot, every fault with its place. What it lets pass decides the debate.</summary>
internal static class BallotCheck
{
    /// <param name="teams">The teams of the room, in the order of the sides.</param>
    public static ImmutableArray<BallotFault> FaultsOf(DebateFormat format, IReadOnlyList<Team> teams, Ballot ballot)
    {
        ImmutableArray<BallotFault> faults = [.. Places(format, teams, ballot), .. Ranks(format, ballot)];
        return faults.IsEmpty ? [.. Decision(format, ballot)] : faults;
    }

    private static IEnumerable<BallotFault> Places(DebateFormat format, IReadOnlyList<Team> teams, Ballot ballot)
    {
        var marks = ballot.Marks.ToLookup(mark => mark.Seat);
        foreach (var stray in marks.Where(group => group.Key < 0 || group.Key >= format.Seats.Length))
        {
            yield return new(BallotFault.UnknownSeat, stray.Key);
        }

        for (var number = 0; number < format.Seats.Length; number++)
        {
            var seat = format.Seats[number];
            if (marks[number].Count() != 1)
            {
                yield return new(marks[number].Any() ? BallotFault.MarkTwice : BallotFault.MarkMissing, number);
                continue;
            }

            var mark = marks[number].Single();
            if (!seat.Marks.Holds(mark.Halves))
            {
                yield return new(BallotFault.MarkOutOfRange, number);
            }
            else if ((mark.Halves - seat.Marks.From) % seat.Marks.Step != 0)
            {
                yield return new(BallotFault.MarkStep, number);
            }

            if (!teams[seat.Side].Members.Contains(mark.Speaker))
            {
                yield return new(BallotFault.SpeakerNotInTeam, number);
            }
            else if (!seat.IsReply && ballot.Marks.Any(other => other.Seat < number && other.Seat >= 0 && other.Speaker == mark.Speaker))
            {
                yield return new(BallotFault.SpeakerTwice, number);
            }
            else if (seat.IsReply && !MayReply(format, seat.Side, mark, marks))
            {
                yield return new(BallotFault.ReplySpeaker, number);
            }
        }
    }

    /// <summary>Whoever replies has spoken before in the debate, and not as the last of the team.</summary>
    private static bool MayReply(DebateFormat format, int side, SeatMark reply, ILookup<int, SeatMark> marks) =>
        format.Seats.Index().Any(place =>
            place.Item.Side == side && !place.Item.IsReply && place.Item.Speaker < format.Speakers
            && marks[place.Index].Any(mark => mark.Speaker == reply.Speaker));

    private static IEnumerable<BallotFault> Ranks(DebateFormat format, Ballot ballot)
    {
        if (!format.HasRanks)
        {
            return ballot.Marks.Where(mark => mark.Rank is not null).Select(mark => new BallotFault(BallotFault.RankNotAllowed, mark.Seat));
        }

        return ballot.Marks.SelectMany(mark => RankFaults(format, ballot, mark));
    }

    private static IEnumerable<BallotFault> RankFaults(DebateFormat format, Ballot ballot, SeatMark mark)
    {
        if (mark.Rank is not { } rank)
        {
            yield return new(BallotFault.RankMissing, mark.Seat);
        }
        else if (rank < 1 || rank > format.Seats.Length)
        {
            yield return new(BallotFault.RankOutOfRange, mark.Seat);
        }
        else if (ballot.Marks.Any(other => other.Seat < mark.Seat && other.Rank == rank))
        {
            yield return new(BallotFault.RankTwice, mark.Seat);
        }
        else if (ballot.Marks.Any(other => other.Halves < mark.Halves && other.Rank < rank))
        {
            yield return new(BallotFault.RankAgainstMarks, mark.Seat);
        }
    }

    /// <summary>A ballot without a fault of places must decide the debate.</summary>
    private static IEnumerable<BallotFault> Decision(DebateFormat format, Ballot ballot)
    {
        if (format.Winning != Winning.Named)
        {
            if (ballot.Winner is not null)
            {
                yield return new(BallotFault.WinnerNotAllowed, null);
            }

            if (BallotCount.Of(format, ballot).Order.IsEmpty)
            {
                yield return new(BallotFault.Undecided, null);
            }
        }
        else if (ballot.Winner is not { } winner)
        {
            yield return new(BallotFault.WinnerMissing, null);
        }
        else if (winner < 0 || winner >= format.Sides.Length)
        {
            yield return new(BallotFault.UnknownWinner, null);
        }
    }
}

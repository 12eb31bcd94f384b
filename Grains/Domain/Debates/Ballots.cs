using Engagement.Debates;

namespace Engagement.Domain;

/// <summary>A ballot is entered by one person and confirmed or returned by another; only then does it count.</summary>
internal static class Ballots
{
    public static Conducted Entered(DebateFormat format, Tournament tournament, EnterBallot enter, string by)
    {
        var faults = tournament.Rounds.FirstOrDefault(round => round.Number == enter.Round)?.Rooms.FirstOrDefault(room => room.Number == enter.Room) is { } place
            ? BallotCheck.FaultsOf(format, [.. place.Teams.Select(team => tournament.Teams.First(one => one.Id == team))], enter.Ballot)
            : [];
        var conducted = Conduct.InRoom(tournament, enter.Round, enter.Room, (round, room) =>
        {
            var slip = room.Slips.FirstOrDefault(slip => slip.Judge == enter.Judge);
            if (slip is { Returned: null } && slip.Ballot.IsSameAs(enter.Ballot))
            {
                return (room, null);
            }

            if (FaultOf(round, room, enter.Judge) is { } fault)
            {
                return (null, fault);
            }

            if (slip?.ConfirmedBy is not null)
            {
                return (null, DebateRefusal.BallotConfirmed);
            }

            if (!faults.IsEmpty)
            {
                return (null, DebateRefusal.BallotInvalid);
            }

            var entered = new BallotSlip(enter.Judge, (slip?.Entry ?? 0) + 1, enter.Ballot, by, null, null);
            return (room with { Slips = slip is null ? room.Slips.Add(entered) : room.Slips.Replace(slip, entered) }, null);
        });
        return conducted.Refusal == DebateRefusal.BallotInvalid ? conducted with { Faults = faults } : conducted;
    }

    public static Conducted Confirmed(Tournament tournament, ConfirmBallot confirm, string by) =>
        Conduct.InRoom(tournament, confirm.Round, confirm.Room, (_, room) =>
        {
            if (room.Slips.FirstOrDefault(slip => slip.Judge == confirm.Judge) is not { } slip)
            {
                return (null, DebateRefusal.BallotMissing);
            }

            if (slip.EnteredBy == by)
            {
                return (null, DebateRefusal.OwnBallot);
            }

            if (slip.Entry != confirm.Entry)
            {
                return (null, DebateRefusal.BallotChanged);
            }

            if (slip.ConfirmedBy is not null)
            {
                return (room, null);
            }

            if (slip.Returned is not null)
            {
                return (null, DebateRefusal.BallotReturned);
            }

            return room.Slips.Any(other => other.ConfirmedBy is not null && !NamesSameSpeakers(other.Ballot, slip.Ballot))
                ? (null, DebateRefusal.SpeakersDiffer)
                : (room with { Slips = room.Slips.Replace(slip, slip with { ConfirmedBy = by }) }, null);
        });

    public static Conducted Returned(Tournament tournament, ReturnBallot back) =>
        Conduct.InRoom(tournament, back.Round, back.Room, (round, room) =>
        {
            if (string.IsNullOrWhiteSpace(back.Reason))
            {
                return (null, DebateRefusal.ReasonRequired);
            }

            if (room.Slips.FirstOrDefault(slip => slip.Judge == back.Judge) is not { } slip)
            {
                return (null, DebateRefusal.BallotMissing);
            }

            if (slip.Entry != back.Entry)
            {
                return (null, DebateRefusal.BallotChanged);
            }

            if (slip.Returned is not null)
            {
                return (room, null);
            }

            return Conduct.IsBuiltUpon(tournament, round)
                ? (null, DebateRefusal.LaterRoundDrawn)
                : (room with { Slips = room.Slips.Replace(slip, slip with { ConfirmedBy = null, Returned = back.Reason.Trim() }) }, null);
        });

    private static string? FaultOf(Round round, Room room, string judge) =>
        round.Stage == RoundStage.Drawn ? DebateRefusal.RoundNotReleased
        : room.Absent is not null ? DebateRefusal.AbsentNotPossible
        : room.Judges.Contains(judge) ? null
        : DebateRefusal.NotOnPanel;

    private static bool NamesSameSpeakers(Ballot one, Ballot other) =>
        one.Marks.Select(mark => (mark.Seat, mark.Speaker)).Order().SequenceEqual(other.Marks.Select(mark => (mark.Seat, mark.Speaker)).Order());
}

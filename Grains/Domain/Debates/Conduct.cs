using System.Collections.Immutable;
using Engagement.Debates;

namespace Engagement.Domain;

/// <summary>What became of a step.</summary>
/// <param name="Tournament">The same as before when nothing had to change.</param>
/// <param name="Refusal">A code of <see cref="DebateRefusal"/>; null when done.</param>
/// <param name="Faults">What is wrong with a ballot.</param>
internal sealed record Conducted(Tournament Tournament, string? Refusal, ImmutableArray<BallotFault> Faults)
{
    public TournamentResult ToResult() => new(Tournament, Refusal, Faults);
}

/// <summary>The course of a tournament: which step is possible when, and what it leads to. A step that was taken already changes nothing.</summary>
internal static class Conduct
{
    public static Conducted Take(DebateFormat format, Tournament tournament, TournamentStep step, string by)
    {
        if (step is not (CloseTournament or ReopenTournament) && tournament.Stage != TournamentStage.Open)
        {
            return Refused(tournament, DebateRefusal.TournamentClosed);
        }

        var conducted = step switch
        {
            SetTeams set => Casting.Teams(format, tournament, set.Teams),
            SetJudges set => Casting.Judges(tournament, set),
            DrawRound draw => Drawing(format, tournament, draw),
            UndrawRound undraw => Undrawn(tournament, undraw.Round),
            SetPanel set => Panelled(tournament, set),
            ReleaseRound release => InRound(tournament, release.Round, round =>
                round.Stage == RoundStage.Drawn ? round with { Stage = RoundStage.Released } : round),
            EnterBallot enter => Ballots.Entered(format, tournament, enter, by),
            ConfirmBallot confirm => Ballots.Confirmed(tournament, confirm, by),
            ReturnBallot back => Ballots.Returned(tournament, back),
            SetAbsent absent => Absent(format, tournament, absent),
            OpenResults open => InRound(tournament, open.Round, round => round with { IsOpened = true }),
            CloseTournament => Closed(tournament),
            ReopenTournament => Reopened(tournament),
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };
        return conducted.Refusal is null ? conducted with { Tournament = WithStages(format, conducted.Tournament) } : conducted;
    }

    public static Conducted Refused(Tournament tournament, string code) => new(tournament, code, []);

    public static Conducted Done(Tournament tournament) => new(tournament, null, []);

    /// <summary>Changes a room of a round that is under way or over.</summary>
    public static Conducted InRoom(Tournament tournament, int round, int room, Func<Round, Room, (Room? Room, string? Refusal)> change)
    {
        if (tournament.Rounds.FirstOrDefault(one => one.Number == round) is not { } found)
        {
            return Refused(tournament, DebateRefusal.UnknownRound);
        }

        if (found.Rooms.FirstOrDefault(one => one.Number == room) is not { } place)
        {
            return Refused(tournament, DebateRefusal.UnknownRoom);
        }

        var (changed, refusal) = change(found, place);
        return refusal is not null || changed is null
            ? Refused(tournament, refusal!)
            : Done(changed == place ? tournament : With(tournament, found with { Rooms = found.Rooms.Replace(place, changed) }));
    }

    /// <summary>Whether what a room came to has been built upon by a later draw of the knock-out.</summary>
    public static bool IsBuiltUpon(Tournament tournament, Round round) =>
        round.Kind == RoundKind.KnockOut && tournament.Rounds.Any(later => later.Number > round.Number);

    private static Conducted Drawing(DebateFormat format, Tournament tournament, DrawRound draw)
    {
        if (tournament.Rounds.FirstOrDefault(round => round.Number == draw.Number) is { } drawn)
        {
            var isSame = drawn.Motion == draw.Motion && drawn.IsSilent == draw.IsSilent;
            return isSame ? Done(tournament) : Refused(tournament, DebateRefusal.RoundDrawn);
        }

        if (draw.Number != tournament.Rounds.Length + 1)
        {
            return Refused(tournament, DebateRefusal.UnknownRound);
        }

        if (tournament.Rounds.Any(round => round.Stage != RoundStage.Closed))
        {
            return Refused(tournament, DebateRefusal.RoundOpen);
        }

        return RoundMaking.Next(format, tournament, draw) switch
        {
            (null, { } refusal) => Refused(tournament, refusal),
            var (round, _) => Done(tournament with { Rounds = tournament.Rounds.Add(round!) }),
        };
    }

    private static Conducted Undrawn(Tournament tournament, int number)
    {
        if (number == tournament.Rounds.Length + 1)
        {
            return Done(tournament);
        }

        if (number != tournament.Rounds.Length)
        {
            return Refused(tournament, number < 1 || number > tournament.Rounds.Length ? DebateRefusal.UnknownRound : DebateRefusal.LaterRoundDrawn);
        }

        return tournament.Rounds[^1].Rooms.Any(room => !room.Slips.IsEmpty || room.Absent is not null)
            ? Refused(tournament, DebateRefusal.RoundHasBallots)
            : Done(tournament with { Rounds = tournament.Rounds.RemoveAt(number - 1) });
    }

    private static Conducted Panelled(Tournament tournament, SetPanel set) => InRoom(tournament, set.Round, set.Room, (round, room) =>
    {
        if (room.Judges.SequenceEqual(set.Judges))
        {
            return (room, null);
        }

        if (set.Judges.IsEmpty)
        {
            return (null, DebateRefusal.TooFewJudges);
        }

        if (!set.Judges.All(tournament.Judges.Contains))
        {
            return (null, DebateRefusal.NotOnPanel);
        }

        if (set.Judges.Distinct().Count() < set.Judges.Length
            || round.Rooms.Any(other => other.Number != room.Number && other.Judges.Intersect(set.Judges).Any()))
        {
            return (null, DebateRefusal.JudgeInRoom);
        }

        return room.Slips.All(slip => set.Judges.Contains(slip.Judge))
            ? (room with { Judges = set.Judges }, null)
            : (null, DebateRefusal.RoundHasBallots);
    });

    private static Conducted Absent(DebateFormat format, Tournament tournament, SetAbsent absent) => InRoom(tournament, absent.Round, absent.Room, (round, room) =>
    {
        if (room.Absent == absent.Team)
        {
            return (room, null);
        }

        if (format.TeamsInRoom != 2)
        {
            return (null, DebateRefusal.AbsentNotPossible);
        }

        if (round.Stage == RoundStage.Drawn)
        {
            return (null, DebateRefusal.RoundNotReleased);
        }

        if (IsBuiltUpon(tournament, round))
        {
            return (null, DebateRefusal.LaterRoundDrawn);
        }

        if (!room.Slips.IsEmpty)
        {
            return (null, DebateRefusal.RoundHasBallots);
        }

        return absent.Team is null || room.Teams.Contains(absent.Team) ? (room with { Absent = absent.Team }, null) : (null, DebateRefusal.UnknownTeam);
    });

    private static Conducted Closed(Tournament tournament)
    {
        if (tournament.Stage != TournamentStage.Open)
        {
            return Done(tournament);
        }

        if (tournament.Rounds.IsEmpty)
        {
            return Refused(tournament, DebateRefusal.NoRounds);
        }

        return tournament.Rounds.Any(round => round.Stage != RoundStage.Closed)
            ? Refused(tournament, DebateRefusal.RoundOpen)
            : Done(tournament with
            {
                Stage = TournamentStage.Closed,
                Rounds = [.. tournament.Rounds.Select(round => round with { IsOpened = true })],
            });
    }

    private static Conducted Reopened(Tournament tournament) => tournament.Stage == TournamentStage.Awarded
        ? Refused(tournament, DebateRefusal.PointsAwarded)
        : Done(tournament.Stage == TournamentStage.Open ? tournament : tournament with { Stage = TournamentStage.Open });

    private static Conducted InRound(Tournament tournament, int number, Func<Round, Round> change) =>
        tournament.Rounds.FirstOrDefault(round => round.Number == number) is { } round
            ? Done(change(round) is var changed && changed == round ? tournament : With(tournament, changed))
            : Refused(tournament, DebateRefusal.UnknownRound);

    private static Tournament With(Tournament tournament, Round changed) => tournament with
    {
        Rounds = [.. tournament.Rounds.Select(round => round.Number == changed.Number ? changed : round)],
    };

    /// <summary>A round is over once every room is decided, and is under way again when a ballot goes back.</summary>
    private static Tournament WithStages(DebateFormat format, Tournament tournament)
    {
        foreach (var round in tournament.Rounds.Where(round => round.Stage != RoundStage.Drawn))
        {
            var stage = round.Rooms.All(room => RoomResult.Of(format, room) is not null) ? RoundStage.Closed : RoundStage.Released;
            tournament = stage == round.Stage ? tournament : With(tournament, round with { Stage = stage });
        }

        return tournament;
    }
}

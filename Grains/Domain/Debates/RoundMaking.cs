using System.Collections.Immutable;
using Engagement.Debates;

namespace Engagement.Domain;

/// <summary>Makes the next round of a tournament: its rooms by the draw or the bracket, its panels by turns.</summary>
internal static class RoundMaking
{
    public static (Round? Round, string? Refusal) Next(DebateFormat format, Tournament tournament, DrawRound draw)
    {
        var isKnockOut = draw.Break is not null || tournament.Rounds.Any(round => round.Kind == RoundKind.KnockOut);
        var lots = new Lots(tournament.Seed, draw.Number);
        var (drawing, refusal) = isKnockOut ? KnockedOut(format, tournament, draw, lots) : Preliminary(format, tournament, draw, lots);
        if (drawing is null)
        {
            return (null, refusal);
        }

        if (tournament.Judges.Length < drawing.Rooms.Length)
        {
            return (null, DebateRefusal.TooFewJudges);
        }

        var panels = PanelDraw.Of(drawing.Rooms, tournament.Judges, tournament.Rounds, lots);
        var rooms = drawing.Rooms.Zip(panels).Select((room, number) => new Room(number + 1, room.First, room.Second, []));
        var kind = isKnockOut ? RoundKind.KnockOut : RoundKind.Preliminary;
        return (new(draw.Number, kind, draw.Motion, draw.IsSilent, !draw.IsSilent, RoundStage.Drawn, [.. rooms], drawing.Byes), null);
    }

    private static (Drawing? Drawing, string? Refusal) Preliminary(DebateFormat format, Tournament tournament, DrawRound draw, Lots lots)
    {
        var teams = tournament.Teams.Where(team => !team.IsOut).ToArray();
        if (teams.Length < format.TeamsInRoom)
        {
            return (null, DebateRefusal.TooFewTeams);
        }

        if (format.TeamsInRoom > 2 && teams.Length % format.TeamsInRoom != 0)
        {
            return (null, DebateRefusal.TeamsNotFitting);
        }

        var records = TeamRecord.AllOf(format, tournament.Teams, tournament.Rounds).Where(record => teams.Any(team => team.Id == record.Team));
        var seedings = teams.Where(team => team.Seeding is not null).ToDictionary(team => team.Id, team => team.Seeding!.Value);
        return (Draw.Of(format, draw.Method, [.. records], seedings, lots), null);
    }

    private static (Drawing? Drawing, string? Refusal) KnockedOut(DebateFormat format, Tournament tournament, DrawRound draw, Lots lots)
    {
        if (tournament.Rounds is not [.., { Kind: RoundKind.KnockOut } before])
        {
            if (draw.Break is not { } size || !KnockOut.IsSize(format, size))
            {
                return (null, DebateRefusal.BreakSize);
            }

            var staying = tournament.Teams.Where(team => !team.IsOut).Select(team => team.Id).ToHashSet();
            var records = TeamRecord.AllOf(format, tournament.Teams, tournament.Rounds);
            var standings = TeamStandings.Of(format, [.. records.Where(record => staying.Contains(record.Team))]);
            if (standings.Length < size)
            {
                return (null, DebateRefusal.TooFewTeams);
            }

            return KnockOut.Break(standings, size, draw.Chosen) is { } seeds
                ? (new(Sided(KnockOut.First(format, seeds), lots), []), null)
                : (null, DebateRefusal.BreakTied);
        }

        if (draw.Break is not null)
        {
            return (null, DebateRefusal.BreakMade);
        }

        var rooms = KnockOut.Next(format, [.. before.Rooms.Select(room => RoomResult.Of(format, room)!)]);
        return rooms.IsEmpty ? (null, DebateRefusal.KnockOutOver) : (new(Sided(rooms, lots), []), null);
    }

    /// <summary>Sides after the break go by lot.</summary>
    private static ImmutableArray<ImmutableArray<string>> Sided(ImmutableArray<ImmutableArray<string>> rooms, Lots lots) =>
        [.. rooms.Select(room => lots.Order(room).ToImmutableArray())];
}

using System.Collections.Immutable;
using Engagement.Debates;

namespace Engagement.Domain;

/// <summary>Who takes part: teams, judges, timekeepers.</summary>
internal static class Casting
{
    /// <summary>A team may bring so many students more than speak at once.</summary>
    private const int Substitutes = 2;

    public static Conducted Teams(DebateFormat format, Tournament tournament, ImmutableArray<Team> teams)
    {
        if (FaultOf(format, tournament, teams) is { } fault)
        {
            return Conduct.Refused(tournament, fault);
        }

        var isSame = teams.Length == tournament.Teams.Length && teams.Zip(tournament.Teams).All(pair => pair.First.IsSameAs(pair.Second));
        return Conduct.Done(isSame ? tournament : tournament with { Teams = teams });
    }

    public static Conducted Judges(Tournament tournament, SetJudges set)
    {
        var everybody = set.Judges.AddRange(set.Timekeepers);
        if (everybody.Distinct().Count() < everybody.Length)
        {
            return Conduct.Refused(tournament, DebateRefusal.JudgeTwice);
        }

        if (everybody.Intersect(tournament.Teams.SelectMany(team => team.Members)).Any())
        {
            return Conduct.Refused(tournament, DebateRefusal.JudgeDebates);
        }

        if (tournament.Rounds.SelectMany(round => round.Rooms).SelectMany(room => room.Judges).Except(set.Judges).Any())
        {
            return Conduct.Refused(tournament, DebateRefusal.JudgeInRoom);
        }

        var isSame = tournament.Judges.SequenceEqual(set.Judges) && tournament.Timekeepers.SequenceEqual(set.Timekeepers);
        return Conduct.Done(isSame ? tournament : tournament with { Judges = set.Judges, Timekeepers = set.Timekeepers });
    }

    private static string? FaultOf(DebateFormat format, Tournament tournament, ImmutableArray<Team> teams)
    {
        if (teams.Any(team => string.IsNullOrWhiteSpace(team.Name) || string.IsNullOrEmpty(team.Id)))
        {
            return DebateRefusal.TeamName;
        }

        if (teams.Select(team => team.Id).Distinct().Count() < teams.Length || teams.Select(team => team.Name).Distinct().Count() < teams.Length)
        {
            return DebateRefusal.TeamTwice;
        }

        if (teams.Any(team => team.Members.Length < format.Speakers))
        {
            return DebateRefusal.TeamTooSmall;
        }

        if (teams.Any(team => team.Members.Length > format.Speakers + Substitutes))
        {
            return DebateRefusal.TeamTooLarge;
        }

        var members = teams.SelectMany(team => team.Members).ToArray();
        if (members.Distinct().Count() < members.Length)
        {
            return DebateRefusal.StudentInTwoTeams;
        }

        if (members.Intersect(tournament.Judges.Concat(tournament.Timekeepers)).Any())
        {
            return DebateRefusal.JudgeDebates;
        }

        return HasLostSomebody(format, tournament, teams) ? DebateRefusal.TeamHasDebated : null;
    }

    /// <summary>Whoever was drawn stays a team, and whoever spoke for it stays its member.</summary>
    private static bool HasLostSomebody(DebateFormat format, Tournament tournament, ImmutableArray<Team> teams)
    {
        var members = teams.ToDictionary(team => team.Id, team => team.Members);
        return tournament.Rounds.Any(round =>
            round.Byes.Any(team => !members.ContainsKey(team))
            || round.Rooms.Any(room =>
                room.Teams.Any(team => !members.ContainsKey(team))
                || room.Slips.Any(slip => slip.Ballot.Marks.Any(mark => !members[room.Teams[format.Seats[mark.Seat].Side]].Contains(mark.Speaker)))));
    }
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using Engagement.Problems;

namespace Engagement.Debates;

/// <summary>Sentences for what a tournament refuses.</summary>
internal static class DebateProblem
{
    private static readonly FrozenDictionary<string, (int Status, string Sentence)> Known = new Dictionary<string, (int, string)>
    {
        [DebateRefusal.UnknownTournament] = (404, "There is no such tournament."),
        [DebateRefusal.UnknownRound] = (404, "The tournament has no such round, or it is not the next one."),
        [DebateRefusal.UnknownRoom] = (404, "The round has no such room."),
        [DebateRefusal.TournamentConflict] = (409, "The id stands for another tournament."),
        [DebateRefusal.TournamentClosed] = (409, "The tournament is closed."),
        [DebateRefusal.TournamentOpen] = (409, "The tournament is not closed yet."),
        [DebateRefusal.PointsAwarded] = (409, "Its points stand in the book; correct them instead."),
        [DebateRefusal.NotAwarded] = (409, "Nothing was awarded that could be corrected."),
        [DebateRefusal.SheetWaits] = (409, "Its sheet waits for a second person."),
        [DebateRefusal.RoundDrawn] = (409, "The round is drawn already."),
        [DebateRefusal.RoundOpen] = (409, "A round is not decided yet."),
        [DebateRefusal.RoundNotReleased] = (409, "The round is not released yet."),
        [DebateRefusal.RoundHasBallots] = (409, "Ballots of it have come in."),
        [DebateRefusal.LaterRoundDrawn] = (409, "A later round rests on it."),
        [DebateRefusal.BreakMade] = (409, "The break is made already."),
        [DebateRefusal.KnockOutOver] = (409, "The final has been held."),
        [DebateRefusal.BallotConfirmed] = (409, "The ballot is confirmed; it would have to be returned first."),
        [DebateRefusal.BallotChanged] = (409, "The ballot was entered anew meanwhile; look at it again."),
        [DebateRefusal.BallotReturned] = (409, "The ballot was returned and has to be entered anew."),
        [DebateRefusal.OwnBallot] = (403, "Who entered a ballot does not confirm it."),
        [DebateRefusal.NotOnPanel] = (403, "Only a judge of this room has a ballot in it."),
        [DebateRefusal.UnknownFormat] = (422, "There is no such format."),
        [DebateRefusal.UnknownLeague] = (422, "There is no such league."),
        [DebateRefusal.UnknownTeam] = (422, "There is no such team."),
        [DebateRefusal.TeamName] = (422, "Every team has a name."),
        [DebateRefusal.TeamTwice] = (422, "Two teams have the same name."),
        [DebateRefusal.TeamTooSmall] = (422, "A team has too few members for the format."),
        [DebateRefusal.TeamTooLarge] = (422, "A team has too many members for the format."),
        [DebateRefusal.StudentInTwoTeams] = (422, "A student is in two teams."),
        [DebateRefusal.TeamHasDebated] = (422, "Who has debated stays; a team that leaves is marked as out."),
        [DebateRefusal.JudgeDebates] = (422, "A judge or timekeeper debates."),
        [DebateRefusal.JudgeTwice] = (422, "Somebody stands twice among judges and timekeepers."),
        [DebateRefusal.JudgeInRoom] = (422, "A judge is needed in a room, or would be in two."),
        [DebateRefusal.NoRounds] = (422, "No round was held."),
        [DebateRefusal.BreakSize] = (422, "So many teams do not fill the rooms of a knock-out."),
        [DebateRefusal.BreakTied] = (422, "The line runs through a shared place: say who goes on."),
        [DebateRefusal.TooFewTeams] = (422, "There are too few teams."),
        [DebateRefusal.TeamsNotFitting] = (422, "The number of teams does not fill the rooms of this format."),
        [DebateRefusal.TooFewJudges] = (422, "There are fewer judges than rooms."),
        [DebateRefusal.AbsentNotPossible] = (422, "That is not possible where a team is absent, or in this format."),
        [DebateRefusal.BallotInvalid] = (422, "The ballot has faults."),
        [DebateRefusal.BallotMissing] = (422, "There is no ballot of this judge yet."),
        [DebateRefusal.SpeakersDiffer] = (422, "Another ballot of the room names other speakers."),
        [DebateRefusal.ReasonRequired] = (422, "Say why."),
        [GradeNotInvited] = (422, "The event is not for this grade."),
    }.ToFrozenDictionary();

    /// <summary>A student is in no grade that the event of the plan is for.</summary>
    public const string GradeNotInvited = "grade-not-invited";

    public static Problem Of(string code) => Of(code, []);

    public static Problem Of(string code, ImmutableArray<BallotFault> faults)
    {
        var (status, sentence) = Known[code];
        return new(status, code, sentence)
        {
            Errors = faults.IsDefaultOrEmpty ? null : [.. faults.Select(fault => new ProblemLine(fault.Code, FieldOf(fault), fault.Seat, null, null, fault.Code))],
        };
    }

    private static string FieldOf(BallotFault fault) => fault.Seat is { } seat ? $"marks[{seat}]" : "winner";
}

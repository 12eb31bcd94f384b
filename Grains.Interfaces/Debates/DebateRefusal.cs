namespace Engagement.Debates;

/// <summary>Why a step of a tournament is refused. The codes are part of the HTTP contract.</summary>
public static class DebateRefusal
{
    public const string UnknownTournament = "unknown-tournament";
    public const string TournamentConflict = "tournament-conflict";
    public const string UnknownFormat = "unknown-format";
    public const string UnknownLeague = "unknown-league";
    public const string TournamentClosed = "tournament-closed";
    public const string TournamentOpen = "tournament-open";
    public const string PointsAwarded = "points-awarded";
    public const string NotAwarded = "not-awarded";
    public const string SheetWaits = "sheet-waits";

    public const string TeamName = "team-name";
    public const string TeamTwice = "team-twice";
    public const string TeamTooSmall = "team-too-small";
    public const string TeamTooLarge = "team-too-large";
    public const string StudentInTwoTeams = "student-in-two-teams";
    public const string TeamHasDebated = "team-has-debated";
    public const string JudgeDebates = "judge-debates";
    public const string JudgeTwice = "judge-twice";
    public const string JudgeInRoom = "judge-in-room";

    public const string UnknownRound = "unknown-round";
    public const string UnknownRoom = "unknown-room";
    public const string UnknownTeam = "unknown-team";
    public const string RoundDrawn = "round-drawn";
    public const string RoundOpen = "round-open";
    public const string RoundNotReleased = "round-not-released";
    public const string RoundHasBallots = "round-has-ballots";
    public const string LaterRoundDrawn = "later-round-drawn";
    public const string NoRounds = "no-rounds";
    public const string KnockOutOver = "knock-out-over";
    public const string BreakMade = "break-made";
    public const string BreakSize = "break-size";
    public const string BreakTied = "break-tied";
    public const string TooFewTeams = "too-few-teams";
    public const string TeamsNotFitting = "teams-not-fitting";
    public const string TooFewJudges = "too-few-judges";
    public const string AbsentNotPossible = "absent-not-possible";

    public const string NotOnPanel = "not-on-panel";
    public const string BallotInvalid = "ballot-invalid";
    public const string BallotConfirmed = "ballot-confirmed";
    public const string BallotChanged = "ballot-changed";
    public const string BallotMissing = "ballot-missing";
    public const string BallotReturned = "ballot-returned";
    public const string OwnBallot = "own-ballot";
    public const string SpeakersDiffer = "speakers-differ";
    public const string ReasonRequired = "reason-required";
}

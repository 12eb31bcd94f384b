namespace Engagement.Debates;

/// <param name="Code">Stable, part of the HTTP contract.</param>
/// <param name="Seat">Where; null when the whole ballot is at fault.</param>
[GenerateSerializer, Immutable, Alias("debate-ballot-fault")]
public sealed record BallotFault(string Code, int? Seat)
{
    public const string UnknownSeat = "unknown-seat";
    public const string MarkMissing = "mark-missing";
    public const string MarkTwice = "mark-twice";
    public const string MarkOutOfRange = "mark-out-of-range";
    public const string MarkStep = "mark-step";
    public const string SpeakerNotInTeam = "speaker-not-in-team";
    public const string SpeakerTwice = "speaker-twice";
    public const string ReplySpeaker = "reply-speaker";
    public const string RankMissing = "rank-missing";
    public const string RankOutOfRange = "rank-out-of-range";
    public const string RankTwice = "rank-twice";
    public const string RankAgainstMarks = "rank-against-marks";
    public const string RankNotAllowed = "rank-not-allowed";
    public const string WinnerMissing = "winner-missing";
    public const string WinnerNotAllowed = "winner-not-allowed";
    public const string UnknownWinner = "unknown-winner";

    /// <summary>Equal sums, and in formats with ranks equal sums of ranks: the judge has to decide.</summary>
    public const string Undecided = "ballot-undecided";
}

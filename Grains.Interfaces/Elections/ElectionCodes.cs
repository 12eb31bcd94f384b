using System.Collections.Immutable;

namespace Engagement.Elections;

/// <summary>The codes of this file are part of the HTTP contract.</summary>
public static class ElectionKind
{
    public const string President = "president";
    public const string Council = "council";
    public const string Class = "class";

    public static ImmutableArray<string> All { get; } = [President, Council, Class];
}

/// <summary>Where an election stands. Time alone moves it from announced to voting.</summary>
public static class ElectionStage
{
    public const string Announced = "announced";
    public const string Voting = "voting";

    /// <summary>The class has to show hands, and somebody to write down how many.</summary>
    public const string ToCount = "to-count";

    /// <summary>The next round has to be announced.</summary>
    public const string Tied = "tied";

    public const string Counted = "counted";

    /// <summary>Those elected hold their posts.</summary>
    public const string Confirmed = "confirmed";

    /// <summary>Nobody stood, or nobody was voted for.</summary>
    public const string Void = "void";

    public const string Cancelled = "cancelled";
}

/// <summary>Why something about an election is refused.</summary>
public static class ElectionRefusal
{
    public const string UnknownElection = "unknown-election";
    public const string ElectionConflict = "election-conflict";
    public const string TooManyElections = "too-many-elections";
    public const string HoursPast = "voting-hours-past";

    public const string NotEligible = "not-eligible";
    public const string StandingOver = "standing-over";
    public const string ShownToNobody = "candidate-not-shown";
    public const string NotStanding = "not-standing";

    public const string NotVoting = "not-voting";
    public const string AlreadyVoted = "already-voted";
    public const string UnknownCandidate = "unknown-candidate";
    public const string TooManyChoices = "too-many-choices";

    public const string ByBallot = "counted-by-ballot";
    public const string TooManyHands = "too-many-hands";
    public const string AlreadyCounted = "already-counted";
    public const string NotTied = "not-tied";
    public const string NothingToConfirm = "nothing-to-confirm";
    public const string CannotHold = "cannot-hold";
}

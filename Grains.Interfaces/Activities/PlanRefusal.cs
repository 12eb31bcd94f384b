namespace Engagement.Activities;

/// <summary>Why a plan cannot be changed so. The codes are part of the HTTP contract.</summary>
public static class PlanRefusal
{
    public const string UnknownEvent = "unknown-plan-event";
    public const string UnknownOccurrence = "unknown-occurrence";
    public const string TitleNeeded = "title-needed";
    public const string GradesWrong = "grades-wrong";
    public const string ProjectUnknown = "unknown-project";
    public const string HostUnknown = "unknown-faction";
    public const string TooManyEvents = "too-many-events";

    /// <summary>Outside the academic year.</summary>
    public const string OutsideSeason = "outside-season";

    /// <summary>What is over stays as it was planned.</summary>
    public const string EventOver = "event-over";

    /// <summary>The book names it, or something was done about it already.</summary>
    public const string EventInUse = "event-in-use";

    /// <summary>Somebody changed the plan meanwhile.</summary>
    public const string OtherVersion = "other-version";

    /// <summary>The director approved exactly this already.</summary>
    public const string NothingToApprove = "nothing-to-approve";

    /// <summary>Occurrences begin their course when the plan is approved.</summary>
    public const string NotApproved = "plan-not-approved";

    /// <summary>From the state that the occurrence is in, there is no such step.</summary>
    public const string NoSuchStep = "no-such-step";

    /// <summary>Not before its last day is over.</summary>
    public const string TooEarly = "too-early";

    /// <summary>What is due can no longer be cancelled or moved.</summary>
    public const string TooLate = "too-late";

    public const string ReasonNeeded = "reason-needed";
    public const string DayNeeded = "day-needed";
    public const string LinkNeeded = "proof-needs-link";
    public const string ReferenceNeeded = "proof-needs-reference";

    /// <summary>Whoever gave the proof does not accept it.</summary>
    public const string OwnProof = "own-proof";
}

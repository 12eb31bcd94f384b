using System.Collections.Immutable;

namespace Engagement.Volunteering;

/// <summary>The codes of this file are part of the HTTP contract.</summary>
public static class OpportunityKind
{
    public const string Volunteering = "volunteering";

    /// <summary>Extra lessons. Only who gives them is written down.</summary>
    public const string Tutoring = "tutoring";

    public static ImmutableArray<string> All { get; } = [Volunteering, Tutoring];
}

public static class VolunteeringDirection
{
    public static ImmutableArray<string> All { get; } = ["school", "learning", "nature", "culture", "sport", "community"];
}

/// <summary>Where claimed hours stand.</summary>
public static class ClaimState
{
    /// <summary>A second person has to look.</summary>
    public const string Claimed = "claimed";

    /// <summary>Given back once; the student may claim again.</summary>
    public const string Returned = "returned";

    /// <summary>Given back for the second time: it will not count.</summary>
    public const string TurnedDown = "turned-down";

    /// <summary>Locked.</summary>
    public const string Verified = "verified";
}

public static class ReturnReason
{
    public static ImmutableArray<string> All { get; } = ["too-many-hours", "too-few-hours", "not-at-this-shift", "come-and-ask"];
}

/// <summary>Why something about an opportunity is refused.</summary>
public static class VolunteeringRefusal
{
    public const string UnknownOpportunity = "unknown-opportunity";
    public const string UnknownShift = "unknown-shift";
    public const string OpportunityConflict = "opportunity-conflict";
    public const string ShiftConflict = "shift-conflict";
    public const string ShiftOutside = "shift-outside";
    public const string TooManyShifts = "too-many-shifts";
    public const string TooManyOpportunities = "too-many-opportunities";

    public const string NotEligible = "not-eligible";
    public const string ShiftOver = "shift-over";
    public const string ShiftNotBegun = "shift-not-begun";
    public const string ShiftNotOver = "shift-not-over";
    public const string NotSignedUp = "not-signed-up";
    public const string NoPlace = "no-place";
    public const string NotCheckedIn = "not-checked-in";
    public const string CannotLeave = "cannot-leave";
    public const string NoLeader = "no-leader";

    public const string HoursOutOfRange = "hours-out-of-range";
    public const string HoursLocked = "hours-locked";
    public const string HoursTurnedDown = "hours-turned-down";
    public const string NothingClaimed = "nothing-claimed";
    public const string ClaimChanged = "claim-changed";
}

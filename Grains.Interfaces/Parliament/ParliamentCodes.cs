using System.Collections.Immutable;

namespace Engagement.Parliament;

/// <summary>The codes of this file are part of the HTTP contract.</summary>
public static class MemberState
{
    /// <summary>Proposed by the class; nothing follows until the student agrees.</summary>
    public const string Nominated = "nominated";

    /// <summary>Waits for a meeting to take it up.</summary>
    public const string Applied = "applied";

    public const string OnAgenda = "on-agenda";

    public const string Active = "active";

    /// <summary>Known to the student and to those who run meetings, and to nobody else. The student may apply again.</summary>
    public const string NotAdmitted = "not-admitted";

    /// <summary>By the student's own decision, which needs no reason.</summary>
    public const string Left = "left";

    /// <summary>Has finished school as a member.</summary>
    public const string Honorary = "honorary";
}

/// <summary>In whose right the member agreement was accepted.</summary>
public static class AgreementGiver
{
    public const string Student = "student";
    public const string Parent = "parent";

    /// <summary>A parent on paper, written down by the school.</summary>
    public const string Paper = "paper";
}

public static class MeetingKind
{
    /// <summary>The highest body; meets in September and in May.</summary>
    public const string General = "general";

    /// <summary>Of the parliament, every month.</summary>
    public const string Sitting = "sitting";

    public const string Council = "council";
    public const string Faction = "faction";
    public const string SelfGovernment = "self-government";

    public static ImmutableArray<string> All { get; } = [General, Sitting, Council, Faction, SelfGovernment];
}

public static class MeetingStage
{
    public const string Planned = "planned";
    public const string Open = "open";

    /// <summary>Over; the minutes are a draft.</summary>
    public const string Held = "held";

    /// <summary>The minutes are locked.</summary>
    public const string SignedOff = "signed";

    public const string Cancelled = "cancelled";
}

public static class ResolutionKind
{
    public const string Approved = "approved";
    public const string Satisfactory = "satisfactory";
    public const string Noted = "noted";
    public const string Task = "task";
    public const string Admission = "admission";

    public static ImmutableArray<string> All { get; } = [Approved, Satisfactory, Noted, Task, Admission];
}

/// <summary>As what somebody leads a meeting.</summary>
public static class ChairRole
{
    public const string President = "president";

    /// <summary>In the President's place (charter, section 6).</summary>
    public const string Speaker = "speaker";

    /// <summary>Somebody of the staff, or a student whom those present have chosen.</summary>
    public const string Chosen = "chosen";
}

/// <summary>Why something about the parliament is refused.</summary>
public static class ParliamentRefusal
{
    public const string AgreementOutdated = "agreement-outdated";
    public const string NotInGrades = "not-in-grades";
    public const string ExceptionUnknown = "exception-unknown";
    public const string NotAMember = "not-a-member";
    public const string NotApplied = "not-applied";
    public const string ParentNeeded = "parent-needed";

    public const string UnknownMeeting = "unknown-meeting";
    public const string MeetingConflict = "meeting-conflict";
    public const string TooManyMeetings = "too-many-meetings";
    public const string MeetingPassed = "meeting-passed";
    public const string MeetingNotBegun = "meeting-not-begun";
    public const string MeetingNotHeld = "meeting-not-held";
    public const string MeetingEarly = "meeting-early";
    public const string MinutesLocked = "minutes-locked";
    public const string MinutesNotSigned = "minutes-not-signed";
    public const string OtherVersion = "other-version";

    public const string AgendaEmpty = "agenda-empty";
    public const string TooManyItems = "too-many-items";
    public const string ItemInUse = "item-in-use";
    public const string ItemChanged = "item-changed";
    public const string UnknownItem = "unknown-item";
    public const string OnOtherAgenda = "on-other-agenda";

    public const string NotInAudience = "not-in-audience";
    public const string TooManyPresent = "too-many-present";
    public const string NotPresent = "not-present";
    public const string Leads = "leads";
    public const string NoHolder = "no-holder";

    public const string TooManyResolutions = "too-many-resolutions";
    public const string MoreVotesThanPresent = "more-votes-than-present";
    public const string NobodyDecided = "nobody-decided";
    public const string DecidedTwice = "decided-twice";
    public const string TooManyAddenda = "too-many-addenda";
}

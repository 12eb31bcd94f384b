using System.Collections.Immutable;

namespace Engagement.Campaign;

/// <summary>The codes of this file are part of the HTTP contract.</summary>
public static class StageCode
{
    public const string Directive = "directive";
    public const string Organising = "organising";
    public const string Final = "final";

    /// <summary>In their order.</summary>
    public static ImmutableArray<string> All { get; } = [Directive, Organising, Final];
}

/// <summary>Where the year's window stands on a day.</summary>
public static class CampaignPhase
{
    /// <summary>It has not begun; committee and plan can be prepared.</summary>
    public const string Ahead = "ahead";

    public const string Open = "open";

    /// <summary>It is over; what belongs to it can still be entered.</summary>
    public const string Grace = "grace";

    public const string Over = "over";
}

public static class CommitteeRole
{
    public const string Chair = "chair";
    public const string Secretary = "secretary";
    public const string Member = "member";

    public static ImmutableArray<string> All { get; } = [Chair, Secretary, Member];
}

/// <summary>What an action is: what its givers do, never for whom.</summary>
public static class ActionForm
{
    /// <summary>Staff learn; it has no givers and brings no points.</summary>
    public const string Training = "training";

    public static ImmutableArray<string> All { get; } = ["collecting", "making", "repairing", "performing", "teaching", "informing", Training];
}

public static class ChannelKind
{
    public static ImmutableArray<string> All { get; } = ["television", "radio", "newspaper", "site", "social", "display"];
}

public static class PressKind
{
    public static ImmutableArray<string> All { get; } = ["opening", "closing"];
}

/// <summary>What an indicator counts. People are not shown to the public below five.</summary>
public static class IndicatorUnit
{
    public const string People = "people";

    public static ImmutableArray<string> All { get; } = ["deeds", "things", "hours", People];
}

/// <summary>The questions of the closing questionnaire and what can be answered.</summary>
public static class Question
{
    public static ImmutableArray<string> All { get; } = ["effective", "aims", "informed", "respectful", "again"];

    public static ImmutableArray<string> Answers { get; } = ["yes", "partly", "no"];
}

/// <summary>Why something about the campaign is refused.</summary>
public static class CampaignRefusal
{
    public const string Over = "campaign-over";
    public const string UnknownStage = "unknown-stage";
    public const string UnknownTask = "unknown-task";
    public const string StageDates = "stage-dates";
    public const string StageEnded = "stage-ended";
    public const string StageNotBegun = "stage-not-begun";
    public const string StageBefore = "stage-before-not-ended";
    public const string TasksOpen = "tasks-open";

    public const string CommitteeNeeded = "committee-needed";
    public const string CommitteeIncomplete = "committee-incomplete";
    public const string CommitteeChanged = "committee-changed";
    public const string SeatTwice = "seat-twice";
    public const string SeatUnknown = "seat-unknown";
    public const string SeatOfAdults = "seat-of-adults";

    public const string UnknownAction = "unknown-action";
    public const string ActionConflict = "action-conflict";
    public const string ActionOutside = "action-outside";
    public const string ActionNotBegun = "action-not-begun";
    public const string ActionHasGivers = "action-has-givers";
    public const string NoGivers = "no-givers";
    public const string TooMany = "too-many";
    public const string UnknownGiver = "unknown-giver";
    public const string GiverLocked = "giver-locked";

    public const string UnknownItem = "unknown-item";
    public const string ItemConflict = "item-conflict";

    /// <summary>A title would say of somebody what must never be known here (domain, section 18).</summary>
    public const string MarksAChild = "marks-a-child";

    /// <summary>Gifts must not rank: deeds are counted, sums are not written down.</summary>
    public const string NamesMoney = "names-money";

    public const string NamesAStudent = "names-a-student";

    public const string TwoLanguages = "two-languages-needed";

    public const string QuestionnaireClosed = "questionnaire-closed";
    public const string AlreadyAnswered = "already-answered";
}

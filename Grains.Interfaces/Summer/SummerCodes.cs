using System.Collections.Immutable;

namespace Engagement.Summer;

/// <summary>As what somebody works in a centre. One role has several words in use; people choose the one they know.</summary>
public static class CentreRole
{
    public const string SquadLeader = "squad-leader";

    public static ImmutableArray<string> All { get; } = ["university-teacher", "college-teacher", SquadLeader, "camp-leader", "volunteer"];
}

/// <summary>How far somebody has come in a centre.</summary>
public static class MemberState
{
    public const string Applied = "applied";
    public const string Admitted = "admitted";
    public const string Declined = "declined";
    public const string Left = "left";
}

/// <summary>What is written down of a listener on a day of a course.</summary>
public static class DayState
{
    public const string Open = "open";
    public const string Present = "present";

    /// <summary>By the recording of the lesson and a task that was checked.</summary>
    public const string MadeUp = "made-up";

    public static ImmutableArray<string> All { get; } = [Open, Present, MadeUp];
}

public static class PaperKind
{
    public const string Certificate = "certificate";
    public const string Letter = "letter";

    /// <summary>Of a school, for a student.</summary>
    public const string Diploma = "diploma";

    /// <summary>A school's letter of thanks for a student.</summary>
    public const string Thanks = "thanks";

    /// <summary>A school's certificate of a student's verified hours.</summary>
    public const string Volunteer = "volunteer";
}

/// <summary>Where a squad's term stands on a day. Nobody closes it: the day does.</summary>
public static class SquadPhase
{
    public const string Ahead = "ahead";
    public const string Running = "running";

    /// <summary>The term is over; its last days can still be entered.</summary>
    public const string Ending = "ending";

    public const string Closed = "closed";
}

/// <summary>The kinds of the summer ledger (rulebook, section 8). They are priced by the summer's own list.</summary>
public static class SummerKind
{
    public const string CourseDay = "course.day";
    public const string Certificate = "course.certificate";
    public const string Taught = "course.taught";
    public const string SquadDay = "squad.day";
    public const string SquadEvent = "squad.event";
    public const string VolunteerHalfHour = "vol.half";
    public const string Publication = "media.post";

    /// <summary>What a leader writes down of a squad.</summary>
    public static ImmutableArray<string> OfSquad { get; } = [SquadDay, SquadEvent, VolunteerHalfHour, Publication];

    /// <summary>What makes somebody active: what was given, not what was learnt.</summary>
    public static ImmutableArray<string> OfActivity { get; } = [Taught, .. OfSquad];
}

/// <summary>Why something about the summer is refused. The codes are part of the HTTP contract.</summary>
public static class SummerRefusal
{
    public const string SeasonOver = "season-over";
    public const string UnknownMember = "unknown-member";
    public const string AlreadyDecided = "already-decided";
    public const string NotAdmitted = "not-admitted";
    public const string NotMember = "not-member";
    public const string OtherRegion = "other-region";
    public const string CentreIncomplete = "centre-incomplete";
    public const string WrongHead = "wrong-head";
    public const string OwnMembership = "own-membership";
    public const string TooMany = "too-many";

    public const string UnknownCourse = "unknown-course";
    public const string CourseBegun = "course-begun";
    public const string CourseOver = "course-over";
    public const string CourseDays = "course-days";
    public const string UnknownTeacher = "unknown-teacher";
    public const string UnknownListener = "unknown-listener";
    public const string UnknownDay = "unknown-day";
    public const string DayNotCome = "day-not-come";
    public const string DayConfirmed = "day-confirmed";
    public const string TeacherListens = "teacher-listens";
    public const string NobodyFinished = "nobody-finished";
    public const string OwnCourse = "own-course";

    public const string UnknownPaper = "unknown-paper";

    public const string UnknownSquad = "unknown-squad";
    public const string SquadTerm = "squad-term";
    public const string SquadStarted = "squad-started";
    public const string SquadClosed = "squad-closed";
    public const string LeaderNeedsCertificate = "leader-needs-certificate";
    public const string NotLeader = "not-leader";
    public const string OutsideTerm = "outside-term";
    public const string UnknownDeed = "unknown-deed";
    public const string DeedConflict = "deed-conflict";
    public const string DeedConfirmed = "deed-confirmed";
    public const string OwnDeeds = "own-deeds";
    public const string WrongSchool = "wrong-school";

    public const string SeasonNotOver = "season-not-over";
    public const string LettersChanged = "letters-changed";
}

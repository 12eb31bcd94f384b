using Engagement.Problems;

namespace Engagement.Summer;

internal static class SummerProblem
{
    public static Problem Of(string code) => SentenceOf(code) is { } sentence ? new(StatusOf(code), code, sentence) : RefusalText.ProblemOf(code);

    private static int StatusOf(string code) => code switch
    {
        SummerRefusal.UnknownMember or SummerRefusal.UnknownCourse or SummerRefusal.UnknownListener or SummerRefusal.UnknownDay
            or SummerRefusal.UnknownPaper or SummerRefusal.UnknownSquad or SummerRefusal.UnknownDeed => 404,
        SummerRefusal.OwnMembership or SummerRefusal.OwnCourse or SummerRefusal.OwnDeeds or SummerRefusal.NotLeader => 403,
        SummerRefusal.AlreadyDecided or SummerRefusal.CourseBegun or SummerRefusal.DayConfirmed or SummerRefusal.SquadStarted
            or SummerRefusal.DeedConflict or SummerRefusal.DeedConfirmed or SummerRefusal.LettersChanged => 409,
        _ => 422,
    };

    private static string? SentenceOf(string code) => code switch
    {
        SummerRefusal.SeasonOver => "The season is over, and so is the time to enter what belongs to it.",
        SummerRefusal.UnknownMember => "Nobody of this centre has this account.",
        SummerRefusal.AlreadyDecided => "It was decided already, or taken back.",
        SummerRefusal.NotAdmitted => "The agreement is for those who are admitted.",
        SummerRefusal.NotMember => "This is for members of a centre who have accepted the agreement.",
        SummerRefusal.OtherRegion => "The centre is for people who work in its region.",
        SummerRefusal.CentreIncomplete => "A formed centre has a head, an authority and a contact.",
        SummerRefusal.WrongHead => "A centre is headed by somebody who works at a school or college of its region.",
        SummerRefusal.OwnMembership => "Nobody decides about themselves.",
        SummerRefusal.TooMany => "There are too many of them.",
        SummerRefusal.UnknownCourse => "There is no such course.",
        SummerRefusal.CourseBegun => "The course has begun; its plan stays.",
        SummerRefusal.CourseOver => "The course is over.",
        SummerRefusal.CourseDays => "A course has one to ten different days between 1 October and 31 August, in their order.",
        SummerRefusal.UnknownTeacher => "Members of the centre teach its courses.",
        SummerRefusal.UnknownListener => "This person does not listen to the course.",
        SummerRefusal.UnknownDay => "The course has no such day.",
        SummerRefusal.DayNotCome => "The day has not come.",
        SummerRefusal.DayConfirmed => "What was confirmed stays.",
        SummerRefusal.TeacherListens => "Who teaches a course does not listen to it.",
        SummerRefusal.NobodyFinished => "Nobody has finished who has no certificate yet.",
        SummerRefusal.OwnCourse => "Nobody confirms the own days or the own certificate.",
        SummerRefusal.UnknownPaper => "There is no such paper.",
        SummerRefusal.UnknownSquad => "There is no such squad.",
        SummerRefusal.SquadTerm => "A squad has one to five leaders and a term between 26 May and 31 August.",
        SummerRefusal.SquadStarted => "The squad has deeds that lie outside the new term.",
        SummerRefusal.SquadClosed => "The squad is closed.",
        SummerRefusal.LeaderNeedsCertificate => "Whoever leads a squad is a member with a valid certificate.",
        SummerRefusal.NotLeader => "The leaders of the squad do this.",
        SummerRefusal.OutsideTerm => "The day lies outside the term, or has not come.",
        SummerRefusal.UnknownDeed => "The squad has no such deed.",
        SummerRefusal.DeedConflict => "Another deed stands there with this id, or this day was led already.",
        SummerRefusal.DeedConfirmed => "What was confirmed stays.",
        SummerRefusal.OwnDeeds => "Nobody confirms the own deeds.",
        SummerRefusal.WrongSchool => "Squads go to schools of the region, within their term.",
        SummerRefusal.SeasonNotOver => "Letters are given when the season is over.",
        SummerRefusal.LettersChanged => "Whom the rule names has changed since; look at the list anew.",
        _ => null,
    };
}

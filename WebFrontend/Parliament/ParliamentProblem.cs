using Engagement.Problems;

namespace Engagement.Parliament;

internal static class ParliamentProblem
{
    public static Problem UnknownMeeting => Of(ParliamentRefusal.UnknownMeeting);

    /// <param name="student">Whom it is about, when it is about one of several.</param>
    public static Problem Of(string code, string? student = null)
    {
        var problem = SentenceOf(code) is { } sentence ? new Problem(StatusOf(code), code, sentence) : RefusalText.ProblemOf(code);
        return student is null ? problem : problem with { Errors = [new(code, "student", null, student, null, problem.Title)] };
    }

    private static int StatusOf(string code) => code switch
    {
        ParliamentRefusal.UnknownMeeting or ParliamentRefusal.UnknownItem => 404,
        ParliamentRefusal.MeetingConflict or ParliamentRefusal.OtherVersion or ParliamentRefusal.ItemChanged or ParliamentRefusal.MinutesLocked => 409,
        ParliamentRefusal.OnOtherAgenda or ParliamentRefusal.AgreementOutdated => 409,
        _ => 422,
    };

    private static string? SentenceOf(string code) => code switch
    {
        ParliamentRefusal.AgreementOutdated => "The member agreement has a newer text; read that one.",
        ParliamentRefusal.NotInGrades => "Members are of grades 9 to 11; another grade needs a recorded decision.",
        ParliamentRefusal.ExceptionUnknown => "There are no signed minutes with this id.",
        ParliamentRefusal.NotAMember => "The student is no member and has not applied.",
        ParliamentRefusal.NotApplied => "The student has no application that this meeting could take up.",
        ParliamentRefusal.ParentNeeded => "A parent has not accepted the member agreement yet.",
        ParliamentRefusal.UnknownMeeting => "There is no such meeting.",
        ParliamentRefusal.MeetingConflict => "This id stands for something else.",
        ParliamentRefusal.TooManyMeetings => "The school's list of meetings is full.",
        ParliamentRefusal.MeetingPassed => "The meeting has begun already, or was cancelled.",
        ParliamentRefusal.MeetingNotBegun => "The meeting has not begun.",
        ParliamentRefusal.MeetingNotHeld => "The meeting is not over.",
        ParliamentRefusal.MeetingEarly => "A meeting begins an hour before its time at the earliest.",
        ParliamentRefusal.MinutesLocked => "Signed minutes are locked; only an addendum can follow.",
        ParliamentRefusal.MinutesNotSigned => "An addendum follows signed minutes.",
        ParliamentRefusal.OtherVersion => "Somebody has changed it since; look at it anew.",
        ParliamentRefusal.AgendaEmpty => "A meeting begins with an agenda.",
        ParliamentRefusal.TooManyItems => "An agenda has at most 30 items.",
        ParliamentRefusal.ItemInUse => "Something was said or resolved on this item; it stays.",
        ParliamentRefusal.ItemChanged => "Somebody else has written on this item since; look at it anew.",
        ParliamentRefusal.UnknownItem => "The agenda has no such item.",
        ParliamentRefusal.OnOtherAgenda => "Another meeting has this application on its agenda.",
        ParliamentRefusal.NotInAudience => "This meeting is for other grades.",
        ParliamentRefusal.TooManyPresent => "The list of those present is full.",
        ParliamentRefusal.NotPresent => "The student is not on the list of those present.",
        ParliamentRefusal.Leads => "Whoever leads or writes stays on the list; name somebody else first.",
        ParliamentRefusal.NoHolder => "Nobody holds this post on the day of the meeting, or there is no such person.",
        ParliamentRefusal.TooManyResolutions => "An item has at most 20 resolutions.",
        ParliamentRefusal.MoreVotesThanPresent => "There are more votes than people present.",
        ParliamentRefusal.NobodyDecided => "An admission decides on at least one application.",
        ParliamentRefusal.DecidedTwice => "Somebody is named twice.",
        ParliamentRefusal.TooManyAddenda => "Minutes have at most 20 addenda.",
        _ => null,
    };
}

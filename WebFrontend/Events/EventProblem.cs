using Engagement.Activities;
using Engagement.Plans;
using Engagement.Problems;

namespace Engagement.Events;

/// <summary>What an event refuses, as a problem answer.</summary>
internal static class EventProblem
{
    public static Problem UnknownOccurrence => PlanProblem.Of(PlanRefusal.UnknownOccurrence);

    public static Problem UnknownFile => new(404, "unknown-file", "There is no such file.") { Field = "file" };

    public static Problem WrongFile => new(422, "file-type", "The file is none of PDF, JPEG and PNG, or it is damaged.") { Field = "file" };

    public static Problem NoPictures => new(422, "no-pictures", "This event touches families: no picture of it is kept.") { Field = "file" };

    public static Problem FileTooLarge(int bytes) => new(413, "body-too-large", $"A file has at most {bytes / (1024 * 1024)} MiB.") { Field = "file" };

    public static Problem Of(EventResult refused)
    {
        var code = refused.Refusal!;
        var problem = code == PlanRefusal.UnknownOccurrence ? UnknownOccurrence
            : SentenceOf(code) is { } sentence ? new Problem(StatusOf(code), code, sentence)
            : RefusalText.ProblemOf(code);
        return problem with
        {
            Errors = refused.Student is { } student ? [new(code, "student", null, student, null, problem.Title)] : null,
        };
    }

    private static int StatusOf(string code) => code switch
    {
        EventRefusal.SignUpClosed or EventRefusal.NotNow or EventRefusal.CannotLeave or EventRefusal.AlreadyConfirmed => 409,
        EventRefusal.NotAccepted or EventRefusal.OtherVersion or EventRefusal.RoleFull or EventRefusal.PlaceFull or EventRefusal.EntriesClosed or EventRefusal.NoMarks => 409,
        _ => 422,
    };

    private static string? SentenceOf(string code) => code switch
    {
        EventRefusal.SignUpClosed => "Sign-up for this event is not open.",
        EventRefusal.GradeNotInvited => "The event is for other grades; whoever helps there may be of any.",
        EventRefusal.NotNow => "The event has not begun, or it was cancelled.",
        EventRefusal.CannotLeave => "Whoever has come stays on the list.",
        EventRefusal.NotCheckedIn => "This student was not checked in as taking part.",
        EventRefusal.UnknownRole => "A role is helper, organiser, leader, host, judge or reporter.",
        EventRefusal.RoleFull => "All seats of this role are taken.",
        EventRefusal.NoPlaces => "Places are given in contests and exhibitions.",
        EventRefusal.PlaceOutOfRange => "A place is 1, 2 or 3.",
        EventRefusal.PlaceFull => "More people cannot share this place.",
        EventRefusal.PlacesOutOfRange => "From 1 to 2,000 places, or no limit.",
        EventRefusal.NumberOutOfRange => "From 0 to 100,000.",
        EventRefusal.LevelNotAllowed => "An event of this form cannot have this level.",
        EventRefusal.MarkOutOfRange => "A judge gives from 1 to 10.",
        EventRefusal.NoMarks => "Nobody has been marked by every judge yet.",
        EventRefusal.NoEntries => "Only a challenge is answered with an entry.",
        EventRefusal.EntryLinkWrong => "A link begins with https:// and has at most 500 characters.",
        EventRefusal.EntriesClosed => "The entries have gone into the proof already.",
        EventRefusal.AlreadyConfirmed => "The points for this are confirmed; undo them in the book first.",
        EventRefusal.NotAccepted => "Points come when somebody else has accepted the proof.",
        EventRefusal.OtherVersion => "The event was changed meanwhile; look at the sheet again.",
        _ => null,
    };
}

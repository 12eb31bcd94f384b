using Engagement.Problems;

namespace Engagement.Assignments;

internal static class AssignmentProblem
{
    public static Problem Unknown => Of(AssignmentRefusal.UnknownAssignment);

    public static Problem Of(string code) => SentenceOf(code) is { } sentence ? new(StatusOf(code), code, sentence) : RefusalText.ProblemOf(code);

    private static int StatusOf(string code) => code switch
    {
        AssignmentRefusal.UnknownAssignment => 404,
        AssignmentRefusal.OwnWork => 403,
        AssignmentRefusal.DuePassed or AssignmentRefusal.DueTooFar or AssignmentRefusal.TooMany => 422,
        _ => 409,
    };

    private static string? SentenceOf(string code) => code switch
    {
        AssignmentRefusal.UnknownAssignment => "There is no such task.",
        AssignmentRefusal.Conflict => "This id stands for another task.",
        AssignmentRefusal.DuePassed => "The day by which it is to be done is past.",
        AssignmentRefusal.DueTooFar => "A task is due within half a year.",
        AssignmentRefusal.TooMany => "The student has many open tasks already.",
        AssignmentRefusal.OwnWork => "Nobody accepts or returns the own work.",
        AssignmentRefusal.AlreadyAccepted => "The task is accepted.",
        AssignmentRefusal.AlreadySent => "It is sent; it can be changed when it comes back.",
        AssignmentRefusal.AlreadyReturned => "It lies with the student.",
        AssignmentRefusal.NothingSent => "Nothing was sent yet.",
        AssignmentRefusal.Withdrawn => "The task was taken back.",
        AssignmentRefusal.Changed => "It was sent anew since; look at it again.",
        _ => null,
    };
}

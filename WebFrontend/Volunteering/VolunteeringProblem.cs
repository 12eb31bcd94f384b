using Engagement.Ledger;
using Engagement.Problems;

namespace Engagement.Volunteering;

internal static class VolunteeringProblem
{
    public static Problem UnknownOpportunity => Of(OpportunityResult.Refused(VolunteeringRefusal.UnknownOpportunity));

    public static Problem Of(OpportunityResult refused) => (SentenceOf(refused.Refusal!) is { } sentence
        ? new Problem(StatusOf(refused.Refusal!), refused.Refusal!, sentence)
        : RefusalText.ProblemOf(refused.Refusal!) with { Field = "claims" }) with
    {
        Errors = refused.Student is { } student
            ? [new(refused.Refusal!, "claims", null, student, null, SentenceOf(refused.Refusal!) ?? "The hours were refused.")]
            : null,
    };

    private static int StatusOf(string code) => code switch
    {
        VolunteeringRefusal.UnknownOpportunity or VolunteeringRefusal.UnknownShift => 404,
        VolunteeringRefusal.OpportunityConflict or VolunteeringRefusal.ShiftConflict or VolunteeringRefusal.ClaimChanged => 409,
        VolunteeringRefusal.HoursLocked or VolunteeringRefusal.HoursTurnedDown or RefusalCode.AlreadyReturned => 409,
        _ => 422,
    };

    private static string? SentenceOf(string code) => code switch
    {
        VolunteeringRefusal.UnknownOpportunity => "There is no such opportunity.",
        VolunteeringRefusal.UnknownShift => "The opportunity has no such shift.",
        VolunteeringRefusal.OpportunityConflict => "An opportunity with this id was announced with other content.",
        VolunteeringRefusal.ShiftConflict => "A shift with this id stands there with other content.",
        VolunteeringRefusal.ShiftOutside => "A shift lies outside the days of the opportunity.",
        VolunteeringRefusal.TooManyShifts => "An opportunity has at most 40 shifts.",
        VolunteeringRefusal.TooManyOpportunities => "The school's list of opportunities is full.",
        VolunteeringRefusal.NotEligible => "This opportunity is for other grades or for another faction.",
        VolunteeringRefusal.ShiftOver => "The shift is over.",
        VolunteeringRefusal.ShiftNotBegun => "The shift has not begun.",
        VolunteeringRefusal.ShiftNotOver => "Hours are claimed when the shift is over.",
        VolunteeringRefusal.NotSignedUp => "The student has not signed up for this shift.",
        VolunteeringRefusal.NoPlace => "All places of this shift are taken.",
        VolunteeringRefusal.NotCheckedIn => "The student was not checked in.",
        VolunteeringRefusal.CannotLeave => "Whoever has come or claims hours stays on the list.",
        VolunteeringRefusal.NoLeader => "Extra lessons have no leader.",
        VolunteeringRefusal.HoursOutOfRange => "Full half-hours, from one to as many as the shift has.",
        VolunteeringRefusal.HoursLocked => "Verified hours are locked.",
        VolunteeringRefusal.HoursTurnedDown => "These hours came back twice.",
        VolunteeringRefusal.NothingClaimed => "The student claims no hours.",
        VolunteeringRefusal.ClaimChanged => "The hours have changed since; look at them anew.",
        RefusalCode.AlreadyReturned => "These hours lie with the student.",
        _ => null,
    };
}

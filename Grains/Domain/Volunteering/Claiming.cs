using Engagement.Ledger;
using Engagement.Volunteering;

namespace Engagement.Domain;

/// <summary>What a student says of the own hours. They count only when a second person has verified them.</summary>
public static class Claiming
{
    private static readonly TimeSpan Forgiven = TimeSpan.FromMinutes(HalfHours.ForgivenMinutes);

    public static ShiftChange Claim(Shift shift, string student, int halfHours, SchoolMoment now)
    {
        if (shift.Find(student) is not { } volunteer)
        {
            return ShiftChange.Refused(VolunteeringRefusal.NotSignedUp);
        }

        if (volunteer.Claim is { State: ClaimState.Verified or ClaimState.Claimed } same && same.HalfHours == halfHours)
        {
            return shift;
        }

        return FaultOf(shift, volunteer, halfHours, now) is { } fault
            ? ShiftChange.Refused(fault)
            : shift.With(volunteer with { Claim = Next(volunteer.Claim, halfHours, now) });
    }

    /// <summary>Gives hours back with a reason; the second time they are turned down.</summary>
    public static ShiftChange Return(Shift shift, ClaimSeen seen, string reason, string by, IEnumerable<string> family, SchoolMoment now)
    {
        if (Verifying.BarOf(seen.Student, by, family) is { } bar)
        {
            return ShiftChange.Refused(bar);
        }

        return shift.Find(seen.Student) is not { Claim: { } claim } volunteer ? ShiftChange.Refused(VolunteeringRefusal.NothingClaimed)
            : claim.State == ClaimState.Verified ? ShiftChange.Refused(VolunteeringRefusal.HoursLocked)
            : claim.State != ClaimState.Claimed ? IsSame(claim, reason, by) ? shift : ShiftChange.Refused(RefusalCode.AlreadyReturned)
            : claim.HalfHours != seen.HalfHours ? ShiftChange.Refused(VolunteeringRefusal.ClaimChanged)
            : shift.With(volunteer with { Claim = claim with { Return = new(by, now.At, reason, claim.Attempt) } });
    }

    private static bool IsSame(HourClaim claim, string reason, string by) => claim.Return!.Reason == reason && claim.Return.By == by;

    private static string? FaultOf(Shift shift, Volunteer volunteer, int halfHours, SchoolMoment now) =>
        volunteer.Claim?.State == ClaimState.Verified ? VolunteeringRefusal.HoursLocked
        : volunteer.Claim?.State == ClaimState.TurnedDown ? VolunteeringRefusal.HoursTurnedDown
        : !shift.HasPlace(volunteer.Student) ? VolunteeringRefusal.NoPlace
        : now.OnTheWall < shift.Day.ToDateTime(shift.To) - Forgiven ? VolunteeringRefusal.ShiftNotOver
        : halfHours < 1 || halfHours > HalfHours.MostOf(shift) ? VolunteeringRefusal.HoursOutOfRange
        : null;

    private static HourClaim Next(HourClaim? before, int halfHours, SchoolMoment now) => before switch
    {
        null => new(halfHours, 1, now.At, null, null),
        { State: ClaimState.Returned } => before with { HalfHours = halfHours, Attempt = 2, At = now.At },
        _ => before with { HalfHours = halfHours, At = now.At },
    };
}

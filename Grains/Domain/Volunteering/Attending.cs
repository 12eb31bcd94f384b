using Engagement.Students;
using Engagement.Volunteering;

namespace Engagement.Domain;

/// <summary>Coming and going, as somebody at the door taps it.</summary>
public static class Attending
{
    /// <summary>People gather before a shift begins.</summary>
    public static readonly TimeSpan Gathering = TimeSpan.FromMinutes(60);

    public static ShiftChange CheckIn(Announcement announcement, Shift shift, Student student, SchoolMoment now)
    {
        if (shift.Find(student.Id) is { Came: not null })
        {
            return shift;
        }

        if (now.OnTheWall < shift.Day.ToDateTime(shift.From) - Gathering)
        {
            return ShiftChange.Refused(VolunteeringRefusal.ShiftNotBegun);
        }

        var signedUp = SigningUp.SignUp(announcement, shift, student, now);
        return signedUp.Shift is not { } known ? signedUp
            : !known.HasPlace(student.Id) ? ShiftChange.Refused(VolunteeringRefusal.NoPlace)
            : known.With(known.Find(student.Id)! with { Came = now.At });
    }

    public static ShiftChange CheckOut(Shift shift, string student, SchoolMoment now)
    {
        if (shift.Find(student) is not { Came: { } came } volunteer)
        {
            return ShiftChange.Refused(VolunteeringRefusal.NotCheckedIn);
        }

        if (volunteer.Went is not null)
        {
            return shift;
        }

        var halfHours = HalfHours.Between(shift, came, now.At);
        var claim = volunteer.Claim ?? (halfHours > 0 ? new HourClaim(halfHours, 1, now.At, null, null) : null);
        return shift.With(volunteer with { Went = now.At, Claim = claim });
    }

    public static ShiftChange Lead(Announcement announcement, Shift shift, string? student) =>
        shift.Leader == student ? shift
        : announcement.Kind != OpportunityKind.Volunteering ? ShiftChange.Refused(VolunteeringRefusal.NoLeader)
        : shift.Leader is { } before && shift.Find(before)?.Claim?.Revision is not null ? ShiftChange.Refused(VolunteeringRefusal.HoursLocked)
        : student is null ? shift with { Leader = null }
        : !shift.HasPlace(student) ? ShiftChange.Refused(VolunteeringRefusal.NotSignedUp)
        : shift.Find(student)!.Claim?.Revision is not null ? ShiftChange.Refused(VolunteeringRefusal.HoursLocked)
        : shift with { Leader = student };
}

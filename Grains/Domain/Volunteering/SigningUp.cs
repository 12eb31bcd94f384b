using Engagement.Students;
using Engagement.Volunteering;

namespace Engagement.Domain;

public static class SigningUp
{
    public static bool IsOpenTo(Announcement announcement, Student student, DateOnly day) =>
        announcement.FromGrade <= student.Grade && student.Grade <= announcement.ToGrade
        && (announcement.Faction is not { } faction || student.FactionOn(day) == faction);

    public static ShiftChange SignUp(Announcement announcement, Shift shift, Student student, SchoolMoment now) =>
        shift.Find(student.Id) is not null ? shift
        : !IsOpenTo(announcement, student, shift.Day) ? ShiftChange.Refused(VolunteeringRefusal.NotEligible)
        : IsOver(shift, now) ? ShiftChange.Refused(VolunteeringRefusal.ShiftOver)
        : shift with { Volunteers = shift.Volunteers.Add(new(student.Id, now.At, null, null, null)) };

    /// <summary>Whoever has come, or claims hours, stays on the list: what they did is theirs.</summary>
    public static ShiftChange Leave(Shift shift, string student) =>
        shift.Find(student) is not { } volunteer ? shift
        : volunteer.Came is not null || volunteer.Claim is not null ? ShiftChange.Refused(VolunteeringRefusal.CannotLeave)
        : shift.Without(student);

    public static bool IsOver(Shift shift, SchoolMoment now) => now.OnTheWall >= shift.Day.ToDateTime(shift.To);
}

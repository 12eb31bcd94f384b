using Engagement.Domain;
using Engagement.Schools;
using Engagement.Students;
using Engagement.Upcoming;

namespace Engagement.Volunteering;

/// <summary>Shifts that the student is on the list of.</summary>
internal sealed class UpcomingShifts(IGrainFactory grains) : IUpcoming
{
    public async Task<IEnumerable<UpcomingItem>> Of(Student student, SchoolProfile profile, SchoolMoment now) =>
        from opportunity in await Opportunities.Current(grains, profile.Id, now.Day)
        from shift in opportunity.Shifts
        where shift.Find(student.Id) is not null && !SigningUp.IsOver(shift, now)
        select new UpcomingItem(
            UpcomingKind.Shift, shift.Id.ToString(), opportunity.Announcement.Title, shift.Day, null, shift.From, shift.To, opportunity.Announcement.Place,
            shift.HasPlace(student.Id) ? "signed-up" : "waiting", IsOwn: true);
}

using Engagement.Domain;
using Engagement.Schools;
using Engagement.Students;
using Engagement.Upcoming;

namespace Engagement.Assignments;

/// <summary>Tasks that wait for the student: those not done by their day, and those that came back.</summary>
internal sealed class UpcomingTasks(IGrainFactory grains) : IUpcoming
{
    public async Task<IEnumerable<UpcomingItem>> Of(Student student, SchoolProfile profile, SchoolMoment now) =>
        from one in await grains.GetGrain<IAssignmentsGrain>(Keys.Assignments(student.Id)).Get()
        let state = AssignmentCourse.StateOf(one, now.Day)
        where state == AssignmentState.Returned || state == AssignmentState.Open
        select new UpcomingItem(
            UpcomingKind.Task, one.Order.Id.ToString(), new(one.Order.Text, one.Order.Text, one.Order.Text), one.Order.Due, null, null, null, null, state, IsOwn: true);
}

using Engagement.Activities;
using Engagement.Domain;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;
using Engagement.Upcoming;

namespace Engagement.Plans;

/// <summary>
/// Events of the plan within the next two weeks for the student's grade, the next of every series. What was announced already
/// stands in a list of its own (<see cref="Events.OwnEvents"/>).
/// </summary>
internal sealed class UpcomingEvents(IGrainFactory grains, SchoolClock clock) : IUpcoming
{
    private const int Ahead = 14;

    public async Task<IEnumerable<UpcomingItem>> Of(Student student, SchoolProfile profile, SchoolMoment now)
    {
        var year = (await SchoolYear.Find(profile.Id, grains, clock))!;
        var ahead = from planned in profile.Events
                    where now.Day <= planned.To && planned.From <= now.Day.AddDays(Ahead)
                    where planned.Grades.Any(range => range.From <= student.Grade && student.Grade <= range.To)
                    where (year.RecordOf(planned.Id)?.State ?? OccurrenceState.Planned) == OccurrenceState.Planned
                    orderby planned.From
                    select planned;
        return ahead.DistinctBy(planned => planned.Series).Select(planned => new UpcomingItem(
            UpcomingKind.Event, planned.Id, planned.Title, planned.From, planned.To, null, null, null, "planned", IsOwn: false));
    }
}

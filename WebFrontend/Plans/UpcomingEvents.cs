using Engagement.Activities;
using Engagement.Domain;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;
using Engagement.Upcoming;

namespace Engagement.Plans;

/// <summary>
/// Events of the plan within the next two weeks for the student's grade, the next of every series. Those that one can sign up for
/// stand in a list of their own (<see cref="Events.OwnEvents"/>).
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
                    let state = year.RecordOf(planned.Id)?.State ?? OccurrenceState.Planned
                    where state is OccurrenceState.Planned or OccurrenceState.Announced
                    orderby planned.From
                    select (planned, state);
        return ahead.DistinctBy(one => one.planned.Series).Select(one => new UpcomingItem(
            UpcomingKind.Event, one.planned.Id, one.planned.Title, one.planned.From, one.planned.To, null, null, null,
            one.state.ToString().ToLowerInvariant(), IsOwn: false));
    }
}

using Engagement.Domain;
using Engagement.Plans;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;
using Engagement.Upcoming;

namespace Engagement.Events;

/// <summary>Events that the student has signed up for.</summary>
internal sealed class UpcomingSignUps(IGrainFactory grains, SchoolClock clock) : IUpcoming
{
    public async Task<IEnumerable<UpcomingItem>> Of(Student student, SchoolProfile profile, SchoolMoment now)
    {
        var year = (await SchoolYear.Find(profile.Id, grains, clock))!;
        var events = await OwnEvents.Of(student, year, grains);
        return from one in events.Items
               where one.Own is { SignedUp: true, Came: false } && one.State is ("open" or "announced") && one.To >= now.Day
               select new UpcomingItem(
                   UpcomingKind.Event, one.Id, one.Title, one.From, one.To, null, null, null, one.Own!.Turn is null ? "signed-up" : "waiting", IsOwn: true);
    }
}

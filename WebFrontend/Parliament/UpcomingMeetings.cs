using Engagement.Accounts;
using Engagement.Domain;
using Engagement.Schools;
using Engagement.Students;
using Engagement.Upcoming;

namespace Engagement.Parliament;

/// <summary>Meetings of bodies that the student belongs to; of those without members, of whoever is of the age.</summary>
internal sealed class UpcomingMeetings(IGrainFactory grains) : IUpcoming
{
    public async Task<IEnumerable<UpcomingItem>> Of(Student student, SchoolProfile profile, SchoolMoment now)
    {
        var register = await grains.GetGrain<IParliamentGrain>(Keys.Parliament(profile.Id)).Get();
        var ahead = register.Meetings.Where(meeting => meeting.Stage == MeetingStage.Planned && meeting.Notice.Day >= now.Day).ToList();
        if (ahead.Count == 0)
        {
            return [];
        }

        var posts = await grains.GetGrain<IPostsGrain>(Keys.Posts(profile.Id)).All();
        var roster = (await grains.GetGrain<IRosterGrain>(Keys.Roster(profile.Id)).GetIfNewer(-1))!;
        return from meeting in ahead
               let notice = meeting.Notice
               let body = Body.Of(notice, register, posts, roster)
               where body?.Contains(student.Id) ?? (notice.FromGrade <= student.Grade && student.Grade <= notice.ToGrade)
               select new UpcomingItem(
                   UpcomingKind.Meeting, notice.Id.ToString(), TitleOf(notice.Kind), notice.Day, null, notice.From, null, notice.Place, notice.Kind, IsOwn: true);
    }

    private static Localized TitleOf(string kind) => kind switch
    {
        MeetingKind.General => new("Жалпы жиналыс", "Общее собрание", "General meeting"),
        MeetingKind.Sitting => new("Парламент отырысы", "Заседание парламента", "Parliament sitting"),
        MeetingKind.Council => new("Парламент Кеңесінің отырысы", "Заседание Совета парламента", "Council meeting"),
        MeetingKind.Faction => new("Фракция жиналысы", "Собрание фракции", "Faction meeting"),
        _ => new("Өзін-өзі басқару жиналысы", "Собрание самоуправления", "Self-government meeting"),
    };
}

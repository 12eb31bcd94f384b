using Engagement.Domain;
using Engagement.Schools;
using Engagement.Students;
using Engagement.Upcoming;

namespace Engagement.Debates;

/// <summary>Debates that the student speaks in or judges.</summary>
internal sealed class UpcomingDebates(IGrainFactory grains) : IUpcoming
{
    public async Task<IEnumerable<UpcomingItem>> Of(Student student, SchoolProfile profile, SchoolMoment now)
    {
        var announced = await grains.GetGrain<IDebatesGrain>(Keys.Debates(profile.Id)).List();
        var tournaments = await Task.WhenAll(announced.Where(one => one.Day >= now.Day)
            .Select(one => grains.GetGrain<IDebateTournamentGrain>(Keys.Debate(profile.Id, one.Id)).Get()));
        return from tournament in tournaments.OfType<Tournament>()
               where tournament.Stage == TournamentStage.Open
               let part = PartOf(student.Id, tournament)
               where part is not null
               let announcement = tournament.Announcement
               select new UpcomingItem(
                   UpcomingKind.Debate, announcement.Id.ToString(), new(announcement.Title, announcement.Title, announcement.Title), announcement.Day,
                   null, null, null, null, part, IsOwn: true);
    }

    private static string? PartOf(string student, Tournament tournament) =>
        tournament.Teams.Any(team => !team.IsOut && team.Members.Contains(student)) ? "speaks"
        : tournament.Judges.Contains(student) ? "judges"
        : tournament.Timekeepers.Contains(student) ? "keeps-time"
        : null;
}

using Engagement.Domain;
using Engagement.Schools;
using Engagement.Students;
using Engagement.Upcoming;

namespace Engagement.Elections;

/// <summary>
/// Elections that the student votes in, stands in or may stand in. Whether the student still has to vote is told to nobody else:
/// it would say who has voted.
/// </summary>
internal sealed class UpcomingElections(IGrainFactory grains) : IUpcoming
{
    public async Task<IEnumerable<UpcomingItem>> Of(Student student, SchoolProfile profile, SchoolMoment now) =>
        from election in await Current(profile.Id, now)
        where ElectionCourse.StageOf(election, now) == ElectionStage.Announced
        let state = StateOf(election, student)
        where state is not null
        select ItemOf(election, state, isOwn: state != "stand");

    public async Task<IEnumerable<UpcomingItem>> OfSelf(Student student, SchoolProfile profile, SchoolMoment now)
    {
        var open = (await Current(profile.Id, now))
            .Where(one => ElectionCourse.StageOf(one, now) == ElectionStage.Voting && ElectionCourse.MayVote(one.Notice.Voters, student, now.Day)).ToList();
        var voted = await Task.WhenAll(open.Select(one => Grain(profile.Id, one.Notice.Id).HasVoted(student.Id)));
        return open.Zip(voted).Where(one => !one.Second).Select(one => ItemOf(one.First, "vote", isOwn: true));
    }

    /// <summary>A round decides between those who stand already.</summary>
    private static string? StateOf(Election election, Student student) =>
        ElectionCourse.NumberOf(election, student.Id) is { } number && !election.Candidates[number - 1].IsWithdrawn ? "candidate"
        : ElectionCourse.MayVote(election.Notice.Voters, student, election.Rounds[^1].Hours.Day) ? "voter"
        : election.Rounds.Length == 1 && !election.Notice.ByHands && ElectionCourse.MayStand(election.Notice, student) ? "stand"
        : null;

    private static UpcomingItem ItemOf(Election election, string state, bool isOwn)
    {
        var (notice, hours) = (election.Notice, election.Rounds[^1].Hours);
        return new(
            UpcomingKind.Election, notice.Id.ToString(), TitleOf(notice), hours.Day, null, hours.From, hours.To, null, state, isOwn);
    }

    private static Localized TitleOf(ElectionNotice notice) => notice.Kind switch
    {
        ElectionKind.President => new("Мектеп Президентін сайлау", "Выборы Президента школы", "Election of the school President"),
        ElectionKind.Council => new("Парламент Кеңесін сайлау", "Выборы Совета парламента", "Election of the parliament Council"),
        _ => new($"{notice.Class}: сынып кеңесін сайлау", $"{notice.Class}: выборы классного совета", $"{notice.Class}: election of the class council"),
    };

    private async Task<IEnumerable<Election>> Current(string school, SchoolMoment now)
    {
        var listed = await grains.GetGrain<IElectionsGrain>(Keys.Elections(school)).List();
        var known = await Task.WhenAll(listed.Where(IsRecent).Select(notice => Grain(school, notice.Id).Get()));
        return known.OfType<Election>();

        // A tie is decided some days after the day of the notice.
        bool IsRecent(ElectionNotice notice) => notice.Hours.Day >= now.Day.AddMonths(-1);
    }

    private IElectionGrain Grain(string school, Guid id) => grains.GetGrain<IElectionGrain>(Keys.Election(school, id));
}

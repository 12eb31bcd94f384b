using Engagement.Domain;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Elections;

/// <summary>A request's look at the elections of one school.</summary>
internal sealed record Elections(IGrainFactory Grains, string School, Roster Roster, ElectionView View, SchoolMoment Now)
{
    /// <summary>So long after its last day an election is still in the list: a term of office.</summary>
    private const int DaysAfter = 400;

    /// <summary>Null when there is no such school.</summary>
    public static async Task<Elections?> Of(string school, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        if (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get() is not { } profile)
        {
            return null;
        }

        var roster = (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1))!;
        var now = SchoolMoment.Of(clock.Now, TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone));
        return new(grains, school, roster, new(profile, roster, SessionUser.From(context.User), now), now);
    }

    public IElectionGrain Grain(Guid id) => Grains.GetGrain<IElectionGrain>(Keys.Election(School, id));

    public async Task<object> Answer(Election election) => View.Of(
        election, View.Voter is { } voter && await Grain(election.Notice.Id).HasVoted(voter));

    public async Task<object> List()
    {
        var listed = await Grains.GetGrain<IElectionsGrain>(Keys.Elections(School)).List();
        var elections = await Task.WhenAll(listed.Where(notice => notice.Hours.Day >= Now.Day.AddDays(-DaysAfter)).Select(notice => Grain(notice.Id).Get()));
        var answers = await Task.WhenAll(elections.OfType<Election>().OrderByDescending(one => one.Rounds[^1].Hours.Day).Select(Answer));
        return new { AsOf = Now.Here, Today = Now.Day, MayRun = View.MayRun, MayAnnounce = View.MayAnnounce, Items = answers, Next = (string?)null };
    }
}

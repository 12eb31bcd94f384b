using Engagement.Accounts;
using Engagement.Acts;
using Engagement.Domain;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Parliament;

/// <summary>A request's hand on the meeting that its address names: rights first, then what is wrong with it, then the step; the answer is the meeting anew.</summary>
internal sealed class MeetingDesk(IGrainFactory grains, SchoolClock clock, IHttpContextAccessor accessor)
{
    private HttpContext Context => accessor.HttpContext!;

    public async Task<IResult> Take(Right right, Problem? fault, Func<MeetingStep> step)
    {
        var (school, id) = ((string)Context.GetRouteValue("school")!, Guid.Parse((string)Context.GetRouteValue("meeting")!));
        if (Access.RefusalAnywhere(Context, right, school) is { } refused)
        {
            return refused.ToResult();
        }

        var grain = grains.GetGrain<IMeetingGrain>(Keys.Meeting(school, id));
        if (await grain.Get() is not { } known)
        {
            return ParliamentProblem.UnknownMeeting.ToResult();
        }

        var user = SessionUser.From(Context.User)!;
        if (!Access.MayForFaction(user, right, school, known.Notice.Faction))
        {
            return Problem.Forbidden.ToResult();
        }

        if (fault is not null)
        {
            return fault.ToResult();
        }

        Context.Describe($"{id}");
        var result = await grain.Take(step(), user.Id);
        return result.Meeting is { } meeting
            ? Results.Ok(await View(school, meeting))
            : ParliamentProblem.Of(result.Refusal!, result.Student).ToResult();
    }

    /// <summary>Null for who may not know of it.</summary>
    public async Task<object?> View(string school, Meeting meeting)
    {
        var profile = (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get())!;
        var now = SchoolMoment.Of(clock.Now, TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone));
        var view = new MeetingView(
            profile,
            (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1))!,
            await grains.GetGrain<IParliamentGrain>(Keys.Parliament(school)).Get(),
            await grains.GetGrain<IPostsGrain>(Keys.Posts(school)).All(),
            SessionUser.From(Context.User),
            now);
        return view.Of(meeting);
    }
}

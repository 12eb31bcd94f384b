using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Schools;
using Engagement.Seasons;

namespace Engagement.Campaign;

/// <summary>The campaign of a school's year, as a request needs it.</summary>
internal sealed record SchoolCampaign(SchoolProfile Profile, CampaignWindow Window, SchoolMoment Now, IGrainFactory Grains)
{
    public ICareCampaignGrain Grain => Grains.GetGrain<ICareCampaignGrain>(Keys.Campaign(Profile.Id, Window.Year));

    public IQuestionnaireGrain Questionnaire => Grains.GetGrain<IQuestionnaireGrain>(Keys.Questionnaire(Profile.Id, Window.Year));

    /// <summary>The campaign of the academic year that the school lives in. Null when there is no such school.</summary>
    public static async Task<SchoolCampaign?> Find(string school, IGrainFactory grains, SchoolClock clock)
    {
        if (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get() is not { } profile)
        {
            return null;
        }

        var now = SchoolMoment.Of(clock.Now, TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone));
        return new(profile, CampaignWindow.Of(AcademicYear.Of(now.Day, profile.Years())), now, grains);
    }

    public ICampaignActionGrain Action(Guid id) => Grains.GetGrain<ICampaignActionGrain>(Keys.CampaignAction(Profile.Id, Window.Year, id));

    /// <summary>Every action of the plan, by day.</summary>
    public async Task<IReadOnlyList<CampaignAction>> Actions(CareCampaign campaign)
    {
        var found = await Task.WhenAll(campaign.Actions.Select(id => Action(id).Get()));
        return [.. found.OfType<CampaignAction>().OrderBy(action => action.Plan.Day)];
    }

    public Task<ImmutableArray<string>> Honoured() =>
        Grains.GetGrain<IHonourRollGrain>(Keys.HonourRoll(Profile.Id, Window.Year)).Honoured();
}

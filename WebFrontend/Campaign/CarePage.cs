using System.Collections.Immutable;
using Engagement.Boards;
using Engagement.Consents;
using Engagement.Domain;
using Engagement.Sessions;
using Engagement.Students;
using Engagement.Territories;

namespace Engagement.Campaign;

/// <summary>What everybody may read of a school's campaign: deeds in numbers, never who was helped.</summary>
internal static class CarePage
{
    public static async Task<object> Of(SchoolCampaign school, SessionUser? user)
    {
        var campaign = await school.Grain.Get();
        var actions = await school.Actions(campaign);
        var isPublished = campaign.PublishedAt is not null;
        return new
        {
            school.Profile.Name,
            school.Window.Year,
            school.Window.From,
            school.Window.To,
            Phase = school.Window.PhaseOn(school.Now.Day),
            Today = school.Now.Day,
            Stages = campaign.Stages.Select(stage => new { stage.Code, stage.From, stage.To, IsEnded = stage.EndedOn is not null }),
            campaign.Helpline,
            campaign.Press,
            Actions = actions.Select(action => new
            {
                action.Plan.Id,
                action.Plan.Title,
                action.Plan.Day,
                action.Plan.Form,
                action.Plan.Partner,
                action.Plan.Opportunity,
                Goals = GoalsOf(action),
                Givers = ShownCount(action.Givers.Count(giver => giver.Revision is not null)),
            }),
            Publications = campaign.Publications.OrderByDescending(one => one.Day).Select(one => new { one.Day, one.Channel, one.Title, one.Link }),
            Summary = isPublished ? new { campaign.Summary!.Kk, campaign.Summary.Ru, PublishedAt = school.Now.OnTheSchoolsClock(campaign.PublishedAt) } : null,
            Indicators = isPublished ? campaign.Indicators.Select(Of) : null,
            Questions = isPublished && ClosingQuestions.IsOver(school.Window, school.Now.Day) ? await Shares(school) : null,
            Honoured = isPublished ? (ImmutableArray<string>?)await Honoured(school, user) : null,
            Questionnaire = new
            {
                IsOpen = ClosingQuestions.IsOpen(campaign, school.Window, school.Now.Day),
                HasAnswered = user?.School == school.Profile.Id && await school.Questionnaire.HasAnswered(user.Id),
            },
        };
    }

    public static IEnumerable<object> GoalsOf(CampaignAction action) =>
        action.Plan.Goals.Select((goal, i) => new { goal.Title, goal.Goal, Result = action.Results[i] });

    /// <summary>People are not counted to the public below five.</summary>
    private static object Of(Indicator indicator)
    {
        var isHidden = indicator is { Unit: IndicatorUnit.People, Result: { } result } && SmallCount.Hides(result);
        return new { indicator.Title, indicator.Unit, indicator.Goal, Result = isHidden ? null : indicator.Result, IsHidden = isHidden };
    }

    private static int? ShownCount(int people) => SmallCount.Hides(people) ? null : people;

    private static async Task<object> Shares(SchoolCampaign school)
    {
        var counts = await school.Questionnaire.Counts();
        return Question.All.Select(question => new { Code = question, Shares = ClosingQuestions.SharesOf(question, counts) });
    }

    /// <summary>Names by consent, in the order of the alphabet. Also the staff sees here what is shown, because this page goes on a wall.</summary>
    private static async Task<ImmutableArray<string>> Honoured(SchoolCampaign school, SessionUser? user)
    {
        var surface = Access.AudienceOf(user, school.Profile.Id) == Audience.Public ? Surface.Public : Surface.School;
        var roster = (await school.Grains.GetGrain<IRosterGrain>(Keys.Roster(school.Profile.Id)).GetIfNewer(-1))!;
        var visibility = new Visibility(roster.Policy);
        var honoured = (await school.Honoured()).ToHashSet();
        return
        [
            .. roster.Everybody().Where(student => honoured.Contains(student.Id)).Select(student => visibility.NameOn(surface, student)).OfType<string>()
                .Order(KazakhOrder.Comparer),
        ];
    }
}

using Engagement.Campaign;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Students;

namespace Engagement.Demonstration;

/// <summary>Between 10 January and 10 February: a committee at work, an action with those who gave their time, another one ahead.</summary>
internal sealed class CampaignOfTheYear(PresentDay present)
{
    private const int Givers = 9;
    private const int Confirmed = 6;

    private readonly CampaignWindow _window = CampaignWindow.Of(present.School.Season);

    private ICareCampaignGrain Campaign => present.Grains.GetGrain<ICareCampaignGrain>(Keys.Campaign(DemonstrationSchool.Id, _window.Year));

    public async Task LayOut()
    {
        if (!_window.Holds(present.Today))
        {
            return;
        }

        present.SetClock(_window.From, 10);
        var members = present.ShownMembers(_window.From).Where(student => student.Id != DemonstrationSchool.CardStudent).ToList();
        CommitteeSeat[] committee =
        [
            new(PresentDay.Coordinator, IsStudent: false, CommitteeRole.Chair),
            new(members[0].Id, IsStudent: true, CommitteeRole.Secretary),
            new(members[1].Id, IsStudent: true, CommitteeRole.Member),
        ];
        PresentDay.Expect((await Campaign.Propose([.. committee])).Refusal, "propose a committee");
        PresentDay.Expect((await Campaign.Approve([.. committee], PresentDay.Coordinator)).Refusal, "approve the committee");
        foreach (var task in CampaignStages.TasksOf(StageCode.Directive).Take(3))
        {
            PresentDay.Expect((await Campaign.Tick(StageCode.Directive, task, isDone: true)).Refusal, "tick a task off");
        }

        await Plan(new("Мектеп кітапханасының кітаптарын жөндеу", "Ремонт книг школьной библиотеки", "Repairing the school library’s books"), "repairing", Near(3));
        var held = await Plan(new("Жылы қолғап тоқу", "Вяжем тёплые варежки", "Knitting warm mittens"), "making", Near(-3));
        await Give(held, [.. members.Skip(2).Take(Givers)]);
    }

    private DateOnly Near(int days)
    {
        var day = present.Today.AddDays(days);
        return day < _window.From ? _window.From : day > _window.To ? _window.To : day;
    }

    private async Task<ICampaignActionGrain> Plan(Localized title, string form, DateOnly day)
    {
        var plan = new PlannedAction(present.NewId(), title, day, form, null, null, [], PresentDay.Mentor);
        var action = present.Grains.GetGrain<ICampaignActionGrain>(Keys.CampaignAction(DemonstrationSchool.Id, _window.Year, plan.Id));
        PresentDay.Expect((await action.Plan(plan)).Refusal, "plan an action");
        return action;
    }

    /// <summary>Most of those who came are confirmed; the others wait for it.</summary>
    private async Task Give(ICampaignActionGrain action, IReadOnlyList<Student> givers)
    {
        present.Clock.Now = present.Now.AddHours(-3);
        PresentDay.Expect((await action.Give([.. givers.Select(giver => giver.Id)])).Refusal, "write givers down");
        var by = new Author(DemonstrationSchool.Description.Mentors[3].Id, IsCoordinator: false);
        PresentDay.Expect((await action.Confirm([.. givers.Take(Confirmed).Select(giver => giver.Id)], by)).Refusal, "confirm givers");
    }
}

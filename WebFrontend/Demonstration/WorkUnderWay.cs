using System.Collections.Immutable;
using Engagement.Assignments;
using Engagement.Initiatives;
using Engagement.Students;

namespace Engagement.Demonstration;

/// <summary>An idea that gathers support, a project in the middle of its stages, and two tasks: one to do, one to look at.</summary>
internal sealed class WorkUnderWay(PresentDay present)
{
    private static readonly Idea Readers = new(
        "Үзілістегі кітап бұрышы", "Үзілісте тыныш отырып оқитын жер аз.", "Дәлізге сөре қойып, әр сынып бір кітап әкеледі.", ["information"]);

    private static readonly Idea Garden = new(
        "Мектеп бағындағы құс ұялары", "Қыста құстарға пана болады.", "Технология сабағында он ұя жасап, бірге ілеміз.", ["ecological"]);

    public async Task LayOut()
    {
        present.SetClock(present.Today.AddDays(-1), 12);
        if (present.ShownMembers(present.Today).Take(5).ToArray() is not [var author, .. { Length: 4 } others])
        {
            return;
        }

        var idea = await Propose(author, Readers);
        foreach (var student in others)
        {
            await Take(idea, new SupportIdea(true), student.Id);
        }

        var project = await Propose(others[0], Garden);
        await Take(project, new AcceptIdea(1, null), PresentDay.Mentor);
        var (made, hung) = (present.NewId(), present.NewId());
        ImmutableArray<ProjectStage> stages =
            [new(made, "Ұяларды жасау", present.Today.AddDays(3), false), new(hung, "Бақта ілу", present.Today.AddDays(10), false)];
        await Take(project, new PlanProject(stages, []), others[0].Id);
        await Take(project, new TakePart(true), others[1].Id);

        await Assign(DemonstrationSchool.CardStudent, "Кітапхана сөрелерінің суретін түсіріп, ақпарат фракциясына беру");
        var sent = await Assign(others[2].Id, "Жиналысқа хабарландыру жазу");
        PresentDay.Expect((await sent.Grain.Send(sent.Id, "Хабарландыру дайын, тақтаға ілінді.", null)).Refusal, "do a task");
    }

    private async Task<IInitiativeGrain> Propose(Student author, Idea idea)
    {
        var initiative = present.Grains.GetGrain<IInitiativeGrain>(Keys.Initiative(DemonstrationSchool.Id, present.NewId()));
        PresentDay.Expect((await initiative.Propose(author.Id, author.FactionOn(present.Today), idea)).Refusal, "propose an idea");
        await Take(initiative, new OpenIdea(1), PresentDay.Mentor);
        return initiative;
    }

    private static async Task Take(IInitiativeGrain initiative, InitiativeStep step, string by) =>
        PresentDay.Expect((await initiative.Take(step, by)).Refusal, $"take {step.GetType().Name}");

    private async Task<(IAssignmentsGrain Grain, Guid Id)> Assign(string student, string text)
    {
        var (grain, id) = (present.Grains.GetGrain<IAssignmentsGrain>(Keys.Assignments(student)), present.NewId());
        PresentDay.Expect((await grain.Assign(new(id, text, present.Today.AddDays(4), null, PresentDay.Mentor))).Refusal, "give a task");
        return (grain, id);
    }
}

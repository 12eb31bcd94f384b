using System.Collections.Immutable;
using Engagement.Campaign;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Students;

namespace Engagement.Tests;

/// <summary>What a campaign earns on its way into the book: repeated, by two at once, and through every crash between.</summary>
public sealed class CareCampaignTests : IAsyncLifetime
{
    private const int Year = 2027;

    private static readonly Guid Id = new("0199a0a0-0000-7000-8000-000000000003");
    private static readonly Author Second = new("m-2", false);
    private static readonly CommitteeSeat Chair = new("m-1", false, CommitteeRole.Chair);

    private SchoolCluster _school = null!;

    private ICareCampaignGrain Campaign => _school.Grain<ICareCampaignGrain>(Keys.Campaign(SchoolCluster.School, Year));

    private ICampaignActionGrain Action => _school.Grain<ICampaignActionGrain>(Keys.CampaignAction(SchoolCluster.School, Year, Id));

    private IQuestionnaireGrain Questionnaire => _school.Grain<IQuestionnaireGrain>(Keys.Questionnaire(SchoolCluster.School, Year));

    private IHonourRollGrain Honour => _school.Grain<IHonourRollGrain>(Keys.HonourRoll(SchoolCluster.School, Year));

    public async Task InitializeAsync()
    {
        _school = await SchoolCluster.Start();
        At(1, 21);
        await _school.Grain<IRosterGrain>(Keys.Roster(SchoolCluster.School)).Appoint(new("m-1", "Mentor"));
        Assert.NotNull((await Action.Plan(Plan())).Action);
    }

    public async Task DisposeAsync() => await _school.DisposeAsync();

    [Fact]
    public async Task An_action_stands_in_the_plan_once_and_survives()
    {
        Assert.NotNull((await Action.Plan(Plan())).Action);
        await _school.Restart();
        Assert.Equal([Id], (await Campaign.Get()).Actions.AsEnumerable());
        Assert.NotNull(await Action.Get());
    }

    [Fact]
    public async Task An_action_that_was_cut_off_before_the_plan_is_finished_by_the_same_one()
    {
        var other = _school.Grain<ICampaignActionGrain>(Keys.CampaignAction(SchoolCluster.School, Year, Guid.Empty));
        _school.States.Unwritable = StateNames.Campaign;
        await Assert.ThrowsAnyAsync<Exception>(() => other.Plan(Plan() with { Id = Guid.Empty }));
        _school.States.Unwritable = null;
        Assert.NotNull((await Patience.Eventually(() => other.Plan(Plan() with { Id = Guid.Empty }))).Action);
        Assert.Equal(2, (await Campaign.Get()).Actions.Length);
    }

    [Fact]
    public async Task An_action_that_nobody_gave_time_to_leaves_the_plan()
    {
        Assert.Null((await Action.Drop()).Refusal);
        Assert.Null((await Action.Drop()).Refusal);
        Assert.Empty((await Campaign.Get()).Actions);
        await Action.Plan(Plan());
        await Action.Give([Student(1)]);
        Assert.Equal(CampaignRefusal.ActionHasGivers, (await Action.Drop()).Refusal);
    }

    [Fact]
    public async Task Titles_that_mark_a_child_name_one_or_count_money_are_refused()
    {
        Assert.Equal(CampaignRefusal.MarksAChild, (await Action.Plan(Plan("Наборы для сирот"))).Refusal);
        Assert.Equal(CampaignRefusal.NamesMoney, (await Action.Plan(Plan("Сбор денег"))).Refusal);
        Assert.Equal(CampaignRefusal.NamesAStudent, (await Action.Plan(Plan("Есімі 7 үшін жинақ"))).Refusal);
        Assert.Equal(CampaignRefusal.NamesMoney, (await Campaign.Write(new("100 000 теңге", "Итоги"))).Refusal);
    }

    [Fact]
    public async Task Two_who_confirm_at_once_award_once()
    {
        await Action.Give([Student(1), Student(2)]);
        var results = await Task.WhenAll(Enumerable.Range(1, 10).Select(i => Action.Confirm([Student(1), Student(2)], new($"m-{i}", false))));
        Assert.All(results, result => Assert.Null(result.Refusal));
        var sheet = Assert.Single(await _school.Ledger.Read(0, 10));
        Assert.Equal([5, 5], sheet.Entries.Select(entry => entry.Granted));
        Assert.Equal("campaign-2027", sheet.Event);
        Assert.Equal(SheetState.Counted, Assert.Single((await Current()).Sheets).State);
    }

    [Fact]
    public async Task A_crash_before_the_decision_is_stored_leaves_book_and_list_as_they_were()
    {
        await Action.Give([Student(1)]);
        _school.States.Unwritable = StateNames.CampaignAction;
        await Assert.ThrowsAnyAsync<Exception>(() => Confirm(1));
        _school.States.Unwritable = null;
        Assert.Empty(await _school.Ledger.Read(0, 10));
        Assert.Null((await Patience.Eventually(() => Confirm(1))).Refusal);
        Assert.Single(await _school.Ledger.Read(0, 10));
    }

    [Fact]
    public async Task A_crash_between_the_decision_and_the_book_is_mended_by_whoever_looks_next()
    {
        await Action.Give([Student(1)]);
        _school.Store.IsFull = true;
        Assert.Null((await Confirm(1)).Refusal);
        Assert.Equal(SheetState.Sending, (await Current()).Sheets[0].State);
        await _school.Restart();
        Assert.Empty(await _school.Ledger.Read(0, 10));
        await Patience.Until(async () => (await Current()).Sheets[0].State == SheetState.Counted);
        Assert.Single(await _school.Ledger.Read(0, 10));
    }

    [Fact]
    public async Task A_crash_after_the_book_took_it_awards_once()
    {
        await Action.Give([Student(1)]);
        (_school.States.Unwritable, _school.States.WritesLeft) = (StateNames.CampaignAction, 1);
        await Assert.ThrowsAnyAsync<Exception>(() => Confirm(1));
        _school.States.Unwritable = null;
        Assert.Single(await _school.Ledger.Read(0, 10));
        Assert.Null((await Patience.Eventually(() => Confirm(1))).Refusal);
        await Patience.Until(async () => (await Current()).Sheets[0].State == SheetState.Counted);
        Assert.Single(await _school.Ledger.Read(0, 10));
    }

    [Fact]
    public async Task The_own_family_is_confirmed_by_somebody_else()
    {
        await Action.Give([Student(1)]);
        var roster = _school.Grain<IRosterGrain>(Keys.Roster(SchoolCluster.School));
        await roster.Appoint(new(Second.Id, "Second"));
        await roster.Tie(Second.Id, [Student(1)], []);
        Assert.Equal((RefusalCode.OwnFamily, Student(1)), ((await Confirm(1)).Refusal, (await Confirm(1)).Student));
        Assert.Null((await Action.Confirm([Student(1)], SchoolCluster.Mentor)).Refusal);
    }

    [Fact]
    public async Task What_the_book_would_refuse_is_told_and_nothing_is_decided()
    {
        await Action.Give([Student(1)]);
        At(2, 5);
        Assert.Equal(RefusalCode.TooLate, (await Confirm(1)).Refusal);
        Assert.Empty((await Current()).Sheets);
    }

    [Fact]
    public async Task After_the_grace_the_campaign_is_closed_by_itself()
    {
        At(2, 25);
        Assert.Equal(CampaignRefusal.Over, (await Action.Give([Student(1)])).Refusal);
        Assert.Equal(CampaignRefusal.Over, (await Campaign.Propose([Chair])).Refusal);
        Assert.Null((await Campaign.Write(new("Қорытынды", "Итоги"))).Refusal);
    }

    [Fact]
    public async Task The_end_of_a_stage_awards_student_members_once_through_a_crash()
    {
        await Seated();
        _school.Store.IsFull = true;
        Assert.Null((await Campaign.End(StageCode.Directive, Second)).Refusal);
        await _school.Restart();
        await Patience.Until(async () => (await Campaign.Get()).Sheets[0].State == SheetState.Counted);
        Assert.All(await Task.WhenAll(Enumerable.Range(1, 5).Select(_ => Campaign.End(StageCode.Directive, Second))), result => Assert.Null(result.Refusal));
        var entry = Assert.Single(Assert.Single(await _school.Ledger.Read(0, 10)).Entries);
        Assert.Equal((Student(1), "campaign.committee", 10), (entry.Student, entry.Kind, entry.Granted));
    }

    [Fact]
    public async Task Strangers_do_not_sit_in_the_committee() =>
        Assert.Equal(CampaignRefusal.SeatUnknown, (await Campaign.Propose([Chair, new("abai.nobody", true, CommitteeRole.Member)])).Refusal);

    [Fact]
    public async Task The_honour_roll_follows_the_book_also_when_it_is_undone()
    {
        var sheets = new List<Guid>();
        foreach (var day in Enumerable.Range(18, 3))
        {
            var sheet = new Sheet(Guid.CreateVersion7(), new(new(Year, 1, day), "campaign-2027", null), [new(Student(1), "campaign.action", 1)], null);
            Assert.Equal(PostOutcome.Accepted, (await _school.Ledger.Award(sheet, SchoolCluster.Mentor)).Outcome);
            sheets.Add(sheet.Id);
        }

        Assert.Equal([Student(1)], (await Honour.Honoured()).AsEnumerable());
        await _school.Ledger.Reverse(new(Guid.CreateVersion7(), sheets[1], null, "A mistake"), SchoolCluster.Mentor);
        Assert.Empty(await Honour.Honoured());
        await _school.Restart();
        Assert.Empty(await Honour.Honoured());
    }

    [Fact]
    public async Task Everybody_answers_once_and_only_counts_are_kept()
    {
        var answers = ImmutableDictionary<string, string>.Empty.Add("effective", "yes");
        Assert.Equal(CampaignRefusal.QuestionnaireClosed, await Questionnaire.Answer(Student(1), answers));
        At(2, 5);
        var all = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Questionnaire.Answer(Student(1 + (i % 6)), answers)));
        Assert.Equal(6, all.Count(refusal => refusal is null));
        await _school.Restart();
        Assert.Equal(6, (await Questionnaire.Counts())["effective/yes"]);
        Assert.True(await Questionnaire.HasAnswered(Student(1)));
        await Questionnaire.Forget(Student(1));
        Assert.False(await Questionnaire.HasAnswered(Student(1)));
        Assert.Equal(6, (await Questionnaire.Counts())["effective/yes"]);
    }

    [Fact]
    public async Task A_person_who_is_erased_stands_nowhere_any_more()
    {
        await Seated();
        await Action.Give([Student(1), Student(2)]);
        await Confirm(1);
        Assert.True(await _school.Grain<IErasureGrain>(Keys.Erasure(SchoolCluster.School)).Erase(Student(1), "c-1", "asked"));
        Assert.Equal([Student(2)], (await Current()).Givers.Select(giver => giver.Student));
        Assert.Equal([Chair], (await Campaign.Get()).Committee!.Seats.AsEnumerable());
    }

    private static string Student(int number) => SchoolCluster.Student(number);

    private static PlannedAction Plan(string title = "Жинақтар жинау") =>
        new(Id, new(title, title, title), new(Year, 1, 20), "collecting", null, null, [new(new("Жинақ", "Наборы", "Kits"), 40)], "m-1");

    /// <summary>Noon in Almaty.</summary>
    private void At(int month, int day) => _school.Clock.Now = new(Year, month, day, 7, 0, 0, TimeSpan.Zero);

    private async Task Seated()
    {
        ImmutableArray<CommitteeSeat> seats = [Chair, new(Student(1), true, CommitteeRole.Member)];
        Assert.Null((await Campaign.Propose(seats)).Refusal);
        Assert.Null((await Campaign.Approve(seats, "d-1")).Refusal);
        foreach (var task in CampaignStages.TasksOf(StageCode.Directive))
        {
            Assert.Null((await Campaign.Tick(StageCode.Directive, task, true)).Refusal);
        }
    }

    private Task<ActionResult> Confirm(int student) => Action.Confirm([Student(student)], Second);

    private async Task<CampaignAction> Current() => (await Patience.Eventually(() => Action.Get()))!;
}

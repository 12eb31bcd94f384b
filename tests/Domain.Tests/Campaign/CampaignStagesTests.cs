using Engagement.Campaign;
using Engagement.Domain;
using Engagement.Ledger;

namespace Engagement.Tests;

public sealed class CampaignStagesTests
{
    [Theory]
    [InlineData(1, 9, CampaignPhase.Ahead)]
    [InlineData(1, 10, CampaignPhase.Open)]
    [InlineData(2, 10, CampaignPhase.Open)]
    [InlineData(2, 11, CampaignPhase.Grace)]
    [InlineData(2, 24, CampaignPhase.Grace)]
    [InlineData(2, 25, CampaignPhase.Over)]
    public void The_window_opens_and_closes_by_the_calendar(int month, int day, string phase) =>
        Assert.Equal(phase, Care.Window.PhaseOn(Care.Day(month, day)));

    [Fact]
    public void It_belongs_to_the_academic_year_of_its_January() => Assert.Equal(2027, CampaignWindow.Of(AcademicYear.Default(2026)).Year);

    [Theory]
    [InlineData("campaign-2027", true)]
    [InlineData("campaign-02027", false)]
    [InlineData("campaign-0", false)]
    [InlineData("2027-01-campaign", false)]
    [InlineData("campaign-", false)]
    public void The_book_knows_it_as_an_event_of_its_year(string id, bool isCampaign) => Assert.Equal(isCampaign, CampaignWindow.EventOf(id) is not null);

    [Fact]
    public void Customary_stages_follow_each_other_and_fill_the_window()
    {
        var stages = Care.Window.Stages();
        Assert.Equal(StageCode.All, stages.Select(stage => stage.Code));
        Assert.Equal((Care.Window.From, Care.Window.To), (stages[0].From, stages[^1].To));
        Assert.All(stages.Zip(stages.Skip(1)), pair => Assert.Equal(pair.First.To.AddDays(1), pair.Second.From));
    }

    [Fact]
    public void An_order_moves_the_days_of_a_stage()
    {
        var stage = Schedule(StageCode.Directive, Care.Day(1, 11), Care.Day(1, 15), "12-н").Campaign!.Find(StageCode.Directive)!;
        Assert.Equal((Care.Day(1, 11), Care.Day(1, 15), "12-н"), (stage.From, stage.To, stage.Order));
    }

    [Theory]
    [InlineData(1, 9, 1, 12)]
    [InlineData(1, 12, 1, 11)]
    [InlineData(1, 10, 1, 17)]
    [InlineData(1, 10, 2, 11)]
    public void Days_outside_or_out_of_order_are_refused(int fromMonth, int fromDay, int toMonth, int toDay) => Assert.Equal(
        CampaignRefusal.StageDates, Schedule(StageCode.Directive, Care.Day(fromMonth, fromDay), Care.Day(toMonth, toDay), null).Refusal);

    [Fact]
    public void A_task_is_ticked_and_unticked_once()
    {
        var done = CampaignStages.Tick(Care.New, StageCode.Directive, "order", true).Campaign!;
        Assert.Same(done, CampaignStages.Tick(done, StageCode.Directive, "order", true).Campaign);
        Assert.Empty(CampaignStages.Tick(done, StageCode.Directive, "order", false).Campaign!.Find(StageCode.Directive)!.Done);
        Assert.Equal(CampaignRefusal.UnknownTask, CampaignStages.Tick(done, StageCode.Directive, "closing", true).Refusal);
        Assert.Equal(CampaignRefusal.UnknownStage, CampaignStages.Tick(done, "fourth", "order", true).Refusal);
    }

    [Fact]
    public void A_stage_ends_with_one_sheet_for_the_students_of_the_committee()
    {
        var ended = Care.New.Ready(StageCode.Directive).End(StageCode.Directive, Care.Day(1, 16)).Campaign!;
        var sheet = Assert.Single(ended.Sheets).Sheet;
        Assert.Equal([new("abai.a", "campaign.committee", 1)], sheet.Lines.ToArray());
        Assert.Equal((Care.Day(1, 16), "campaign-2027"), (sheet.Activity.Day, sheet.Activity.Event));
        Assert.Same(ended, ended.End(StageCode.Directive, Care.Day(1, 17)).Campaign);
    }

    [Fact]
    public void The_sheet_of_a_stage_follows_from_school_year_and_stage()
    {
        var ready = Care.New.Ready(StageCode.Directive);
        Guid IdOf(string school, CampaignWindow window) =>
            CampaignStages.End(school, ready, window, StageCode.Directive, Care.Day(1, 16), Care.Mentor).Campaign!.Sheets[0].Sheet.Id;
        Assert.Equal(IdOf("abai", Care.Window), IdOf("abai", Care.Window));
        Assert.NotEqual(IdOf("abai", Care.Window), IdOf("auezov", Care.Window));
        Assert.NotEqual(IdOf("abai", Care.Window), IdOf("abai", new(2028)));
    }

    [Fact]
    public void What_is_lacking_for_the_end_of_a_stage_is_said()
    {
        var ready = Care.New.Ready(StageCode.Directive);
        Assert.Equal(CampaignRefusal.CommitteeNeeded, Care.New.End(StageCode.Directive, Care.Day(1, 16)).Refusal);
        Assert.Equal(CampaignRefusal.StageNotBegun, ready.End(StageCode.Directive, Care.Day(1, 9)).Refusal);
        Assert.Equal(CampaignRefusal.StageBefore, ready.Ready(StageCode.Organising).End(StageCode.Organising, Care.Day(1, 20)).Refusal);
        Assert.Equal(CampaignRefusal.TasksOpen, CampaignStages.Tick(ready, StageCode.Directive, "plan", false).Campaign!.End(StageCode.Directive, Care.Day(1, 16)).Refusal);
    }

    [Fact]
    public void An_ended_stage_is_not_changed_any_more()
    {
        var ended = Care.New.Ready(StageCode.Directive).End(StageCode.Directive, Care.Day(1, 16)).Campaign!;
        Assert.Equal(CampaignRefusal.StageEnded, CampaignStages.Tick(ended, StageCode.Directive, "plan", false).Refusal);
        Assert.Equal(
            CampaignRefusal.StageEnded, CampaignStages.Schedule(ended, Care.Window, StageCode.Directive, Care.Day(1, 10), Care.Day(1, 12), null).Refusal);
    }

    [Fact]
    public void A_stage_that_the_book_turned_down_can_be_ended_again_with_the_next_revision()
    {
        var ended = Care.New.Ready(StageCode.Directive).End(StageCode.Directive, Care.Day(1, 16)).Campaign!;
        var refused = ended with { Sheets = ended.Sheets.Settled(ended.Sheets[0], SheetState.Refused, "too-late") };
        var again = refused.End(StageCode.Directive, Care.Day(1, 18)).Campaign!;
        Assert.Equal([1, 2], again.Sheets.Select(sheet => sheet.Revision));
        Assert.NotEqual(again.Sheets[0].Sheet.Id, again.Sheets[1].Sheet.Id);
    }

    private static CampaignChange Schedule(string stage, DateOnly from, DateOnly to, string? order) =>
        CampaignStages.Schedule(Care.New, Care.Window, stage, from, to, order);
}

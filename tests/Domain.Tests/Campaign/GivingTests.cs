using Engagement.Campaign;
using Engagement.Domain;
using Engagement.Ledger;

namespace Engagement.Tests;

public sealed class GivingTests
{
    [Fact]
    public void An_action_lies_within_the_campaign() => Assert.Equal(
        CampaignRefusal.ActionOutside, Giving.Plan(null, Care.Plan with { Day = Care.Day(2, 11) }, Care.Window).Refusal);

    [Fact]
    public void A_plan_can_change_until_somebody_has_given_time()
    {
        var other = Care.Plan with { Form = "making" };
        Assert.Equal(other, Giving.Plan(Care.Action, other, Care.Window).Action!.Plan);
        Assert.Equal(CampaignRefusal.ActionConflict, Giving.Plan(Care.Action.Gave("a"), other, Care.Window).Refusal);
        var same = Care.Action.Gave("a");
        Assert.Same(same, Giving.Plan(same, Care.Plan with { Goals = [.. Care.Plan.Goals] }, Care.Window).Action);
    }

    [Fact]
    public void A_student_stands_on_the_list_once()
    {
        var gave = Care.Action.Gave("a", "b", "a");
        Assert.Equal(Care.Ids("a", "b"), gave.Givers.Select(giver => giver.Student));
        Assert.Same(gave, gave.Gave("b"));
    }

    [Fact]
    public void Nobody_gives_before_the_day() =>
        Assert.Equal(CampaignRefusal.ActionNotBegun, Giving.Give(Care.Action, Care.Ids("a"), Care.At(1, 19)).Refusal);

    [Fact]
    public void Training_of_staff_has_no_givers()
    {
        var training = Giving.Plan(null, Care.Plan with { Form = ActionForm.Training }, Care.Window).Action!;
        Assert.Equal(CampaignRefusal.NoGivers, Giving.Give(training, Care.Ids("a"), Care.At(1, 21)).Refusal);
    }

    [Fact]
    public void Confirming_makes_one_sheet_of_the_day_of_the_action()
    {
        var confirmed = Care.Action.Gave("b", "a").Confirm("a", "b").Action!;
        var sheet = Assert.Single(confirmed.Sheets).Sheet;
        Assert.Equal([new(Care.Id("a"), "campaign.action", 1), new(Care.Id("b"), "campaign.action", 1)], sheet.Lines.ToArray());
        Assert.Equal((Care.Plan.Day, "campaign-2027", "Жинақтар жинау"), (sheet.Activity.Day, sheet.Activity.Event, sheet.Note));
        Assert.Same(confirmed, confirmed.Confirm("b").Action);
    }

    [Fact]
    public void Whoever_comes_later_is_the_next_revision_alone()
    {
        var later = Care.Action.Gave("a").Confirm("a").Action!.Gave("b").Confirm("a", "b").Action!;
        Assert.Equal([1, 2], later.Sheets.Select(sheet => sheet.Revision));
        Assert.Equal(Care.Id("b"), Assert.Single(later.Sheets[1].Sheet.Lines).Student);
        Assert.NotEqual(later.Sheets[0].Sheet.Id, later.Sheets[1].Sheet.Id);
    }

    [Fact]
    public void Only_who_stands_on_the_list_is_confirmed()
    {
        var change = Care.Action.Gave("a").Confirm("a", "b");
        Assert.Equal((CampaignRefusal.UnknownGiver, Care.Id("b")), (change.Refusal, change.Student));
    }

    [Fact]
    public void Nobody_confirms_the_own_family()
    {
        var change = Giving.Confirm(Care.School, Care.Window, Care.Action.Gave("a"), Care.Ids("a"), Care.Mentor, Care.Ids("a"));
        Assert.Equal(RefusalCode.OwnFamily, change.Refusal);
    }

    [Fact]
    public void Who_was_confirmed_stays_and_others_can_be_taken_off()
    {
        var action = Care.Action.Gave("a", "b").Confirm("a").Action!;
        Assert.Equal(CampaignRefusal.GiverLocked, Giving.TakeOff(action, Care.Id("a")).Refusal);
        Assert.Equal(Care.Ids("a"), Giving.TakeOff(action, Care.Id("b")).Action!.Givers.Select(giver => giver.Student));
        Assert.Same(action, Giving.TakeOff(action, Care.Id("c")).Action);
    }

    [Fact]
    public void Whom_the_book_does_not_take_can_be_confirmed_anew()
    {
        var confirmed = Care.Action.Gave("a").Confirm("a").Action!;
        var settled = Giving.Settle(confirmed, confirmed.Sheets[0], SheetState.Refused, "too-late");
        Assert.Null(settled.Givers[0].Revision);
        Assert.Equal(2, settled.Confirm("a").Action!.Sheets[^1].Revision);
    }

    [Fact]
    public void Every_change_is_the_next_version()
    {
        Assert.Equal(1, Care.Action.Version);
        Assert.Equal(3, Care.Action.Gave("a").Confirm("a").Action!.Version);
    }

    [Fact]
    public void Results_belong_to_the_goals_of_the_plan()
    {
        Assert.Equal([37], Giving.Measure(Care.Action, [37]).Action!.Results.ToArray());
        Assert.Equal(CampaignRefusal.UnknownItem, Giving.Measure(Care.Action, [37, 2]).Refusal);
    }
}

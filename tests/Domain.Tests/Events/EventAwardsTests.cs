using Engagement.Activities;
using Engagement.Domain;
using Engagement.Events;
using Engagement.Ledger;

namespace Engagement.Tests;

public sealed class EventAwardsTests
{
    [Theory]
    [InlineData("festival", Recurrence.Once, "event.part")]
    [InlineData("guest-meeting", Recurrence.Quarterly, "event.part")]
    [InlineData("action", Recurrence.Weekly, "event.part.weekly")]
    [InlineData("", Recurrence.Monthly, "event.part")]
    [InlineData("contest", Recurrence.Once, "contest.part")]
    [InlineData("exhibition", Recurrence.Once, "contest.part")]
    [InlineData("video-contest", Recurrence.Once, "contest.part")]
    [InlineData("sports-series", Recurrence.Monthly, "contest.part")]
    [InlineData("challenge", Recurrence.Once, "challenge.entry")]
    [InlineData("raid", Recurrence.Monthly, "raid.shift")]
    [InlineData("sitting", Recurrence.Monthly, "meet.attend")]
    [InlineData("debate", Recurrence.Once, "event.part")]
    public void A_form_says_what_taking_part_is(string form, Recurrence recurrence, string kind) =>
        Assert.Equal([kind], Gym.With().Came("a").KindsOf("a", Gym.At(OccurrenceState.Accepted, form, recurrence)).ToArray());

    [Fact]
    public void Every_form_of_the_catalogue_is_priced_by_the_rulebook()
    {
        foreach (var planned in PlanTemplate.Plan.Events)
        {
            var form = EventForm.Of(Gym.At(form: planned.Form ?? "", recurrence: planned.Recurrence).Event);
            Assert.All([form.Part, form.LatePart, form.Judge], kind => Assert.NotNull(Rulebook.Default.Find(kind)));
        }
    }

    [Fact]
    public void Of_taking_part_helping_organising_and_leading_only_the_highest_counts()
    {
        var one = Gym.With().Came("a").CameAs(EventRole.Helper, "b", "c").CameAs(EventRole.Organiser, "c", "d").CameAs(EventRole.Leader, "d");
        Assert.Equal(["event.part"], one.KindsOf("a").ToArray());
        Assert.Equal(["event.help"], one.KindsOf("b").ToArray());
        Assert.Equal(["event.organise"], one.KindsOf("c").ToArray());
        Assert.Equal(["event.lead"], one.KindsOf("d").ToArray());
    }

    [Fact]
    public void Hosting_joins_and_judging_is_helping_unless_it_is_a_debate()
    {
        var one = Gym.With().CameAs(EventRole.Host, "a").CameAs(EventRole.Judge, "b").CameAs(EventRole.Helper, "b");
        Assert.Equal(["event.part", "event.host"], one.KindsOf("a").ToArray());
        Assert.Equal(["event.help"], one.KindsOf("b").ToArray());
        Assert.Equal(["event.help", "debate.judge"], one.KindsOf("b", Gym.At(form: "debate")).ToArray());
        var guest = Gym.CheckIn(Gym.With(), "k", grade: 11, role: EventRole.Judge).Event!;
        Assert.Equal(["debate.judge"], guest.KindsOf("k", Gym.At(form: "debate")).ToArray());
    }

    [Fact]
    public void A_place_is_on_top_of_taking_part()
    {
        var contest = Gym.At(form: "contest");
        var one = Gym.With().Came("a", "b", "c", "d").Placed("a", 1).Placed("b", 2).Placed("c", 3);
        Assert.Equal(["contest.part", "contest.first"], one.KindsOf("a", contest).ToArray());
        Assert.Equal(["contest.part", "contest.second"], one.KindsOf("b", contest).ToArray());
        Assert.Equal(["contest.part", "contest.third"], one.KindsOf("c", contest).ToArray());
        Assert.Equal(["contest.part"], one.KindsOf("d", contest).ToArray());
        Assert.Equal(["event.help"], Gym.With().CameAs(EventRole.Helper, "h").KindsOf("h", contest).ToArray());
    }

    [Fact]
    public void Coming_late_to_a_sitting_is_priced_and_to_a_festival_is_not()
    {
        var late = Turnout.MarkLate(Gym.With().Came("a"), Gym.At(), Gym.Id("a"), isLate: true).Event!;
        Assert.Equal(["meet.late"], late.KindsOf("a", Gym.At(form: "sitting")).ToArray());
        Assert.Equal(["event.part"], late.KindsOf("a").ToArray());
        var sitting = Gym.At(OccurrenceState.Accepted, "sitting");
        Assert.Equal(EventRefusal.AlreadyConfirmed, Turnout.MarkLate(late.Confirmed(sitting), sitting, Gym.Id("a"), isLate: false).Refusal);
    }

    [Fact]
    public void Signing_up_alone_earns_nothing() =>
        Assert.Empty(EventAwards.LinesOf(Gym.With().SignedUp("a", "b"), Gym.At()));

    [Fact]
    public void The_sheet_names_day_event_level_and_proof_and_follows_from_the_revision()
    {
        var one = Gym.With().Came("a") with { Level = "region" };
        var sheet = EventAwards.SheetOf(Gym.School, one, Gym.At(OccurrenceState.Accepted))!;
        Assert.Equal(new(Gym.Day, "2026-11-1", "region"), sheet.Activity);
        Assert.Equal("https://school.kz/1", sheet.Proof);
        Assert.Equal(sheet.Id, EventAwards.SheetOf(Gym.School, one.Came("b"), Gym.At(OccurrenceState.Accepted))!.Id);
        Assert.NotEqual(sheet.Id, EventAwards.SheetOf("zhambyl", one, Gym.At(OccurrenceState.Accepted))!.Id);
        Assert.Null(EventAwards.SheetOf(Gym.School, one with { Level = "school" }, Gym.At(OccurrenceState.Accepted))!.Activity.Level);
        Assert.Null(EventAwards.SheetOf(Gym.School, one, Gym.At()));
    }

    [Fact]
    public void Whoever_is_written_down_later_stands_on_the_next_revision_with_only_what_is_new()
    {
        var accepted = Gym.At(OccurrenceState.Accepted);
        var first = Gym.With().Came("a", "b").Confirmed();
        Assert.Empty(EventAwards.Due(first, accepted));
        var second = first.Came("c").CameAs(EventRole.Organiser, "b");
        Assert.Equal([new(Gym.Id("b"), "event.organise", 1), new(Gym.Id("c"), "event.part", 1)], EventAwards.Due(second, accepted).ToArray());
        var sheets = second.Confirmed().Sheets;
        Assert.Equal([1, 2], sheets.Select(sheet => sheet.Revision));
        Assert.NotEqual(sheets[0].Sheet.Id, sheets[1].Sheet.Id);
    }

    [Fact]
    public void What_the_book_refuses_is_due_again_under_the_next_revision()
    {
        var refused = Gym.With().Came("a").Confirmed(state: SheetState.Refused);
        Assert.Single(EventAwards.Due(refused, Gym.At()));
        var again = refused.Confirmed();
        Assert.Equal(2, again.Sheets[1].Revision);
        Assert.Empty(EventAwards.Due(again, Gym.At()));
    }

    [Fact]
    public void A_contestant_whose_points_stand_does_not_become_a_helper_beside()
    {
        var contest = Gym.At(OccurrenceState.Accepted, "contest");
        var one = Gym.With().Came("a").Confirmed(contest);
        Assert.Equal(EventRefusal.AlreadyConfirmed, Turnout.Appoint(one, contest, Gym.Id("a"), EventRole.Helper, isGiven: true).Refusal);
        Assert.Null(Turnout.Appoint(one, contest, Gym.Id("a"), EventRole.Host, isGiven: true).Refusal);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void Whoever_prepared_the_proof_is_paid_when_it_was_on_time_and_has_no_need_to_have_come(int days, bool isPaid)
    {
        var one = Turnout.Appoint(Gym.With().Came("a"), Gym.At(), Gym.Id("r"), EventRole.Reporter, isGiven: true).Event!;
        var proved = Gym.At(OccurrenceState.Accepted) with { ProvedOn = Gym.Day.AddDays(days) };
        Assert.Equal(isPaid ? ["evidence.ontime"] : [], one.KindsOf("r", proved).ToArray());
        Assert.Equal(["event.part"], one.KindsOf("a", proved).ToArray());
        Assert.Empty(one.KindsOf("r", Gym.At(OccurrenceState.Held)));
    }

    [Fact]
    public void One_prepares_the_proof_and_may_take_part_too()
    {
        var one = Gym.With().Came("a").CameAs(EventRole.Reporter, "a");
        Assert.Equal(["event.part", "evidence.ontime"], one.KindsOf("a", Gym.At(OccurrenceState.Accepted) with { ProvedOn = Gym.Day }).ToArray());
        Assert.Equal(EventRefusal.RoleFull, Turnout.Appoint(one, Gym.At(), Gym.Id("b"), EventRole.Reporter, isGiven: true).Refusal);
    }
}

using Engagement.Accounts;
using Engagement.Domain;
using Engagement.Parliament;
using Engagement.Students;
using static Engagement.Tests.Sitting;

namespace Engagement.Tests;

/// <summary>A meeting from its agenda to its end.</summary>
public sealed class MeetingTests
{
    private static readonly Guid Second = new("0199b0b0-0000-7000-8000-000000000009");

    [Fact]
    public void A_meeting_moves_until_it_begins_and_its_season_moves_with_it()
    {
        var move = new MoveMeeting(new(2027, 9, 3), new(16, 0), "Зал", 9, 11);
        var moved = Convening.Move(Planned, move, AcademicYear.Default(2027)).Meeting!;
        Assert.Equal((move.Day, "2027-2028"), (moved.Notice.Day, moved.Season));
        Assert.Same(moved, Convening.Move(moved, move, AcademicYear.Default(2027)).Meeting);
        Assert.Equal(ParliamentRefusal.MeetingPassed, Convening.Move(Opened, move, AcademicYear.Default(2027)).Refusal);
    }

    [Fact]
    public void Only_what_has_not_begun_can_be_cancelled()
    {
        var cancelled = Convening.Cancel(Planned).Meeting!;
        Assert.Same(cancelled, Convening.Cancel(cancelled).Meeting);
        Assert.Equal(ParliamentRefusal.MeetingPassed, Convening.Cancel(Opened).Refusal);
        Assert.Equal(ParliamentRefusal.MeetingPassed, Presence.Open(cancelled, 1, null, At(15)).Refusal);
    }

    [Fact]
    public void An_agenda_is_reordered_and_completed_and_what_was_said_stays_with_its_item()
    {
        var said = Resolving.Write(Opened, new(Item, 0, "Тыңдалды")).Meeting!;
        var changed = Convening.SetAgenda(said, new(said.Version, [new(Second, "Бірінші", []), new(Item, "Жоспар туралы", [])]), Register()).Meeting!;
        Assert.Equal(["Бірінші", "Жоспар туралы"], changed.Agenda.Select(item => item.Title));
        Assert.Equal("Тыңдалды", changed.Item(Item)!.Course);
        Assert.Equal(ParliamentRefusal.ItemInUse, Convening.SetAgenda(said, new(said.Version, [new(Second, "Бірінші", [])]), Register()).Refusal);
    }

    [Fact]
    public void Two_who_edit_an_agenda_do_not_write_over_each_other_and_the_same_again_is_done()
    {
        var step = new SetAgenda(Planned.Version, [new(Second, "Жаңа", [])]);
        var changed = Convening.SetAgenda(Planned, step, Register()).Meeting! with { Version = Planned.Version + 1 };
        Assert.Same(changed, Convening.SetAgenda(changed, step, Register()).Meeting);
        Assert.Equal(ParliamentRefusal.OtherVersion, Convening.SetAgenda(changed, step with { Items = [] }, Register()).Refusal);
        var held = Opened.Held();
        Assert.Equal(ParliamentRefusal.MeetingPassed, Convening.SetAgenda(held, new(held.Version, []), Register()).Refusal);
    }

    [Fact]
    public void An_agenda_takes_up_applications_that_no_other_meeting_has()
    {
        Assert.NotNull(Take(Register(Applied("a"))).Meeting);
        Assert.Equal((ParliamentRefusal.NotApplied, Student("a")), (Take(Register()).Refusal, Take(Register()).Student));
        Assert.Equal(ParliamentRefusal.OnOtherAgenda, Take(Register(Applied("a") with { State = MemberState.OnAgenda, Meeting = Second })).Refusal);
        Assert.Equal(ParliamentRefusal.DecidedTwice, Convening.SetAgenda(
            Planned, new(Planned.Version, [new(Item, "x", [Student("a")]), new(Second, "y", [Student("a")])]), Register(Applied("a"))).Refusal);

        static MeetingChange Take(ParliamentRegister register) =>
            Convening.SetAgenda(Planned, new(Planned.Version, [new(Item, "Қабылдау", [Student("a")])]), register);
    }

    [Fact]
    public void A_meeting_begins_with_an_agenda_and_not_hours_before()
    {
        Assert.Equal(ParliamentRefusal.MeetingEarly, Presence.Open(Planned, 1, null, At(13, 59)).Refusal);
        Assert.Equal(ParliamentRefusal.AgendaEmpty, Presence.Open(Planned with { Agenda = [] }, 1, null, At(15)).Refusal);
        var opened = Presence.Open(Planned, 4, new(Student("p"), ChairRole.President), At(14)).Meeting!;
        Assert.Equal((MeetingStage.Open, (int?)4), (opened.Stage, opened.Number));
        Assert.Same(opened, Presence.Open(opened, 5, null, At(15)).Meeting);
    }

    [Fact]
    public void The_president_leads_and_the_speaker_in_the_presidents_place()
    {
        Post[] posts =
        [
            new(Guid.NewGuid(), Student("p"), PostKind.President, null, Day.AddDays(-9), Day.AddDays(9)),
            new(Guid.NewGuid(), Student("s"), PostKind.Speaker, null, Day.AddDays(-9), null),
        ];
        Assert.Equal(new Chair(Student("p"), ChairRole.President), Presence.HolderOf(ChairRole.President, [.. posts], Day));
        Assert.Null(Presence.HolderOf(ChairRole.President, [.. posts], Day.AddDays(10)));
        var speaker = Presence.HolderOf(ChairRole.Speaker, [.. posts], Day);
        Assert.Equal(ChairRole.Speaker, Presence.Lead(Opened, speaker).Meeting!.Chair!.Role);
        Assert.Equal(ParliamentRefusal.NoHolder, Presence.Lead(Opened, null).Refusal);
    }

    [Theory]
    [InlineData(15, 5, false)]
    [InlineData(15, 6, true)]
    [InlineData(14, 30, false)]
    public void Late_is_who_comes_five_minutes_after_the_beginning(int hour, int minute, bool isLate) =>
        Assert.Equal(isLate, Assert.Single(Presence.CheckIn(Opened, Person("a"), true, At(hour, minute)).Meeting!.Present).IsLate);

    [Fact]
    public void A_meeting_that_begins_late_makes_nobody_late()
    {
        var opened = Presence.Open(Planned, 4, null, At(15, 30)).Meeting!;
        Assert.False(Assert.Single(Presence.CheckIn(opened, Person("a"), true, At(15, 34)).Meeting!.Present).IsLate);
    }

    [Fact]
    public void Who_is_added_to_the_draft_afterwards_is_not_late() =>
        Assert.False(Assert.Single(Presence.CheckIn(Opened.Held(), Person("a"), true, At(18)).Meeting!.Present).IsLate);

    [Fact]
    public void The_audience_is_a_rule_of_its_own_and_members_come_whatever_their_grade()
    {
        Assert.Null(Presence.CheckIn(Opened, Person("a", 8), false, At(15)).Refusal);
        Assert.Equal(ParliamentRefusal.NotInAudience, Presence.CheckIn(Opened, Person("a", 7), false, At(15)).Refusal);
        Assert.Null(Presence.CheckIn(Opened, Person("a", 7), true, At(15)).Refusal);
    }

    [Fact]
    public void Checking_in_twice_is_once_and_class_and_faction_stay_as_on_the_day()
    {
        var one = Presence.CheckIn(Opened, Person("a", 10, "care"), true, At(15)).Meeting!;
        Assert.Same(one, Presence.CheckIn(one, Person("a", 11), true, At(16)).Meeting);
        Assert.Equal(("10А", 10, "care"), (one.Present[0].Class, one.Present[0].Grade, one.Present[0].Faction));
    }

    [Fact]
    public void Nothing_is_checked_in_before_the_beginning_or_after_the_signature()
    {
        Assert.Equal(ParliamentRefusal.MeetingNotBegun, Presence.CheckIn(Planned, Person("a"), true, At(15)).Refusal);
        var signed = Opened.With("a").Held().Sign().Meeting!;
        Assert.Equal(ParliamentRefusal.MinutesLocked, Presence.CheckIn(signed, Person("b"), true, At(18)).Refusal);
        Assert.Equal(ParliamentRefusal.MinutesLocked, Presence.TakeOut(signed, Student("a")).Refusal);
        Assert.Equal(ParliamentRefusal.MinutesLocked, Presence.Mark(signed, new(Student("a"), true, false)).Refusal);
        Assert.Equal(ParliamentRefusal.MinutesLocked, Presence.Keep(signed, Student("a")).Refusal);
        Assert.Equal(ParliamentRefusal.MinutesLocked, Presence.Lead(signed, new(Student("a"), ChairRole.Chosen)).Refusal);
    }

    [Fact]
    public void Who_leads_or_writes_stays_on_the_list_and_is_on_it()
    {
        var meeting = Presence.Lead(Opened.With("a", "b"), new(Student("a"), ChairRole.Chosen)).Meeting!;
        Assert.Equal(ParliamentRefusal.Leads, Presence.TakeOut(meeting, Student("a")).Refusal);
        Assert.Equal(ParliamentRefusal.NotPresent, Presence.Keep(meeting, Student("c")).Refusal);
        var kept = Presence.Keep(meeting, Student("b")).Meeting!;
        Assert.Equal(ParliamentRefusal.Leads, Presence.TakeOut(kept, Student("b")).Refusal);
        Assert.Equal([Student("a")], Presence.TakeOut(Presence.Keep(kept, null).Meeting!, Student("b")).Meeting!.Present.Select(one => one.Student));
    }

    [Theory]
    [InlineData(1, 2, false)]
    [InlineData(2, 2, true)]
    [InlineData(2, 3, true)]
    [InlineData(2, 4, false)]
    public void A_quorum_is_more_than_half_of_the_body(int present, int of, bool isMet)
    {
        var meeting = Opened.With([.. Enumerable.Range(0, present).Select(i => $"m{i}")]);
        var guest = Presence.CheckIn(meeting, Person("guest"), false, At(15)).Meeting!;
        Assert.Equal(isMet, Quorum.In(guest, of)!.Value.IsMet);
    }

    [Fact]
    public void A_body_with_nobody_has_no_quorum() => Assert.Null(Quorum.In(Opened, 0));

    [Fact]
    public void Each_kind_of_meeting_has_its_body()
    {
        var register = Register(
            Applied("m") with { State = MemberState.Active, Since = Day }, Applied("later") with { State = MemberState.Active, Since = Day.AddDays(1) }, Applied("x"),
            Applied("today") with { State = MemberState.Active, Since = Day, Meeting = Id });
        Post[] posts =
        [
            new(Guid.NewGuid(), Student("p"), PostKind.President, null, Day, null),
            new(Guid.NewGuid(), Student("c"), PostKind.CouncilMember, null, Day, null),
            new(Guid.NewGuid(), Student("old"), PostKind.CouncilMember, null, Day.AddDays(-9), Day.AddDays(-1)),
            new(Guid.NewGuid(), Student("f"), PostKind.FactionLeader, "care", Day, null),
        ];
        var roster = new Roster(1, [Person("f", 10, "care"), Person("g", 10, "debate")], []);
        Assert.Equal([Student("m")], Of(MeetingKind.Sitting));
        Assert.Equal([Student("m")], Of(MeetingKind.General));
        Assert.Equal([Student("p"), Student("c")], Of(MeetingKind.Council));
        Assert.Equal([Student("f")], Of(MeetingKind.Faction));
        Assert.Null(Body.Of(Notice with { Kind = MeetingKind.SelfGovernment }, register, [.. posts], roster));

        IEnumerable<string> Of(string kind) =>
            Body.Of(Notice with { Kind = kind, Faction = kind == MeetingKind.Faction ? "care" : null }, register, [.. posts], roster)!.Value;
    }

    [Fact]
    public void Two_who_write_on_an_item_do_not_write_over_each_other()
    {
        var first = Resolving.Write(Opened, new(Item, 0, "Бірінші")).Meeting!;
        Assert.Same(first, Resolving.Write(first, new(Item, 0, "Бірінші")).Meeting);
        Assert.Equal(ParliamentRefusal.ItemChanged, Resolving.Write(first, new(Item, 0, "Екінші")).Refusal);
        Assert.Equal("Екінші", Resolving.Write(first, new(Item, 1, "Екінші")).Meeting!.Item(Item)!.Course);
        Assert.Equal(ParliamentRefusal.UnknownItem, Resolving.Write(first, new(Second, 0, "x")).Refusal);
    }

    [Fact]
    public void A_point_is_resolved_corrected_and_struck_out_until_the_signature()
    {
        var point = new Resolution(Point, ResolutionKind.Approved, "Жоспар бекітілсін", new(2, 0, 1, false), null, null, []);
        var resolved = Resolve(Opened.With("a", "b", "c"), point).Meeting!;
        Assert.Same(resolved, Resolve(resolved, point).Meeting);
        var corrected = Resolve(resolved, point with { Text = "Жоспар мақұлдансын" }).Meeting!;
        Assert.Equal("Жоспар мақұлдансын", Assert.Single(corrected.Item(Item)!.Resolutions).Text);
        Assert.Empty(Resolving.Strike(corrected, new(Item, Point)).Meeting!.Item(Item)!.Resolutions);
        Assert.Equal(ParliamentRefusal.MinutesLocked, Resolving.Strike(corrected.Held().Sign().Meeting!, new(Item, Point)).Refusal);
    }

    [Fact]
    public void There_are_no_more_votes_than_people() => Assert.Equal(
        ParliamentRefusal.MoreVotesThanPresent,
        Resolve(Opened.With("a"), new(Point, ResolutionKind.Noted, "x", new(1, 1, 0, false), null, null, [])).Refusal);

    [Fact]
    public void An_admission_decides_on_applications_of_this_agenda_alone()
    {
        var meeting = Deciding("a", "b");
        var register = Register(OnAgenda("a"), OnAgenda("b"), OnAgenda("c"));
        Assert.Equal(ParliamentRefusal.NobodyDecided, meeting.Decide(register).Refusal);
        Assert.Equal((ParliamentRefusal.NotApplied, Student("c")), Fault(meeting.Decide(register, decisions: ("c", true))));
        Assert.Equal(ParliamentRefusal.NotApplied, meeting.Decide(Register(Applied("a")), decisions: ("a", true)).Refusal);
        var decided = meeting.Decide(register, decisions: [("a", true), ("b", false)]).Meeting!;
        Assert.Equal(
            [new Applicant(Student("a"), true, 10), new Applicant(Student("b"), false, 10)], Meetings.HeadingOf(decided).Applicants.AsEnumerable());
        Assert.Equal(ParliamentRefusal.DecidedTwice, decided.Decide(register, Second, decisions: ("a", false)).Refusal);
    }

    [Fact]
    public void Who_is_admitted_is_of_grade_on_that_day_and_a_parent_has_agreed()
    {
        Assert.Equal((ParliamentRefusal.NotInGrades, Student("a")), Fault(Deciding("a").Decide(Register(OnAgenda("a")), grade: 8, decisions: ("a", true))));
        Assert.Null(Deciding("a").Decide(Register(OnAgenda("a") with { Exception = Second }), grade: 8, decisions: ("a", true)).Refusal);
        Assert.Equal((ParliamentRefusal.ParentNeeded, Student("a")), Fault(Deciding("a").Decide(Register(OnAgenda("a", withParent: false)), decisions: ("a", true))));
        Assert.Null(Deciding("a").Decide(Register(OnAgenda("a", withParent: false)), decisions: ("a", false)).Refusal);
    }

    [Fact]
    public void What_a_meeting_did_not_come_to_it_does_not_hold_back()
    {
        var meeting = Deciding("a", "b");
        Assert.Equal(2, Meetings.HeadingOf(meeting).Applicants.Length);
        var decided = meeting.Decide(Register(OnAgenda("a"), OnAgenda("b")), decisions: ("a", true)).Meeting!;
        Assert.Equal(Student("a"), Assert.Single(Meetings.HeadingOf(decided.Held()).Applicants).Student);
        Assert.Empty(Meetings.HeadingOf(Planned with { Agenda = meeting.Agenda, Stage = MeetingStage.Cancelled }).Applicants);
    }

    [Fact]
    public void Numbers_run_by_body_and_academic_year()
    {
        var own = Meetings.HeadingOf(Planned);
        Assert.Equal(1, Numbering.NextOf(own, [own]));
        MeetingHeading[] all =
        [
            own,
            Other(Notice, 7, "2026-2027"),
            Other(Notice, 9, "2025-2026"),
            Other(Notice with { Kind = MeetingKind.Council }, 12, "2026-2027"),
        ];
        Assert.Equal(8, Numbering.NextOf(own, all));
        var faction = own with { Notice = Notice with { Kind = MeetingKind.Faction, Faction = "care" } };
        Assert.Equal(1, Numbering.NextOf(faction, [faction, Other(Notice with { Kind = MeetingKind.Faction, Faction = "debate" }, 3, "2026-2027")]));

        static MeetingHeading Other(MeetingNotice notice, int number, string season) => new(notice, season, number, MeetingStage.SignedOff, [], 1);
    }

    [Fact]
    public void A_month_without_a_sitting_shows_and_the_running_one_may_still_come()
    {
        var season = AcademicYear.Default(2026);
        MeetingHeading[] meetings =
        [
            Heading(MeetingKind.Sitting, new(2026, 9, 20), MeetingStage.SignedOff),
            Heading(MeetingKind.Sitting, new(2026, 10, 20), MeetingStage.Cancelled),
            Heading(MeetingKind.General, new(2026, 9, 25), MeetingStage.Planned),
        ];
        var months = SittingMonths.Of(season, [.. meetings], Day);
        Assert.Equal(
            [(9, MeetingKind.Sitting, MonthState.Held), (9, MeetingKind.General, MonthState.Missed), (10, MeetingKind.Sitting, MonthState.Missed), (11, MeetingKind.Sitting, MonthState.Ahead)],
            months.Select(one => (one.Month.Month, one.Kind, one.State)));
        var called = SittingMonths.Of(season, [Heading(MeetingKind.Sitting, Day.AddDays(3), MeetingStage.Planned)], Day);
        Assert.Equal(MonthState.Planned, called[^1].State);
        Assert.Equal(new DateOnly(2027, 5, 1), SittingMonths.Of(season, [], new(2027, 8, 1))[^1].Month);

        static MeetingHeading Heading(string kind, DateOnly day, string stage) => new(Notice with { Kind = kind, Day = day }, "2026-2027", 1, stage, [], 1);
    }

    private static MeetingChange Resolve(Meeting meeting, Resolution resolution) =>
        Resolving.Resolve(meeting, new(Item, resolution), Register(), new Dictionary<string, int>());

    private static (string?, string?) Fault(MeetingChange change) => (change.Refusal, change.Student);
}

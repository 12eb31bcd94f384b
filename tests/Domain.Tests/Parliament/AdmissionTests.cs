using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Parliament;
using static Engagement.Tests.Sitting;

namespace Engagement.Tests;

/// <summary>The way into the parliament and out of it.</summary>
public sealed class AdmissionTests
{
    [Theory]
    [InlineData(8, ParliamentRefusal.NotInGrades)]
    [InlineData(9, null)]
    [InlineData(11, null)]
    [InlineData(12, ParliamentRefusal.NotInGrades)]
    public void Members_are_of_grades_9_to_11(int grade, string? refusal) =>
        Assert.Equal(refusal, Admission.Apply(null, Person("a", grade), Admission.Agreement, At(9).At).Refusal);

    [Fact]
    public void Applying_accepts_the_agreement_of_today_and_doing_it_again_changes_nothing()
    {
        Assert.Equal(ParliamentRefusal.AgreementOutdated, Admission.Apply(null, Person("a"), "2020-1", At(9).At).Refusal);
        var applied = Admission.Apply(null, Person("a"), Admission.Agreement, At(9).At).Member!;
        Assert.Equal((MemberState.Applied, false), (applied.State, Admission.HasParent(applied)));
        Assert.Equal(AgreementGiver.Student, Assert.Single(applied.Agreements).By);
        Assert.Same(applied, Admission.Apply(applied, Person("a"), Admission.Agreement, At(10).At).Member);
    }

    [Fact]
    public void A_nominated_student_is_asked_and_nothing_follows_before()
    {
        var nominated = Admission.Nominate(null, Person("a"), "m-1", null, At(9).At).Member!;
        Assert.Equal((MemberState.Nominated, true), (nominated.State, nominated.IsNominated));
        Assert.Empty(nominated.Agreements);
        Assert.Equal(nominated, Admission.Follow(nominated, Heading(new Applicant(Student("a"), true, 10))));
        var agreed = Admission.Apply(nominated, Person("a"), Admission.Agreement, At(10).At).Member!;
        Assert.Equal((MemberState.Applied, true), (agreed.State, agreed.IsNominated));
    }

    [Fact]
    public void Declining_a_nomination_is_leaving_and_leaves_no_trace_of_membership()
    {
        var nominated = Admission.Nominate(null, Person("a"), "m-1", null, At(9).At).Member!;
        var left = Admission.Leave(nominated, Day).Member!;
        Assert.Equal(MemberState.Left, left.State);
        Assert.Empty(left.Past);
    }

    [Fact]
    public void Another_grade_needs_signed_minutes_that_allow_it()
    {
        Assert.Equal(ParliamentRefusal.NotInGrades, Admission.Nominate(null, Person("a", 8), "m-1", null, At(9).At).Refusal);
        var heading = Heading();
        Assert.Equal(ParliamentRefusal.ExceptionUnknown, Admission.Nominate(null, Person("a", 8), "m-1", heading, At(9).At).Refusal);
        var allowed = Admission.Nominate(null, Person("a", 8), "m-1", heading with { Stage = MeetingStage.SignedOff }, At(9).At).Member!;
        Assert.Equal(Id, allowed.Exception);
        Assert.Equal(MemberState.Applied, Admission.Apply(allowed, Person("a", 8), Admission.Agreement, At(10).At).Member!.State);
    }

    [Fact]
    public void A_parents_word_is_kept_once_and_outlives_not_being_admitted()
    {
        var parent = new Agreement(AgreementGiver.Paper, "m-1", Admission.Agreement, At(9).At);
        Assert.Equal(ParliamentRefusal.NotApplied, Admission.Agree(null, parent).Refusal);
        Assert.Equal(ParliamentRefusal.AgreementOutdated, Admission.Agree(Applied("a", withParent: false), parent with { Version = "old" }).Refusal);
        var agreed = Admission.Agree(Applied("a", withParent: false), parent).Member!;
        Assert.True(Admission.HasParent(agreed));
        Assert.Same(agreed, Admission.Agree(agreed, parent with { By = AgreementGiver.Parent }).Member);
        var again = Admission.Apply(agreed with { State = MemberState.NotAdmitted }, Person("a"), Admission.Agreement, At(10).At).Member!;
        Assert.True(Admission.HasParent(again));
    }

    [Fact]
    public void An_agenda_takes_an_application_up_a_decision_makes_a_member_and_striking_it_out_takes_that_back()
    {
        var taken = Admission.Follow(Applied("a"), Heading(new Applicant(Student("a"), null, null)));
        Assert.Equal((MemberState.OnAgenda, (Guid?)Id), (taken.State, taken.Meeting));
        var member = Admission.Follow(taken, Heading(new Applicant(Student("a"), true, 10)));
        Assert.Equal((MemberState.Active, (DateOnly?)Day, (int?)10), (member.State, member.Since, member.Grade));
        Assert.Equal(taken, Admission.Follow(member, Heading(new Applicant(Student("a"), null, null))) with { Season = null });
        var dropped = Admission.Follow(taken, Heading());
        Assert.Equal((MemberState.Applied, (Guid?)null), (dropped.State, dropped.Meeting));
    }

    [Fact]
    public void Another_meeting_decides_nothing()
    {
        var other = Heading(new Applicant(Student("a"), true, 10)) with { Notice = Notice with { Id = Guid.CreateVersion7() } };
        var known = OnAgenda("a");
        Assert.Same(known, Admission.Follow(known, other));
    }

    [Fact]
    public void Who_has_left_is_not_admitted_by_a_meeting_that_did_not_know()
    {
        var left = Admission.Leave(OnAgenda("a"), Day).Member!;
        Assert.Equal(left, Admission.Follow(left, Heading(new Applicant(Student("a"), true, 10))));
    }

    [Fact]
    public void Who_was_not_admitted_may_apply_again()
    {
        var not = Admission.Follow(OnAgenda("a"), Heading(new Applicant(Student("a"), false, 10)));
        Assert.Equal((MemberState.NotAdmitted, (DateOnly?)null), (not.State, not.Since));
        Assert.Equal(MemberState.Applied, Admission.Apply(not, Person("a"), Admission.Agreement, At(10).At).Member!.State);
    }

    [Fact]
    public void Leaving_is_at_once_keeps_the_time_that_was_and_the_way_back_is_open()
    {
        var member = Admission.Follow(OnAgenda("a"), Heading(new Applicant(Student("a"), true, 10)));
        var left = Admission.Leave(member, Day.AddDays(30)).Member!;
        Assert.Equal((MemberState.Left, (DateOnly?)null), (left.State, left.Since));
        Assert.Equal(new MemberPeriod(Day, Day.AddDays(30)), Assert.Single(left.Past));
        Assert.Same(left, Admission.Leave(left, Day.AddDays(31)).Member);
        Assert.Single(Admission.Apply(left, Person("a"), Admission.Agreement, At(10).At).Member!.Past);
        Assert.Equal(ParliamentRefusal.NotAMember, Admission.Leave(null, Day).Refusal);
    }

    [Theory]
    [InlineData(11, "2026-2027", "2026-11-18", true, MemberState.Active)]
    [InlineData(11, "2026-2027", "2027-05-26", true, MemberState.Honorary)]
    [InlineData(11, "2025-2026", "2026-11-18", true, MemberState.Honorary)]
    [InlineData(11, "2026-2027", "2026-11-18", false, MemberState.Honorary)]
    [InlineData(10, "2026-2027", "2027-05-26", true, MemberState.Active)]
    [InlineData(10, "2026-2027", "2026-11-18", false, MemberState.Left)]
    public void Who_finishes_school_as_a_member_becomes_honorary_by_that_alone(int grade, string season, string today, bool isInRoster, string state)
    {
        var member = Applied("a") with { State = MemberState.Active, Since = Day.AddYears(-1), Grade = grade, Season = season };
        var followed = Graduating.Follow([member], isInRoster ? [Person("a", grade)] : [], [AcademicYear.Default(2026)], DateOnly.Parse(today, null));
        Assert.Equal(state, Assert.Single(followed).State);
    }

    [Theory]
    [InlineData("2027-02-01", null, MemberState.Honorary)]
    [InlineData("2027-04-02", null, MemberState.Left)]
    [InlineData("2027-04-02", "2026-10-25", MemberState.Honorary)]
    [InlineData("2027-04-02", "2026-10-24", MemberState.Left)]
    public void Two_quarters_as_a_member_are_asked_for(string since, string? until, string state)
    {
        ImmutableArray<MemberPeriod> past = until is null ? [] : [new(new(2026, 9, 10), DateOnly.Parse(until, null))];
        var member = Applied("a") with { State = MemberState.Active, Since = DateOnly.Parse(since, null), Grade = 11, Season = "2026-2027", Past = past };
        Assert.Equal(state, Assert.Single(Graduating.Follow([member], [Person("a", 11)], [AcademicYear.Default(2026)], new(2027, 6, 1))).State);
    }

    [Fact]
    public void A_member_moves_up_with_the_roster()
    {
        var member = Applied("a") with { State = MemberState.Active, Since = Day.AddYears(-1), Grade = 10, Season = "2025-2026" };
        var followed = Assert.Single(Graduating.Follow([member], [Person("a", 11)], [AcademicYear.Default(2026)], Day));
        Assert.Equal((11, "2026-2027", MemberState.Active), (followed.Grade, followed.Season, followed.State));
    }

    private static MeetingHeading Heading(params Applicant[] applicants) => new(Notice, "2026-2027", null, MeetingStage.Open, [.. applicants], 5);
}

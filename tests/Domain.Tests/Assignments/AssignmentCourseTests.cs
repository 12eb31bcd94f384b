using System.Collections.Immutable;
using Engagement.Assignments;
using Engagement.Domain;
using Engagement.Ledger;
using FsCheck;
using FsCheck.Fluent;

namespace Engagement.Tests;

/// <summary>Given, sent, returned, sent again without loss, accepted; and what it brings.</summary>
public sealed class AssignmentCourseTests
{
    private const string Student = "abai.s001";
    private const string Mentor = "m-1";

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty");
    private static readonly DateOnly Due = new(2026, 11, 20);
    private static readonly Assignment Given = Assignment.Of(new(new("0199a0a0-0000-7000-8000-000000000001"), "Стенд жасау", Due, "care", Mentor));

    [Theory]
    [InlineData("2026-11-19T09:00+05:00", true)]
    [InlineData("2026-11-20T23:59:59+05:00", true)]
    [InlineData("2026-11-20T18:59:59+00:00", true)]
    [InlineData("2026-11-20T19:00+00:00", false)]
    public void The_first_sending_decides_by_the_schools_clock(string at, bool isOnTime)
    {
        var sent = Sent(Given, at);
        Assert.Equal(isOnTime, AssignmentCourse.IsOnTime(sent, Zone));
        Assert.Equal(isOnTime, AssignmentCourse.SheetOf(sent, Student, Zone) is not null);
    }

    [Fact]
    public void Returned_and_sent_again_after_the_day_it_is_on_time_and_one_deed_of_its_first_day()
    {
        var again = Sent(Returned(Sent(Given, "2026-11-19T09:00+05:00")), "2026-11-25T09:00+05:00", "Толық");
        var sheet = AssignmentCourse.SheetOf(again, Student, Zone)!;
        Assert.Equal(new DateOnly(2026, 11, 19), sheet.Activity.Day);
        Assert.Equal(new SheetLine(Student, "task.done", 1), Assert.Single(sheet.Lines));
    }

    [Fact]
    public void The_same_task_of_two_students_is_two_deeds()
    {
        var sent = Sent(Given, "2026-11-19T09:00+05:00");
        Assert.NotEqual(AssignmentCourse.SheetOf(sent, Student, Zone)!.Id, AssignmentCourse.SheetOf(sent, "abai.s002", Zone)!.Id);
        Assert.Equal(AssignmentCourse.SheetOf(sent, Student, Zone)!.Id, AssignmentCourse.SheetOf(sent, Student, Zone)!.Id);
    }

    [Fact]
    public void Nobody_accepts_or_returns_the_own_work()
    {
        var sent = Sent(Given, "2026-11-19T09:00+05:00");
        Assert.Equal(AssignmentRefusal.OwnWork, AssignmentCourse.Accept(sent, Student, 1, Student, default, null).Refusal);
        Assert.Equal(AssignmentRefusal.OwnWork, AssignmentCourse.Return(sent, Student, 1, "Why", Student, default).Refusal);
    }

    [Fact]
    public void What_was_not_looked_at_is_neither_accepted_nor_returned()
    {
        Assert.Equal(AssignmentRefusal.NothingSent, AssignmentCourse.Accept(Given, Student, 1, Mentor, default, null).Refusal);
        var again = Sent(Returned(Sent(Given, "2026-11-19T09:00+05:00")), "2026-11-20T09:00+05:00", "Толық");
        Assert.Equal(AssignmentRefusal.Changed, AssignmentCourse.Accept(again, Student, 1, Mentor, default, null).Refusal);
        Assert.Equal(AssignmentRefusal.Changed, AssignmentCourse.Return(again, Student, 1, "Why", Mentor, default).Refusal);
    }

    [Fact]
    public void Doing_the_same_twice_is_doing_it_once()
    {
        var sent = Sent(Given, "2026-11-19T09:00+05:00");
        Assert.Same(sent, AssignmentCourse.Send(sent, "Дайын", null, default).Assignment);
        Assert.Equal(AssignmentRefusal.AlreadySent, AssignmentCourse.Send(sent, "Басқа", null, default).Refusal);
        var returned = Returned(sent);
        Assert.Same(returned, AssignmentCourse.Return(returned, Student, 1, "Сурет қосыңыз", Mentor, default).Assignment);
        Assert.Equal(AssignmentRefusal.AlreadyReturned, AssignmentCourse.Accept(returned, Student, 1, Mentor, default, null).Refusal);
        var accepted = AssignmentCourse.Accept(sent, Student, 1, Mentor, default, null).Assignment!;
        Assert.Same(accepted, AssignmentCourse.Accept(accepted, Student, 1, "m-2", default, null).Assignment);
        var withdrawn = AssignmentCourse.Withdraw(Given).Assignment!;
        Assert.Same(withdrawn, AssignmentCourse.Withdraw(withdrawn).Assignment);
    }

    [Fact]
    public void What_is_accepted_or_taken_back_changes_no_more()
    {
        var accepted = AssignmentCourse.Accept(Sent(Given, "2026-11-19T09:00+05:00"), Student, 1, Mentor, default, null).Assignment!;
        Assert.Equal(AssignmentRefusal.AlreadyAccepted, AssignmentCourse.Send(accepted, "Тағы", null, default).Refusal);
        Assert.Equal(AssignmentRefusal.AlreadyAccepted, AssignmentCourse.Return(accepted, Student, 1, "Why", Mentor, default).Refusal);
        Assert.Equal(AssignmentRefusal.AlreadyAccepted, AssignmentCourse.Withdraw(accepted).Refusal);
        Assert.Equal(AssignmentRefusal.Withdrawn, AssignmentCourse.Send(AssignmentCourse.Withdraw(Given).Assignment!, "Дайын", null, default).Refusal);
    }

    [Theory]
    [InlineData(-1, AssignmentRefusal.DuePassed)]
    [InlineData(0, null)]
    [InlineData(180, null)]
    [InlineData(181, AssignmentRefusal.DueTooFar)]
    public void A_task_is_due_from_today_on(int days, string? fault) =>
        Assert.Equal(fault, AssignmentCourse.FaultOf(Given.Order with { Due = Due.AddDays(days) }, [], Due));

    [Fact]
    public void So_many_open_tasks_are_enough_and_what_minutes_say_is_given_all_the_same()
    {
        var many = Enumerable.Repeat(Given, AssignmentCourse.MostOpen).ToImmutableArray();
        Assert.Equal(AssignmentRefusal.TooMany, AssignmentCourse.FaultOf(Given.Order, many, Due));
        Assert.Null(AssignmentCourse.FaultOf(Given.Order, [.. many.Select(one => AssignmentCourse.Withdraw(one).Assignment!)], Due));
        Assert.Null(AssignmentCourse.FaultOf(
            Given.Order with { Due = Due.AddDays(-9), Origin = new(OriginKind.Minutes, Guid.Empty) }, many, Due));
    }

    [Fact]
    public void It_stands_where_it_stands()
    {
        Assert.Equal(AssignmentState.Open, AssignmentCourse.StateOf(Given, Due));
        Assert.Equal(AssignmentState.Overdue, AssignmentCourse.StateOf(Given, Due.AddDays(1)));
        var sent = Sent(Given, "2026-11-19T09:00+05:00");
        Assert.Equal(AssignmentState.Sent, AssignmentCourse.StateOf(sent, Due.AddDays(1)));
        Assert.Equal(AssignmentState.Returned, AssignmentCourse.StateOf(Returned(sent), Due.AddDays(1)));
        Assert.Equal(AssignmentState.Withdrawn, AssignmentCourse.StateOf(AssignmentCourse.Withdraw(Given).Assignment!, Due));
    }

    /// <summary>Whatever is done in whatever order: sendings and returns take turns, and an acceptance is the end.</summary>
    [Fact]
    public void No_order_of_steps_leads_astray() => Prop.ForAll(Gen.ListOf(Gen.Choose(0, 3)).ToArbitrary(), steps =>
    {
        var one = Given;
        foreach (var (step, i) in steps.Select((step, i) => (step, i)))
        {
            var changed = step switch
            {
                0 => AssignmentCourse.Send(one, $"{i}", null, default),
                1 => AssignmentCourse.Return(one, Student, one.Sendings.Length, $"{i}", Mentor, default),
                2 => AssignmentCourse.Accept(one, Student, one.Sendings.Length, Mentor, default, null),
                _ => AssignmentCourse.Withdraw(one),
            };
            Assert.False(one.Acceptance is not null && changed.Assignment is { } after && after != one);
            one = changed.Assignment ?? one;
            Assert.InRange(one.Sendings.Length - one.Returns.Length, 0, 1);
            Assert.False(one.IsWithdrawn && one.Acceptance is not null);
        }
    }).QuickCheckThrowOnFailure();

    private static Assignment Sent(Assignment one, string at, string words = "Дайын") =>
        AssignmentCourse.Send(one, words, null, DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture)).Assignment!;

    private static Assignment Returned(Assignment one) => AssignmentCourse.Return(one, Student, one.Sendings.Length, "Сурет қосыңыз", Mentor, default).Assignment!;
}

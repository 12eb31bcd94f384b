using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Initiatives;
using Engagement.Ledger;
using FsCheck;
using FsCheck.Fluent;

namespace Engagement.Tests;

/// <summary>From an idea to an accepted result, and what it brings.</summary>
public sealed class InitiativeCourseTests
{
    private const string Author = "abai.s001";
    private const string Friend = "abai.s002";
    private const string Mentor = "m-1";

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty");
    private static readonly DateTimeOffset Now = new(2026, 11, 18, 12, 0, 0, TimeSpan.FromHours(5));
    private static readonly Guid Id = new("0199a0a0-0000-7000-8000-000000000001");
    private static readonly Idea Garden = new("Мектеп бағы", "Көлеңке болады", "Көшет отырғызамыз", ["ecological"]);
    private static readonly Initiative Proposed = InitiativeCourse.Propose(Id, Author, "care", Garden, Now);
    private static readonly ProjectResult Trees = new("Он көшет отырғызылды", "https://example.kz/bag", [Author, Friend]);

    private static Initiative Gathering => Done(Proposed, new OpenIdea(1), Friend);

    private static Initiative Underway => Done(Gathering, new AcceptIdea(1, null), Mentor);

    private static Initiative Described => Done(Done(Underway, new TakePart(true), Friend), new DescribeResult(Trees), Author);

    [Fact]
    public void An_idea_becomes_a_project_and_brings_two_sheets_at_most()
    {
        Assert.Empty(Gathering.Bookings);
        var accepted = Assert.Single(Underway.Bookings).Sheet;
        Assert.Equal([new SheetLine(Author, "initiative.accepted", 1)], accepted.Lines.AsEnumerable());
        var done = Done(Described, new AcceptResult(2), Mentor);
        Assert.Equal((InitiativeStage.Done, 2), (done.Stage, done.Bookings.Length));
        Assert.Equal([new SheetLine(Author, "initiative.done", 1), new(Friend, "initiative.done", 1)], done.Bookings[1].Sheet.Lines.AsEnumerable());
        Assert.Equal("https://example.kz/bag", done.Bookings[1].Sheet.Proof);
        Assert.NotEqual(accepted.Id, done.Bookings[1].Sheet.Id);
    }

    [Fact]
    public void Nobody_looks_at_supports_or_accepts_what_is_the_own()
    {
        Assert.Equal(InitiativeRefusal.Own, Refusal(Proposed, new OpenIdea(1), Author));
        Assert.Equal(InitiativeRefusal.Own, Refusal(Proposed, new ReturnIdea(1, "Why"), Author));
        Assert.Equal(InitiativeRefusal.Own, Refusal(Gathering, new SupportIdea(true), Author));
        Assert.Equal(InitiativeRefusal.Own, Refusal(Gathering, new AcceptIdea(1, null), Author));
        Assert.Equal(InitiativeRefusal.Own, Refusal(Described, new AcceptResult(2), Author));
        Assert.Equal(InitiativeRefusal.Own, Refusal(Described, new AcceptResult(2), Friend));
        Assert.Equal(InitiativeRefusal.Own, Refusal(Underway, new TakePart(true), Author));
    }

    [Fact]
    public void Support_is_given_and_taken_back_with_one_tap_and_changes_nothing_else()
    {
        var supported = Done(Gathering, new SupportIdea(true), Friend);
        Assert.Equal([Friend], supported.Supporters.AsEnumerable());
        Assert.Same(supported, Done(supported, new SupportIdea(true), Friend));
        Assert.Empty(Done(supported, new SupportIdea(false), Friend).Supporters);
        Assert.Equal((supported.Stage, supported.Revision, 0), (Gathering.Stage, Gathering.Revision, supported.Bookings.Length));
        Assert.Equal(InitiativeRefusal.OtherStage, Refusal(Proposed, new SupportIdea(true), Friend));
    }

    [Fact]
    public void Returned_it_is_written_anew_and_nobody_decides_on_words_that_they_have_not_read()
    {
        var returned = Done(Gathering, new ReturnIdea(1, "Қайда отырғызамыз?"), Mentor);
        Assert.Equal(InitiativeStage.Returned, returned.Stage);
        Assert.Equal(InitiativeRefusal.NotTheAuthor, Refusal(returned, new ReviseIdea(Garden with { How = "Аула" }), Friend));
        var again = Done(returned, new ReviseIdea(Garden with { How = "Ауланың оң жағына" }), Author);
        Assert.Equal((InitiativeStage.Idea, 2), (again.Stage, again.Revision));
        Assert.Equal(InitiativeRefusal.Changed, Refusal(again, new OpenIdea(1), Mentor));
        Assert.Equal(InitiativeStage.Gathering, Done(again, new OpenIdea(2), Mentor).Stage);
    }

    [Fact]
    public void Accepted_words_stay()
    {
        Assert.Equal(InitiativeRefusal.OtherStage, Refusal(Underway, new ReviseIdea(Garden with { How = "Басқаша" }), Author));
        Assert.Equal(InitiativeRefusal.OtherStage, Refusal(Underway, new WithdrawIdea(), Author));
        Assert.Equal(InitiativeStage.Withdrawn, Done(Gathering, new WithdrawIdea(), Author).Stage);
    }

    [Fact]
    public void A_stage_that_is_done_stays_so_when_the_plan_changes()
    {
        var (one, two) = (new ProjectStage(Guid.NewGuid(), "Көшет", new(2026, 12, 10), false), new ProjectStage(Guid.NewGuid(), "Шұңқыр", new(2026, 12, 1), false));
        var planned = Done(Underway, new PlanProject([one, two], ["2026-12-1a"]), Author);
        Assert.Equal([two.Id, one.Id], planned.Project.Stages.Select(stage => stage.Id));
        var ticked = Done(planned, new TickStage(two.Id, true), Author);
        Assert.True(Done(ticked, new PlanProject([two with { Title = "Жер қазу" }], []), Author).Project.Stages[0].IsDone);
        Assert.Equal(InitiativeRefusal.UnknownStage, Refusal(planned, new TickStage(Guid.NewGuid(), true), Author));
    }

    [Fact]
    public void Who_carried_it_out_is_of_the_project()
    {
        Assert.Equal(InitiativeRefusal.NotInProject, Refusal(Underway, new DescribeResult(Trees), Author));
        var returned = Done(Described, new ReturnResult(2, "Сурет қосыңыз"), Mentor);
        Assert.Equal((InitiativeStage.Underway, Described.FirstResultAt), (returned.Stage, returned.FirstResultAt));
        var again = Done(returned, new DescribeResult(Trees with { Words = "Он көшет, сурет" }), Author);
        Assert.Equal(InitiativeRefusal.Changed, Refusal(again, new AcceptResult(2), Mentor));
        Assert.Equal(new DateOnly(2026, 11, 18), Done(again, new AcceptResult(3), Mentor).Bookings[1].Sheet.Activity.Day);
    }

    [Fact]
    public void Of_who_is_erased_nothing_is_left_but_what_was_done()
    {
        var supported = Done(Done(Gathering, new SupportIdea(true), Friend), new AcceptIdea(1, null), Mentor);
        Assert.Empty(InitiativeCourse.Without(supported, Friend).Supporters);
        var without = InitiativeCourse.Without(Described, Author);
        Assert.Null(without.Author);
        Assert.Equal([Friend], without.Result!.Crew.AsEnumerable());
        Assert.Same(Garden, without.Idea);
        Assert.Equal(supported, InitiativeCourse.Without(supported, "abai.s009"));
    }

    /// <summary>Whoever takes whatever step in whatever order: points only after an acceptance by somebody else, once each.</summary>
    [Fact]
    public void No_order_of_steps_leads_astray() => Prop.ForAll(Gen.ListOf(Gen.Choose(0, 32)).ToArbitrary(), steps =>
    {
        var one = Proposed;
        foreach (var choice in steps)
        {
            var by = (choice % 3) switch { 0 => Author, 1 => Friend, _ => Mentor };
            InitiativeStep step = (choice / 3) switch
            {
                0 => new ReviseIdea(Garden with { How = $"{choice}" }),
                1 => new WithdrawIdea(),
                2 => new OpenIdea(one.Revision),
                3 => new ReturnIdea(one.Revision, "Why"),
                4 => new SupportIdea(true),
                5 => new AcceptIdea(one.Revision, null),
                6 => new TakePart(true),
                7 => new DescribeResult(Trees with { Crew = [Author] }),
                8 => new ReturnResult(one.Revision, "Why"),
                9 => new AcceptResult(one.Revision),
                _ => new PlanProject([], []),
            };
            one = InitiativeCourse.Decide(one, step, "abai", by, SchoolMoment.Of(Now, Zone)).Initiative ?? one;
            Assert.Equal((one.Decision is null ? 0 : 1) + (one.Completion is null ? 0 : 1), one.Bookings.Length);
            Assert.Equal(one.Bookings.Length, one.Bookings.Select(booking => booking.Sheet.Id).Distinct().Count());
            Assert.NotEqual(Author, one.Decision?.By);
            Assert.DoesNotContain(one.Completion?.By, InitiativeCourse.TeamOf(one));
            Assert.DoesNotContain(Author, one.Supporters);
        }
    }).QuickCheckThrowOnFailure();

    private static Initiative Done(Initiative one, InitiativeStep step, string by)
    {
        var changed = InitiativeCourse.Decide(one, step, "abai", by, SchoolMoment.Of(Now, Zone));
        Assert.Null(changed.Refusal);
        return changed.Initiative!;
    }

    private static string? Refusal(Initiative one, InitiativeStep step, string by) =>
        InitiativeCourse.Decide(one, step, "abai", by, SchoolMoment.Of(Now, Zone)).Refusal;
}

using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Rubrics;
using Engagement.Schools;

namespace Engagement.Tests;

/// <summary>A school's plan, from the draft to the book and the delivery share, through restarts and failures. It is 18 November 2026.</summary>
public sealed class SchoolPlanTests : IAsyncLifetime
{
    private static readonly Decider Director = new("d-1", "director");
    private static readonly PlanEvent Fair = PlanTemplate.Plan.Events.Single(planned => planned is { Month: 3, Row: 1 }) with { Title = new("Жәрмеңке", "Ярмарка", "Fair") };

    private SchoolCluster _school = null!;

    private ISchoolPlanGrain Plan => _school.Grain<ISchoolPlanGrain>(Keys.Plan(SchoolCluster.School, "2026-2027"));

    private ISchoolProfileGrain Profile => _school.Grain<ISchoolProfileGrain>(Keys.Profile(SchoolCluster.School));

    public async Task InitializeAsync() => _school = await SchoolCluster.Start();

    public async Task DisposeAsync() => await _school.DisposeAsync();

    [Fact]
    public async Task An_added_event_is_known_to_the_book_when_the_plan_is_approved()
    {
        Assert.Equal(RefusalCode.UnknownEvent, await Award("2027-03-5"));
        var draft = (await Plan.Add(Fair)).Plan!;
        Assert.Equal((1, true), (draft.Version, draft.WaitsForApproval));
        Assert.Equal(RefusalCode.UnknownEvent, await Award("2027-03-5"));

        Assert.Equal(PlanRefusal.OtherVersion, (await Plan.Approve(0, Director)).Refusal);
        Assert.False((await Plan.Approve(1, Director)).Plan!.WaitsForApproval);
        Assert.Equal(PlanRefusal.NothingToApprove, (await Plan.Approve(1, Director)).Refusal);
        Assert.Null(await Award("2027-03-5"));

        await _school.Restart();
        Assert.Null(await Award("2027-03-5", student: 2));
        Assert.Equal([(1, Director)], (await Plan.Get()).Approvals.Select(approval => (approval.Version, approval.By)));
        Assert.Equal("Fair", (await Profile.Get())!.Events.Single(planned => planned.Id == "2027-03-5").Title.En);
        Assert.Empty((await _school.Standings.Audit()).Differences);
    }

    [Fact]
    public async Task What_the_book_names_stays_in_the_plan()
    {
        Assert.Null((await Plan.TakeOut("2027-02-2")).Refusal);
        Assert.Null((await Plan.TakeOut("2027-02-3")).Refusal);
        Assert.Null(await Award("2027-02-2"));
        Assert.Equal(PlanRefusal.EventInUse, (await Plan.Approve(2, Director)).Refusal);
        Assert.Null(await Plan.Approved());

        Assert.Null((await Plan.Discard()).Refusal);
        Assert.Null((await Plan.TakeOut("2027-02-3")).Refusal);
        Assert.False((await Plan.Approve(4, Director)).Plan!.WaitsForApproval);
    }

    [Fact]
    public async Task What_was_taken_out_is_refused_by_the_book()
    {
        await Plan.TakeOut("2027-02-2");
        await Plan.Approve(1, Director);
        Assert.True((await Plan.Discard()).Plan is { WaitsForApproval: false, Version: 1 });
        Assert.Equal(RefusalCode.UnknownEvent, await Award("2027-02-2"));
        await _school.Restart();
        Assert.Equal(RefusalCode.UnknownEvent, await Award("2027-02-2"));
    }

    [Fact]
    public async Task An_accepted_proof_moves_the_delivery_share()
    {
        Assert.Equal(PlanRefusal.NotApproved, (await Take("2026-11-1a", new(StepKind.Announce))).Refusal);
        await Plan.Approve(0, Director);
        foreach (var step in (OccurrenceStep[])[new(StepKind.Announce), new(StepKind.Hold, Held: new(SchoolCluster.Today, 40, null)), new(StepKind.GiveProof, Link: "https://a.kz/1")])
        {
            Assert.Null((await Take("2026-11-1a", step)).Refusal);
        }

        Assert.Equal(PlanRefusal.OwnProof, (await Take("2026-11-1a", new(StepKind.Accept))).Refusal);
        _school.Clock.Now = new(2026, 12, 1, 7, 0, 0, TimeSpan.Zero);
        await _school.Restart();
        var before = await Share("sport-health");
        var accepted = (await Take("2026-11-1a", new(StepKind.Accept), "m-2")).Plan!;
        Assert.Equal(OccurrenceState.Accepted, Assert.Single(accepted.Occurrences).State);
        var after = await Share("sport-health");
        Assert.True(before < after, $"{before} → {after}");
        await _school.Restart();
        Assert.Equal(after, await Share("sport-health"));
        Assert.Empty((await _school.Standings.Audit()).Differences);
    }

    [Fact]
    public async Task A_moved_event_is_due_when_it_was_moved_to_and_a_cancelled_one_never()
    {
        await Plan.Approve(0, Director);
        await Take("2026-11-1a", new(StepKind.Move, "No hall", new(2026, 12, 7), new(2026, 12, 11)));
        await Take("2026-11-1b", new(StepKind.Cancel, "No wall"));
        var profile = (await Profile.Get())!;
        Assert.Equal((new DateOnly(2026, 12, 7), new DateOnly(2026, 12, 11)), profile.Events.Single(planned => planned.Id == "2026-11-1a") is var moved ? (moved.From, moved.To) : default);
        Assert.Equal<string>(["2026-11-1b"], profile.Progress!.Cancelled);
        Assert.Equal(profile.Events.OrderBy(planned => planned.From).ThenBy(planned => planned.Id, StringComparer.Ordinal), profile.Events);
        Assert.Equal(PlanRefusal.EventInUse, (await Plan.TakeOut("2026-11-1a")).Refusal);
    }

    [Fact]
    public async Task A_plan_that_was_not_stored_is_not_the_plan()
    {
        await Plan.Add(Fair);
        _school.States.Unwritable = StateNames.Plan;
        await Assert.ThrowsAnyAsync<Exception>(() => Plan.Approve(1, Director));
        _school.States.Unwritable = null;
        await _school.Restart();
        Assert.True((await Plan.Get()).WaitsForApproval);
        Assert.Equal(RefusalCode.UnknownEvent, await Award("2027-03-5"));
    }

    [Fact]
    public async Task A_plan_that_was_stored_but_not_published_is_published_when_it_is_next_asked_for()
    {
        await Plan.Add(Fair);
        _school.States.Unwritable = StateNames.Profile;
        await Assert.ThrowsAnyAsync<Exception>(() => Plan.Approve(1, Director));
        _school.States.Unwritable = null;
        await _school.Restart();
        Assert.False((await Plan.Get()).WaitsForApproval);
        Assert.Null(await Award("2027-03-5"));
    }

    [Fact]
    public async Task Events_that_no_plan_has_stay()
    {
        await _school.Found("auyl", 2, territory: null);
        var profile = _school.Grain<ISchoolProfileGrain>(Keys.Profile("auyl"));
        var own = (await profile.Get())!.Events[0] with { Id = "2026-10-course", Series = "2026-10-course", Row = "2026-10-course" };
        await profile.Publish([.. (await profile.Get())!.Events, own], new(SchoolCluster.Today, [], []));
        var plan = _school.Grain<ISchoolPlanGrain>(Keys.Plan("auyl", "2026-2027"));
        await plan.Approve(0, Director);
        Assert.Contains(own.Id, (await profile.Get())!.Events.Select(planned => planned.Id));
        Assert.Null((await plan.Take(own.Id, new(StepKind.Announce), "m-1")).Refusal);
    }

    [Fact]
    public async Task The_plan_of_another_year_touches_nothing_of_this_one()
    {
        var next = _school.Grain<ISchoolPlanGrain>(Keys.Plan(SchoolCluster.School, "2027-2028"));
        await next.TakeOut("2028-02-2");
        Assert.Null((await next.Approve(1, Director)).Refusal);
        Assert.Null((await Profile.Get())!.Progress);
        Assert.Null(await Award("2027-02-2"));
    }

    [Fact]
    public async Task The_next_year_begins_with_the_plan_of_this_one()
    {
        await Plan.Add(Fair with { Month = 3, Recurrence = Recurrence.Weekly, Until = new(2027, 4, 18) });
        await Plan.TakeOut("2027-02-2");
        await Plan.Approve(2, Director);

        var next = _school.Grain<ISchoolPlanGrain>(Keys.Plan(SchoolCluster.School, "2027-2028"));
        var copied = await next.Get();
        Assert.True(copied.WaitsForApproval);
        Assert.Empty(copied.Approvals);
        Assert.Empty(copied.Occurrences);
        Assert.Equal((await Plan.Get()).Known.Events.Length, copied.Draft.Events.Length);
        Assert.Equal(new(2028, 4, 18), Assert.Single(copied.Draft.Events, planned => planned.Until is not null).Until);
        Assert.Contains("2028-03-5", PlanUnfolding.Unfold(copied.Draft, AcademicYear.Default(2027)).Select(planned => planned.Series));
        Assert.DoesNotContain(copied.Draft.Events, planned => planned is { Month: 2, Row: 2 });

        // What is decided then touches neither the year before nor what was copied already.
        await next.TakeOut("2028-02-3");
        await next.Approve(1, Director);
        Assert.Contains((await Plan.Get()).Known.Events, planned => planned is { Month: 2, Row: 3 });
    }

    private Task<PlanResult> Take(string occurrence, OccurrenceStep step, string by = "m-1") => Plan.Take(occurrence, step, by);

    [Fact]
    public async Task What_fell_due_overnight_is_known_to_the_first_who_asks()
    {
        _school.Clock.Now = new(2026, 8, 31, 7, 0, 0, TimeSpan.Zero);
        Assert.All(await _school.Standings.Delivery(), share => Assert.Null(share.Percent));
        _school.Clock.Now = new(2026, 10, 1, 7, 0, 0, TimeSpan.Zero);
        Assert.NotNull((await _school.Standings.Delivery()).Single(share => share.Faction is null).Percent);
    }

    private async Task<int> Share(string faction) => (await _school.Standings.Delivery()).Single(share => share.Faction == faction).Percent!.Value;

    /// <summary>Why the book refuses an award at this event; null when it takes it.</summary>
    private async Task<string?> Award(string @event, int student = 1)
    {
        var sheet = SchoolCluster.SheetOf((student, "event.part", 1));
        var result = await _school.Ledger.Post(sheet with { Activity = new(SchoolCluster.Today, @event, null) }, SchoolCluster.Mentor);
        return result.Refusals.FirstOrDefault()?.Code;
    }
}

using Engagement.Ledger;
using Engagement.Students;
using Engagement.Volunteering;

namespace Engagement.Tests;

/// <summary>Verified hours on their way into the book: repeated, by two at once, and through every crash between.</summary>
public sealed class VolunteeringTests : IAsyncLifetime
{
    private static readonly Guid Id = new("0199a0a0-0000-7000-8000-000000000001");
    private static readonly Guid Afternoon = new("0199a0a0-0000-7000-8000-000000000002");
    private static readonly Author Second = new("m-2", false);

    private SchoolCluster _school = null!;

    private IOpportunityGrain Work => _school.Grain<IOpportunityGrain>(Keys.Opportunity(SchoolCluster.School, Id));

    private IVolunteeringGrain Listed => _school.Grain<IVolunteeringGrain>(Keys.Volunteering(SchoolCluster.School));

    public async Task InitializeAsync()
    {
        _school = await SchoolCluster.Start();

        // Ten in the morning in Almaty, four hours before the shift.
        _school.Clock.Now = new(2026, 11, 18, 5, 0, 0, TimeSpan.Zero);
        Assert.NotNull((await Announce()).Opportunity);
    }

    public async Task DisposeAsync() => await _school.DisposeAsync();

    [Fact]
    public async Task Announcing_again_lists_it_once_and_other_content_conflicts()
    {
        Assert.NotNull((await Announce()).Opportunity);
        Assert.Single(await Listed.List());
        Assert.Equal(VolunteeringRefusal.OpportunityConflict, (await Announce(place: "Elsewhere")).Refusal);
        await _school.Restart();
        Assert.Single(await Listed.List());
        Assert.NotNull(await Work.Get());
    }

    [Fact]
    public async Task An_announcement_that_was_cut_off_before_the_list_is_finished_by_the_same_one()
    {
        var other = Guid.CreateVersion7();
        _school.States.Unwritable = StateNames.Volunteering;
        await Assert.ThrowsAnyAsync<Exception>(() => Announce(other));
        _school.States.Unwritable = null;
        Assert.NotNull((await Patience.Eventually(() => Announce(other))).Opportunity);
        Assert.Equal(2, (await Listed.List()).Length);
    }

    [Fact]
    public async Task A_rush_for_two_places_seats_two_and_the_waiting_list_moves_up()
    {
        await Task.WhenAll(Enumerable.Range(1, 10).SelectMany(i => new[] { SignUp(i), SignUp(i) }));
        var volunteers = (await Shift()).Volunteers;
        Assert.Equal(10, volunteers.Length);
        await Work.Leave(Afternoon, volunteers[0].Student);
        await Work.Leave(Afternoon, volunteers[0].Student);
        Assert.Equal(volunteers.Skip(1).Select(one => one.Student), (await Shift()).Volunteers.Select(one => one.Student));
    }

    [Fact]
    public async Task Two_who_verify_at_once_award_once()
    {
        await Claimed(1, 2);
        var results = await Task.WhenAll(Enumerable.Range(1, 10).Select(i => Work.Verify(Afternoon, [Seen(1), Seen(2)], new($"m-{i}", false))));
        Assert.All(results, result => Assert.Null(result.Refusal));
        var sheet = Assert.Single(await _school.Ledger.Read(0, 10));
        Assert.Equal([12, 12], sheet.Entries.Select(entry => entry.Granted));
        Assert.Equal(SheetState.Counted, Assert.Single((await Shift()).Sheets).State);
    }

    [Fact]
    public async Task A_crash_before_the_decision_is_stored_leaves_book_and_claim_as_they_were()
    {
        await Claimed(1, 2);
        _school.States.Unwritable = StateNames.Opportunity;
        await Assert.ThrowsAnyAsync<Exception>(() => Verify(1));
        _school.States.Unwritable = null;
        Assert.Empty(await _school.Ledger.Read(0, 10));
        Assert.Null((await Patience.Eventually(() => Verify(1))).Refusal);
        Assert.Single(await _school.Ledger.Read(0, 10));
    }

    [Fact]
    public async Task A_crash_between_the_decision_and_the_book_is_mended_by_whoever_looks_next()
    {
        await Claimed(1, 2);
        _school.Store.IsFull = true;
        Assert.Null((await Verify(1)).Refusal);
        Assert.Equal(SheetState.Sending, (await Shift()).Sheets[0].State);
        await _school.Restart();
        Assert.Empty(await _school.Ledger.Read(0, 10));
        await Patience.Until(async () => (await Shift()).Sheets[0].State == SheetState.Counted);
        Assert.Single(await _school.Ledger.Read(0, 10));
    }

    [Fact]
    public async Task While_the_book_is_away_hours_wait_and_go_by_themselves_when_it_is_back()
    {
        await Claimed(1, 2);
        _school.Store.IsFull = true;
        Assert.Null((await Verify(1)).Refusal);
        _school.Store.IsFull = false;
        await Patience.Until(async () => (await Shift()).Sheets[0].State == SheetState.Counted);
        Assert.Single(await _school.Ledger.Read(0, 10));
    }

    [Fact]
    public async Task A_crash_after_the_book_took_it_awards_once()
    {
        await Claimed(1, 2);
        (_school.States.Unwritable, _school.States.WritesLeft) = (StateNames.Opportunity, 1);
        await Assert.ThrowsAnyAsync<Exception>(() => Verify(1));
        _school.States.Unwritable = null;
        Assert.Single(await _school.Ledger.Read(0, 10));
        Assert.Null((await Patience.Eventually(() => Verify(1))).Refusal);
        await Patience.Until(async () => (await Shift()).Sheets[0].State == SheetState.Counted);
        Assert.Single(await _school.Ledger.Read(0, 10));
    }

    [Fact]
    public async Task Later_hours_make_the_next_revision_with_only_what_is_new()
    {
        await Claimed(1, 2);
        await Verify(1);
        Assert.Null((await Work.Verify(Afternoon, [Seen(1), Seen(2)], Second)).Refusal);
        var sheets = await _school.Ledger.Read(0, 10);
        Assert.Equal([SchoolCluster.Student(1), SchoolCluster.Student(2)], sheets.Select(sheet => Assert.Single(sheet.Entries).Student));
        Assert.Equal(sheets.Select(sheet => sheet.Id), (await Shift()).Sheets.Select(sheet => sheet.Sheet.Id));
    }

    [Fact]
    public async Task What_was_undone_in_the_book_stays_locked_and_is_not_awarded_again()
    {
        await Claimed(1, 2);
        await Verify(1);
        var sheet = (await _school.Ledger.Read(0, 10))[0];
        Assert.Equal(PostOutcome.Accepted, (await _school.Ledger.Reverse(new(Guid.CreateVersion7(), sheet.Id, null, "A mistake"), Second)).Outcome);
        Assert.Null((await Verify(1)).Refusal);
        Assert.Equal(2, (await _school.Ledger.Read(0, 10)).Length);
    }

    [Fact]
    public async Task What_the_book_would_refuse_is_told_and_nothing_is_decided()
    {
        await Claimed(1, 2);
        _school.Clock.Now += TimeSpan.FromDays(20);
        Assert.Equal(RefusalCode.TooLate, (await Verify(1)).Refusal);
        Assert.Empty((await Shift()).Sheets);
        Assert.Equal(ClaimState.Claimed, (await Shift()).Volunteers[0].Claim!.State);
    }

    [Fact]
    public async Task The_own_family_is_verified_by_somebody_else()
    {
        await Claimed(1, 2);
        var roster = _school.Grain<IRosterGrain>(Keys.Roster(SchoolCluster.School));
        await roster.Appoint(new(Second.Id, "Second"));
        await roster.Tie(Second.Id, [SchoolCluster.Student(1)], []);
        var refused = await Work.Verify(Afternoon, [Seen(1), Seen(2)], Second);
        Assert.Equal((RefusalCode.OwnFamily, SchoolCluster.Student(1)), (refused.Refusal, refused.Student));
        Assert.Null((await Work.Verify(Afternoon, [Seen(1)], SchoolCluster.Mentor)).Refusal);
    }

    [Fact]
    public async Task A_person_who_is_erased_is_on_no_list_any_more()
    {
        await Claimed(1, 2);
        await Verify(1);
        Assert.True(await _school.Grain<IErasureGrain>(Keys.Erasure(SchoolCluster.School)).Erase(SchoolCluster.Student(1), "c-1", "asked"));
        Assert.Equal([SchoolCluster.Student(2)], (await Shift()).Volunteers.Select(one => one.Student));
    }

    private Task<OpportunityResult> Announce(Guid? id = null, string place = "Мектеп бағы")
    {
        var day = SchoolCluster.Today;
        return _school.Grain<IOpportunityGrain>(Keys.Opportunity(SchoolCluster.School, id ?? Id)).Announce(
            new(id ?? Id, OpportunityKind.Volunteering, new("Ағаш", "Деревья", "Trees"), place, null, "nature", 5, 11, null, day, day.AddDays(7), "m-1"),
            [Volunteering.Shift.Of(Afternoon, day, new(14, 0), new(16, 0), 2)]);
    }

    private Task<OpportunityResult> SignUp(int student) => Work.SignUp(Afternoon, SchoolCluster.Student(student));

    /// <summary>They signed up, and after the shift each claims its two hours.</summary>
    private async Task Claimed(params int[] students)
    {
        foreach (var student in students)
        {
            Assert.Null((await SignUp(student)).Refusal);
        }

        _school.Clock.Now = new(2026, 11, 18, 11, 30, 0, TimeSpan.Zero);
        foreach (var student in students)
        {
            Assert.Null((await Work.Claim(Afternoon, SchoolCluster.Student(student), 4)).Refusal);
        }
    }

    private Task<OpportunityResult> Verify(int student) => Work.Verify(Afternoon, [Seen(student)], Second);

    private static ClaimSeen Seen(int student) => new(SchoolCluster.Student(student), 4);

    private async Task<Shift> Shift() => (await Patience.Eventually(() => Work.Get()))!.Shifts[0];
}

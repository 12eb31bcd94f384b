using Engagement.Activities;
using Engagement.Domain;
using Engagement.Events;
using Engagement.Ledger;
using Engagement.Rubrics;
using Engagement.Students;

namespace Engagement.Tests;

/// <summary>An event of November from its sign-up into the book: repeated, by two at once, and through every crash between.</summary>
public sealed class EventTests : IAsyncLifetime
{
    private const string Id = "2026-11-1a";

    private static readonly Author Second = new("m-2", false);

    private SchoolCluster _school = null!;

    private IEventGrain Event => _school.Grain<IEventGrain>(Keys.Event(SchoolCluster.School, Id));

    private ISchoolPlanGrain Plan => _school.Grain<ISchoolPlanGrain>(Keys.Plan(SchoolCluster.School, "2026-2027"));

    public async Task InitializeAsync()
    {
        _school = await SchoolCluster.Start();
        await Plan.Approve(0, new("d-1", "director"));
        await Take(new(StepKind.Announce));
        await Take(new(StepKind.Open));
    }

    public async Task DisposeAsync() => await _school.DisposeAsync();

    [Fact]
    public async Task A_rush_for_two_places_seats_two_and_the_waiting_list_moves_up()
    {
        await Event.Prepare(2, "school");
        await Task.WhenAll(Enumerable.Range(1, 10).SelectMany(i => new[] { SignUp(i), SignUp(i) }));
        var list = (await Event.Get()).SignUps;
        Assert.Equal(10, list.Length);
        await Event.Leave(list[0].Student);
        await Event.Leave(list[0].Student);
        await _school.Restart();
        var after = await Event.Get();
        Assert.Equal(list.Skip(1).Select(one => one.Student), after.SignUps.Select(one => one.Student));
        Assert.True(after.HasPlace(list[2].Student));
        Assert.False(after.HasPlace(list[3].Student));
    }

    [Fact]
    public async Task Moving_keeps_the_list_and_cancelling_closes_it()
    {
        await SignUp(1);
        await Take(new(StepKind.Move, "No hall", new(2026, 12, 7), new(2026, 12, 11)));
        Assert.Null((await SignUp(2)).Refusal);
        Assert.Equal(EventRefusal.NotNow, (await CheckIn(1)).Refusal);
        await Take(new(StepKind.Cancel, "No hall at all"));
        Assert.Equal(EventRefusal.SignUpClosed, (await SignUp(3)).Refusal);
        Assert.Equal(EventRefusal.SignUpClosed, (await Event.Leave(SchoolCluster.Student(1))).Refusal);
        Assert.Equal(2, (await Event.Get()).SignUps.Length);
    }

    [Fact]
    public async Task Nobody_comes_to_an_event_that_the_plan_has_not()
    {
        var unknown = _school.Grain<IEventGrain>(Keys.Event(SchoolCluster.School, "2026-11-99"));
        Assert.Equal(PlanRefusal.UnknownOccurrence, (await unknown.SignUp(SchoolCluster.Student(1))).Refusal);
        Assert.Equal(PlanRefusal.UnknownOccurrence, (await unknown.Confirm(0, Second)).Refusal);
        Assert.Equal((RefusalCode.UnknownStudent, "abai.x"), await Event.CheckIn([SchoolCluster.Student(1), "abai.x"], null) is var refused ? (refused.Refusal, refused.Student) : default);
        Assert.Equal(0, (await Event.Get()).Version);
        Assert.Empty(await _school.Grain<IEventsGrain>(Keys.Events(SchoolCluster.School)).List());
    }

    [Fact]
    public async Task Points_wait_until_somebody_else_has_accepted_the_proof()
    {
        await CheckIn(1, 2);
        Assert.Null(await Event.Propose(Second));
        await Take(new(StepKind.Hold, Held: new(SchoolCluster.Today, 2, null)));
        Assert.Equal([5, 5], (await Event.Propose(Second))!.Priced!.Entries.Select(entry => entry.Granted));
        Assert.Equal(EventRefusal.NotAccepted, (await Confirm()).Refusal);
        await Take(new(StepKind.GiveProof, Link: "https://a.kz/1"));
        Assert.Equal(EventRefusal.NotAccepted, (await Confirm()).Refusal);
        await Take(new(StepKind.Accept), "m-9");
        Assert.Null((await Confirm()).Refusal);
        var sheet = Assert.Single(await _school.Ledger.Read(0, 10));
        Assert.Equal((Id, "school", 2), (sheet.Event, sheet.Level, sheet.Entries.Length));
        Assert.Equal("https://a.kz/1", await _school.Ledger.ProofOf(sheet.Id));
    }

    [Fact]
    public async Task Two_who_confirm_at_once_award_once()
    {
        await CheckIn(1, 2);
        await Delivered();
        var version = (await Event.Get()).Version;
        var results = await Task.WhenAll(Enumerable.Range(1, 10).Select(i => Event.Confirm(version, new($"m-{i + 10}", false))));
        Assert.All(results, result => Assert.Null(result.Refusal));
        Assert.Equal(2, Assert.Single(await _school.Ledger.Read(0, 10)).Entries.Length);
        Assert.Equal(SheetState.Counted, Assert.Single((await Event.Get()).Sheets).State);
    }

    [Fact]
    public async Task What_changed_since_it_was_priced_is_looked_at_again()
    {
        await CheckIn(1);
        await Delivered();
        var version = (await Event.Get()).Version;
        await CheckIn(2);
        Assert.Equal(EventRefusal.OtherVersion, (await Event.Confirm(version, Second)).Refusal);
        Assert.Empty(await _school.Ledger.Read(0, 10));
    }

    [Fact]
    public async Task A_crash_before_the_decision_is_stored_awards_nothing()
    {
        await CheckIn(1);
        await Delivered();
        _school.States.Unwritable = StateNames.Event;
        await Assert.ThrowsAnyAsync<Exception>(Confirm);
        _school.States.Unwritable = null;
        Assert.Empty(await _school.Ledger.Read(0, 10));
        Assert.Null((await Patience.Eventually(Confirm)).Refusal);
        Assert.Single(await _school.Ledger.Read(0, 10));
    }

    [Fact]
    public async Task A_crash_between_the_decision_and_the_book_is_mended_by_whoever_looks_next()
    {
        await CheckIn(1);
        await Delivered();
        _school.Store.IsFull = true;
        Assert.Null((await Confirm()).Refusal);
        Assert.Equal(SheetState.Sending, (await Event.Get()).Sheets[0].State);
        await _school.Restart();
        Assert.Empty(await _school.Ledger.Read(0, 10));
        await Patience.Until(async () => (await Event.Get()).Sheets[0].State == SheetState.Counted);
        Assert.Single(await _school.Ledger.Read(0, 10));
    }

    [Fact]
    public async Task While_the_book_is_away_points_wait_and_go_by_themselves_when_it_is_back()
    {
        await CheckIn(1);
        await Delivered();
        _school.Store.IsFull = true;
        Assert.Null((await Confirm()).Refusal);
        _school.Store.IsFull = false;
        await Patience.Until(async () => (await Event.Get()).Sheets[0].State == SheetState.Counted);
        Assert.Single(await _school.Ledger.Read(0, 10));
    }

    [Fact]
    public async Task A_crash_after_the_book_took_it_awards_once()
    {
        await CheckIn(1);
        await Delivered();
        (_school.States.Unwritable, _school.States.WritesLeft) = (StateNames.Event, 1);
        await Assert.ThrowsAnyAsync<Exception>(Confirm);
        _school.States.Unwritable = null;
        Assert.Single(await _school.Ledger.Read(0, 10));
        Assert.Null((await Patience.Eventually(Confirm)).Refusal);
        await Patience.Until(async () => (await Patience.Eventually(() => Event.Get())).Sheets[0].State == SheetState.Counted);
        Assert.Single(await _school.Ledger.Read(0, 10));
    }

    [Fact]
    public async Task Whoever_is_written_down_later_gets_only_what_is_new_and_a_higher_role_the_difference()
    {
        await CheckIn(1, 2);
        await Delivered();
        await Confirm();
        await CheckIn(3);
        Assert.Null((await Event.Appoint(SchoolCluster.Student(1), EventRole.Organiser, true)).Refusal);
        Assert.Null((await Confirm()).Refusal);
        var sheets = await _school.Ledger.Read(0, 10);
        Assert.Equal(
            [(SchoolCluster.Student(1), "event.organise", 10), (SchoolCluster.Student(3), "event.part", 5)],
            sheets[1].Entries.Select(entry => (entry.Student, entry.Kind, entry.Granted)));
        Assert.Null((await Confirm()).Refusal);
        Assert.Equal(2, (await _school.Ledger.Read(0, 10)).Length);
    }

    [Fact]
    public async Task What_stands_in_the_book_already_and_the_own_family_are_left_out_and_told()
    {
        await CheckIn(1, 2, 3);
        await Delivered();
        await _school.Ledger.Post(SchoolCluster.SheetOf((1, "event.part", 1)) with { Activity = new(SchoolCluster.Today, Id, null) }, SchoolCluster.Mentor);
        var roster = _school.Grain<IRosterGrain>(Keys.Roster(SchoolCluster.School));
        await roster.Appoint(new(Second.Id, "Second"));
        await roster.Tie(Second.Id, [SchoolCluster.Student(2)], []);
        var proposal = (await Event.Propose(Second))!;
        Assert.Equal(
            [(SchoolCluster.Student(1), RefusalCode.AlreadyAwarded), (SchoolCluster.Student(2), RefusalCode.OwnFamily)],
            proposal.LeftOut.Select(one => (one.Line.Student, one.Reason)).Order());
        Assert.Null((await Confirm()).Refusal);
        Assert.NotNull((await Confirm()).Refusal);
        Assert.Null((await Event.Confirm((await Event.Get()).Version, new("m-3", false))).Refusal);
        Assert.Equal([SchoolCluster.Student(1), SchoolCluster.Student(3), SchoolCluster.Student(2)], (await _school.Ledger.Read(0, 10)).SelectMany(sheet => sheet.Entries).Select(entry => entry.Student));
    }

    [Fact]
    public async Task After_the_time_for_entering_nothing_is_awarded_and_it_is_told()
    {
        await CheckIn(1);
        await Delivered();
        _school.Clock.Now += TimeSpan.FromDays(20);
        Assert.Equal(RefusalCode.TooLate, (await Event.Propose(Second))!.Refusal);
        Assert.Equal(RefusalCode.TooLate, (await Confirm()).Refusal);
        Assert.Empty((await Event.Get()).Sheets);
    }

    [Fact]
    public async Task A_person_who_is_erased_is_on_no_list_any_more()
    {
        await SignUp(1);
        await CheckIn(1, 2);
        Assert.True(await _school.Grain<IErasureGrain>(Keys.Erasure(SchoolCluster.School)).Erase(SchoolCluster.Student(1), "c-1", "asked"));
        var one = await Event.Get();
        Assert.False(one.Names(SchoolCluster.Student(1)));
        Assert.True(one.Names(SchoolCluster.Student(2)));
    }

    [Fact]
    public async Task A_file_of_five_megabytes_outlives_a_restart()
    {
        byte[] content = [.. "%PDF-"u8, .. new byte[5 * 1024 * 1024 - 10], .. "%%EOF"u8];
        var (file, kept) = EvidenceFile.Read(content)!.Value;
        var key = Keys.Evidence(SchoolCluster.School, Id, file.Id);
        await _school.Grain<IEvidenceGrain>(key).Keep(new(file, kept));
        await _school.Grain<IEvidenceGrain>(key).Keep(new(file with { Type = "other" }, []));
        await _school.Restart();
        var found = (await _school.Grain<IEvidenceGrain>(key).Get())!;
        Assert.Equal(file, found.File);
        Assert.Equal(content, found.Content);
    }

    private Task<EventResult> SignUp(int student) => Event.SignUp(SchoolCluster.Student(student));

    private Task<EventResult> CheckIn(params int[] students) => Event.CheckIn([.. students.Select(SchoolCluster.Student)], null);

    private async Task<EventResult> Confirm() => await Event.Confirm((await Event.Get()).Version, Second);

    /// <summary>Held, proved by one and accepted by another.</summary>
    private async Task Delivered()
    {
        await Take(new(StepKind.Hold, Held: new(SchoolCluster.Today, null, null)));
        await Take(new(StepKind.GiveProof, Link: "https://a.kz/1"));
        await Take(new(StepKind.Accept), "m-9");
    }

    private async Task Take(OccurrenceStep step, string by = "m-1") => Assert.Null((await Plan.Take(Id, step, by)).Refusal);
}

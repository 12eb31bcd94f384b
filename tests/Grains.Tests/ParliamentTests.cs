using Engagement.Accounts;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Parliament;
using Engagement.Students;
using Engagement.Volunteering;

namespace Engagement.Tests;

/// <summary>A meeting's decisions on their way to the register and the book: repeated, by two at once, and through every crash between.</summary>
public sealed class ParliamentTests : IAsyncLifetime
{
    private const string Signer = "m-9";

    private static readonly Guid Id = new("0199b0b0-0000-7000-8000-000000000001");
    private static readonly Guid Item = new("0199b0b0-0000-7000-8000-000000000002");
    private static readonly Guid Point = new("0199b0b0-0000-7000-8000-000000000003");

    private SchoolCluster _school = null!;

    private IParliamentGrain Parliament => _school.Grain<IParliamentGrain>(Keys.Parliament(SchoolCluster.School));

    private IMeetingGrain Meeting => MeetingOf(Id);

    public async Task InitializeAsync()
    {
        _school = await SchoolCluster.Start();

        // Three in the afternoon in Almaty, when the sitting begins.
        _school.Clock.Now = new(2026, 11, 18, 10, 0, 0, TimeSpan.Zero);
        Assert.NotNull((await Announce(Id)).Meeting);
    }

    public async Task DisposeAsync() => await _school.DisposeAsync();

    [Fact]
    public async Task Announcing_again_lists_it_once_and_other_content_conflicts()
    {
        Assert.NotNull((await Announce(Id)).Meeting);
        Assert.Equal(ParliamentRefusal.MeetingConflict, (await Announce(Id, place: "Elsewhere")).Refusal);
        await _school.Restart();
        Assert.Single((await Parliament.Get()).Meetings);
    }

    [Fact]
    public async Task An_announcement_that_was_cut_off_before_the_list_is_finished_by_the_same_one()
    {
        var other = Guid.CreateVersion7();
        _school.States.Unwritable = StateNames.Parliament;
        await Assert.ThrowsAnyAsync<Exception>(() => Announce(other));
        _school.States.Unwritable = null;
        Assert.NotNull((await Patience.Eventually(() => Announce(other))).Meeting);
        Assert.Equal(2, (await Parliament.Get()).Meetings.Length);
    }

    [Fact]
    public async Task Minutes_are_numbered_in_the_order_of_beginning_and_a_meeting_keeps_its_number()
    {
        var other = Guid.CreateVersion7();
        await Announce(other);
        await SetAgenda(other);
        await SetAgenda(Id);
        Assert.Equal(1, (await Take(new OpenMeeting(), other)).Number);
        Assert.Equal(2, (await Take(new OpenMeeting())).Number);
        Assert.Equal(2, (await Take(new OpenMeeting())).Number);
        Assert.Equal([2, 1], (await Parliament.Get()).Meetings.Select(one => one.Number!.Value));
    }

    [Fact]
    public async Task A_number_that_a_crash_cut_off_is_given_to_the_same_meeting()
    {
        await SetAgenda(Id);
        _school.States.Unwritable = StateNames.Meeting;
        await Assert.ThrowsAnyAsync<Exception>(() => Meeting.Take(new OpenMeeting(), "m-1"));
        _school.States.Unwritable = null;
        Assert.Equal(1, (await Take(new OpenMeeting())).Number);
    }

    [Fact]
    public async Task A_student_applies_is_taken_up_admitted_and_leaves_alone()
    {
        await Applied(1);
        await SetAgenda(Id, 1);
        Assert.Equal((MemberState.OnAgenda, (Guid?)Id), ((await Member(1)).State, (await Member(1)).Meeting));
        await Take(new OpenMeeting());
        await Take(Admit((1, true)));
        Assert.Equal((MemberState.Active, (DateOnly?)SchoolCluster.Today), ((await Member(1)).State, (await Member(1)).Since));
        await Parliament.Leave(SchoolCluster.Student(1));
        await Parliament.Leave(SchoolCluster.Student(1));
        Assert.Equal(MemberState.Left, (await Member(1)).State);
        Assert.Single((await Member(1)).Past);

        // The meeting goes on, and does not bring back who has left.
        await Take(new StrikeResolution(Item, Point));
        Assert.Equal(MemberState.Left, (await Member(1)).State);
    }

    [Fact]
    public async Task An_admission_that_the_register_did_not_hear_of_is_told_after_the_crash()
    {
        await Applied(1);
        await SetAgenda(Id, 1);
        await Take(new OpenMeeting());
        _school.States.Unwritable = StateNames.Parliament;
        await Assert.ThrowsAnyAsync<Exception>(() => Meeting.Take(Admit((1, true)), "m-1"));
        _school.States.Unwritable = null;
        await _school.Restart();
        await Patience.Until(async () => (await Patience.Eventually(() => Meeting.Get())) is not null && (await Member(1)).State == MemberState.Active);
    }

    [Fact]
    public async Task An_application_is_on_one_agenda_only()
    {
        await Applied(1);
        await SetAgenda(Id, 1);
        var other = Guid.CreateVersion7();
        var announced = (await Announce(other)).Meeting!;
        var refused = await MeetingOf(other).Take(new SetAgenda(announced.Version, [new(Item, "Қабылдау", [SchoolCluster.Student(1)])]), "m-1");
        Assert.Equal(ParliamentRefusal.OnOtherAgenda, refused.Refusal);
        await Take(new CancelMeeting());
        Assert.Equal(MemberState.Applied, (await Member(1)).State);
        await SetAgenda(other, 1);
    }

    [Fact]
    public async Task Two_who_sign_at_once_award_once()
    {
        var held = await Held(1, 2);
        var results = await Task.WhenAll(Enumerable.Range(1, 10).Select(i => Meeting.Take(new SignMinutes(held.Version, "senior-mentor"), $"m-{i}")));
        Assert.All(results, result => Assert.Null(result.Refusal));
        var sheet = Assert.Single(await _school.Ledger.Read(0, 10));
        Assert.Equal([3, 3], sheet.Entries.Select(entry => entry.Granted));
        Assert.Equal(SheetState.Counted, (await Meeting.Get())!.Sheet!.State);
    }

    [Fact]
    public async Task A_crash_before_the_signature_is_stored_leaves_the_book_as_it_was()
    {
        var held = await Held(1);
        _school.States.Unwritable = StateNames.Meeting;
        await Assert.ThrowsAnyAsync<Exception>(() => Sign(held));
        _school.States.Unwritable = null;
        Assert.Empty(await _school.Ledger.Read(0, 10));
        Assert.Null((await Patience.Eventually(() => Sign(held))).Refusal);
        Assert.Single(await _school.Ledger.Read(0, 10));
    }

    [Fact]
    public async Task A_crash_between_the_signature_and_the_book_is_mended_by_whoever_looks_next()
    {
        var held = await Held(1);
        _school.Store.IsFull = true;
        Assert.Null((await Sign(held)).Refusal);
        Assert.Equal((MeetingStage.SignedOff, SheetState.Sending), await StateOf());
        await _school.Restart();
        Assert.Empty(await _school.Ledger.Read(0, 10));
        await Patience.Until(async () => await StateOf() == (MeetingStage.SignedOff, SheetState.Counted));
        Assert.Single(await _school.Ledger.Read(0, 10));
    }

    [Fact]
    public async Task While_the_book_is_away_points_wait_and_go_by_themselves_when_it_is_back()
    {
        var held = await Held(1);
        _school.Store.IsFull = true;
        Assert.Null((await Sign(held)).Refusal);
        _school.Store.IsFull = false;
        await Patience.Until(async () => await StateOf() == (MeetingStage.SignedOff, SheetState.Counted));
        Assert.Single(await _school.Ledger.Read(0, 10));
    }

    [Fact]
    public async Task A_crash_after_the_book_took_it_awards_once()
    {
        var held = await Held(1);
        (_school.States.Unwritable, _school.States.WritesLeft) = (StateNames.Meeting, 2);
        await Assert.ThrowsAnyAsync<Exception>(() => Sign(held));
        _school.States.Unwritable = null;
        Assert.Single(await _school.Ledger.Read(0, 10));
        await Patience.Until(async () => await StateOf() == (MeetingStage.SignedOff, SheetState.Counted));
        Assert.Single(await _school.Ledger.Read(0, 10));
    }

    [Fact]
    public async Task Minutes_too_old_for_the_book_are_signed_all_the_same_and_say_so()
    {
        var held = await Held(1);
        _school.Clock.Now += TimeSpan.FromDays(40);
        Assert.Null((await Sign(held)).Refusal);
        Assert.Equal((MeetingStage.SignedOff, SheetState.Refused), await StateOf());
        Assert.Equal(RefusalCode.TooLate, (await Meeting.Get())!.Sheet!.Refusal);
    }

    [Fact]
    public async Task Whose_family_was_there_lets_another_sign()
    {
        var held = await Held(1, 2);
        var roster = _school.Grain<IRosterGrain>(Keys.Roster(SchoolCluster.School));
        await roster.Appoint(new(Signer, "Signer"));
        await roster.Tie(Signer, [SchoolCluster.Student(1)], []);
        Assert.Equal(RefusalCode.OwnFamily, (await Sign(held)).Refusal);
        Assert.Equal(MeetingStage.Held, (await Meeting.Get())!.Stage);
        Assert.Null((await Meeting.Take(new SignMinutes(held.Version, "deputy-director"), "m-8")).Refusal);
    }

    [Fact]
    public async Task The_president_leads_and_the_speaker_when_the_president_is_away_and_leading_brings_points()
    {
        var posts = _school.Grain<IPostsGrain>(Keys.Posts(SchoolCluster.School));
        await posts.Give(new(Guid.CreateVersion7(), SchoolCluster.Student(1), PostKind.President, null, SchoolCluster.Today.AddDays(-30), null));
        await posts.Give(new(Guid.CreateVersion7(), SchoolCluster.Student(2), PostKind.Speaker, null, SchoolCluster.Today.AddDays(-30), null));
        await SetAgenda(Id);
        Assert.Equal(new Chair(SchoolCluster.Student(1), ChairRole.President), (await Take(new OpenMeeting())).Chair);
        var led = await Take(new SetChair(ChairRole.Speaker, null));
        Assert.Equal(new Chair(SchoolCluster.Student(2), ChairRole.Speaker), led.Chair);
        Assert.Equal(SchoolCluster.Student(2), Assert.Single(led.Present).Student);
        Assert.Null((await Sign(await Take(new CloseMeeting()))).Refusal);
        Assert.Equal([Minutes.Attended, Minutes.Chaired], Assert.Single(await _school.Ledger.Read(0, 10)).Entries.Select(entry => entry.Kind));
    }

    [Fact]
    public async Task A_person_who_is_erased_is_in_no_minutes_and_no_register()
    {
        await Applied(1);
        await SetAgenda(Id, 1);
        await Take(new OpenMeeting());
        await Take(Admit((1, true)));
        await Take(new CheckInAttendee(SchoolCluster.Student(1)));
        Assert.True(await _school.Grain<IErasureGrain>(Keys.Erasure(SchoolCluster.School)).Erase(SchoolCluster.Student(1), "c-1", "asked"));
        Assert.Null((await Parliament.Get()).Find(SchoolCluster.Student(1)));
        var meeting = (await Meeting.Get())!;
        Assert.Null(Assert.Single(meeting.Present).Student);
        Assert.Empty(meeting.Agenda[0].Applicants);
        Assert.Empty(Assert.Single((await Parliament.Get()).Meetings).Applicants);
    }

    [Fact]
    public async Task A_rush_at_the_door_lists_everybody_once()
    {
        await SetAgenda(Id);
        await Take(new OpenMeeting());
        await Task.WhenAll(Enumerable.Range(1, 20).SelectMany(i => new[] { i, i }).Select(i => Meeting.Take(new CheckInAttendee(SchoolCluster.Student(i)), $"m-{i}")));
        var present = (await Meeting.Get())!.Present;
        Assert.Equal(20, present.Length);
        Assert.Equal(20, present.DistinctBy(one => one.Student).Count());
    }

    private IMeetingGrain MeetingOf(Guid id) => _school.Grain<IMeetingGrain>(Keys.Meeting(SchoolCluster.School, id));

    private Task<MeetingResult> Announce(Guid id, string place = "Мәжіліс залы") =>
        MeetingOf(id).Announce(new(id, MeetingKind.Sitting, null, SchoolCluster.Today, new(15, 0), place, 8, 11));

    private async Task Applied(params int[] students)
    {
        foreach (var student in students.Select(SchoolCluster.Student))
        {
            Assert.Null((await Parliament.Apply(student, Admission.Agreement)).Refusal);
            Assert.Null((await Parliament.Agree(student, new(AgreementGiver.Paper, "m-1", Admission.Agreement, _school.Clock.Now))).Refusal);
        }
    }

    private async Task SetAgenda(Guid meeting, params int[] applicants)
    {
        var version = (await MeetingOf(meeting).Get())!.Version;
        await Take(new SetAgenda(version, [new(Item, "Қабылдау", [.. applicants.Select(SchoolCluster.Student)])]), meeting);
    }

    private async Task<Meeting> Take(MeetingStep step, Guid? meeting = null)
    {
        var result = await Patience.Eventually(() => MeetingOf(meeting ?? Id).Take(step, "m-1"));
        Assert.Null(result.Refusal);
        return result.Meeting!;
    }

    private static Resolve Admit(params (int Student, bool IsAdmitted)[] decisions) => new(
        Item, new(Point, ResolutionKind.Admission, "", null, null, null, [.. decisions.Select(one => new Applicant(SchoolCluster.Student(one.Student), one.IsAdmitted, null))]));

    /// <summary>They came in time, and the meeting is over.</summary>
    private async Task<Meeting> Held(params int[] students)
    {
        await SetAgenda(Id);
        await Take(new OpenMeeting());
        foreach (var student in students)
        {
            await Take(new CheckInAttendee(SchoolCluster.Student(student)));
        }

        return await Take(new CloseMeeting());
    }

    private Task<MeetingResult> Sign(Meeting seen) => Meeting.Take(new SignMinutes(seen.Version, "senior-mentor"), Signer);

    private async Task<(string, string?)> StateOf()
    {
        var meeting = (await Patience.Eventually(() => Meeting.Get()))!;
        return (meeting.Stage, meeting.Sheet?.State);
    }

    private async Task<Member> Member(int student) => (await Patience.Eventually(() => Parliament.Get())).Find(SchoolCluster.Student(student))!;
}

using Engagement.Assignments;
using Engagement.Ledger;
using Engagement.Parliament;
using Engagement.Students;

namespace Engagement.Tests;

/// <summary>Points of tasks on their way into the book, and tasks out of signed minutes.</summary>
public sealed class AssignmentTests : IAsyncLifetime
{
    private static readonly Guid Id = new("0199a0a0-0000-7000-8000-000000000011");

    private SchoolCluster _school = null!;

    private IAssignmentsGrain Tasks => Of(1);

    private IAssigneesGrain Assignees => _school.Grain<IAssigneesGrain>(Keys.Assignees(SchoolCluster.School));

    private static AssignmentOrder Order => new(Id, "Стенд жасау", SchoolCluster.Today.AddDays(2), null, "m-1");

    public async Task InitializeAsync() => _school = await SchoolCluster.Start();

    public async Task DisposeAsync() => await _school.DisposeAsync();

    [Fact]
    public async Task Two_who_accept_at_once_award_once()
    {
        await Sent();
        var answers = await Task.WhenAll(Enumerable.Range(1, 10).Select(i => Tasks.Accept(Id, 1, $"m-{i}")));
        Assert.All(answers, one => Assert.Null(one.Refusal));
        var entry = Assert.Single(Assert.Single(await _school.Ledger.Read(0, 10)).Entries);
        Assert.Equal(("task.done", 4), (entry.Kind, entry.Granted));
        Assert.Equal(SheetState.Counted, (await Tasks.Get())[0].Booking!.State);
    }

    [Fact]
    public async Task Given_twice_it_is_one_task_and_another_one_needs_another_id()
    {
        Done(await Tasks.Assign(Order));
        Done(await Tasks.Assign(Order));
        Assert.Equal(AssignmentRefusal.Conflict, (await Tasks.Assign(Order with { Text = "Басқа" })).Refusal);
        Assert.Single(await Tasks.Get());
        Assert.Equal(SchoolCluster.Student(1), Assert.Single(await Assignees.List()));
    }

    [Fact]
    public async Task Done_after_its_day_it_is_accepted_without_points()
    {
        Done(await Tasks.Assign(Order));
        _school.Clock.Now += TimeSpan.FromDays(3);
        Done(await Tasks.Send(Id, "Дайын", null));
        Done(await Tasks.Accept(Id, 1, "m-1"));
        Assert.NotNull((await Tasks.Get())[0].Acceptance);
        Assert.Empty(await _school.Ledger.Read(0, 10));
    }

    [Fact]
    public async Task Accepted_when_the_book_is_closed_it_is_accepted_without_points()
    {
        await Sent();
        _school.Clock.Now += TimeSpan.FromDays(20);
        Done(await Tasks.Accept(Id, 1, "m-1"));
        Assert.NotNull((await Tasks.Get())[0].Acceptance);
        Assert.Empty(await _school.Ledger.Read(0, 10));
    }

    [Fact]
    public async Task The_own_family_is_accepted_by_somebody_else()
    {
        await Sent();
        var roster = _school.Grain<IRosterGrain>(Keys.Roster(SchoolCluster.School));
        await roster.Appoint(new("m-2", "Second"));
        await roster.Tie("m-2", [SchoolCluster.Student(1)], []);
        Assert.Equal("own-family", (await Tasks.Accept(Id, 1, "m-2")).Refusal);
        Assert.Null((await Tasks.Get())[0].Acceptance);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public async Task A_crash_at_any_write_awards_once(int writes, int inBook)
    {
        await Sent();
        (_school.States.Unwritable, _school.States.WritesLeft) = (StateNames.Assignments, writes);
        await Assert.ThrowsAnyAsync<Exception>(() => Tasks.Accept(Id, 1, "m-2"));
        _school.States.Unwritable = null;
        Assert.Equal(inBook, (await _school.Ledger.Read(0, 10)).Length);
        await _school.Restart();
        Done(await Tasks.Accept(Id, 1, "m-3"));
        await Patience.Until(async () => (await Tasks.Get())[0].Booking!.State == SheetState.Counted);
        Assert.Single(await _school.Ledger.Read(0, 10));
    }

    [Fact]
    public async Task While_the_book_is_away_the_points_wait_and_go_by_themselves()
    {
        await Sent();
        _school.Store.IsFull = true;
        Done(await Tasks.Accept(Id, 1, "m-2"));
        Assert.Equal(SheetState.Sending, (await Tasks.Get())[0].Booking!.State);
        await _school.Restart();
        await Patience.Until(async () => (await Tasks.Get())[0].Booking!.State == SheetState.Counted);
        Assert.Single(await _school.Ledger.Read(0, 10));
    }

    [Fact]
    public async Task Of_who_is_erased_no_task_is_left()
    {
        await Sent();
        Assert.True(await _school.Grain<IErasureGrain>(Keys.Erasure(SchoolCluster.School)).Erase(SchoolCluster.Student(1), "c-1", "asked"));
        Assert.Empty(await Tasks.Get());
        Assert.Empty(await Assignees.List());
    }

    [Fact]
    public async Task Signed_minutes_give_their_tasks_once_and_after_a_crash_too()
    {
        var (meeting, item) = (new Guid("0199a0a0-0000-7000-8000-000000000021"), new Guid("0199a0a0-0000-7000-8000-000000000022"));
        var grain = _school.Grain<IMeetingGrain>(Keys.Meeting(SchoolCluster.School, meeting));
        Assert.Null((await grain.Announce(new(meeting, MeetingKind.General, null, SchoolCluster.Today, new(12, 0), "Акт залы", 1, 11))).Refusal);
        MeetingResult taken = null!;
        foreach (var step in new MeetingStep[]
        {
            new SetAgenda(1, [new(item, "Есеп", [])]),
            new OpenMeeting(),
            new CheckInAttendee(SchoolCluster.Student(2)),
            new Resolve(item, new(Id, ResolutionKind.Task, "Баннер жасау", null, SchoolCluster.Student(1), SchoolCluster.Today.AddDays(3), [])),
            new CloseMeeting(),
        })
        {
            taken = await grain.Take(step, "m-1");
            Assert.Null(taken.Refusal);
        }

        Assert.Empty(await Tasks.Get());
        (_school.States.Unwritable, _school.States.WritesLeft) = (StateNames.Assignments, 0);
        await Assert.ThrowsAnyAsync<Exception>(() => grain.Take(new SignMinutes(taken.Meeting!.Version, "senior-mentor"), "m-2"));
        _school.States.Unwritable = null;
        await _school.Restart();
        Assert.False((await _school.Grain<IMeetingGrain>(Keys.Meeting(SchoolCluster.School, meeting)).Take(new CloseMeeting(), "m-2")).Meeting!.HasTasksToGive);
        var given = Assert.Single(await Tasks.Get()).Order;
        Assert.Equal((Id, "Баннер жасау", OriginKind.Minutes, meeting), (given.Id, given.Text, given.Origin!.Kind, given.Origin.Id));
    }

    private IAssignmentsGrain Of(int student) => _school.Grain<IAssignmentsGrain>(Keys.Assignments(SchoolCluster.Student(student)));

    private static void Done(AssignmentResult result) => Assert.Null(result.Refusal);

    private async Task Sent()
    {
        Done(await Tasks.Assign(Order));
        Done(await Tasks.Send(Id, "Дайын", "https://example.kz/stand"));
    }
}

using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Flows;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Seasons;
using Microsoft.Extensions.Logging;

namespace Engagement.Assignments;

/// <summary>What was accepted is stored before the book hears of it; the <see cref="SheetOutbox"/> brings it there.</summary>
internal sealed class AssignmentsGrain(
    [PersistentState(StateNames.Assignments, StateNames.Storage)] IPersistentState<AssignmentsState> state, SchoolClock clock, ILogger<AssignmentsGrain> log)
    : Grain, IAssignmentsGrain
{
    private string _student = null!;
    private string _school = null!;
    private TimeZoneInfo _zone = null!;
    private SheetOutbox _outbox = null!;

    private ImmutableArray<Assignment> All => state.State.Assignments;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _student = Keys.Rest(this.GetPrimaryKeyString());
        _school = Keys.SchoolOf(_student)!;
        var profile = await GrainFactory.ProfileOf(_school);
        _zone = TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone);
        _outbox = new(this, () => All.Any(IsUnsent), Deliver, log);
        _outbox.Resume();
    }

    public Task<ImmutableArray<Assignment>> Get() => Task.FromResult(All);

    public async Task<AssignmentResult> Assign(AssignmentOrder order)
    {
        if (Find(order.Id) is { } known && known.Order != order)
        {
            return AssignmentResult.Refused(AssignmentRefusal.Conflict);
        }

        if (Find(order.Id) is null)
        {
            if (AssignmentCourse.FaultOf(order, All, clock.Today(_zone)) is { } fault)
            {
                return AssignmentResult.Refused(fault);
            }

            await Save(All.Add(Assignment.Of(order)));
        }

        await GrainFactory.GetGrain<IAssigneesGrain>(Keys.Assignees(_school)).Enter(_student);
        return AssignmentResult.Of(Find(order.Id)!);
    }

    public Task<AssignmentResult> Send(Guid assignment, string words, string? link) =>
        Change(assignment, one => AssignmentCourse.Send(one, words, link, clock.Now));

    public Task<AssignmentResult> Return(Guid assignment, int sending, string reason, string by) =>
        Change(assignment, one => AssignmentCourse.Return(one, _student, sending, reason, by, clock.Now));

    public Task<AssignmentResult> Withdraw(Guid assignment) => Change(assignment, AssignmentCourse.Withdraw);

    public async Task<AssignmentResult> Accept(Guid assignment, int sending, string by)
    {
        if (Find(assignment) is not { } known)
        {
            return AssignmentResult.Refused(AssignmentRefusal.UnknownAssignment);
        }

        var (booking, refusal) = known.Acceptance is null ? await BookingOf(known, by) : (null, null);
        var decided = AssignmentCourse.Accept(known, _student, sending, by, clock.Now, booking);
        if (decided.Refusal is null && refusal is not null)
        {
            return AssignmentResult.Refused(refusal);
        }

        var accepted = await Change(assignment, _ => decided);
        await _outbox.Send();

        return accepted.Assignment is null ? accepted : AssignmentResult.Of(Find(assignment)!);
    }

    public async Task Forget()
    {
        await GrainFactory.GetGrain<IAssigneesGrain>(Keys.Assignees(_school)).Forget(_student);
        if (!All.IsEmpty)
        {
            await Save([]);
        }
    }

    /// <summary>
    /// What the acceptance brings. What comes too late for the book is accepted without points: the student cannot help it any more.
    /// Any other refusal of the book stands in the way of whoever accepts.
    /// </summary>
    private async Task<(WorkBooking? Booking, string? Refusal)> BookingOf(Assignment one, string by)
    {
        if (AssignmentCourse.SheetOf(one, _student, _zone) is not { } sheet)
        {
            return (null, null);
        }

        var author = new Author(by, IsCoordinator: false);
        var preview = await GrainFactory.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(_school)).Preview(sheet, author);
        return preview.Refusals is [var first, ..]
            ? first.Code == RefusalCode.TooLate ? (null, null) : (null, first.Code)
            : (new(sheet, author, SheetState.Sending, null), null);
    }

    private async Task<AssignmentResult> Change(Guid assignment, Func<Assignment, AssignmentChange> decide)
    {
        if (Find(assignment) is not { } known)
        {
            return AssignmentResult.Refused(AssignmentRefusal.UnknownAssignment);
        }

        var decided = decide(known);
        if (decided.Assignment is not { } changed)
        {
            return AssignmentResult.Refused(decided.Refusal!);
        }

        if (!ReferenceEquals(changed, known))
        {
            await Save(All.Replace(known, changed));
        }

        return AssignmentResult.Of(changed);
    }

    /// <summary>Stores each answer before it sends the next.</summary>
    private async Task Deliver()
    {
        foreach (var id in All.Where(IsUnsent).Select(one => one.Order.Id).ToList())
        {
            var booking = Find(id)!.Booking!;
            var (answer, refusal) = await GrainFactory.Deliver(_school, booking.Sheet, booking.Author);
            var one = Find(id)!;
            await Save(All.Replace(one, one with { Booking = booking with { State = answer, Refusal = refusal } }));
        }
    }

    private static bool IsUnsent(Assignment one) => one.Booking is { State: SheetState.Sending };

    private Assignment? Find(Guid id) => All.FirstOrDefault(one => one.Order.Id == id);

    private async Task Save(ImmutableArray<Assignment> changed)
    {
        await this.Store(state, new() { Assignments = changed });
        GrainFactory.TellOf(_school, Flow.Tasks, Flow.Student(_student));
    }
}

internal sealed record AssignmentsState
{
    public ImmutableArray<Assignment> Assignments { get; init; } = [];
}

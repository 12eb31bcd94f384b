using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Flows;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;
using Microsoft.Extensions.Logging;

namespace Engagement.Volunteering;

/// <summary>What was verified is stored before the book hears of it; the <see cref="SheetOutbox"/> brings it there.</summary>
internal sealed class OpportunityGrain(
    [PersistentState(StateNames.Opportunity, StateNames.Storage)] IPersistentState<OpportunityState> state, SchoolClock clock, ILogger<OpportunityGrain> log)
    : Grain, IOpportunityGrain
{
    private string _school = null!;
    private TimeZoneInfo _zone = null!;
    private SheetOutbox _outbox = null!;

    private ISchoolLedgerGrain Ledger => GrainFactory.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(_school));

    private IRosterGrain Roster => GrainFactory.GetGrain<IRosterGrain>(Keys.Roster(_school));

    private SchoolMoment Now => SchoolMoment.Of(clock.Now, _zone);

    private bool HasUnsent => state.State.Opportunity?.Shifts.Any(shift => shift.Sheets.Any(IsUnsent)) == true;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var rest = Keys.Rest(this.GetPrimaryKeyString());
        _school = rest[..rest.LastIndexOf('/')];
        var profile = await GrainFactory.ProfileOf(_school);
        _zone = TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone);
        _outbox = new(this, () => HasUnsent, Deliver, log);
        _outbox.Resume();
    }

    public Task<Opportunity?> Get() => Task.FromResult(state.State.Opportunity);

    public async Task<OpportunityResult> Announce(Announcement announcement, ImmutableArray<Shift> shifts)
    {
        if (state.State.Opportunity is { } known && known.Announcement != announcement)
        {
            return OpportunityResult.Refused(VolunteeringRefusal.OpportunityConflict);
        }

        if (state.State.Opportunity is null)
        {
            if (Announcing.FaultOf(announcement, shifts) is { } fault)
            {
                return OpportunityResult.Refused(fault);
            }

            await Save(new Opportunity(announcement, shifts));
        }

        return await GrainFactory.GetGrain<IVolunteeringGrain>(Keys.Volunteering(_school)).Enter(announcement)
            ? OpportunityResult.Of(state.State.Opportunity!)
            : OpportunityResult.Refused(VolunteeringRefusal.TooManyOpportunities);
    }

    public async Task<OpportunityResult> AddShift(Shift shift)
    {
        if (state.State.Opportunity is not { } opportunity)
        {
            return OpportunityResult.Refused(VolunteeringRefusal.UnknownOpportunity);
        }

        if (opportunity.Shifts.FirstOrDefault(one => one.Id == shift.Id) is { } known)
        {
            return known.IsSameAs(shift) ? OpportunityResult.Of(opportunity) : OpportunityResult.Refused(VolunteeringRefusal.ShiftConflict);
        }

        var shifts = opportunity.Shifts.Add(shift);
        return Announcing.FaultOf(opportunity.Announcement, shifts) is { } fault
            ? OpportunityResult.Refused(fault)
            : await Save(opportunity with { Shifts = shifts });
    }

    public async Task<OpportunityResult> SignUp(Guid shift, string student) => await Roster.Find(student) is { } known
        ? await Change(shift, (opportunity, one) => SigningUp.SignUp(opportunity.Announcement, one, known, Now))
        : OpportunityResult.Refused(RefusalCode.UnknownStudent);

    public Task<OpportunityResult> Leave(Guid shift, string student) => Change(shift, (_, one) => SigningUp.Leave(one, student));

    public async Task<OpportunityResult> CheckIn(Guid shift, string student) => await Roster.Find(student) is { } known
        ? await Change(shift, (opportunity, one) => Attending.CheckIn(opportunity.Announcement, one, known, Now))
        : OpportunityResult.Refused(RefusalCode.UnknownStudent);

    public Task<OpportunityResult> CheckOut(Guid shift, string student) => Change(shift, (_, one) => Attending.CheckOut(one, student, Now));

    public Task<OpportunityResult> Lead(Guid shift, string? student) =>
        Change(shift, (opportunity, one) => Attending.Lead(opportunity.Announcement, one, student));

    public Task<OpportunityResult> Claim(Guid shift, string student, int halfHours) =>
        Change(shift, (_, one) => Claiming.Claim(one, student, halfHours, Now));

    public async Task<OpportunityResult> Return(Guid shift, ClaimSeen seen, string reason, string by)
    {
        var family = await FamilyOf(by);
        return await Change(shift, (_, one) => Claiming.Return(one, seen, reason, by, family, Now));
    }

    public async Task<OpportunityResult> Verify(Guid shift, ImmutableArray<ClaimSeen> seen, Author by)
    {
        var family = await FamilyOf(by.Id);
        var verified = await Change(
            shift, (opportunity, one) => Verifying.Verify(_school, opportunity.Announcement, one, seen, by, family), RefusalOfBook);
        if (verified.Opportunity is null || !HasUnsent)
        {
            return verified;
        }

        await _outbox.Send();
        var after = Find(shift)!;
        var refused = after.Sheets.LastOrDefault(sheet => sheet.State == SheetState.Refused && seen.Any(one => sheet.Sheet.Lines.Any(line => line.Student == one.Student)));
        var isOpen = seen.Any(one => after.Find(one.Student)?.Claim is { Revision: null });
        return isOpen && refused is not null ? OpportunityResult.Refused(refused.Refusal!) : OpportunityResult.Of(state.State.Opportunity!);
    }

    public async Task Forget(string student)
    {
        if (state.State.Opportunity is { } opportunity && opportunity.Shifts.Any(shift => shift.Find(student) is not null))
        {
            await Save(opportunity with { Shifts = [.. opportunity.Shifts.Select(shift => shift.Without(student))] });
        }
    }

    /// <summary>Whoever verifies hears at once what the book would not take; nothing is decided then.</summary>
    private async Task<OpportunityResult?> RefusalOfBook(Shift changed)
    {
        if (changed.Sheets.LastOrDefault(IsUnsent) is not { } sheet)
        {
            return null;
        }

        var preview = await Ledger.Preview(sheet.Sheet, sheet.Author);
        return preview.Refusals is [var first, ..] ? OpportunityResult.Refused(first.Code, Verifying.StudentOf(sheet, first)) : null;
    }

    private async Task<OpportunityResult> Change(
        Guid id, Func<Opportunity, Shift, ShiftChange> decide, Func<Shift, Task<OpportunityResult?>>? check = null)
    {
        if (state.State.Opportunity is not { } opportunity)
        {
            return OpportunityResult.Refused(VolunteeringRefusal.UnknownOpportunity);
        }

        if (Find(id) is not { } shift)
        {
            return OpportunityResult.Refused(VolunteeringRefusal.UnknownShift);
        }

        var decided = decide(opportunity, shift);
        if (decided.Shift is not { } changed)
        {
            return OpportunityResult.Refused(decided.Refusal!, decided.Student);
        }

        if (ReferenceEquals(changed, shift))
        {
            return OpportunityResult.Of(opportunity);
        }

        return check is not null && await check(changed) is { } refusal ? refusal : await Save(With(opportunity, changed));
    }

    /// <summary>Stores each answer before it sends the next.</summary>
    private async Task Deliver()
    {
        foreach (var shift in state.State.Opportunity!.Shifts)
        {
            foreach (var sheet in shift.Sheets.Where(IsUnsent))
            {
                var (answer, refusal) = await GrainFactory.Deliver(_school, sheet.Sheet, sheet.Author);
                await Save(With(state.State.Opportunity!, Verifying.Settle(Find(shift.Id)!, sheet.Revision, answer, refusal)));
            }
        }
    }

    private static bool IsUnsent(ShiftSheet sheet) => sheet.State == SheetState.Sending;

    private Shift? Find(Guid shift) => state.State.Opportunity?.Shifts.FirstOrDefault(one => one.Id == shift);

    private async Task<ImmutableArray<string>> FamilyOf(string staff) => (await Roster.FindStaff(staff))?.Family ?? [];

    private static Opportunity With(Opportunity opportunity, Shift changed) =>
        opportunity with { Shifts = [.. opportunity.Shifts.Select(one => one.Id == changed.Id ? changed : one)] };

    private async Task<OpportunityResult> Save(Opportunity changed)
    {
        var before = state.State.Opportunity?.Shifts ?? [];
        var differing = before.Except(changed.Shifts).Concat(changed.Shifts.Except(before)).SelectMany(shift => shift.Volunteers);
        string[] students = [.. differing.Select(volunteer => volunteer.Student).Distinct()];
        await this.Store(state, new() { Opportunity = changed });
        GrainFactory.TellOf(_school, [Flow.Volunteering, .. students.Select(Flow.Student)]);

        return OpportunityResult.Of(changed);
    }
}

internal sealed record OpportunityState
{
    public Opportunity? Opportunity { get; init; }
}

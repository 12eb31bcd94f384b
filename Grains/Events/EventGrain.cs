using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Domain;
using Engagement.Flows;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;
using Microsoft.Extensions.Logging;

namespace Engagement.Events;

/// <summary>What was confirmed is stored before the book hears of it; the <see cref="SheetOutbox"/> brings it there.</summary>
internal sealed class EventGrain(
    [PersistentState(StateNames.Event, StateNames.Storage)] IPersistentState<EventState> state, SchoolClock clock, ILogger<EventGrain> log)
    : Grain, IEventGrain
{
    /// <summary>What keeps one line off the sheet and leaves the others as they are.</summary>
    private static readonly ImmutableHashSet<string> OfOneLine =
    [
        RefusalCode.AlreadyAwarded, RefusalCode.NoSeatLeft, RefusalCode.OwnAward, RefusalCode.OwnFamily, RefusalCode.UnknownStudent,
    ];

    private string _school = null!;
    private string _occurrence = null!;
    private TimeZoneInfo _zone = null!;
    private SheetOutbox _outbox = null!;

    private SchoolEvent Current => state.State.Event ?? SchoolEvent.Empty;

    private ISchoolLedgerGrain Ledger => GrainFactory.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(_school));

    private IRosterGrain Roster => GrainFactory.GetGrain<IRosterGrain>(Keys.Roster(_school));

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = Keys.Rest(this.GetPrimaryKeyString());
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        (_school, _occurrence) = (key[..slash], key[(slash + 1)..]);
        _zone = TimeZoneInfo.FindSystemTimeZoneById((await GrainFactory.ProfileOf(_school)).TimeZone);
        _outbox = new(this, () => Current.Sheets.Any(IsUnsent), Deliver, log);
        _outbox.Resume();
    }

    public Task<SchoolEvent> Get() => Task.FromResult(Current);

    public Task<EventResult> Prepare(int? places, string level) =>
        Change((one, occurrence) => Inviting.Prepare(one, occurrence, places, level));

    public Task<EventResult> SignUp(string student) =>
        ChangeFor(student, (one, occurrence, known) => Inviting.SignUp(one, occurrence, known, clock.Now));

    public Task<EventResult> Enter(string student, string? link) =>
        ChangeFor(student, (one, occurrence, known) => Inviting.Enter(one, occurrence, known, link, clock.Now));

    public Task<EventResult> Leave(string student) => Change((one, occurrence) => Inviting.Leave(one, occurrence, student));

    public async Task<EventResult> CheckIn(ImmutableArray<string> students, string? role)
    {
        var known = new List<Student>();
        foreach (var student in students)
        {
            if (await Roster.Find(student) is not { } one)
            {
                return EventResult.Refused(RefusalCode.UnknownStudent, student);
            }

            known.Add(one);
        }

        return await Change((one, occurrence) => Turnout.CheckIn(one, occurrence, known, role, clock.Now, clock.Today(_zone)));
    }

    public Task<EventResult> TakeBack(string student) => Change((one, _) => Turnout.TakeBack(one, student));

    public Task<EventResult> MarkLate(string student, bool isLate) =>
        Change((one, occurrence) => Turnout.MarkLate(one, occurrence, student, isLate));

    public Task<EventResult> Appoint(string student, string role, bool isGiven) =>
        ChangeFor(student, (one, occurrence, _) => Turnout.Appoint(one, occurrence, student, role, isGiven));

    public Task<EventResult> Place(string student, int? place) =>
        Change((one, occurrence) => Turnout.Place(one, occurrence, student, place));

    public Task<EventResult> Mark(string judge, string student, int? points) =>
        Change((one, occurrence) => Jury.Mark(one, occurrence, judge, student, points));

    public Task<EventResult> PlaceByMarks() => Change(Jury.Place);

    public Task<EventResult> CountUnnamed(int number) => Change((one, occurrence) => Turnout.CountUnnamed(one, occurrence, number));

    public async Task<EventProposal?> Propose(Author author) =>
        await Occurrence() is { Held: not null } occurrence && !Inviting.IsOff(occurrence.State)
            ? (await Price(occurrence, author)).Proposal
            : null;

    public async Task<EventResult> Confirm(long version, Author author)
    {
        if (await Occurrence() is not { } occurrence)
        {
            return EventResult.Refused(PlanRefusal.UnknownOccurrence);
        }

        if (occurrence.State != OccurrenceState.Accepted)
        {
            return EventResult.Refused(EventRefusal.NotAccepted);
        }

        // What somebody else has confirmed a moment ago is confirmed.
        if (EventAwards.Due(Current, occurrence).IsEmpty)
        {
            return EventResult.Of(Current);
        }

        if (version != Current.Version)
        {
            return EventResult.Refused(EventRefusal.OtherVersion);
        }

        var (sheet, proposal) = await Price(occurrence, author);
        if (proposal.Refusal is { } refusal)
        {
            return EventResult.Refused(refusal);
        }

        if (sheet is null)
        {
            return EventResult.Refused(proposal.LeftOut[0].Reason, proposal.LeftOut[0].Line.Student);
        }

        await Save(EventAwards.Confirm(Current, sheet, author));
        await _outbox.Send();
        var sent = Current.Sheets.First(one => one.Sheet.Id == sheet.Id);
        return sent.State == SheetState.Refused ? EventResult.Refused(sent.Refusal!) : EventResult.Of(Current);
    }

    public async Task Forget(string student)
    {
        if (Current.Names(student))
        {
            await Save(Current.Without(student));
        }
    }

    private async Task<PlannedOccurrence?> Occurrence() => await (await GrainFactory.PlanOf(_school, _occurrence)).Find(_occurrence);

    /// <summary>What this person can award of what is due; lines that somebody else has to award are left out, and told.</summary>
    private async Task<(Sheet? Sheet, EventProposal Proposal)> Price(PlannedOccurrence occurrence, Author author)
    {
        var sheet = EventAwards.SheetOf(_school, Current, occurrence)!;
        var leftOut = ImmutableArray.CreateBuilder<LeftOut>();
        while (!sheet.Lines.IsEmpty)
        {
            var preview = await Ledger.Preview(sheet, author);
            if (preview.Refusals.IsEmpty)
            {
                return (sheet, new(Current.Version, preview.Record, leftOut.ToImmutable(), preview.Waits, null));
            }

            if (preview.Refusals.FirstOrDefault(refusal => refusal.Line is null || !OfOneLine.Contains(refusal.Code)) is { } whole)
            {
                return (null, new(Current.Version, null, leftOut.ToImmutable(), [], whole.Code));
            }

            var faults = preview.Refusals.DistinctBy(refusal => refusal.Line).ToDictionary(refusal => refusal.Line!.Value, refusal => refusal.Code);
            leftOut.AddRange(faults.Select(fault => new LeftOut(sheet.Lines[fault.Key], fault.Value)));
            sheet = sheet with { Lines = [.. sheet.Lines.Where((_, line) => !faults.ContainsKey(line))] };
        }

        return (null, new(Current.Version, null, leftOut.ToImmutable(), [], null));
    }

    private async Task<EventResult> ChangeFor(string student, Func<SchoolEvent, PlannedOccurrence, Student, EventChange> decide) =>
        await Roster.Find(student) is { } known
            ? await Change((one, occurrence) => decide(one, occurrence, known))
            : EventResult.Refused(RefusalCode.UnknownStudent, student);

    private async Task<EventResult> Change(Func<SchoolEvent, PlannedOccurrence, EventChange> decide)
    {
        if (await Occurrence() is not { } occurrence)
        {
            return EventResult.Refused(PlanRefusal.UnknownOccurrence);
        }

        var decided = decide(Current, occurrence);
        if (decided.Event is not { } changed)
        {
            return EventResult.Refused(decided.Refusal!, decided.Student);
        }

        if (!ReferenceEquals(changed, Current))
        {
            await Save(changed);
        }

        return EventResult.Of(Current);
    }

    /// <summary>Stores each answer before it sends the next.</summary>
    private async Task Deliver()
    {
        foreach (var sheet in Current.Sheets.Where(IsUnsent))
        {
            var (answer, refusal) = await GrainFactory.Deliver(_school, sheet.Sheet, sheet.Author);
            await Save(EventAwards.Settle(Current, sheet.Revision, answer, refusal));
        }
    }

    private static bool IsUnsent(EventSheet sheet) => sheet.State == SheetState.Sending;

    private async Task Save(SchoolEvent changed)
    {
        if (state.State.Event is null)
        {
            // First, so that nothing is written of an event that an erasure would not find.
            await GrainFactory.GetGrain<IEventsGrain>(Keys.Events(_school)).Enter(_occurrence);
        }

        string[] concerned = [.. Turnout.Concerned(Current, changed)];
        await this.Store(state, new() { Event = changed with { Version = Current.Version + 1 } });
        GrainFactory.TellOf(_school, [Flow.Event(_occurrence), .. concerned.Select(Flow.Student)]);
    }
}

internal sealed record EventState
{
    public SchoolEvent? Event { get; init; }
}

using Engagement.Domain;
using Engagement.Flows;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Seasons;
using Microsoft.Extensions.Logging;

namespace Engagement.Initiatives;

/// <summary>What an acceptance brings is stored before the book hears of it; the <see cref="SheetOutbox"/> brings it there.</summary>
internal sealed class InitiativeGrain(
    [PersistentState(StateNames.Initiative, StateNames.Storage)] IPersistentState<InitiativeGrainState> state, SchoolClock clock, ILogger<InitiativeGrain> log)
    : Grain, IInitiativeGrain
{
    private string _school = null!;
    private Guid _id;
    private TimeZoneInfo _zone = null!;
    private SheetOutbox _outbox = null!;

    private Initiative? Initiative => state.State.Initiative;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var rest = Keys.Rest(this.GetPrimaryKeyString());
        (_school, _id) = (rest[..rest.LastIndexOf('/')], Guid.Parse(rest[(rest.LastIndexOf('/') + 1)..]));
        var profile = await GrainFactory.ProfileOf(_school);
        _zone = TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone);
        _outbox = new(this, () => Initiative?.Bookings.Any(one => one.State == SheetState.Sending) == true, Deliver, log);
        _outbox.Resume();
    }

    public Task<Initiative?> Get() => Task.FromResult(Initiative);

    public async Task<InitiativeResult> Propose(string author, string? faction, Idea idea)
    {
        if (Initiative is { } known && !(known.Author == author && known.Faction == faction && (known.Revision > 1 || known.Idea.IsSameAs(idea))))
        {
            return InitiativeResult.Refused(InitiativeRefusal.Conflict);
        }

        if (Initiative is null)
        {
            await Save(InitiativeCourse.Propose(_id, author, faction, idea, clock.Now));
        }

        return await GrainFactory.GetGrain<IInitiativesGrain>(Keys.Initiatives(_school)).Enter(_id)
            ? InitiativeResult.Of(Initiative!)
            : InitiativeResult.Refused(InitiativeRefusal.TooMany);
    }

    public async Task<InitiativeResult> Take(InitiativeStep step, string by)
    {
        if (Initiative is not { } known)
        {
            return InitiativeResult.Refused(InitiativeRefusal.UnknownInitiative);
        }

        var decided = InitiativeCourse.Decide(known, step, _school, by, SchoolMoment.Of(clock.Now, _zone));
        if (decided.Initiative is not { } changed)
        {
            return InitiativeResult.Refused(decided.Refusal!);
        }

        if (!ReferenceEquals(changed, known))
        {
            if (changed.Bookings.Length > known.Bookings.Length && await BarOfBook(changed.Bookings[^1].Sheet, changed.Bookings[^1].Author) is { } bar)
            {
                if (bar != RefusalCode.TooLate)
                {
                    return InitiativeResult.Refused(bar);
                }

                // Accepted without points: who carried it out cannot help it any more.
                changed = changed with { Bookings = known.Bookings };
            }

            await Save(changed with { Version = known.Version + 1 });
        }

        await _outbox.Send();

        return InitiativeResult.Of(Initiative!);
    }

    public async Task Forget(string student)
    {
        if (Initiative is { } known && InitiativeCourse.Without(known, student) is var changed && changed != known)
        {
            await Save(changed with { Version = known.Version + 1 });
        }
    }

    private async Task<string?> BarOfBook(Sheet sheet, Author author) =>
        (await GrainFactory.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(_school)).Preview(sheet, author)).Refusals is [var first, ..] ? first.Code : null;

    /// <summary>Stores each answer before it sends the next.</summary>
    private async Task Deliver()
    {
        foreach (var booking in Initiative!.Bookings.Where(one => one.State == SheetState.Sending))
        {
            var (answer, refusal) = await GrainFactory.Deliver(_school, booking.Sheet, booking.Author);
            await Save(Initiative with
            {
                Bookings = [.. Initiative.Bookings.Select(one => one.Sheet.Id == booking.Sheet.Id ? one with { State = answer, Refusal = refusal } : one)],
                Version = Initiative.Version + 1,
            });
        }
    }

    private async Task Save(Initiative changed)
    {
        await this.Store(state, new() { Initiative = changed });
        GrainFactory.TellOf(_school, Flow.Initiatives);
    }
}

internal sealed record InitiativeGrainState
{
    public Initiative? Initiative { get; init; }
}

using Engagement.Domain;
using Engagement.Flows;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Seasons;
using Microsoft.Extensions.Logging;

namespace Engagement.Initiatives;

/// <summary>
/// What an acceptance brings is stored before the book hears of it and sent until the book has answered: at once, by a timer while the
/// book cannot be reached, and by the next activation after a crash. The book knows the sheet's id and takes it once.
/// </summary>
internal sealed partial class InitiativeGrain(
    [PersistentState(StateNames.Initiative, StateNames.Storage)] IPersistentState<InitiativeGrainState> state, SchoolClock clock, ILogger<InitiativeGrain> log)
    : Grain, IInitiativeGrain
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2);

    private string _school = null!;
    private Guid _id;
    private TimeZoneInfo _zone = null!;
    private IGrainTimer? _sending;

    private Initiative? Initiative => state.State.Initiative;

    private bool HasUnsent => Initiative?.Bookings.Any(one => one.State == SheetState.Sending) == true;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var rest = Keys.Rest(this.GetPrimaryKeyString());
        (_school, _id) = (rest[..rest.LastIndexOf('/')], Guid.Parse(rest[(rest.LastIndexOf('/') + 1)..]));
        var profile = await GrainFactory.ProfileOf(_school);
        _zone = TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone);
        if (HasUnsent)
        {
            SendAfter(TimeSpan.Zero);
        }
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

        if (HasUnsent)
        {
            await Deliver();
        }

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

    /// <summary>Sends what the book has not answered yet; whatever goes wrong, the timer sends it again.</summary>
    private async Task Deliver()
    {
        SendAfter(Again);
        try
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

            _sending?.Dispose();
            _sending = null;
        }
        catch (LedgerUnavailableException e)
        {
            LogUnsent(e, this.GetPrimaryKeyString());
        }
    }

    private void SendAfter(TimeSpan wait) => _sending ??= this.RegisterGrainTimer(_ => Deliver(), wait, Again);

    private async Task Save(Initiative changed)
    {
        await this.Store(state, new() { Initiative = changed });
        GrainFactory.TellOf(_school, Flow.Initiatives);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The points of {Initiative} wait for the book")]
    private partial void LogUnsent(Exception exception, string initiative);
}

internal sealed record InitiativeGrainState
{
    public Initiative? Initiative { get; init; }
}

using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Domain;
using Engagement.Flows;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Raids;

internal sealed class RaidGrain(
    [PersistentState(StateNames.Raid, StateNames.Storage)] IPersistentState<RaidState> state, SchoolClock clock) : Grain, IRaidGrain
{
    private string _school = null!;
    private string _occurrence = null!;
    private TimeZoneInfo _zone = null!;

    private Raid Current => state.State.Raid ?? Raid.Empty;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = Keys.Rest(this.GetPrimaryKeyString()).Split('/');
        (_school, _occurrence) = (key[0], key[1]);
        _zone = TimeZoneInfo.FindSystemTimeZoneById((await GrainFactory.ProfileOf(_school)).TimeZone);
    }

    public Task<Raid> Get() => Task.FromResult(Current);

    public async Task<RaidResult> Count(string @class, int seen, ImmutableArray<ItemFigure> figures)
    {
        var roster = await GrainFactory.GetGrain<IRosterGrain>(Keys.Roster(_school)).GetIfNewer(-1);
        return await Change(raid => RaidCount.Count(Current, raid, @class, seen, figures, roster!.SizesOfClasses(), clock.Today(_zone)));
    }

    public Task<RaidResult> TakeOut(string @class) => Change(raid => RaidCount.TakeOut(Current, raid, @class));

    private async Task<RaidResult> Change(Func<PlannedOccurrence, RaidChange> decide)
    {
        var raid = await (await GrainFactory.PlanOf(_school, _occurrence)).Find(_occurrence);
        if (raid is null || !EventForm.Of(raid.Event).HasChecklist)
        {
            return RaidResult.Refused(RaidRefusal.UnknownRaid);
        }

        var decided = decide(raid);
        if (decided.Raid is not { } changed)
        {
            return RaidResult.Refused(decided.Refusal!);
        }

        if (!ReferenceEquals(changed, Current))
        {
            await this.Store(state, new() { Raid = changed with { Version = Current.Version + 1 } });
            GrainFactory.TellOf(_school, Flow.Event(_occurrence));
        }

        return RaidResult.Of(Current);
    }
}

internal sealed record RaidState
{
    public Raid? Raid { get; init; }
}

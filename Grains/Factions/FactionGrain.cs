using Engagement.Boards;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Standings;
using Engagement.Territories;
using Microsoft.Extensions.Logging;

namespace Engagement.Factions;

/// <summary>Follows the book while awake, and catches up when it wakes: a faction that nobody looks at costs a sheet nothing.</summary>
internal sealed class FactionGrain(
    [PersistentState(StateNames.Faction, StateNames.Storage)] IPersistentState<FactionStandingsState> state,
    ILedgerStore store,
    SchoolClock clock,
    ILogger<FactionGrain> log) : StandingsGrain(store, clock, log), IFactionGrain
{
    private FactionStandings _standings = null!;

    protected override long AppliedSeq => _standings.AppliedSeq;

    private string Faction => this.GetPrimaryKeyString().Split('/')[^1];

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        await Follow();
    }

    public Task<OwnPlaces> PlacesOf(string student) => Task.FromResult(PlacesOn(
        BoardNames.OfFaction(School, Faction, BoardNames.Students), period => _standings.PlaceOf(student, period, Today)));

    public Task<PlaceAmong?> YearPlaceOf(string student) => Task.FromResult(IsFrozen ? null : _standings.YearPlaceOf(student, Today));

    public async Task<FactionTotal> TotalUpTo(long seq)
    {
        if (AppliedSeq < seq)
        {
            await CatchUp();
        }

        return new(_standings.Total, AppliedSeq);
    }

    protected override void Begin()
    {
        _standings = new FactionStandings(Faction, Facts);
        if (state.State.Snapshot is { } snapshot)
        {
            _standings.Restore(snapshot);
        }
    }

    protected override void Take(SheetRecord sheet) => _standings.Apply(sheet);

    protected override void AdvanceTo(long seq) => _standings.AdvanceTo(seq);

    protected override void AdvanceTo(DateOnly today) => _standings.Facts = Facts;

    protected override async Task TakeUp()
    {
        await base.TakeUp();
        await Follow();
    }

    protected override async Task SaveSnapshot()
    {
        if (state.State.Snapshot?.AppliedSeq != AppliedSeq)
        {
            state.State = new() { Snapshot = _standings.Snapshot() };
            await state.WriteStateAsync();
        }
    }

    protected override BoardContent? Show(BoardKey key) =>
        key.Board == BoardNames.OfFaction(School, Faction, BoardNames.Students)
            ? ContentOf(key, _standings.Students(key.Period, Today, key.Audience), null)
            : null;

    /// <summary>Renews the following; whatever was lost on the way, or by a ledger that had to begin anew, is read from the book.</summary>
    private async Task Follow()
    {
        if (await GrainFactory.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(School)).FollowFaction(Faction) > AppliedSeq)
        {
            await CatchUp();
        }
    }
}

internal sealed record FactionStandingsState
{
    public FactionSnapshot? Snapshot { get; init; }
}

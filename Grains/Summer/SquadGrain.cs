using System.Globalization;
using Engagement.Domain;
using Engagement.Flows;
using Engagement.Ledger;
using Engagement.Seasons;
using Microsoft.Extensions.Logging;

namespace Engagement.Summer;

/// <summary>What is confirmed is stored before the summer ledger hears of it; the <see cref="SheetOutbox"/> brings it there.</summary>
internal sealed class SquadGrain(
    [PersistentState(StateNames.Squad, StateNames.Storage)] IPersistentState<SquadState> state, SchoolClock clock, TerritoryCatalogue catalogue,
    ILogger<SquadGrain> log) : Grain, ISquadGrain
{
    private string _territory = null!;
    private SummerSeason _season = null!;
    private Guid _id;
    private SheetOutbox _outbox = null!;

    private DateOnly Today => clock.Today(Territory.Zone);

    private ICentreGrain Centre => GrainFactory.GetGrain<ICentreGrain>(Keys.Centre(_territory, _season.Year));

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = Keys.Rest(this.GetPrimaryKeyString()).Split('/');
        (_territory, _season, _id) = (key[0], new(int.Parse(key[1], CultureInfo.InvariantCulture)), Guid.Parse(key[2]));
        _outbox = new(this, () => state.State.Squad?.Sheets.Any(SummerSheets.IsUnsent) == true, Deliver, log);
        _outbox.Resume();
        return Task.CompletedTask;
    }

    public Task<Squad?> Get() => Task.FromResult(state.State.Squad);

    public async Task<SquadResult> Plan(SquadPlan plan)
    {
        var centre = await Centre.Get();
        var certified = await GrainFactory.Certified(_territory, _season.Year);
        var schools = new HashSet<string>();
        foreach (var school in plan.Assignments.Select(one => one.School).Distinct())
        {
            if (await GrainFactory.RegionOf(catalogue, Adult.Key(school, "")) == _territory)
            {
                schools.Add(school);
            }
        }

        var decided = SquadTerm.Plan(
            state.State.Squad, plan with { Id = _id }, _season, Today, leader => centre.HasMember(leader) && certified.Contains(leader), schools.Contains);
        if (decided.Squad is null)
        {
            return SquadResult.Refused(decided.Refusal!);
        }

        var entered = await Centre.EnterSquad(_id);
        return entered.Centre is null ? SquadResult.Refused(entered.Refusal!) : await Take(decided);
    }

    public Task<SquadResult> Enter(SquadDeed deed) => Change(squad => SquadTerm.Enter(squad, deed, Today));

    public Task<SquadResult> TakeBack(Guid deed, string leader) => Change(squad => SquadTerm.TakeBack(squad, deed, leader));

    public async Task<SquadResult> Confirm(string by)
    {
        var confirmed = await Change(squad => SquadTerm.Confirm(squad, by));
        if (confirmed.Squad?.Sheets.Any(SummerSheets.IsUnsent) == true)
        {
            await _outbox.Send();
            return SquadResult.Of(state.State.Squad!);
        }

        return confirmed;
    }

    private async Task<SquadResult> Change(Func<Squad, SquadChange> decide) =>
        state.State.Squad is { } squad ? await Take(decide(squad)) : SquadResult.Refused(SummerRefusal.UnknownSquad);

    private async Task<SquadResult> Take(SquadChange decided)
    {
        if (decided.Squad is not { } changed)
        {
            return SquadResult.Refused(decided.Refusal!);
        }

        if (!ReferenceEquals(changed, state.State.Squad))
        {
            await Save(changed);
        }

        return SquadResult.Of(state.State.Squad!);
    }

    /// <summary>Stores each answer before it sends the next.</summary>
    private async Task Deliver()
    {
        await GrainFactory.DeliverAll(_season.Year, () => state.State.Squad!.Sheets, sheets => Save(state.State.Squad! with { Sheets = sheets }));
    }

    private async Task Save(Squad changed)
    {
        await this.Store(state, new() { Squad = changed with { Version = (state.State.Squad?.Version ?? 0) + 1 } });
        GrainFactory.TellOf(_territory, Flow.Summer);
    }
}

internal sealed record SquadState
{
    public Squad? Squad { get; init; }
}

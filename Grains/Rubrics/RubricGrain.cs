using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Schools;
using Engagement.Seasons;

namespace Engagement.Rubrics;

internal sealed class RubricGrain(
    [PersistentState(StateNames.Rubric, StateNames.Storage)] IPersistentState<RubricState> state, SchoolClock clock) : Grain, IRubricGrain
{
    private string _school = null!;
    private TimeZoneInfo _zone = null!;

    private DateOnly Today => clock.Today(_zone);

    private Rubric Rubric => new(Rulebook.Default, state.State.History);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _school = Keys.Rest(this.GetPrimaryKeyString());
        _zone = TimeZoneInfo.FindSystemTimeZoneById((await GrainFactory.ProfileOf(_school)).TimeZone);
    }

    public Task<ImmutableArray<PriceDecision>> History() => Task.FromResult(state.State.History);

    public async Task<DecisionResult> Decide(string kind, int points, CouncilMinutes minutes, Decider by)
    {
        var next = await NextYear();
        if (Rubric.FaultOf(next.Id, kind, points) is { } fault)
        {
            return DecisionResult.Refused(fault);
        }

        if (minutes.Day > Today)
        {
            return DecisionResult.Refused(PriceRefusal.MinutesInTheFuture);
        }

        return Rubric.DecisionOf(next.Id, kind) is { } known && known.New == points && known.Minutes == minutes
            ? DecisionResult.Unchanged
            : await Write(next, kind, points, minutes, by);
    }

    public async Task<DecisionResult> TakeBack(string kind, Decider by)
    {
        if (Rulebook.Default.Find(kind) is not { } known)
        {
            return DecisionResult.Refused(PriceRefusal.UnknownKind);
        }

        var next = await NextYear();
        if (Rubric.DecisionOf(next.Id, kind) is null)
        {
            return DecisionResult.Unchanged;
        }

        return Rubric.FaultOf(next.Id, kind, known.Points) is { } fault
            ? DecisionResult.Refused(fault)
            : await Write(next, kind, known.Points, minutes: null, by);
    }

    private async Task<Season> NextYear() => AcademicYear.After(Today, (await GrainFactory.ProfileOf(_school)).Years());

    private async Task<DecisionResult> Write(Season season, string kind, int points, CouncilMinutes? minutes, Decider by)
    {
        var decided = Rubric.With(season, kind, points, minutes, by, clock.Now);
        await this.Store(state, new() { History = decided.History });

        return new(decided.History[^1], null);
    }
}

internal sealed record RubricState
{
    public ImmutableArray<PriceDecision> History { get; init; } = [];
}

using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Flows;

namespace Engagement.Initiatives;

internal sealed class DirectionsGrain(
    [PersistentState(StateNames.Directions, StateNames.Storage)] IPersistentState<DirectionsState> state) : Grain, IDirectionsGrain
{
    public Task<ImmutableArray<Direction>> List() => Task.FromResult(state.State.Directions);

    public async Task<bool> Add(Direction direction)
    {
        var known = state.State.Directions.FirstOrDefault(one => one.Code == direction.Code);
        if (known == direction)
        {
            return true;
        }

        if (known is null && state.State.Directions.Length >= DirectionCatalogue.MostOfSchool)
        {
            return false;
        }

        await this.Store(state, new() { Directions = known is null ? state.State.Directions.Add(direction) : state.State.Directions.Replace(known, direction) });
        GrainFactory.TellOf(Keys.Rest(this.GetPrimaryKeyString()), Flow.Initiatives);
        return true;
    }
}

internal sealed record DirectionsState
{
    public ImmutableArray<Direction> Directions { get; init; } = [];
}

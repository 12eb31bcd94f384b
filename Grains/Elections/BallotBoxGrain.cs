using System.Collections.Immutable;
using Engagement.Domain;

namespace Engagement.Elections;

internal sealed class BallotBoxGrain(
    [PersistentState(StateNames.BallotBox, StateNames.Storage)] IPersistentState<BallotBox> state) : Grain, IBallotBoxGrain
{
    public async Task<bool> Put(Guid paper, ImmutableArray<int> choices)
    {
        if (state.State.IsOpened)
        {
            throw new InvalidOperationException("The box is opened.");
        }

        if (state.State.Papers.Contains(paper))
        {
            return false;
        }

        await Save(state.State.Put(paper, choices));
        return true;
    }

    public async Task<BoxCount> Open()
    {
        if (!state.State.IsOpened)
        {
            await Save(state.State with { IsOpened = true });
        }

        return new(state.State.Papers.Count, state.State.Votes);
    }

    public Task Empty() => Save(new() { IsOpened = true });

    private Task Save(BallotBox changed) => this.Store(state, changed);
}

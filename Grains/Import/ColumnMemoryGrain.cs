using System.Collections.Immutable;

namespace Engagement.Import;

internal sealed class ColumnMemoryGrain(
    [PersistentState(StateNames.ColumnMemory, StateNames.Storage)] IPersistentState<ColumnMemoryState> state) : Grain, IColumnMemoryGrain
{
    /// <summary>More headers than any school's files have; beyond it the memory begins anew.</summary>
    private const int Most = 500;

    public Task<ImmutableDictionary<string, string>> Get() => Task.FromResult(state.State.Fields);

    public async Task Remember(ImmutableDictionary<string, string> fields)
    {
        var known = state.State.Fields;
        var changed = known.SetItems(fields);
        if (changed == known)
        {
            return;
        }

        await this.Store(state, new() { Fields = changed.Count <= Most ? changed : fields });
    }
}

internal sealed record ColumnMemoryState
{
    public ImmutableDictionary<string, string> Fields { get; init; } = ImmutableDictionary<string, string>.Empty;
}

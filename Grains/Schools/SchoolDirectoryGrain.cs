using System.Collections.Immutable;

namespace Engagement.Schools;

internal sealed class SchoolDirectoryGrain(
    [PersistentState(StateNames.Directory, StateNames.Storage)] IPersistentState<SchoolDirectoryState> state) : Grain, ISchoolDirectoryGrain
{
    public Task<ImmutableArray<SchoolName>> List() => Task.FromResult(state.State.Schools);

    public async Task Add(SchoolName school)
    {
        if (state.State.Schools.Any(known => known.Id == school.Id))
        {
            return;
        }

        state.State = new() { Schools = [.. state.State.Schools, school] };
        await state.WriteStateAsync();
    }
}

internal sealed record SchoolDirectoryState
{
    public ImmutableArray<SchoolName> Schools { get; init; } = [];
}

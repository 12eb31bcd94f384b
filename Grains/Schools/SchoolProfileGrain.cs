namespace Engagement.Schools;

internal sealed class SchoolProfileGrain(
    [PersistentState(StateNames.Profile, StateNames.Storage)] IPersistentState<SchoolProfileState> state) : Grain, ISchoolProfileGrain
{
    public Task<SchoolProfile?> Get() => Task.FromResult(state.State.Profile);

    public async Task<bool> Found(SchoolProfile profile)
    {
        var isNew = state.State.Profile is null;
        if (isNew)
        {
            state.State = new() { Profile = profile };
            await state.WriteStateAsync();
        }

        // Repeated when a crash fell between the two: the directory takes a school once.
        await GrainFactory.GetGrain<ISchoolDirectoryGrain>(Keys.Directory).Add(new(state.State.Profile!.Id, state.State.Profile.Name));
        return isNew;
    }
}

internal sealed record SchoolProfileState
{
    public SchoolProfile? Profile { get; init; }
}

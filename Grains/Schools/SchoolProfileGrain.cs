using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Seasons;

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

    public async Task<bool> Begin(Season season)
    {
        if (state.State.Profile is not { } profile)
        {
            return false;
        }

        if (season.From > profile.Season.To)
        {
            await this.Store(state, new() { Profile = profile with { Season = season, EarlierYears = profile.Years(), Events = [], Progress = null } });
        }

        return true;
    }

    public async Task<bool> Publish(ImmutableArray<PlannedEvent> events, PlanProgress? progress)
    {
        if (state.State.Profile is not { } profile)
        {
            return false;
        }

        await this.Store(state, new() { Profile = profile with { Events = events, Progress = progress } });
        return true;
    }
}

internal sealed record SchoolProfileState
{
    public SchoolProfile? Profile { get; init; }
}

using System.Collections.Immutable;
using Engagement.Flows;

namespace Engagement.Volunteering;

internal sealed class VolunteeringGrain(
    [PersistentState(StateNames.Volunteering, StateNames.Storage)] IPersistentState<VolunteeringState> state) : Grain, IVolunteeringGrain
{
    /// <summary>Some years of a large school; the list is one row of state.</summary>
    private const int Most = 2_000;

    public Task<ImmutableArray<Announcement>> List() => Task.FromResult(state.State.Announcements);

    public async Task<bool> Enter(Announcement announcement)
    {
        if (state.State.Announcements.Any(one => one.Id == announcement.Id))
        {
            return true;
        }

        if (state.State.Announcements.Length >= Most)
        {
            return false;
        }

        await this.Store(state, new() { Announcements = state.State.Announcements.Add(announcement) });
        GrainFactory.TellOf(Keys.Rest(this.GetPrimaryKeyString()), Flow.Volunteering);

        return true;
    }
}

internal sealed record VolunteeringState
{
    public ImmutableArray<Announcement> Announcements { get; init; } = [];
}

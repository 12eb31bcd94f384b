using System.Collections.Immutable;
using Engagement.Flows;

namespace Engagement.Debates;

internal sealed class DebatesGrain(
    [PersistentState(StateNames.Debates, StateNames.Storage)] IPersistentState<DebatesState> state) : Grain, IDebatesGrain
{
    public Task<ImmutableArray<Announcement>> List() => Task.FromResult(state.State.Announcements);

    public async Task Add(Announcement announcement)
    {
        if (state.State.Announcements.Any(one => one.Id == announcement.Id))
        {
            return;
        }

        await Save([announcement, .. state.State.Announcements]);
    }

    public Task Replace(Announcement announcement) =>
        Save([.. state.State.Announcements.Select(one => one.Id == announcement.Id ? announcement : one)]);

    private async Task Save(ImmutableArray<Announcement> announcements)
    {
        await this.Store(state, new() { Announcements = announcements });
        GrainFactory.TellOf(Keys.Rest(this.GetPrimaryKeyString()), Flow.Debates);
    }
}

internal sealed record DebatesState
{
    public ImmutableArray<Announcement> Announcements { get; init; } = [];
}

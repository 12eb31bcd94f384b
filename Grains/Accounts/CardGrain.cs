using Engagement.Seasons;

namespace Engagement.Accounts;

internal sealed class CardGrain(
    [PersistentState(StateNames.Card, StateNames.Storage)] IPersistentState<CardState> state, SchoolClock clock) : Grain, ICardGrain
{
    public Task<string?> Holder() => Task.FromResult(state.State.Until <= clock.Now ? null : state.State.Student);

    public Task Issue(string holder, DateTimeOffset? until) => Save(new() { Student = holder, Until = until });

    public Task Withdraw() => Save(new());

    private Task Save(CardState changed) => this.Store(state, changed);
}

internal sealed record CardState
{
    public string? Student { get; init; }
    public DateTimeOffset? Until { get; init; }
}

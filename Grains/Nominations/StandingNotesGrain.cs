using System.Collections.Immutable;

namespace Engagement.Nominations;

internal sealed class StandingNotesGrain(
    [PersistentState(StateNames.StandingNotes, StateNames.Storage)] IPersistentState<StandingNotesState> state) : Grain, IStandingNotesGrain
{
    public Task<ImmutableArray<StandingNote>> All() => Task.FromResult(state.State.Notes);

    public Task Write(StandingNote note) => Save([.. Without(note.Student), note]);

    public Task Forget(string student) => state.State.Notes.Any(note => note.Student == student) ? Save([.. Without(student)]) : Task.CompletedTask;

    private IEnumerable<StandingNote> Without(string student) => state.State.Notes.Where(note => note.Student != student);

    private Task Save(ImmutableArray<StandingNote> notes) => this.Store(state, new() { Notes = notes });
}

internal sealed record StandingNotesState
{
    public ImmutableArray<StandingNote> Notes { get; init; } = [];
}

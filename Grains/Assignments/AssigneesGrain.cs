using System.Collections.Immutable;

namespace Engagement.Assignments;

internal sealed class AssigneesGrain(
    [PersistentState(StateNames.Assignees, StateNames.Storage)] IPersistentState<AssigneesState> state) : Grain, IAssigneesGrain
{
    public Task<ImmutableArray<string>> List() => Task.FromResult(state.State.Students);

    public Task Enter(string student) => state.State.Students.Contains(student) ? Task.CompletedTask : Save(state.State.Students.Add(student));

    public Task Forget(string student) => state.State.Students.Contains(student) ? Save(state.State.Students.Remove(student)) : Task.CompletedTask;

    private Task Save(ImmutableArray<string> students) => this.Store(state, new() { Students = students });
}

internal sealed record AssigneesState
{
    public ImmutableArray<string> Students { get; init; } = [];
}

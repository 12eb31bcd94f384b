using System.Collections.Immutable;
using Engagement.Seasons;

namespace Engagement.Complaints;

internal sealed class ComplaintsGrain(
    [PersistentState(StateNames.Complaints, StateNames.Storage)] IPersistentState<ComplaintsState> state, SchoolClock clock) : Grain, IComplaintsGrain
{
    public async Task<Complaint?> Send(Guid id, string student, bool toSecondAddress, string text)
    {
        if (state.State.Complaints.FirstOrDefault(one => one.Id == id) is { } known)
        {
            return known.Student == student ? known : null;
        }

        var to = toSecondAddress ? state.State.SecondAddress : null;
        if (toSecondAddress && to is null)
        {
            return null;
        }

        var complaint = new Complaint(id, student, to, text, clock.Now, null);
        await Save(state.State with { Complaints = [.. state.State.Complaints, complaint] });
        return complaint;
    }

    public Task<ImmutableArray<Complaint>> OfStudent(string student) =>
        Task.FromResult<ImmutableArray<Complaint>>([.. state.State.Complaints.Where(one => one.Student == student)]);

    public Task<ImmutableArray<Complaint>> To(Reader reader) =>
        Task.FromResult<ImmutableArray<Complaint>>([.. state.State.Complaints.Where(reader.MayRead)]);

    public async Task<Complaint?> Answer(Guid id, Reader reader, string words)
    {
        if (state.State.Complaints.FirstOrDefault(one => one.Id == id) is not { } complaint || !reader.MayRead(complaint))
        {
            return null;
        }

        if (complaint.Answer is not null)
        {
            return complaint;
        }

        var answered = complaint with { Answer = new(reader.Id, clock.Now, words) };
        await Save(state.State with { Complaints = [.. state.State.Complaints.Select(one => one.Id == id ? answered : one)] });
        return answered;
    }

    public Task Forget(string student) =>
        Save(state.State with { Complaints = [.. state.State.Complaints.Where(one => one.Student != student)] });

    public Task<string?> SecondAddress() => Task.FromResult(state.State.SecondAddress);

    public Task SetSecondAddress(string? staff) => Save(state.State with { SecondAddress = staff });

    private Task Save(ComplaintsState changed) => this.Store(state, changed);
}

internal sealed record ComplaintsState
{
    public string? SecondAddress { get; init; }
    public ImmutableArray<Complaint> Complaints { get; init; } = [];
}

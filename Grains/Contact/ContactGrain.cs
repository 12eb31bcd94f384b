using System.Collections.Immutable;
using Engagement.Flows;

namespace Engagement.Contact;

internal sealed class ContactGrain(
    [PersistentState(StateNames.Contact, StateNames.Storage)] IPersistentState<ContactState> state) : Grain, IContactGrain
{
    /// <summary>A stranger can fill the box; nobody could read more, and it is written whole.</summary>
    private const int MostWaiting = 200;

    private string School => Keys.Rest(this.GetPrimaryKeyString());

    public Task<string?> Address() => Task.FromResult(state.State.Address);

    public async Task SetAddress(string? address)
    {
        if (address != state.State.Address)
        {
            await this.Store(state, state.State with { Address = address });
        }
    }

    public async Task<SendOutcome> Send(PublicMessage message)
    {
        if (state.State.Messages.Any(known => known.Id == message.Id))
        {
            return SendOutcome.Sent;
        }

        if (state.State.Messages.Length >= MostWaiting)
        {
            return SendOutcome.Full;
        }

        await Save(state.State.Messages.Add(message));
        return SendOutcome.Sent;
    }

    public Task<ImmutableArray<PublicMessage>> Messages() => Task.FromResult(state.State.Messages);

    public async Task<bool> Remove(Guid message)
    {
        var left = state.State.Messages.RemoveAll(known => known.Id == message);
        if (left.Length == state.State.Messages.Length)
        {
            return false;
        }

        await Save(left);
        return true;
    }

    private async Task Save(ImmutableArray<PublicMessage> messages)
    {
        await this.Store(state, state.State with { Messages = messages });
        GrainFactory.TellOf(School, Flow.Waiting);
    }
}

internal sealed record ContactState
{
    public string? Address { get; init; }

    public ImmutableArray<PublicMessage> Messages { get; init; } = [];
}

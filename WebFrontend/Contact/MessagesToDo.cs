using Engagement.Sessions;
using Engagement.ToDo;

namespace Engagement.Contact;

/// <summary>What the public has written to whoever leads.</summary>
internal sealed class MessagesToDo(IGrainFactory grains) : IToDo
{
    public async Task<IEnumerable<ToDoItem>> For(Colleague colleague) => colleague.May(Right.ReceiveComplaints)
        ? [new(ToDoKind.ReadMessages, (await grains.GetGrain<IContactGrain>(Keys.Contact(colleague.School)).Messages()).Length)]
        : [];
}

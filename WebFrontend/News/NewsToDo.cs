using Engagement.Sessions;
using Engagement.ToDo;

namespace Engagement.News;

/// <summary>What students have written and a second person has to read.</summary>
internal sealed class NewsToDo(IGrainFactory grains) : IToDo
{
    public async Task<IEnumerable<ToDoItem>> For(Colleague colleague)
    {
        if (!colleague.May(Right.ApproveNews))
        {
            return [];
        }

        var items = await grains.GetGrain<INewsGrain>(Keys.News(colleague.School)).List();
        return [new(ToDoKind.ApproveNews, items.Count(item => item.State == NewsState.Waiting && item.By != colleague.User.Id))];
    }
}

using Engagement.Domain;
using Engagement.Sessions;
using Engagement.ToDo;

namespace Engagement.Appeals;

/// <summary>Students' questions, with the day that the first of them was promised.</summary>
internal sealed class AppealsToDo(IGrainFactory grains) : IToDo
{
    public async Task<IEnumerable<ToDoItem>> For(Colleague colleague)
    {
        if (!colleague.May(Right.AnswerAppeals))
        {
            return [];
        }

        var open = (await grains.GetGrain<IAppealsGrain>(Keys.Appeals(colleague.School)).List(null))
            .Where(one => one.Answer is null && Answering.BarOf(one, colleague.User.Id, colleague.Family) is null).ToList();
        return [new(ToDoKind.AnswerAppeals, open.Count, open.Count == 0 ? null : open.Min(one => one.DueOn))];
    }
}

using Engagement.Sessions;
using Engagement.ToDo;

namespace Engagement.Complaints;

/// <summary>Letters in confidence that are addressed to this person.</summary>
internal sealed class LettersToDo(IGrainFactory grains) : IToDo
{
    public async Task<IEnumerable<ToDoItem>> For(Colleague colleague)
    {
        // Letters are read at the desk.
        if (colleague.ReachOf(Right.Award).IsNone)
        {
            return [];
        }

        var reader = new Reader(colleague.User.Id, colleague.May(Right.ReceiveComplaints));
        var letters = await grains.GetGrain<IComplaintsGrain>(Keys.Complaints(colleague.School)).To(reader);
        return [new(ToDoKind.AnswerLetters, letters.Count(letter => letter.Answer is null))];
    }
}

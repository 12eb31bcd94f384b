using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Sessions;
using Engagement.ToDo;

namespace Engagement.Sheets;

/// <summary>Sheets that came back to their author, and those of others that wait for a second person.</summary>
internal sealed class SheetsToDo(IGrainFactory grains) : IToDo
{
    public async Task<IEnumerable<ToDoItem>> For(Colleague colleague)
    {
        // The list is at the desk, and the desk is for whoever awards.
        if (colleague.ReachOf(Right.Award).IsNone)
        {
            return [];
        }

        var id = colleague.User.Id;
        var mayConfirm = colleague.May(Right.ConfirmSheets);
        var sheets = await grains.GetGrain<IWaitingSheetsGrain>(Keys.WaitingSheets(colleague.School)).List(mayConfirm ? null : id);
        return
        [
            new(ToDoKind.ReturnedSheets, sheets.Count(one => one.Author.Id == id && Holding.StatusOf(one) == WaitStatus.Returned)),
            new(
                ToDoKind.ConfirmSheets,
                sheets.Count(one => mayConfirm && Holding.StatusOf(one) == WaitStatus.Pending && Holding.BarOf(one, id, colleague.Family) is null)),
        ];
    }
}

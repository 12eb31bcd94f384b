using Engagement.Domain;
using Engagement.Sessions;
using Engagement.ToDo;

namespace Engagement.Assignments;

/// <summary>Tasks that students have done and somebody has to look at.</summary>
internal sealed class TasksToDo(IGrainFactory grains) : IToDo
{
    public async Task<IEnumerable<ToDoItem>> For(Colleague colleague)
    {
        var reach = colleague.ReachOf(Right.AcceptTasks);
        if (reach.IsNone)
        {
            return [];
        }

        var students = (await grains.GetGrain<IAssigneesGrain>(Keys.Assignees(colleague.School)).List()).Except(colleague.Family);
        var tasks = await Task.WhenAll(students.Select(student => grains.GetGrain<IAssignmentsGrain>(Keys.Assignments(student)).Get()));
        return
        [
            new(
                ToDoKind.AcceptTasks,
                tasks.SelectMany(own => own).Count(
                    one => AssignmentCourse.StateOf(one, colleague.Now.Day) == AssignmentState.Sent && reach.CoversFaction(one.Order.Faction))),
        ];
    }
}

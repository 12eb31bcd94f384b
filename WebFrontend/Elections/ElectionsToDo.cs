using Engagement.Domain;
using Engagement.Sessions;
using Engagement.ToDo;

namespace Engagement.Elections;

/// <summary>Elections whose hands have to be counted, whose tie has to be decided, or whose posts have to be given.</summary>
internal sealed class ElectionsToDo(IGrainFactory grains) : IToDo
{
    /// <summary>What nobody has finished for so long stays in the page's list.</summary>
    private const int DaysAfter = 60;

    public async Task<IEnumerable<ToDoItem>> For(Colleague colleague)
    {
        var reach = colleague.ReachOf(Right.RunElections);
        if (reach.IsNone)
        {
            return [];
        }

        var listed = await grains.GetGrain<IElectionsGrain>(Keys.Elections(colleague.School)).List();
        var known = await Task.WhenAll(listed
            .Where(notice => reach.CoversClass(notice.Class) && notice.Hours.Day <= colleague.Now.Day && notice.Hours.Day >= colleague.Now.Day.AddDays(-DaysAfter))
            .Select(notice => grains.GetGrain<IElectionGrain>(Keys.Election(colleague.School, notice.Id)).Get()));
        return
        [
            new(ToDoKind.FinishElections, known.OfType<Election>().Count(one =>
                ElectionCourse.StageOf(one, colleague.Now) is ElectionStage.ToCount or ElectionStage.Tied or ElectionStage.Counted)),
        ];
    }
}

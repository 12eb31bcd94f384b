using Engagement.Sessions;
using Engagement.ToDo;

namespace Engagement.Initiatives;

/// <summary>Ideas that nobody has looked at, and results that somebody has to accept.</summary>
internal sealed class InitiativesToDo(IGrainFactory grains) : IToDo
{
    public async Task<IEnumerable<ToDoItem>> For(Colleague colleague)
    {
        var (reviewing, accepting) = (colleague.ReachOf(Right.ReviewInitiatives), colleague.ReachOf(Right.AcceptInitiatives));
        if (reviewing.IsNone && accepting.IsNone)
        {
            return [];
        }

        var ids = await grains.GetGrain<IInitiativesGrain>(Keys.Initiatives(colleague.School)).List();
        var known = await Task.WhenAll(ids.Select(id => grains.GetGrain<IInitiativeGrain>(Keys.Initiative(colleague.School, id)).Get()));
        var others = known.OfType<Initiative>().Where(one => one.Author is not { } author || !colleague.Family.Contains(author)).ToList();
        return
        [
            new(ToDoKind.ReviewIdeas, others.Count(one => one.Stage == InitiativeStage.Idea && reviewing.CoversFaction(one.Faction))),
            new(ToDoKind.AcceptResults, others.Count(one => one.Stage == InitiativeStage.Described && accepting.CoversFaction(one.Faction))),
        ];
    }
}

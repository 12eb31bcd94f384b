using Engagement.Activities;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.ToDo;

namespace Engagement.Plans;

/// <summary>A draft to approve, proofs of others to accept, and proofs that are lacking of what this person has held.</summary>
internal sealed class PlanToDo(IGrainFactory grains, SchoolClock clock) : IToDo
{
    public async Task<IEnumerable<ToDoItem>> For(Colleague colleague)
    {
        var (mayAccept, mayRun) = (colleague.ReachOf(Right.AcceptProof), colleague.ReachOf(Right.RunEvents));
        if (mayAccept.IsNone && mayRun.IsNone)
        {
            return [];
        }

        var year = (await SchoolYear.Find(colleague.School, grains, clock))!;
        var hosts = year.Profile.Events.ToDictionary(planned => planned.Id, planned => planned.Host);
        var id = colleague.User.Id;
        var known = year.Plan.Occurrences.Where(record => hosts.ContainsKey(record.Id)).ToList();
        return
        [
            new(ToDoKind.AcceptProof, known.Count(one =>
                one.State == OccurrenceState.ProofGiven && one.Proof!.By != id && mayAccept.CoversFaction(hosts[one.Id]))),
            new(ToDoKind.GiveProof, known.Count(one =>
                one.State is OccurrenceState.Held or OccurrenceState.Returned && mayRun.CoversFaction(hosts[one.Id])
                && one.Steps.Last(step => step.Kind == StepKind.Hold).By == id)),
            new(ToDoKind.ApprovePlan, colleague.May(Right.ApprovePlan) && year.Plan.WaitsForApproval ? 1 : 0),
        ];
    }
}

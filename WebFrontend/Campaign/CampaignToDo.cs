using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.ToDo;

namespace Engagement.Campaign;

/// <summary>The care campaign's committee to approve, and those who gave their time to confirm, while it can be entered.</summary>
internal sealed class CampaignToDo(IGrainFactory grains, SchoolClock clock) : IToDo
{
    public async Task<IEnumerable<ToDoItem>> For(Colleague colleague)
    {
        var (approves, confirms) = (colleague.May(Right.ApproveCampaign), colleague.May(Right.RunCampaign) && colleague.May(Right.ConfirmSheets));
        if (!approves && !confirms)
        {
            return [];
        }

        var school = (await SchoolCampaign.Find(colleague.School, grains, clock))!;
        if (school.Window.PhaseOn(colleague.Now.Day) == CampaignPhase.Over)
        {
            return [];
        }

        var campaign = await school.Grain.Get();
        var waiting = !campaign.Proposed.IsEmpty && !campaign.Proposed.SequenceEqual(campaign.Committee?.Seats ?? []);
        var actions = confirms ? await school.Actions(campaign) : [];
        return
        [
            new(ToDoKind.ApproveCommittee, approves && waiting ? 1 : 0),
            new(ToDoKind.ConfirmGivers, actions.Sum(action => action.Givers.Count(giver =>
                giver.Revision is null && giver.Student != colleague.User.Id && !colleague.Family.Contains(giver.Student)))),
        ];
    }
}

using Engagement.Sessions;
using Engagement.ToDo;

namespace Engagement.Parliament;

/// <summary>Minutes to sign, and applications that no meeting has taken up yet.</summary>
internal sealed class ParliamentToDo(IGrainFactory grains) : IToDo
{
    public async Task<IEnumerable<ToDoItem>> For(Colleague colleague)
    {
        var (signs, runs) = (colleague.ReachOf(Right.SignMinutes), colleague.May(Right.RunMeetings));
        if (signs.IsNone && !runs)
        {
            return [];
        }

        var register = await grains.GetGrain<IParliamentGrain>(Keys.Parliament(colleague.School)).Get();
        return
        [
            new(ToDoKind.SignMinutes, register.Meetings.Count(one => one.Stage == MeetingStage.Held && signs.CoversFaction(one.Notice.Faction))),
            new(ToDoKind.Applications, runs ? register.Members.Count(one => one.State == MemberState.Applied) : 0),
        ];
    }
}

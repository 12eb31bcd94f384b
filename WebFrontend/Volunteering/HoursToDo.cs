using Engagement.Domain;
using Engagement.Sessions;
using Engagement.ToDo;

namespace Engagement.Volunteering;

/// <summary>Volunteers whose hours wait for a second person.</summary>
internal sealed class HoursToDo(IGrainFactory grains) : IToDo
{
    public async Task<IEnumerable<ToDoItem>> For(Colleague colleague)
    {
        var reach = colleague.ReachOf(Right.VerifyHours);
        if (reach.IsNone)
        {
            return [];
        }

        var claims = from opportunity in await Opportunities.Current(grains, colleague.School, colleague.Now.Day)
                     where reach.CoversFaction(opportunity.Announcement.Faction)
                     from shift in opportunity.Shifts
                     from volunteer in shift.Volunteers
                     where volunteer.Claim?.State == ClaimState.Claimed && Verifying.BarOf(volunteer.Student, colleague.User.Id, colleague.Family) is null
                     select volunteer;
        return [new(ToDoKind.VerifyHours, claims.Count())];
    }
}

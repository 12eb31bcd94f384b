using Engagement.Parliament;

namespace Engagement.Domain;

/// <summary>Minutes keep how many were there, from which grades and factions; whoever was erased is nobody in them.</summary>
public static class MinutesWithout
{
    public static Meeting Of(Meeting meeting, string student)
    {
        var isNamed = meeting.Find(student) is not null || meeting.Chair?.Person == student || meeting.Secretary == student
            || meeting.Agenda.Any(item => item.Applicants.Contains(student) || item.Resolutions.Any(one => one.Owner == student));
        return !isNamed ? meeting : meeting with
        {
            Chair = meeting.Chair?.Person == student ? null : meeting.Chair,
            Secretary = meeting.Secretary == student ? null : meeting.Secretary,
            Present = [.. meeting.Present.Select(one => one.Student == student ? one with { Student = null, Class = "" } : one)],
            Agenda = [.. meeting.Agenda.Select(item => Of(item, student))],
        };
    }

    private static AgendaItem Of(AgendaItem item, string student) => item with
    {
        Applicants = item.Applicants.Remove(student),
        Resolutions =
        [
            .. item.Resolutions.Select(one => one with
            {
                Owner = one.Owner == student ? null : one.Owner,
                Decisions = [.. one.Decisions.Where(decision => decision.Student != student)],
            }),
        ],
    };
}

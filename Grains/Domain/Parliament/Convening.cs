using System.Collections.Immutable;
using Engagement.Parliament;
using Engagement.Seasons;

namespace Engagement.Domain;

/// <summary>A meeting before it begins: its day and place, and its agenda, which can be completed until it is over.</summary>
public static class Convening
{
    public const int MostItems = 30;

    public static MeetingChange Move(Meeting meeting, MoveMeeting to, Season season)
    {
        var notice = meeting.Notice with { Day = to.Day, From = to.From, Place = to.Place, FromGrade = to.FromGrade, ToGrade = to.ToGrade };
        return notice == meeting.Notice ? meeting
            : meeting.Stage != MeetingStage.Planned ? MeetingChange.Refused(ParliamentRefusal.MeetingPassed)
            : meeting with { Notice = notice, Season = season.Id };
    }

    public static MeetingChange Cancel(Meeting meeting) => meeting.Stage switch
    {
        MeetingStage.Cancelled => meeting,
        MeetingStage.Planned => meeting with { Stage = MeetingStage.Cancelled },
        _ => MeetingChange.Refused(ParliamentRefusal.MeetingPassed),
    };

    public static MeetingChange SetAgenda(Meeting meeting, SetAgenda step, ParliamentRegister register)
    {
        if (IsSame(meeting.Agenda, step.Items))
        {
            return meeting;
        }

        if (FaultOf(meeting, step) is { } fault)
        {
            return MeetingChange.Refused(fault);
        }

        if (step.Items.SelectMany(item => item.Applicants).FirstOrDefault(student => !MayTakeUp(meeting, register.Find(student))) is { } held)
        {
            return MeetingChange.Refused(
                register.Find(held) is { Meeting: { } other } && other != meeting.Notice.Id ? ParliamentRefusal.OnOtherAgenda : ParliamentRefusal.NotApplied, held);
        }

        return meeting with { Agenda = [.. step.Items.Select(item => Kept(meeting, item))] };
    }

    private static string? FaultOf(Meeting meeting, SetAgenda step) =>
        meeting.Stage is not (MeetingStage.Planned or MeetingStage.Open) ? ParliamentRefusal.MeetingPassed
        : step.Seen != meeting.Version ? ParliamentRefusal.OtherVersion
        : step.Items.Length > MostItems ? ParliamentRefusal.TooManyItems
        : step.Items.DistinctBy(item => item.Id).Count() < step.Items.Length ? ParliamentRefusal.MeetingConflict
        : step.Items.SelectMany(item => item.Applicants) is var applicants && applicants.Distinct().Count() < applicants.Count() ? ParliamentRefusal.DecidedTwice
        : meeting.Agenda.Any(item => IsInUse(item, step.Items.FirstOrDefault(draft => draft.Id == item.Id))) ? ParliamentRefusal.ItemInUse
        : null;

    /// <summary>What was said or resolved on an item stays, and so do those whom it has decided on.</summary>
    private static bool IsInUse(AgendaItem item, ItemDraft? draft) => draft is null
        ? item.Course.Length > 0 || !item.Resolutions.IsEmpty
        : item.Resolutions.SelectMany(resolution => resolution.Decisions).Any(one => !draft.Applicants.Contains(one.Student));

    private static bool MayTakeUp(Meeting meeting, Member? member) =>
        member is { State: MemberState.Applied } || (member is not null && member.Meeting == meeting.Notice.Id);

    private static AgendaItem Kept(Meeting meeting, ItemDraft draft) => meeting.Item(draft.Id) is { } known
        ? known with { Title = draft.Title, Applicants = draft.Applicants }
        : new(draft.Id, draft.Title, draft.Applicants, "", 0, []);

    private static bool IsSame(ImmutableArray<AgendaItem> agenda, ImmutableArray<ItemDraft> drafts) =>
        agenda.Length == drafts.Length && agenda.Zip(drafts).All(pair =>
            (pair.First.Id, pair.First.Title) == (pair.Second.Id, pair.Second.Title) && pair.First.Applicants.SequenceEqual(pair.Second.Applicants));
}

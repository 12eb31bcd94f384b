using Engagement.Parliament;

namespace Engagement.Domain;

/// <summary>What was said and what was resolved.</summary>
public static class Resolving
{
    public const int MostResolutions = 20;

    /// <summary>Two who write on the same item do not write over each other.</summary>
    public static MeetingChange Write(Meeting meeting, WriteCourse step) =>
        meeting.Item(step.Item) is not { } item ? MeetingChange.Refused(ParliamentRefusal.UnknownItem)
        : item.Course == step.Text ? meeting
        : meeting.Lock() is { } locked ? MeetingChange.Refused(locked)
        : item.Revision != step.Seen ? MeetingChange.Refused(ParliamentRefusal.ItemChanged)
        : meeting.With(item with { Course = step.Text, Revision = item.Revision + 1 });

    /// <param name="members">Those whose applications it decides on, as the register knows them.</param>
    /// <param name="grades">Of students that the roster knows.</param>
    public static MeetingChange Resolve(Meeting meeting, Resolve step, ParliamentRegister members, IReadOnlyDictionary<string, int> grades)
    {
        if (meeting.Item(step.Item) is not { } item)
        {
            return MeetingChange.Refused(ParliamentRefusal.UnknownItem);
        }

        var resolution = step.Resolution with
        {
            Decisions = [.. step.Resolution.Decisions.Select(one => one with { Grade = grades.TryGetValue(one.Student, out var grade) ? grade : null })],
        };
        var known = item.Resolutions.FirstOrDefault(one => one.Id == resolution.Id);
        if (known is not null && known.IsSameAs(resolution))
        {
            return meeting;
        }

        if (FaultOf(meeting, item, known, resolution) is { } fault)
        {
            return MeetingChange.Refused(fault);
        }

        foreach (var decision in resolution.Decisions)
        {
            if (BarOf(meeting, item, decision, members.Find(decision.Student)) is { } bar)
            {
                return MeetingChange.Refused(bar, decision.Student);
            }
        }

        return meeting.With(item with
        {
            Resolutions = known is null
                ? item.Resolutions.Add(resolution)
                : [.. item.Resolutions.Select(one => one.Id == resolution.Id ? resolution : one)],
        });
    }

    public static MeetingChange Strike(Meeting meeting, StrikeResolution step) =>
        meeting.Item(step.Item) is not { } item ? MeetingChange.Refused(ParliamentRefusal.UnknownItem)
        : item.Resolutions.All(one => one.Id != step.Resolution) ? meeting
        : meeting.Lock() is { } locked ? MeetingChange.Refused(locked)
        : meeting.With(item with { Resolutions = [.. item.Resolutions.Where(one => one.Id != step.Resolution)] });

    private static string? FaultOf(Meeting meeting, AgendaItem item, Resolution? known, Resolution resolution) =>
        meeting.Lock() is { } locked ? locked
        : known is null && item.Resolutions.Length >= MostResolutions ? ParliamentRefusal.TooManyResolutions
        : resolution.Vote is { } vote && vote.For + vote.Against + vote.Abstained > meeting.Present.Length ? ParliamentRefusal.MoreVotesThanPresent
        : resolution.Kind == ResolutionKind.Admission && resolution.Decisions.IsEmpty ? ParliamentRefusal.NobodyDecided
        : Others(item, resolution).Concat(resolution.Decisions).GroupBy(one => one.Student).Any(decisions => decisions.Count() > 1) ? ParliamentRefusal.DecidedTwice
        : null;

    private static IEnumerable<Applicant> Others(AgendaItem item, Resolution resolution) =>
        item.Resolutions.Where(one => one.Id != resolution.Id).SelectMany(one => one.Decisions);

    /// <summary>What stands against deciding on somebody: the application must lie here, and who is admitted must be of grade and agreed for.</summary>
    private static string? BarOf(Meeting meeting, AgendaItem item, Applicant decision, Member? member) =>
        !item.Applicants.Contains(decision.Student) || member is null || member.Meeting != meeting.Notice.Id ? ParliamentRefusal.NotApplied
        : decision.IsAdmitted != true ? null
        : member.Exception is null && (decision.Grade is not { } grade || !Admission.IsOfGrade(grade)) ? ParliamentRefusal.NotInGrades
        : !Admission.HasParent(member) ? ParliamentRefusal.ParentNeeded
        : null;
}

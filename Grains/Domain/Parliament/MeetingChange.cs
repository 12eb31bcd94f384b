using Engagement.Parliament;

namespace Engagement.Domain;

/// <summary>A meeting after something was done, or why it was not done.</summary>
public readonly record struct MeetingChange(Meeting? Meeting, string? Refusal, string? Student = null)
{
    public static implicit operator MeetingChange(Meeting meeting) => new(meeting, null);

    public static MeetingChange Refused(string code, string? student = null) => new(null, code, student);
}

public static class Meetings
{
    public static AgendaItem? Item(this Meeting meeting, Guid id) => meeting.Agenda.FirstOrDefault(item => item.Id == id);

    public static Attendee? Find(this Meeting meeting, string student) => meeting.Present.FirstOrDefault(one => one.Student == student);

    public static Meeting With(this Meeting meeting, AgendaItem changed) =>
        meeting with { Agenda = [.. meeting.Agenda.Select(item => item.Id == changed.Id ? changed : item)] };

    public static Meeting With(this Meeting meeting, Attendee changed) =>
        meeting with { Present = [.. meeting.Present.Select(one => one.Student == changed.Student ? changed : one)] };

    /// <summary>What forbids any change of what was said and who was there; null when nothing does.</summary>
    public static string? Lock(this Meeting meeting) => meeting.Stage switch
    {
        MeetingStage.Planned => ParliamentRefusal.MeetingNotBegun,
        MeetingStage.Open or MeetingStage.Held => null,
        MeetingStage.Cancelled => ParliamentRefusal.MeetingPassed,
        _ => ParliamentRefusal.MinutesLocked,
    };

    /// <summary>What the school's register has to know.</summary>
    public static MeetingHeading HeadingOf(Meeting meeting) =>
        new(meeting.Notice, meeting.Season, meeting.Number, meeting.Stage, [.. ApplicantsOf(meeting)], meeting.Version);

    public static bool SayTheSame(Meeting one, Meeting other)
    {
        var (a, b) = (HeadingOf(one), HeadingOf(other));
        return a with { Applicants = [], Version = 0 } == b with { Applicants = [], Version = 0 } && a.Applicants.SequenceEqual(b.Applicants);
    }

    /// <summary>What a meeting did not come to, it does not hold back.</summary>
    private static IEnumerable<Applicant> ApplicantsOf(Meeting meeting)
    {
        var isToCome = meeting.Stage is MeetingStage.Planned or MeetingStage.Open;
        foreach (var item in meeting.Agenda)
        {
            var decided = item.Resolutions.SelectMany(resolution => resolution.Decisions).ToDictionary(one => one.Student);
            foreach (var student in item.Applicants)
            {
                if (decided.TryGetValue(student, out var decision))
                {
                    yield return decision;
                }
                else if (isToCome)
                {
                    yield return new(student, null, null);
                }
            }
        }
    }
}

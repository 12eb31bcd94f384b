using System.Collections.Immutable;
using Engagement.Accounts;
using Engagement.Parliament;
using Engagement.Students;

namespace Engagement.Domain;

/// <summary>Who is there, who leads and who writes. Nobody is written down as missing.</summary>
public static class Presence
{
    public const int MostPresent = 1_000;

    /// <summary>People gather before a meeting begins, and clocks differ.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMinutes(60);

    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    public static MeetingChange Open(Meeting meeting, int number, Chair? chair, SchoolMoment now) => meeting.Stage switch
    {
        MeetingStage.Open => meeting,
        not MeetingStage.Planned => MeetingChange.Refused(ParliamentRefusal.MeetingPassed),
        _ when now.OnTheWall < meeting.Notice.Day.ToDateTime(meeting.Notice.From) - Gathering => MeetingChange.Refused(ParliamentRefusal.MeetingEarly),
        _ when meeting.Agenda.IsEmpty => MeetingChange.Refused(ParliamentRefusal.AgendaEmpty),
        _ => meeting with { Stage = MeetingStage.Open, Number = number, OpenedAt = now.At, Chair = chair },
    };

    /// <summary>The President leads; in the President's absence the Speaker (S3-32). Null where nobody holds the post.</summary>
    public static Chair? HolderOf(string role, ImmutableArray<Post> posts, DateOnly day)
    {
        var code = role == ChairRole.President ? PostKind.President : PostKind.Speaker;
        return posts.FirstOrDefault(post => post.Code == code && post.IsHeldOn(day)) is { } post ? new(post.Holder, role) : null;
    }

    public static MeetingChange CheckIn(Meeting meeting, Student student, bool isMember, SchoolMoment now)
    {
        if (meeting.Find(student.Id) is not null)
        {
            return meeting;
        }

        if (meeting.Lock() is { } locked)
        {
            return MeetingChange.Refused(locked);
        }

        if (!isMember && (student.Grade < meeting.Notice.FromGrade || student.Grade > meeting.Notice.ToGrade))
        {
            return MeetingChange.Refused(ParliamentRefusal.NotInAudience, student.Id);
        }

        if (meeting.Present.Length >= MostPresent)
        {
            return MeetingChange.Refused(ParliamentRefusal.TooManyPresent);
        }

        // Who is added to the draft afterwards was there; only at the door a clock can tell who is late.
        var isLate = meeting.Stage == MeetingStage.Open && now.At > BeginningOf(meeting, now) + Grace;
        var faction = student.FactionOn(meeting.Notice.Day);
        return meeting with { Present = meeting.Present.Add(new(student.Id, student.Class, student.Grade, faction, isMember, now.At, isLate, false)) };
    }

    public static MeetingChange Mark(Meeting meeting, MarkAttendee mark) =>
        meeting.Find(mark.Student) is not { } attendee ? MeetingChange.Refused(ParliamentRefusal.NotPresent, mark.Student)
        : attendee with { IsLate = mark.IsLate, LeftEarly = mark.LeftEarly } is var changed && changed == attendee ? meeting
        : meeting.Lock() is { } locked ? MeetingChange.Refused(locked)
        : meeting.With(changed);

    public static MeetingChange TakeOut(Meeting meeting, string student) =>
        meeting.Find(student) is not { } attendee ? meeting
        : meeting.Lock() is { } locked ? MeetingChange.Refused(locked)
        : meeting.Chair?.Person == student || meeting.Secretary == student ? MeetingChange.Refused(ParliamentRefusal.Leads, student)
        : meeting with { Present = meeting.Present.Remove(attendee) };

    /// <param name="chair">Null where the post has no holder.</param>
    public static MeetingChange Lead(Meeting meeting, Chair? chair) =>
        chair is null ? MeetingChange.Refused(ParliamentRefusal.NoHolder)
        : meeting.Chair == chair ? meeting
        : meeting.Lock() is { } locked ? MeetingChange.Refused(locked)
        : meeting with { Chair = chair };

    public static MeetingChange Keep(Meeting meeting, string? secretary) =>
        meeting.Secretary == secretary ? meeting
        : meeting.Lock() is { } locked ? MeetingChange.Refused(locked)
        : secretary is not null && meeting.Find(secretary) is null ? MeetingChange.Refused(ParliamentRefusal.NotPresent, secretary)
        : meeting with { Secretary = secretary };

    /// <summary>When it was to begin, or began after that.</summary>
    private static DateTimeOffset BeginningOf(Meeting meeting, SchoolMoment now)
    {
        var planned = now.At - (now.OnTheWall - meeting.Notice.Day.ToDateTime(meeting.Notice.From));
        return meeting.OpenedAt is { } opened && opened > planned ? opened : planned;
    }
}

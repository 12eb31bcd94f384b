using System.Collections.Immutable;
using Engagement.Assignments;
using Engagement.Ledger;
using Engagement.Parliament;

namespace Engagement.Domain;

/// <summary>From the end of a meeting to signed minutes, and what those present are awarded by them.</summary>
public static class Minutes
{
    public const int MostAddenda = 20;
    public const string Attended = "meet.attend";
    public const string CameLate = "meet.late";
    public const string Chaired = "meet.chair";
    public const string WroteMinutes = "meet.minutes";

    /// <summary>So many days after the meeting, minutes are handed in on time.</summary>
    private const int DaysToFile = 3;

    public static MeetingChange Close(Meeting meeting, int? bodySize, DateTimeOffset now) => meeting.Stage switch
    {
        MeetingStage.Held or MeetingStage.SignedOff => meeting,
        MeetingStage.Open => meeting with { Stage = MeetingStage.Held, ClosedAt = now, BodySize = bodySize },
        _ => MeetingChange.Refused(ParliamentRefusal.MeetingNotBegun),
    };

    public static MeetingChange File(Meeting meeting, DateTimeOffset now) =>
        meeting.FiledAt is not null ? meeting
        : meeting.Stage != MeetingStage.Held ? MeetingChange.Refused(ParliamentRefusal.MeetingNotHeld)
        : meeting with { FiledAt = now };

    /// <param name="students">Whom the roster knows: nobody else can be awarded.</param>
    public static MeetingChange Sign(string school, Meeting meeting, SignMinutes step, Author by, IReadOnlySet<string> students, SchoolMoment now)
    {
        if (meeting.Stage != MeetingStage.Held)
        {
            return meeting.Stage == MeetingStage.SignedOff ? meeting : MeetingChange.Refused(ParliamentRefusal.MeetingNotHeld);
        }

        if (step.Seen != meeting.Version)
        {
            return MeetingChange.Refused(ParliamentRefusal.OtherVersion);
        }

        var filed = meeting with { FiledAt = meeting.FiledAt ?? now.At };
        var lines = LinesOf(filed, now).Where(line => students.Contains(line.Student)).ToImmutableArray();
        return filed with
        {
            Stage = MeetingStage.SignedOff,
            Signature = new(by.Id, step.Post, now.At),
            HasTasksToGive = TasksOf(filed).Any(),
            Sheet = lines.IsEmpty ? null : new(SheetOf(school, filed, lines), by, SheetState.Sending, null),
        };
    }

    /// <summary>What was resolved that somebody does by a day; signed by whoever signed the minutes.</summary>
    public static IEnumerable<(string Student, AssignmentOrder Order)> TasksOf(Meeting meeting) =>
        from item in meeting.Agenda
        from one in item.Resolutions
        where one is { Kind: ResolutionKind.Task, Owner: not null, Due: not null }
        select (one.Owner, new AssignmentOrder(one.Id, one.Text, one.Due!.Value, meeting.Notice.Faction, meeting.Signature?.By ?? "")
        {
            Origin = new(OriginKind.Minutes, meeting.Notice.Id),
        });

    /// <summary>What the book has answered.</summary>
    public static Meeting Settle(Meeting meeting, string state, string? refusal) =>
        meeting with { Sheet = meeting.Sheet! with { State = state, Refusal = refusal } };

    public static MeetingChange Append(Meeting meeting, AppendMinutes step, string by, DateTimeOffset now)
    {
        if (meeting.Stage != MeetingStage.SignedOff)
        {
            return MeetingChange.Refused(ParliamentRefusal.MinutesNotSigned);
        }

        if (meeting.Addenda.FirstOrDefault(one => one.Id == step.Id) is { } known)
        {
            return known.Text == step.Text ? meeting : MeetingChange.Refused(ParliamentRefusal.MeetingConflict);
        }

        return meeting.Addenda.Length >= MostAddenda
            ? MeetingChange.Refused(ParliamentRefusal.TooManyAddenda)
            : meeting with { Addenda = meeting.Addenda.Add(new(step.Id, step.Text, by, now)) };
    }

    /// <summary>Who came is awarded, on time or not; leading and writing come on top. Who did not come is not in it.</summary>
    private static IEnumerable<SheetLine> LinesOf(Meeting meeting, SchoolMoment now)
    {
        foreach (var one in meeting.Present)
        {
            if (one.Student is { } student)
            {
                yield return new(student, one.IsLate || one.LeftEarly ? CameLate : Attended, 1);
            }
        }

        if (meeting.Chair is { } chair && meeting.Find(chair.Person) is not null)
        {
            yield return new(chair.Person, Chaired, 1);
        }

        if (meeting.Secretary is { } secretary && meeting.FiledAt is { } filedAt && IsInTime(meeting, filedAt, now))
        {
            yield return new(secretary, WroteMinutes, 1);
        }
    }

    private static bool IsInTime(Meeting meeting, DateTimeOffset filedAt, SchoolMoment now) =>
        DateOnly.FromDateTime(now.OnTheSchoolsClock(filedAt)!.Value.DateTime) <= meeting.Notice.Day.AddDays(DaysToFile);

    /// <summary>The signed minutes are the proof of the deed.</summary>
    private static Sheet SheetOf(string school, Meeting meeting, ImmutableArray<SheetLine> lines) => new(
        DerivedSheetId.Of("minutes", school, $"{meeting.Notice.Id}"), new(meeting.Notice.Day, null, null), lines, $"№{meeting.Number} хаттама")
    {
        Proof = $"minutes/{meeting.Notice.Id}",
    };
}

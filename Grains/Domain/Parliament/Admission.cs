using System.Collections.Immutable;
using Engagement.Parliament;
using Engagement.Students;

namespace Engagement.Domain;

/// <summary>
/// The way into the parliament and out of it (charter, section 5): by own wish or by the class's nomination, which the student
/// agrees to, to a meeting that admits. Leaving needs nobody.
/// </summary>
public static class Admission
{
    public const int FromGrade = 9;
    public const int ToGrade = 11;

    /// <summary>Version of the member agreement that is accepted now. Its text stands with the interface's words.</summary>
    public const string Agreement = "2026-1";

    public static bool IsOfGrade(int grade) => grade is >= FromGrade and <= ToGrade;

    public static MemberChange Apply(Member? known, Student student, string agreement, DateTimeOffset now)
    {
        if (agreement != Agreement)
        {
            return MemberChange.Refused(ParliamentRefusal.AgreementOutdated);
        }

        if (known is { State: MemberState.Applied or MemberState.OnAgenda or MemberState.Active })
        {
            return known;
        }

        var own = new Agreement(AgreementGiver.Student, student.Id, agreement, now);
        if (known is { State: MemberState.Nominated })
        {
            return known with { State = MemberState.Applied, Agreements = known.Agreements.Add(own) };
        }

        return IsOfGrade(student.Grade)
            ? new Member(student.Id, MemberState.Applied, false, student.Id, now, [.. Parents(known), own], null, null, null, null, null, known?.Past ?? [])
            : MemberChange.Refused(ParliamentRefusal.NotInGrades);
    }

    /// <param name="exception">The meeting that allows it for another grade.</param>
    public static MemberChange Nominate(Member? known, Student student, string by, MeetingHeading? exception, DateTimeOffset now)
    {
        if (known is { State: MemberState.Nominated or MemberState.Applied or MemberState.OnAgenda or MemberState.Active })
        {
            return known;
        }

        if (!IsOfGrade(student.Grade) && exception is null)
        {
            return MemberChange.Refused(ParliamentRefusal.NotInGrades);
        }

        return exception is null or { Stage: MeetingStage.SignedOff }
            ? new Member(student.Id, MemberState.Nominated, true, by, now, Parents(known), exception?.Notice.Id, null, null, null, null, known?.Past ?? [])
            : MemberChange.Refused(ParliamentRefusal.ExceptionUnknown);
    }

    /// <summary>A parent's word, on the screen or on paper; said again it stays the first.</summary>
    public static MemberChange Agree(Member? known, Agreement agreement) =>
        known is null or { State: MemberState.Left or MemberState.Honorary } ? MemberChange.Refused(ParliamentRefusal.NotApplied)
        : agreement.Version != Agreement ? MemberChange.Refused(ParliamentRefusal.AgreementOutdated)
        : HasParent(known) ? known
        : known with { Agreements = known.Agreements.Add(agreement) };

    public static MemberChange Leave(Member? known, DateOnly today) => known switch
    {
        null => MemberChange.Refused(ParliamentRefusal.NotAMember),
        { State: MemberState.Left or MemberState.Honorary or MemberState.NotAdmitted } => known,
        { Since: { } since } => known with
        {
            State = MemberState.Left,
            Meeting = null,
            Since = null,
            Agreements = [],
            Past = known.Past.Add(new(since, today)),
        },
        _ => known with { State = MemberState.Left, Meeting = null, Agreements = [] },
    };

    /// <summary>Whether a parent has accepted the text of today.</summary>
    public static bool HasParent(Member member) =>
        member.Agreements.Any(one => one.Version == Agreement && one.By is AgreementGiver.Parent or AgreementGiver.Paper);

    /// <summary>
    /// What a meeting means for one student: its agenda takes an application up, its decision admits or not, and what it did not
    /// come to waits for the next one.
    /// </summary>
    public static Member Follow(Member member, MeetingHeading heading)
    {
        var applicant = heading.Applicants.FirstOrDefault(one => one.Student == member.Student);
        var isOfMeeting = member.Meeting == heading.Notice.Id;
        return (applicant, member.State) switch
        {
            ({ } found, MemberState.Applied) => Decided(member, found, heading),
            ({ } found, MemberState.OnAgenda or MemberState.Active or MemberState.NotAdmitted) when isOfMeeting => Decided(member, found, heading),
            (null, MemberState.OnAgenda or MemberState.Active or MemberState.NotAdmitted) when isOfMeeting =>
                member with { State = MemberState.Applied, Meeting = null, Since = null, Grade = null },
            _ => member,
        };
    }

    private static Member Decided(Member member, Applicant applicant, MeetingHeading heading) => applicant.IsAdmitted switch
    {
        true => member with
        {
            State = MemberState.Active,
            Meeting = heading.Notice.Id,
            Since = heading.Notice.Day,
            Grade = applicant.Grade,
            Season = heading.Season,
        },
        false => member with { State = MemberState.NotAdmitted, Meeting = heading.Notice.Id, Since = null, Grade = null },
        null => member with { State = MemberState.OnAgenda, Meeting = heading.Notice.Id, Since = null, Grade = null },
    };

    private static ImmutableArray<Agreement> Parents(Member? known) =>
        known is null ? [] : [.. known.Agreements.Where(one => one.By is AgreementGiver.Parent or AgreementGiver.Paper)];
}

using System.Collections.Immutable;
using System.Globalization;
using Engagement.Accounts;
using Engagement.Boards;
using Engagement.Domain;
using Engagement.Schools;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Parliament;

/// <summary>
/// A meeting as one person may see it. The world sees when it is and, once the minutes are signed, what was resolved; the school
/// sees the agenda beforehand; the draft is seen by those who run, prepare or sign. Who was not admitted is told to nobody else.
/// </summary>
internal sealed class MeetingView(
    SchoolProfile profile, Roster roster, ParliamentRegister register, ImmutableArray<Post> posts, SessionUser? user, SchoolMoment now)
{
    private readonly Names _names = new(profile.Id, roster, user, now.Day);

    public object? Of(Meeting meeting)
    {
        var notice = meeting.Notice;
        var (mayRun, mayPrepare, maySign) = (May(Right.RunMeetings, notice), May(Right.PrepareMeetings, notice), May(Right.SignMinutes, notice));
        var isOfSchool = _names.Audience != Audience.Public;
        var isDrafting = mayRun || mayPrepare || maySign;
        var isSigned = meeting.Stage == MeetingStage.SignedOff;
        var seesMinutes = isDrafting || (isSigned && _names.Audience == Audience.Staff);
        var body = Body.Of(notice, register, posts, roster);
        return new
        {
            notice.Id,
            notice.Kind,
            notice.Faction,
            notice.Day,
            From = notice.From.ToString("HH:mm", CultureInfo.InvariantCulture),
            Place = isOfSchool ? notice.Place : null,
            Grades = new { From = notice.FromGrade, To = notice.ToGrade },
            meeting.Season,
            meeting.Stage,
            meeting.Number,
            meeting.Version,
            Today = now.Day,
            MayRun = mayRun,
            MayPrepare = mayPrepare,
            MaySign = maySign,
            SeesMinutes = seesMinutes,
            Organisation = profile.Name,
            Agenda = isOfSchool || isSigned ? meeting.Agenda.Select(item => Of(meeting, item, isDrafting, seesMinutes)) : [],
            Chair = isDrafting || isSigned ? ChairOf(meeting, mayRun) : null,
            Secretary = seesMinutes && meeting.Secretary is { } secretary ? Person(secretary, mayRun) : null,
            Quorum = isDrafting || isSigned ? QuorumOf(meeting, body?.Length) : null,
            Present = isDrafting || isSigned ? meeting.Present.Length : (int?)null,
            Groups = isDrafting || (isSigned && isOfSchool) ? GroupsOf(meeting) : null,
            Attendees = seesMinutes ? meeting.Present.Select(one => Of(one, mayRun)) : null,
            Body = mayRun && !isSigned ? body?.Select(id => Person(id, withId: true)) : null,
            OpenedAt = isDrafting ? now.OnTheSchoolsClock(meeting.OpenedAt) : null,
            FiledAt = isDrafting ? now.OnTheSchoolsClock(meeting.FiledAt) : null,
            Signature = meeting.Signature is { } signature
                ? new { Name = _names.Of(signature.By), signature.Post, At = now.OnTheSchoolsClock(signature.At) }
                : null,
            Book = isDrafting && meeting.Sheet is { } sheet ? new { sheet.State, sheet.Refusal } : null,
            Addenda = isSigned ? meeting.Addenda.Select(one => new { one.Id, one.Text, At = now.OnTheSchoolsClock(one.At), Name = _names.Of(one.By) }) : null,
        };
    }

    private bool May(Right right, MeetingNotice notice) => Access.MayForFaction(user, right, profile.Id, notice.Faction);

    private object Of(Meeting meeting, AgendaItem item, bool isDrafting, bool seesMinutes) => new
    {
        item.Id,
        item.Title,
        Course = seesMinutes ? item.Course : null,
        Revision = isDrafting ? item.Revision : (int?)null,
        Applicants = isDrafting ? item.Applicants.Select(Applicant) : null,
        Resolutions = isDrafting || meeting.Stage == MeetingStage.SignedOff ? item.Resolutions.Select(one => Of(one, isDrafting)) : [],
    };

    private object Of(Resolution resolution, bool isDrafting) => new
    {
        resolution.Id,
        resolution.Kind,
        resolution.Text,
        resolution.Vote,
        Owner = resolution.Owner is { } owner ? Person(owner, isDrafting) : null,
        resolution.Due,
        Decisions = isDrafting ? resolution.Decisions.Select(one => new { one.Student, one.IsAdmitted }) : null,
        Admitted = resolution.Decisions.Where(one => one.IsAdmitted == true).Select(one => Person(one.Student, isDrafting)),
    };

    private object Applicant(string student)
    {
        var member = register.Find(student);
        return new
        {
            Student = student,
            Name = _names.Of(student),
            Class = _names.ClassOf(student),
            _names.Student(student)?.Grade,
            IsNominated = member?.IsNominated ?? false,
            HasParent = member is not null && Admission.HasParent(member),
            IsException = member?.Exception is not null,
        };
    }

    private object Of(Attendee attendee, bool withId) => new
    {
        Student = withId ? attendee.Student : null,
        Name = _names.Of(attendee.Student),
        attendee.Class,
        attendee.Faction,
        attendee.IsMember,
        attendee.IsLate,
        attendee.LeftEarly,
    };

    private object? ChairOf(Meeting meeting, bool withId) => meeting.Chair is { } chair
        ? new { Person = withId ? chair.Person : null, Name = _names.Of(chair.Person), chair.Role }
        : null;

    private object Person(string id, bool withId) => new { Student = withId ? id : null, Name = _names.Of(id), Class = _names.ClassOf(id) };

    private static object? QuorumOf(Meeting meeting, int? bodySize) =>
        Quorum.In(meeting, bodySize) is { } quorum ? new { quorum.Present, quorum.Of, quorum.Needed, quorum.IsMet } : null;

    /// <summary>As minutes list those present: members of factions, and the others by grade (S1-03).</summary>
    private static object GroupsOf(Meeting meeting) => new
    {
        Members = meeting.Present.Count(one => one.IsMember),
        Factions = meeting.Present.Where(one => one.Faction is not null).GroupBy(one => one.Faction).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new { Faction = group.Key, Count = group.Count() }),
        Grades = meeting.Present.GroupBy(one => one.Grade).OrderBy(group => group.Key).Select(group => new { Grade = group.Key, Count = group.Count() }),
    };
}

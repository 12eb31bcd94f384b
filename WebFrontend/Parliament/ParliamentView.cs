using System.Collections.Immutable;
using System.Globalization;
using Engagement.Accounts;
using Engagement.Boards;
using Engagement.Domain;
using Engagement.Schools;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Parliament;

/// <summary>The parliament as one person may see it: members under the names that they agreed to, applications only for those who run meetings.</summary>
internal sealed class ParliamentView(SchoolProfile profile, Roster roster, ImmutableArray<Post> posts, SessionUser? user, SchoolMoment now)
{
    private readonly Names _names = new(profile.Id, roster, user, now.Day);
    private readonly bool _mayRun = Access.May(user, Right.RunMeetings, profile.Id);

    public object Of(ParliamentRegister register)
    {
        var season = AcademicYear.Of(now.Day, profile.Years());
        var active = register.Members.Where(member => member.State == MemberState.Active).ToList();
        var honorary = register.Members.Where(member => member.State == MemberState.Honorary).ToList();
        return new
        {
            AsOf = now.Here,
            Today = now.Day,
            Season = season.Id,
            register.Version,
            Admission.Agreement,
            MayRun = !Access.ReachOf(user, Right.RunMeetings, profile.Id).IsNone,
            RunsSchool = _mayRun,
            Factions = Access.ReachOf(user, Right.RunMeetings, profile.Id).Factions,
            MayNominate = !Access.ReachOf(user, Right.NominateMembers, profile.Id).IsNone,
            President = HolderOf(ChairRole.President),
            Speaker = HolderOf(ChairRole.Speaker),
            Members = new { Count = active.Count, Shown = active.Select(Shown).OfType<object>() },
            Honorary = new { Count = honorary.Count, Shown = honorary.Select(Shown).OfType<object>() },
            Meetings = register.Meetings.OrderByDescending(one => one.Notice.Day).ThenByDescending(one => one.Notice.From).Select(Of),
            Months = _mayRun ? SittingMonths.Of(season, register.Meetings, now.Day) : [],
            Applications = _mayRun ? register.Members.Where(IsOpen).Select(Of) : [],
        };
    }

    private static bool IsOpen(Member member) =>
        member.State is MemberState.Nominated or MemberState.Applied or MemberState.OnAgenda or MemberState.NotAdmitted;

    private object? HolderOf(string role) =>
        Presence.HolderOf(role, posts, now.Day) is { } holder && _names.Of(holder.Person) is { } name ? new { Name = name, Class = _names.ClassOf(holder.Person) } : null;

    private object? Shown(Member member) => _names.Of(member.Student) is { } name ? new { Name = name, Class = _names.ClassOf(member.Student) } : null;

    private object Of(MeetingHeading heading) => new
    {
        heading.Notice.Id,
        heading.Notice.Kind,
        heading.Notice.Faction,
        heading.Notice.Day,
        From = heading.Notice.From.ToString("HH:mm", CultureInfo.InvariantCulture),
        Place = _names.Audience == Audience.Public ? null : heading.Notice.Place,
        heading.Season,
        heading.Number,
        heading.Stage,
    };

    private object Of(Member member) => new
    {
        member.Student,
        Name = _names.Of(member.Student),
        Class = _names.ClassOf(member.Student),
        _names.Student(member.Student)?.Grade,
        member.State,
        member.IsNominated,
        At = now.OnTheSchoolsClock(member.At),
        member.Meeting,
        HasParent = Admission.HasParent(member),
        IsException = member.Exception is not null,
    };
}

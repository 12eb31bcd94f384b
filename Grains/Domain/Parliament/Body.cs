using System.Collections.Immutable;
using Engagement.Accounts;
using Engagement.Parliament;
using Engagement.Students;

namespace Engagement.Domain;

/// <summary>Who belongs to the body that meets. Others may listen and speak; the quorum asks for these.</summary>
public static class Body
{
    /// <returns>Null for a meeting without a quorum.</returns>
    public static ImmutableArray<string>? Of(MeetingNotice notice, ParliamentRegister register, ImmutableArray<Post> posts, Roster roster) => notice.Kind switch
    {
        MeetingKind.General or MeetingKind.Sitting =>
            [.. register.Members.Where(member => IsMember(member, notice)).Select(member => member.Student)],
        MeetingKind.Council =>
            [.. posts.Where(post => post.IsHeldOn(notice.Day) && IsOfCouncil(post.Code)).Select(post => post.Holder).Distinct()],
        MeetingKind.Faction =>
            [.. roster.Students.Where(student => student.FactionOn(notice.Day) == notice.Faction).Select(student => student.Id)],
        _ => null,
    };

    /// <summary>Whom a meeting admits belongs to the body from the next one on.</summary>
    private static bool IsMember(Member member, MeetingNotice notice) =>
        member.State == MemberState.Active && member.Since <= notice.Day && member.Meeting != notice.Id;

    private static bool IsOfCouncil(string post) => post is PostKind.CouncilMember or PostKind.President or PostKind.Speaker;
}

/// <summary>More than half of a body.</summary>
/// <param name="Present">Of the body.</param>
/// <param name="Of">How many the body has.</param>
public readonly record struct Quorum(int Present, int Of)
{
    public int Needed => (Of / 2) + 1;

    public bool IsMet => Present >= Needed;

    /// <summary>Null for a meeting without a quorum, and for a body that has nobody yet.</summary>
    public static Quorum? In(Meeting meeting, int? bodySize) =>
        (meeting.BodySize ?? bodySize) is > 0 and { } of ? new(meeting.Present.Count(one => one.IsMember), of) : null;
}

using System.Collections.Immutable;

namespace Engagement.Parliament;

/// <summary>
/// Who belongs to a school's parliament, and which meetings its bodies have. Every call is durable on return, and the same call
/// again has the effect of once. Key: <c>parliament/{school}</c>.
/// </summary>
public interface IParliamentGrain : IGrainWithStringKey
{
    /// <summary>As it stands; members who have finished school since somebody last looked become honorary.</summary>
    Task<ParliamentRegister> Get();

    /// <summary>By own wish, or agreeing to the class's nomination; again after having left or not having been admitted.</summary>
    /// <param name="agreement">Version of the member agreement that the student has read and accepted.</param>
    Task<MemberResult> Apply(string student, string agreement);

    /// <summary>The class proposes a student, who is asked.</summary>
    /// <param name="exception">The signed meeting that allows it for another grade; null within grades 9 to 11.</param>
    Task<MemberResult> Nominate(string student, string by, Guid? exception);

    /// <summary>A parent accepts the agreement, or the school writes down that one has on paper.</summary>
    Task<MemberResult> Agree(string student, Agreement agreement);

    /// <summary>The student leaves at once, or takes the application back; nobody is asked and nothing is lost.</summary>
    Task<MemberResult> Leave(string student);

    /// <summary>Lists a meeting; false when the list is full.</summary>
    Task<bool> Enter(MeetingHeading heading);

    /// <summary>The number of its minutes: one more than the last of the same body in the same year.</summary>
    Task<int> NumberOf(Guid meeting);

    /// <summary>A meeting has changed; applications follow its agenda and its decisions. An older version changes nothing.</summary>
    Task TakeUp(MeetingHeading heading);

    /// <summary>Nothing here names the student any more.</summary>
    Task Forget(string student);
}

/// <param name="Members">In the order of applying.</param>
/// <param name="Meetings">In the order of announcing.</param>
/// <param name="Version">One more with every change.</param>
[GenerateSerializer, Immutable, Alias("parliament-register")]
public sealed record ParliamentRegister(ImmutableArray<Member> Members, ImmutableArray<MeetingHeading> Meetings, long Version)
{
    public static ParliamentRegister Empty { get; } = new([], [], 0);

    public Member? Find(string student) => Members.FirstOrDefault(member => member.Student == student);
}

/// <param name="Member">As it stands now; null when refused.</param>
/// <param name="Refusal">A code of <see cref="ParliamentRefusal"/> or <see cref="Ledger.RefusalCode"/>; null when done.</param>
[GenerateSerializer, Immutable, Alias("member-result")]
public sealed record MemberResult(Member? Member, string? Refusal);

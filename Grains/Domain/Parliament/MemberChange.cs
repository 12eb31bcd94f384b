using Engagement.Parliament;

namespace Engagement.Domain;

/// <summary>A member after something was decided, or why it was not.</summary>
public readonly record struct MemberChange(Member? Member, string? Refusal)
{
    public static implicit operator MemberChange(Member member) => new(member, null);

    public static MemberChange Refused(string code) => new(null, code);
}

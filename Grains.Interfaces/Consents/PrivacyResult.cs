using Engagement.Students;

namespace Engagement.Consents;

/// <summary>The student as he stands after a choice about himself, or why nothing was changed.</summary>
/// <param name="Student">Null when there is no such student.</param>
/// <param name="Refusal">One of <see cref="PrivacyRefusal"/>; null when the choice was taken.</param>
[GenerateSerializer, Immutable, Alias("privacy-result")]
public sealed record PrivacyResult(Student? Student, string? Refusal = null);

/// <summary>Codes of the HTTP contract.</summary>
public static class PrivacyRefusal
{
    public const string OutdatedText = "consent-text-outdated";
    public const string ParentNeeded = "parent-needed";
    public const string NicknameLength = "nickname-length";
    public const string NicknameLetters = "nickname-letters";
    public const string NicknameRude = "nickname-rude";
    public const string NicknameFullName = "nickname-full-name";
    public const string NicknameTurnedDown = "nickname-turned-down";
}

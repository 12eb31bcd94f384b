using Engagement.Problems;

namespace Engagement.Consents;

internal static class PrivacyProblem
{
    public static Problem Of(string refusal) => refusal switch
    {
        PrivacyRefusal.OutdatedText => new(409, refusal, "The consent text has changed; read the new one first.") { Field = "text" },
        PrivacyRefusal.ParentNeeded => new(422, refusal, "At this age a parent has to consent.") { Field = "surfaces" },
        PrivacyRefusal.NicknameLength => Nickname(refusal, "A nickname has 2 to 20 letters."),
        PrivacyRefusal.NicknameLetters => Nickname(refusal, "A nickname begins with a letter and has letters, at most three digits, spaces, dashes and dots."),
        PrivacyRefusal.NicknameRude => Nickname(refusal, "A nickname hurts nobody."),
        PrivacyRefusal.NicknameFullName => Nickname(refusal, "A nickname is nobody's full name."),
        _ => Nickname(refusal, "The coordinator turned this nickname down."),
    };

    private static Problem Nickname(string code, string title) => new(422, code, title) { Field = "nickname" };
}

using System.Collections.Frozen;

namespace Engagement.Domain;

/// <summary>
/// What a password must be, after NIST SP 800-63B: long, not one that others are known to use, not the person's own name. It
/// need not mix kinds of signs and it never expires. Ten signs instead of the fifteen that the standard asks of a sign-in
/// without a second factor, because five wrong tries lock the account for five minutes.
/// </summary>
public static class PasswordRules
{
    public const int Shortest = 10;
    public const int Longest = 200;

    private const int FewestDifferentSigns = 4;
    private const int ShortestPersonalPart = 4;

    private static readonly FrozenSet<string> Known = Read();

    /// <summary>Null when the password will do.</summary>
    public static PasswordFault? FaultIn(string password, string login, string name)
    {
        if (password.Length < Shortest)
        {
            return PasswordFault.TooShort;
        }

        if (password.Length > Longest)
        {
            return PasswordFault.TooLong;
        }

        var folded = Folded(password);
        if (password.Distinct().Count() < FewestDifferentSigns || Known.Contains(folded) || Known.Contains(WithoutNumbersAround(folded)))
        {
            return PasswordFault.Common;
        }

        return IsPersonal(folded, [login.Split('@')[0], .. name.Split(' '), .. login.Split('.', '-', '_', '@')]) ? PasswordFault.Personal : null;
    }

    /// <summary>A name with little beside it; a long sentence may have a name in it.</summary>
    private static bool IsPersonal(string folded, IEnumerable<string> parts) => parts.Select(Folded)
        .Any(part => part.Length >= ShortestPersonalPart && folded.Contains(part, StringComparison.Ordinal) && folded.Length - part.Length < Shortest - 2);

    private static string Folded(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string WithoutNumbersAround(string text) => text.Trim([.. "0123456789"]);

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("Engagement.KnownPasswords")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Folded).ToFrozenSet();
    }
}

public enum PasswordFault
{
    TooShort,
    TooLong,

    /// <summary>Many others use it, or it is one sign again and again.</summary>
    Common,

    /// <summary>Made of the person's own name or login.</summary>
    Personal,
}

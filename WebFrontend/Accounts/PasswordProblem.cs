using Engagement.Domain;
using Engagement.Problems;

namespace Engagement.Accounts;

internal static class PasswordProblem
{
    /// <summary>Null when the password will do.</summary>
    public static Problem? Of(string? password, string login, string name) => PasswordRules.FaultIn(password ?? "", login, name) switch
    {
        null => null,
        PasswordFault.TooShort => Fault("password-too-short", $"At least {PasswordRules.Shortest} characters."),
        PasswordFault.TooLong => Fault("password-too-long", $"At most {PasswordRules.Longest} characters."),
        PasswordFault.Common => Fault("password-common", "Many people use this password; it is among the first that others try."),
        _ => Fault("password-personal", "The password is made of the own name or login."),
    };

    private static Problem Fault(string code, string detail) => new(422, code, "The password will not do.") { Field = "password", Detail = detail };
}

using System.ComponentModel.DataAnnotations;

namespace Engagement.Accounts;

/// <summary>Configuration section <c>Accounts</c>.</summary>
internal sealed class AccountOptions
{
    /// <summary>
    /// Whether those who manage a school may do so without an authenticator app; the default is <c>Required</c>. With
    /// <c>Advised</c>, as in Development, they are only asked to set one up.
    /// </summary>
    [EnumDataType(typeof(SecondFactorRule))]
    public SecondFactorRule SecondFactor { get; set; } = SecondFactorRule.Required;
}

internal enum SecondFactorRule
{
    Required,
    Advised,
}

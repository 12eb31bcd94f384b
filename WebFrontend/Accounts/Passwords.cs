using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Engagement.Accounts;

/// <summary>Hashes of passwords: PBKDF2-HMAC-SHA512, as the hasher of ASP.NET Core Identity writes them.</summary>
internal sealed class Passwords(IOptions<PasswordHasherOptions> options)
{
    /// <summary>What OWASP asks of PBKDF2-HMAC-SHA512. A hash of fewer rounds is replaced when its password is next typed.</summary>
    public const int Rounds = 210_000;

    private readonly PasswordHasher<Account> _hasher = new(options);
    private string? _nobodys;

    public string Hash(string password) => _hasher.HashPassword(null!, password);

    public PasswordVerificationResult Check(string hash, string password) => _hasher.VerifyHashedPassword(null!, hash, password);

    /// <summary>Costs what a wrong password costs, for a login that nobody has.</summary>
    public void CheckNobodys(string password) => Check(_nobodys ??= Hash(Guid.NewGuid().ToString()), password);
}

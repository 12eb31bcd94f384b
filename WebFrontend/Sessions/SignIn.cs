using System.Text.RegularExpressions;
using Engagement.Accounts;
using Engagement.Students;
using Microsoft.AspNetCore.Identity;

namespace Engagement.Sessions;

/// <summary>
/// Checks passwords and cards. An attempt is counted before the password is looked at, so that guesses sent at once are
/// not cheaper than guesses sent in turn; five in a row lock the account for five minutes. An unknown login costs the
/// same time as a wrong password.
/// </summary>
internal sealed partial class SignIn(IGrainFactory grains, TimeProvider time)
{
    private const int AttemptsBeforeLock = 5;
    private static readonly TimeSpan LockTime = TimeSpan.FromMinutes(5);
    private static readonly PasswordHasher<Account> Hasher = new();
    private static readonly string NobodysHash = Hasher.HashPassword(null!, Guid.NewGuid().ToString());

    /// <summary>Whether a text can be a login: 3 to 64 letters, digits and <c>. _ - @</c>.</summary>
    public static bool IsLogin(string text) => LoginText().IsMatch(text);

    public static string HashPassword(string password) => Hasher.HashPassword(null!, password);

    public async Task<SignInResult> WithPassword(string login, string password)
    {
        login = Normalize(login);
        var grain = grains.GetGrain<IAccountGrain>(Keys.Account(login));
        while (IsLogin(login) && await grain.Get() is { } account)
        {
            if (account.LockedUntil is { } until && until > time.GetUtcNow())
            {
                return SignInResult.Locked;
            }

            var attempt = Counted(account);
            if (!await grain.Save(attempt))
            {
                continue;
            }

            if (!Matches(account.PasswordHash, password))
            {
                return SignInResult.Wrong;
            }

            await Forgive(grain);
            return new(new(account.Id, account.Role, account.School, account.Name, account.Login, account.Stamp), false);
        }

        Matches(NobodysHash, password);
        return SignInResult.Wrong;
    }

    public async Task<SignInResult> WithCard(string code)
    {
        if (CardCode.HashOf(code) is not { } hash
            || await grains.GetGrain<ICardGrain>(Keys.Card(hash)).Holder() is not { } id
            || await FindStudent(id) is not { } student)
        {
            return SignInResult.Wrong;
        }

        return new(new(id, Role.Student, Keys.SchoolOf(id)!, student.Name, "", hash), false);
    }

    /// <summary>Whether what a session rests on still holds.</summary>
    public async Task<bool> StillHolds(SessionUser user) => user.IsStaff
        ? await grains.GetGrain<IAccountGrain>(Keys.Account(user.Login)).Get() is { } account && account.Stamp == user.Proof
        : await grains.GetGrain<ICardGrain>(Keys.Card(user.Proof)).Holder() == user.Id;

    public static string Normalize(string login) => login.Trim().ToLowerInvariant();

    [GeneratedRegex("^[a-zA-Z0-9._@-]{3,64}$")]
    private static partial Regex LoginText();

    private Account Counted(Account account)
    {
        var failed = account.FailedSignIns + 1;
        return failed < AttemptsBeforeLock
            ? account with { FailedSignIns = failed, LockedUntil = null }
            : account with { FailedSignIns = 0, LockedUntil = time.GetUtcNow() + LockTime };
    }

    private static async Task Forgive(IAccountGrain grain)
    {
        while (await grain.Get() is { } account && !await grain.Save(account with { FailedSignIns = 0, LockedUntil = null }))
        {
        }
    }

    private async Task<Student?> FindStudent(string id) =>
        Keys.SchoolOf(id) is { } school ? await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).Find(id) : null;

    public static bool Matches(string hash, string password) =>
        Hasher.VerifyHashedPassword(null!, hash, password) != PasswordVerificationResult.Failed;
}

internal sealed record SignInResult(SessionUser? User, bool IsLocked)
{
    public static readonly SignInResult Wrong = new(null, false);
    public static readonly SignInResult Locked = new(null, true);
}

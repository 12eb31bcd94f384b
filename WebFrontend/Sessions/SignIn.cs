using System.Text.RegularExpressions;
using Engagement.Accounts;
using Engagement.Domain;
using Engagement.Seasons;
using Engagement.Students;
using Microsoft.AspNetCore.Identity;

namespace Engagement.Sessions;

/// <summary>
/// Checks passwords, second factors and cards. An attempt is counted before the password is looked at, so that guesses sent
/// at once are not cheaper than guesses sent in turn; five in a row lock the account for five minutes. An unknown login costs
/// the same time as a wrong password.
/// </summary>
internal sealed partial class SignIn(IGrainFactory grains, TimeProvider time, SchoolClock clock, SecondFactors factors)
{
    private const int AttemptsBeforeLock = 5;
    private static readonly TimeSpan LockTime = TimeSpan.FromMinutes(5);
    private static readonly PasswordHasher<Account> Hasher = new();
    private static readonly string NobodysHash = Hasher.HashPassword(null!, Guid.NewGuid().ToString());

    /// <summary>Whether a text can be a login, which may be an e-mail address: 3 to 64 letters, digits and <c>. _ - + @</c>.</summary>
    public static bool IsLogin(string text) => LoginText().IsMatch(text);

    public static string HashPassword(string password) => Hasher.HashPassword(null!, password);

    public static string NewStamp() => Guid.NewGuid().ToString("N");

    /// <param name="code">Of the authenticator app, or a recovery code; null when none was typed.</param>
    /// <param name="device">What the person will know the session by.</param>
    public async Task<SignInResult> WithPassword(string login, string password, string? code, string device)
    {
        var (account, refusal) = await Prove(login, password);
        if (account is null)
        {
            return new(null, refusal);
        }

        if (account.SecondFactor is { IsOn: true } factor)
        {
            if (code is null)
            {
                return new(null, SignInRefusal.CodeNeeded);
            }

            // Written with the version that was read: the same code cannot be taken by two who send it at once.
            if (factors.Taken(factor, code) is not { } taken
                || !await AccountOf(account.Login).Save(account with { SecondFactor = taken }))
            {
                return new(null, SignInRefusal.WrongCode);
            }
        }

        return await Begin(account, device) is { } user ? new(user, null) : new(null, SignInRefusal.Wrong);
    }

    /// <summary>A new session of an account that has been proved otherwise; null when the account changed meanwhile.</summary>
    public async Task<SessionUser?> Begin(Account account, string device)
    {
        var now = time.GetUtcNow();
        var session = new AccountSession(NewStamp(), device, now, now);
        if (!await AccountOf(account.Login).Begin(account.Stamp, session))
        {
            return null;
        }

        await grains.GetGrain<IStaffGrain>(Keys.Staff(account.School)).Note(account.Id, account.Login);
        return await UserOf(account, session.Id);
    }

    /// <summary>The account when the password is right; a wrong one counts towards the lock.</summary>
    public async Task<(Account? Account, SignInRefusal? Refusal)> Prove(string login, string password)
    {
        login = Normalize(login);
        var grain = AccountOf(login);
        while (IsLogin(login) && await grain.Get() is { } account)
        {
            if (account.LockedUntil is { } until && until > time.GetUtcNow())
            {
                return (null, SignInRefusal.Locked);
            }

            var attempt = Counted(account);
            if (!await grain.Save(attempt))
            {
                continue;
            }

            return Matches(account.PasswordHash, password) ? (attempt with { Version = attempt.Version + 1 }, null) : (null, SignInRefusal.Wrong);
        }

        Matches(NobodysHash, password);
        return (null, SignInRefusal.Wrong);
    }

    public async Task<SessionUser?> WithCard(string code)
    {
        if (CardCode.HashOf(code) is not { } hash || await grains.GetGrain<ICardGrain>(Keys.Card(hash)).Holder() is not { } holder)
        {
            return null;
        }

        var isParent = holder == Keys.ParentOf(Keys.Rest(holder));
        var id = isParent ? Keys.Rest(holder) : holder;
        return await FindStudent(id) is { } student
            ? await WithPosts(new(holder, isParent ? Role.Parent : Role.Student, Keys.SchoolOf(id)!, student.Name, "", hash))
            : null;
    }

    /// <summary>The user as of now, with the posts of today; null when what the session rests on holds no longer.</summary>
    public async Task<SessionUser?> Renewed(SessionUser user)
    {
        if (user.IsStaff)
        {
            return await AccountOf(user.Login).Holding(user.Proof, user.Session, time.GetUtcNow()) is { } account
                ? await UserOf(account, user.Session)
                : null;
        }

        return await grains.GetGrain<ICardGrain>(Keys.Card(user.Proof)).Holder() == user.Id ? await WithPosts(user) : null;
    }

    public static string Normalize(string login) => login.Trim().ToLowerInvariant();

    public static bool Matches(string hash, string password) =>
        Hasher.VerifyHashedPassword(null!, hash, password) != PasswordVerificationResult.Failed;

    [GeneratedRegex("^[a-zA-Z0-9._@+-]{3,64}$")]
    private static partial Regex LoginText();

    private IAccountGrain AccountOf(string login) => grains.GetGrain<IAccountGrain>(Keys.Account(login));

    private Task<SessionUser> UserOf(Account account, string session) => WithPosts(
        new(account.Id, account.Role, account.School, account.Name, account.Login, account.Stamp)
        {
            Session = session,
            HasSecondFactor = account.SecondFactor is { IsOn: true },
        });

    private async Task<SessionUser> WithPosts(SessionUser user) => user with
    {
        Posts = user.Role == Role.Parent
            ? []
            : await grains.GetGrain<IPostsGrain>(Keys.Posts(user.School)).HeldBy(user.Id, clock.Today(Territory.Zone)),
    };

    private Account Counted(Account account)
    {
        var failed = account.FailedSignIns + 1;
        return failed < AttemptsBeforeLock
            ? account with { FailedSignIns = failed, LockedUntil = null }
            : account with { FailedSignIns = 0, LockedUntil = time.GetUtcNow() + LockTime };
    }

    private async Task<Student?> FindStudent(string id) =>
        Keys.SchoolOf(id) is { } school ? await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).Find(id) : null;
}

internal sealed record SignInResult(SessionUser? User, SignInRefusal? Refusal);

internal enum SignInRefusal
{
    Wrong,
    Locked,

    /// <summary>The password is right, the account also wants a code.</summary>
    CodeNeeded,
    WrongCode,
}

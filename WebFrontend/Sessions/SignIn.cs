using System.Text.RegularExpressions;
using Engagement.Accounts;
using Engagement.Domain;
using Engagement.Seasons;
using Engagement.Students;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Engagement.Sessions;

/// <summary>
/// Checks passwords, second factors and cards. An attempt is counted before the password is looked at, so that guesses sent
/// at once are not cheaper than guesses sent in turn; five in a row lock the login for five minutes. A login that nobody has is
/// counted, locked and answered like any other, at the same price.
/// </summary>
internal sealed partial class SignIn(
    IGrainFactory grains, TimeProvider time, SchoolClock clock, SecondFactors factors, Passwords passwords, IOptions<AccountOptions> options)
{

    /// <summary>Whether a text can be a login, which may be an e-mail address: 3 to 64 letters, digits and <c>. _ - + @</c>.</summary>
    public static bool IsLogin(string text) => LoginText().IsMatch(text);

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
            var now = time.GetUtcNow();
            var attempts = new SignInAttempts(account.FailedSignIns, account.LockedUntil);
            if (attempts.IsLocked(now))
            {
                return (null, SignInRefusal.Locked);
            }

            var (failed, lockedUntil) = attempts.Counted(now);
            var attempt = account with { FailedSignIns = failed, LockedUntil = lockedUntil };
            if (!await grain.Save(attempt))
            {
                continue;
            }

            attempt = attempt with { Version = attempt.Version + 1 };
            return passwords.Check(account.PasswordHash, password) switch
            {
                PasswordVerificationResult.Success => (attempt, null),
                PasswordVerificationResult.SuccessRehashNeeded => (await Rehashed(attempt, password), null),
                _ => (null, SignInRefusal.Wrong),
            };
        }

        var (share, slot) = UnknownLogins.PlaceOf(login);
        if (!await grains.GetGrain<IUnknownLoginsGrain>(Keys.UnknownLogins(share)).Count(slot, time.GetUtcNow()))
        {
            return (null, SignInRefusal.Locked);
        }

        passwords.CheckNobodys(password);
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
            ? await WithPosts(new(holder, isParent ? Role.Parent : Role.Student, Keys.SchoolOf(id)!, student.Name, "", hash) { Began = time.GetUtcNow() })
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

        return user.Began + SessionUser.LongestWithCard > time.GetUtcNow()
            && await grains.GetGrain<ICardGrain>(Keys.Card(user.Proof)).Holder() == user.Id
                ? await WithPosts(user)
                : null;
    }

    public static string Normalize(string login) => login.Trim().ToLowerInvariant();

    [GeneratedRegex(@"^[a-zA-Z0-9._@+-]{3,64}\z")]
    private static partial Regex LoginText();

    private IAccountGrain AccountOf(string login) => grains.GetGrain<IAccountGrain>(Keys.Account(login));

    /// <summary>When it changes meanwhile, the older hash stays until the next sign-in.</summary>
    private async Task<Account> Rehashed(Account account, string password)
    {
        var renewed = account with { PasswordHash = passwords.Hash(password) };
        return await AccountOf(account.Login).Save(renewed) ? renewed with { Version = renewed.Version + 1 } : account;
    }

    private Task<SessionUser> UserOf(Account account, string session) => WithPosts(
        new(account.Id, account.Role, account.School, account.Name, account.Login, account.Stamp)
        {
            Session = session,
            HasSecondFactor = account.SecondFactor is { IsOn: true },
        });

    private async Task<SessionUser> WithPosts(SessionUser user)
    {
        var held = user with
        {
            Posts = user.Role == Role.Parent
                ? []
                : await grains.GetGrain<IPostsGrain>(Keys.Posts(user.School)).HeldBy(user.Id, clock.Today(Territory.Zone)),
        };
        var asks = options.Value.SecondFactor == SecondFactorRule.Required && Rights.AskSecondFactor(held);
        return held with { OwesSecondFactor = asks && !held.HasSecondFactor };
    }

    private async Task<Student?> FindStudent(string id) =>
        Keys.SchoolOf(id) is { } school ? await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).FindEver(id) : null;
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

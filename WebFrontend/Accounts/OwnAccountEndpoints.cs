using Engagement.Acts;
using Engagement.Domain;
using Engagement.Limits;
using Engagement.Problems;
using Engagement.Sessions;

namespace Engagement.Accounts;

/// <summary>What a person of the staff sees and changes of the own account: password, sessions, second factor.</summary>
internal static class OwnAccountEndpoints
{
    private const string Issuer = "Koshbasshy";

    public static void MapOwnAccount(this IEndpointRouteBuilder routes)
    {
        var account = routes.MapGroup("/api/account").WithTags("Account");
        account.MapGet("/", Get);
        account.MapPost("/password", ChangePassword).RequireRateLimiting(LimitNames.SignIn);
        account.MapDelete("/sessions", EndOthers);
        account.MapDelete("/sessions/{id}", EndSession);
        account.MapPost("/second-factor", BeginSecondFactor).RequireRateLimiting(LimitNames.SignIn);
        account.MapPost("/second-factor/confirm", ConfirmSecondFactor).RequireRateLimiting(LimitNames.SignIn);
        account.MapPost("/second-factor/off", EndSecondFactor).RequireRateLimiting(LimitNames.SignIn);
    }

    private static async Task<IResult> Get(IGrainFactory grains, TimeProvider time, HttpContext context)
    {
        if (Access.OwnAccount(context) is { } refused)
        {
            return refused.ToResult();
        }

        var user = SessionUser.From(context.User)!;
        var grain = AccountOf(grains, user);
        var account = (await grain.Get())!;
        return Results.Ok(new
        {
            account.Name,
            account.Login,
            Session = SessionAnswer.Of(user),
            SecondFactor = new { On = user.HasSecondFactor, RecoveryCodes = user.HasSecondFactor ? account.SecondFactor!.RecoveryHashes.Length : 0 },
            Sessions = (await grain.Sessions()).Where(one => SessionList.Holds(one, time.GetUtcNow())).Select(one => new { one.Id, one.Device, one.Began, one.LastSeen, Current = one.Id == user.Session }),
        });
    }

    private static async Task<IResult> ChangePassword(
        PasswordRequest request, IGrainFactory grains, SignIn signIn, Passwords passwords, HeldSessions sessions, HttpContext context)
    {
        if (Access.OwnAccount(context) is { } refused)
        {
            return refused.ToResult();
        }

        var user = SessionUser.From(context.User)!;
        var (account, refusal) = await signIn.Prove(user.Login, request.Current ?? "");
        if (account is null)
        {
            return ProblemOf(refusal).ToResult();
        }

        if (PasswordProblem.Of(request.Password, account.Login, account.Name) is { } weak)
        {
            return weak.ToResult();
        }

        var changed = account with
        {
            PasswordHash = passwords.Hash(request.Password!),
            Stamp = SignIn.NewStamp(),
            FailedSignIns = 0,
            LockedUntil = null,
        };
        var isSaved = await AccountOf(grains, user).Save(changed);
        sessions.Forget();
        return isSaved && await signIn.Begin(changed, Device.Of(context)) is { } renewed
            ? await SessionEndpoints.Enter(context, renewed)
            : Busy.ToResult();
    }

    private static async Task<IResult> EndSession(string id, IGrainFactory grains, HeldSessions sessions, HttpContext context)
    {
        if (Access.OwnAccount(context) is { } refused)
        {
            return refused.ToResult();
        }

        await AccountOf(grains, SessionUser.From(context.User)!).End(id);
        sessions.Forget();
        return Results.NoContent();
    }

    private static async Task<IResult> EndOthers(IGrainFactory grains, HeldSessions sessions, HttpContext context)
    {
        if (Access.OwnAccount(context) is { } refused)
        {
            return refused.ToResult();
        }

        var user = SessionUser.From(context.User)!;
        await AccountOf(grains, user).EndOthers(user.Session);
        sessions.Forget();
        return Results.NoContent();
    }

    /// <summary>A secret for the app. Nothing changes at the sign-in until the first code was typed back.</summary>
    private static async Task<IResult> BeginSecondFactor(
        SecretRequest request, IGrainFactory grains, SignIn signIn, SecondFactors factors, HttpContext context)
    {
        if (Access.OwnAccount(context) is { } refused)
        {
            return refused.ToResult();
        }

        var user = SessionUser.From(context.User)!;
        var (account, refusal) = await signIn.Prove(user.Login, request.Password ?? "");
        if (account is null)
        {
            return ProblemOf(refusal).ToResult();
        }

        if (account.SecondFactor is { IsOn: true })
        {
            return new Problem(409, "second-factor-on", "A second factor is on already; switch it off first.").ToResult();
        }

        var (factor, secret) = factors.New();
        return await Save(grains, account with { SecondFactor = factor })
            ? Results.Ok(new { Secret = secret, Uri = $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(account.Login)}?secret={secret}&issuer={Issuer}" })
            : Busy.ToResult();
    }

    private static async Task<IResult> ConfirmSecondFactor(
        CodeRequest request, IGrainFactory grains, SecondFactors factors, HeldSessions sessions, HttpContext context)
    {
        if (Access.OwnAccount(context) is { } refused)
        {
            return refused.ToResult();
        }

        var account = (await AccountOf(grains, SessionUser.From(context.User)!).Get())!;
        if (account.SecondFactor is not { IsOn: false } factor || factors.Confirmed(factor, request.Code ?? "") is not ({ } confirmed, var recovery))
        {
            return WrongCode.ToResult();
        }

        var isSaved = await Save(grains, account with { SecondFactor = confirmed });
        context.Describe(old: "off", @new: "on");
        sessions.Forget();
        return isSaved ? Results.Ok(new { RecoveryCodes = recovery }) : Busy.ToResult();
    }

    private static async Task<IResult> EndSecondFactor(
        EndRequest request, IGrainFactory grains, SignIn signIn, SecondFactors factors, HeldSessions sessions, HttpContext context)
    {
        if (Access.OwnAccount(context) is { } refused)
        {
            return refused.ToResult();
        }

        var (account, refusal) = await signIn.Prove(SessionUser.From(context.User)!.Login, request.Password ?? "");
        if (account is null)
        {
            return ProblemOf(refusal).ToResult();
        }

        if (account.SecondFactor is { IsOn: true } factor && factors.Taken(factor, request.Code ?? "") is null)
        {
            return WrongCode.ToResult();
        }

        var isSaved = await Save(grains, account with { SecondFactor = null });
        context.Describe(old: account.SecondFactor is { IsOn: true } ? "on" : "off", @new: "off");
        sessions.Forget();
        return isSaved ? Results.Ok(new { On = false }) : Busy.ToResult();
    }

    private static IAccountGrain AccountOf(IGrainFactory grains, SessionUser user) => grains.GetGrain<IAccountGrain>(Keys.Account(user.Login));

    private static Task<bool> Save(IGrainFactory grains, Account account) =>
        grains.GetGrain<IAccountGrain>(Keys.Account(account.Login)).Save(account with { FailedSignIns = 0, LockedUntil = null });

    /// <summary>A wrong password here does not end the session, so it is no 401.</summary>
    private static Problem ProblemOf(SignInRefusal? refusal) => refusal == SignInRefusal.Locked
        ? SessionEndpoints.ProblemOf(refusal) with { Status = 422 }
        : new(422, "wrong-password", "The current password is wrong.") { Field = "current" };

    private static Problem WrongCode => new(422, "wrong-code", "The code is wrong or was used before.") { Field = "code" };

    private static Problem Busy => new(409, "account-changed", "The account changed meanwhile; try again.");

    private sealed record PasswordRequest(string? Current, string? Password);

    private sealed record SecretRequest(string? Password);

    private sealed record CodeRequest(string? Code);

    private sealed record EndRequest(string? Password, string? Code);
}

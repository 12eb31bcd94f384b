using Engagement.Limits;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Sessions;

namespace Engagement.Accounts;

/// <summary>Taking up an invitation. The code travels in bodies only, never in an address that a server or a proxy may write down.</summary>
internal static class InvitationEndpoints
{
    public static void MapInvitations(this IEndpointRouteBuilder routes)
    {
        var invitations = routes.MapGroup("/api/invitations").WithTags("Invitations");
        invitations.MapPost("/look", Look).RequireRateLimiting(LimitNames.Card);
        invitations.MapPost("/", TakeUp).RequireRateLimiting(LimitNames.Card);
    }

    private static async Task<IResult> Look(LookRequest request, IGrainFactory grains)
    {
        if (await Find(grains, request.Code) is not ({ } grain, { } invitation))
        {
            return Over.ToResult();
        }

        var profile = await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(invitation.School)).Get();
        return Results.Ok(new { invitation.Name, School = profile!.Name, invitation.Login, invitation.ExpiresAt });
    }

    private static async Task<IResult> TakeUp(TakeUpRequest request, IGrainFactory grains, SignIn signIn, Passwords passwords, HeldSessions sessions, HttpContext context)
    {
        if (await Find(grains, request.Code) is not ({ } grain, { } invitation))
        {
            return Over.ToResult();
        }

        var login = invitation.Login ?? SignIn.Normalize(request.Login ?? "");
        if (!SignIn.IsLogin(login))
        {
            return Problem.Invalid("login", "3 to 64 letters, digits and . _ - + @.").ToResult();
        }

        if (PasswordProblem.Of(request.Password, login, invitation.Name) is { } weak)
        {
            return weak.ToResult();
        }

        var accounts = grains.GetGrain<IAccountGrain>(Keys.Account(login));
        var known = await accounts.Get();
        if (known is not null && known.Id != invitation.Account)
        {
            return LoginTaken.ToResult();
        }

        if (!await grain.SetAside(login))
        {
            return Over.ToResult();
        }

        // Whoever lost the password has often lost the app too; the coordinator who invites vouches for the person.
        var account = new Account(
            invitation.Account, login, invitation.Name, invitation.School, known?.Role ?? Role.Staff, passwords.Hash(request.Password!),
            SignIn.NewStamp(), 0, null, known?.Version ?? 0);
        if (!await accounts.Save(account))
        {
            await grain.Release();
            return LoginTaken.ToResult();
        }

        var user = await signIn.Begin(account, Device.Of(context));
        await grains.GetGrain<IStaffGrain>(Keys.Staff(invitation.School)).Withdraw(invitation.Account);
        await grain.Withdraw();
        sessions.Forget();
        return user is null ? Over.ToResult() : await SessionEndpoints.Enter(context, user);
    }

    private static async Task<(IInvitationGrain Grain, Invitation Invitation)?> Find(IGrainFactory grains, string? code)
    {
        if (code is not { Length: > 0 and <= 50 } || CardCode.HashOf(code) is not { } hash)
        {
            return null;
        }

        var grain = grains.GetGrain<IInvitationGrain>(Keys.Invitation(hash));
        return await grain.Get() is { } invitation ? (grain, invitation) : null;
    }

    private static Problem Over => new(404, "invitation-over", "The invitation was used, withdrawn or has expired.");

    private static Problem LoginTaken => new(422, "login-taken", "This login belongs to somebody else.") { Field = "login" };

    private sealed record LookRequest(string? Code);

    private sealed record TakeUpRequest(string? Code, string? Login, string? Password);
}

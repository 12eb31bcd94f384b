using Engagement.Accounts;
using Engagement.Acts;
using Engagement.Limits;
using Engagement.Problems;
using Engagement.Students;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Engagement.Sessions;

internal static class SessionEndpoints
{
    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    public static void AddSessions(this WebApplicationBuilder builder)
    {
        builder.Services.AddSection<AccountOptions>("Accounts");
        builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = Passwords.Rounds);
        builder.Services.AddSingleton<Passwords>();
        builder.Services.AddSingleton<SignIn>();
        builder.Services.AddSingleton<SecondFactors>();
        builder.Services.AddSingleton<HeldSessions>();
        builder.Services.AddSingleton<StudentScope>();
        builder.Services.AddAuthentication(Scheme).AddCookie(options =>
        {
            options.Cookie.Name = "koshbasshy";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.CookieManager = new HostCookies();
            options.ExpireTimeSpan = TimeSpan.FromDays(14);
            options.SlidingExpiration = true;
            options.Events.OnRedirectToLogin = context => Problem.NotSignedIn.ToResult().ExecuteAsync(context.HttpContext);
            options.Events.OnRedirectToAccessDenied = context => Problem.Forbidden.ToResult().ExecuteAsync(context.HttpContext);
            options.Events.OnValidatePrincipal = async context =>
            {
                var sessions = context.HttpContext.RequestServices.GetRequiredService<HeldSessions>();
                if (!await sessions.Holds(context.Principal!))
                {
                    context.RejectPrincipal();
                }
            };
        });
        builder.Services.PostConfigure<CookieAuthenticationOptions>(
            Scheme, options => options.TicketDataFormat = new KnownTickets(options.TicketDataFormat));
    }

    public static void MapSessions(this IEndpointRouteBuilder routes)
    {
        var session = routes.MapGroup("/api/session").WithTags("Session");
        session.MapPost("/", PostPassword).RequireRateLimiting(LimitNames.SignIn);
        session.MapPost("/card", PostCard).RequireRateLimiting(LimitNames.Card);
        session.MapGet("/", (HttpContext context) =>
            SessionUser.From(context.User) is { } user ? Results.Ok(SessionAnswer.Of(user)) : Problem.NotSignedIn.ToResult())
            .Produces<SessionAnswer>();
        session.MapDelete("/", Leave);
    }

    /// <summary>From now on the browser is this user.</summary>
    public static async Task<IResult> Enter(HttpContext context, SessionUser user)
    {
        context.DescribeActor(user.Id, user.Role, user.School);
        await context.SignInAsync(Scheme, user.ToPrincipal(Scheme), new AuthenticationProperties { IsPersistent = true });
        return Results.Ok(SessionAnswer.Of(user));
    }

    public static Problem ProblemOf(SignInRefusal? refusal) => refusal switch
    {
        SignInRefusal.Locked => new(401, "locked-out", "Too many wrong passwords; try again in five minutes.") { RetryAfter = 300 },
        SignInRefusal.CodeNeeded => new(401, "second-factor-needed", "The account also asks for a code of its authenticator app."),
        SignInRefusal.WrongCode => new(401, "wrong-code", "The code is wrong or was used before."),
        _ => new(401, "wrong-credentials", "The login or the password or the code is wrong."),
    };

    private static async Task<IResult> Leave(HttpContext context, IGrainFactory grains, HeldSessions sessions)
    {
        if (SessionUser.From(context.User) is { IsStaff: true } user)
        {
            await grains.GetGrain<IAccountGrain>(Keys.Account(user.Login)).End(user.Session);
            sessions.Forget();
        }

        await context.SignOutAsync(Scheme);
        return Results.NoContent();
    }

    private static async Task<IResult> PostPassword(PasswordRequest request, SignIn signIn, IGrainFactory grains, HttpContext context)
    {
        if (request is not { Login: { Length: > 0 and <= 100 } login, Password: { Length: > 0 and <= 200 } password, Code: null or { Length: <= 50 } })
        {
            return Problem.Invalid("login", "A login and a password are needed.").ToResult();
        }

        await context.DescribeMeant(grains, login);
        var result = await signIn.WithPassword(login, password, request.Code, Device.Of(context));
        return result.User is { } user ? await Enter(context, user) : ProblemOf(result.Refusal).ToResult();
    }

    private static async Task<IResult> PostCard(CardRequest request, SignIn signIn, HttpContext context)
    {
        if (request is not { Code: { Length: > 0 and <= 50 } code })
        {
            return Problem.Invalid("code", "The code on the card is needed.").ToResult();
        }

        return await signIn.WithCard(code) is { } user ? await Enter(context, user) : ProblemOf(SignInRefusal.Wrong).ToResult();
    }

    private sealed record PasswordRequest(string? Login, string? Password, string? Code);

    private sealed record CardRequest(string? Code);
}

using Engagement.Acts;
using Engagement.Limits;
using Engagement.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Engagement.Sessions;

internal static class SessionEndpoints
{
    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    public static void AddSessions(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SignIn>();
        builder.Services.AddSingleton<HeldSessions>();
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
                if (SessionUser.From(context.Principal!) is not { } user || !await sessions.Holds(user))
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
        session.MapDelete("/", async (HttpContext context) =>
        {
            await context.SignOutAsync(Scheme);
            return Results.NoContent();
        });
    }

    private static async Task<IResult> PostPassword(PasswordRequest request, SignIn signIn, IGrainFactory grains, HttpContext context)
    {
        if (request is not { Login: { Length: > 0 and <= 100 } login, Password: { Length: > 0 and <= 200 } password })
        {
            return Problem.Invalid("login", "A login and a password are needed.").ToResult();
        }

        await context.DescribeMeant(grains, login);
        return await Answer(context, await signIn.WithPassword(login, password));
    }

    private static async Task<IResult> PostCard(CardRequest request, SignIn signIn, HttpContext context) =>
        request is { Code: { Length: > 0 and <= 50 } code }
            ? await Answer(context, await signIn.WithCard(code))
            : Problem.Invalid("code", "The code on the card is needed.").ToResult();

    private static async Task<IResult> Answer(HttpContext context, SignInResult result)
    {
        if (result.User is not { } user)
        {
            return result.IsLocked
                ? new Problem(401, "locked-out", "Too many wrong passwords; try again in five minutes.") { RetryAfter = 300 }.ToResult()
                : new Problem(401, "wrong-credentials", "The login or the password or the code is wrong.").ToResult();
        }

        context.DescribeActor(user.Id, user.Role, user.School);
        await context.SignInAsync(Scheme, user.ToPrincipal(Scheme), new AuthenticationProperties { IsPersistent = true });
        return Results.Ok(SessionAnswer.Of(user));
    }

    private sealed record PasswordRequest(string? Login, string? Password);

    private sealed record CardRequest(string? Code);

    private sealed record SessionAnswer(string Role, string Name, string School, string? Login, string? Student)
    {
        public static SessionAnswer Of(SessionUser user) =>
            user.IsStaff ? new(user.Role, user.Name, user.School, user.Login, null) : new(user.Role, user.Name, user.School, null, user.Id);
    }
}

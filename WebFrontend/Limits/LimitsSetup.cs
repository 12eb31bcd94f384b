using System.Threading.RateLimiting;
using Engagement.Problems;
using Engagement.Sessions;
using Microsoft.Extensions.Options;

namespace Engagement.Limits;

internal static class LimitNames
{
    public const string Sheets = "sheets";
    public const string SignIn = "sign-in";
    public const string Card = "card";
}

internal static class LimitsSetup
{
    public static void AddLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<LimitOptions>().BindConfiguration("Limits").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddRateLimiter(options =>
        {
            options.OnRejected = async (context, _) => await Problem.TooManyRequests.ToResult().ExecuteAsync(context.HttpContext);
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                context.Request.Path.StartsWithSegments("/api")
                    ? RateLimitPartition.GetConcurrencyLimiter("api", _ => new()
                    {
                        PermitLimit = Options(context).ConcurrentRequests,
                        QueueLimit = Options(context).WaitingRequests,
                    })
                    : RateLimitPartition.GetNoLimiter("rest"));
            options.AddPolicy(LimitNames.Sheets, context => RateLimitPartition.GetTokenBucketLimiter(
                SessionUser.From(context.User)?.Id ?? AddressOf(context),
                _ => new()
                {
                    TokenLimit = Options(context).SheetsPerSecond,
                    TokensPerPeriod = Math.Max(1, Options(context).SheetsPerSecond / 10),
                    ReplenishmentPeriod = TimeSpan.FromMilliseconds(100),
                }));
            options.AddPolicy(LimitNames.SignIn, context => EachMinute(context, Options(context).SignInsPerMinute));
            options.AddPolicy(LimitNames.Card, context => EachMinute(context, Options(context).CardsPerMinute));
        });
        builder.WebHost.ConfigureKestrel((context, kestrel) =>
            kestrel.Limits.MaxRequestBodySize = context.Configuration.GetValue("Limits:BodyBytes", new LimitOptions().BodyBytes));
    }

    private static RateLimitPartition<string> EachMinute(HttpContext context, int permits) => RateLimitPartition.GetFixedWindowLimiter(
        AddressOf(context), _ => new() { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) });

    private static LimitOptions Options(HttpContext context) =>
        context.RequestServices.GetRequiredService<IOptions<LimitOptions>>().Value;

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
}

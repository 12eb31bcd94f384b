using System.Net;
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
    public const string Message = "message";
}

/// <summary>
/// Reads are counted for each address and changes for each person, all of them together by how many are worked on at once.
/// Sheets and sign-ins have limits of their own.
/// </summary>
internal static class LimitsSetup
{
    private const int LongestHeaders = 16 * 1024;
    private const int MostHeaders = 64;

    public static void AddLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddSection<LimitOptions>("Limits");
        builder.Services.AddRateLimiter(options =>
        {
            options.OnRejected = async (context, _) => await TooMany(context.Lease).ToResult().ExecuteAsync(context.HttpContext);
            options.GlobalLimiter = PartitionedRateLimiter.CreateChained(ReadsOfAddress(), ChangesOfPerson(), AtOnce());
            options.AddPolicy(LimitNames.Sheets, context => EachSecond(PersonIn(context), () => Options(context).SheetsPerSecond));
            options.AddPolicy(LimitNames.SignIn, context => EachMinute(context, Options(context).SignInsPerMinute));
            options.AddPolicy(LimitNames.Card, context => EachMinute(context, Options(context).CardsPerMinute));
            options.AddPolicy(LimitNames.Message, context => EachMinute(context, Options(context).MessagesPerMinute));
        });
        builder.WebHost.ConfigureKestrel((context, kestrel) =>
        {
            kestrel.Limits.MaxRequestBodySize = context.Configuration.GetValue("Limits:BodyBytes", new LimitOptions().BodyBytes);
            kestrel.Limits.MaxRequestHeadersTotalSize = LongestHeaders;
            kestrel.Limits.MaxRequestHeaderCount = MostHeaders;
            kestrel.AddServerHeader = false;
        });
    }

    private static PartitionedRateLimiter<HttpContext> ReadsOfAddress() => PartitionedRateLimiter.Create<HttpContext, IPAddress>(context =>
        IsApi(context) || context.Request.Path.StartsWithSegments("/hubs")
            ? IsChange(context)
                ? RateLimitPartition.GetNoLimiter(IPAddress.IPv6None)
                : EachSecond(AddressOf(context), () => Options(context).ReadsPerSecond)
            : RateLimitPartition.GetNoLimiter(IPAddress.IPv6None));

    private static PartitionedRateLimiter<HttpContext> ChangesOfPerson() => PartitionedRateLimiter.Create<HttpContext, string>(context =>
        IsApi(context) && IsChange(context) && !HasLimitOfItsOwn(context)
            ? EachSecond(PersonIn(context), () => Options(context).ChangesPerSecond)
            : RateLimitPartition.GetNoLimiter("rest"));

    private static PartitionedRateLimiter<HttpContext> AtOnce() => PartitionedRateLimiter.Create<HttpContext, string>(context => IsApi(context)
        ? RateLimitPartition.GetConcurrencyLimiter("api", _ => new()
        {
            PermitLimit = Options(context).ConcurrentRequests,
            QueueLimit = Options(context).WaitingRequests,
        })
        : RateLimitPartition.GetNoLimiter("rest"));

    private static RateLimitPartition<TKey> EachSecond<TKey>(TKey key, Func<int> permits) => RateLimitPartition.GetTokenBucketLimiter(
        key, _ => new()
        {
            TokenLimit = permits(),
            TokensPerPeriod = Math.Max(1, permits() / 10),
            ReplenishmentPeriod = TimeSpan.FromMilliseconds(100),
        });

    private static RateLimitPartition<IPAddress> EachMinute(HttpContext context, int permits) => RateLimitPartition.GetFixedWindowLimiter(
        AddressOf(context), _ => new() { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) });

    private static Problem TooMany(RateLimitLease lease) => lease.TryGetMetadata(MetadataName.RetryAfter, out var wait)
        ? Problem.TooManyRequests with { RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) }
        : Problem.TooManyRequests;

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api");

    private static bool IsChange(HttpContext context) =>
        !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || HttpMethods.IsOptions(context.Request.Method));

    private static bool HasLimitOfItsOwn(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.RateLimiting.EnableRateLimitingAttribute>() is not null;

    private static LimitOptions Options(HttpContext context) =>
        context.RequestServices.GetRequiredService<IOptions<LimitOptions>>().Value;

    private static string PersonIn(HttpContext context) => SessionUser.From(context.User)?.Id ?? AddressOf(context).ToString();

    private static IPAddress AddressOf(HttpContext context) => context.Connection.RemoteIpAddress ?? IPAddress.None;
}

using Engagement.Cluster;
using Engagement.Storage;
using Microsoft.Extensions.Options;

namespace Engagement.Badges;

internal static class BadgeSetup
{
    /// <summary>Inside the data directory; <c>backup</c> takes the folder along.</summary>
    public const string File = "keys/badges.pem";

    public static void AddBadges(this WebApplicationBuilder builder)
    {
        var isClustered = builder.IsClustered();
        builder.Services.AddSection<BadgeOptions>("Badges");
        builder.Services.AddSingleton<SignedBadges>();
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<BadgeOptions>>().Value.KeyFile is { Length: > 0 } file
            ? new BadgeKeys(Path.GetFullPath(file, builder.Environment.ContentRootPath), mayMake: false)
            : new BadgeKeys(isClustered ? null : Path.Combine(services.GetRequiredService<IOptions<StorageOptions>>().Value.Directory, File), mayMake: true));
    }
}

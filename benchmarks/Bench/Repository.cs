using System.Reflection;

namespace Engagement.Bench;

/// <summary>The folder that this program was built from.</summary>
internal static class Repository
{
    private static readonly string Root = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Repository").Value!;

    public static string PathOf(string relative) => Path.Combine(Root, relative);
}

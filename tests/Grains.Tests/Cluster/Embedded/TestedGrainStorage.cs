namespace Engagement.Tests;

/// <summary>The embedded engine has no cluster.</summary>
internal abstract partial class TestedGrainStorage
{
    public static bool HasCluster => false;

    private static Task<TestedGrainStorage> OpenCluster() => throw new NotSupportedException();
}

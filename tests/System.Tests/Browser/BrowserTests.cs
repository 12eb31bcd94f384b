namespace Engagement.Tests;

/// <summary>All browser tests share one browser and one server, and run by themselves so that nothing else slows them down.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BrowserTests : ICollectionFixture<LiveSchool>
{
    public const string Name = "Browser";
}

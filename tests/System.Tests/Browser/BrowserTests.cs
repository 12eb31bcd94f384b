namespace Engagement.Tests;

/// <summary>The journeys share one browser and one server, and run by themselves so that nothing else slows them down.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BrowserTests : ICollectionFixture<LiveSchool>
{
    public const string Name = "Browser";
}

/// <summary>The pages, each opened for itself, are as right on a busy machine: they have a server of their own and run beside whatever needs no browser.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserPages : ICollectionFixture<LiveSchool>
{
    public const string Name = "Browser pages";
}

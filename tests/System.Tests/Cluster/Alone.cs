namespace Engagement.Tests;

/// <summary>What needs the whole machine runs after all else.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}

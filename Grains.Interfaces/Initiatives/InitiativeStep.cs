using System.Collections.Immutable;

namespace Engagement.Initiatives;

/// <summary>One thing that is done with an initiative.</summary>
[GenerateSerializer, Immutable, Alias("initiative-step")]
public abstract record InitiativeStep;

/// <summary>The author writes it anew, before anybody has looked at it or after it came back.</summary>
[GenerateSerializer, Immutable, Alias("initiative-revise")]
public sealed record ReviseIdea(Idea Idea) : InitiativeStep;

/// <summary>The author takes it back, while it is not accepted.</summary>
[GenerateSerializer, Immutable, Alias("initiative-withdraw")]
public sealed record WithdrawIdea : InitiativeStep;

/// <summary>It may gather support.</summary>
/// <param name="Revision">The words that were read.</param>
[GenerateSerializer, Immutable, Alias("initiative-open")]
public sealed record OpenIdea(int Revision) : InitiativeStep;

[GenerateSerializer, Immutable, Alias("initiative-return")]
public sealed record ReturnIdea(int Revision, string Reason) : InitiativeStep;

[GenerateSerializer, Immutable, Alias("initiative-support")]
public sealed record SupportIdea(bool IsGiven) : InitiativeStep;

/// <summary>The council has accepted it.</summary>
/// <param name="Meeting">Which meeting decided, if one did.</param>
[GenerateSerializer, Immutable, Alias("initiative-accept")]
public sealed record AcceptIdea(int Revision, Guid? Meeting) : InitiativeStep;

/// <summary>Stages and events from now on; a stage that is done stays so.</summary>
[GenerateSerializer, Immutable, Alias("initiative-plan")]
public sealed record PlanProject(ImmutableArray<ProjectStage> Stages, ImmutableArray<string> Events) : InitiativeStep;

[GenerateSerializer, Immutable, Alias("initiative-tick")]
public sealed record TickStage(Guid Stage, bool IsDone) : InitiativeStep;

[GenerateSerializer, Immutable, Alias("initiative-take-part")]
public sealed record TakePart(bool IsIn) : InitiativeStep;

[GenerateSerializer, Immutable, Alias("initiative-describe")]
public sealed record DescribeResult(ProjectResult Result) : InitiativeStep;

[GenerateSerializer, Immutable, Alias("initiative-return-result")]
public sealed record ReturnResult(int Revision, string Reason) : InitiativeStep;

/// <summary>Its points go into the book.</summary>
[GenerateSerializer, Immutable, Alias("initiative-accept-result")]
public sealed record AcceptResult(int Revision) : InitiativeStep;

using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Engagement.Initiatives;

/// <summary>
/// One initiative, from an idea to an accepted result. Every call is durable on return, and the same call again has the effect of
/// once. Key: <c>initiative/{school}/{id}</c>.
/// </summary>
public interface IInitiativeGrain : IGrainWithStringKey
{
    /// <summary>As it stands; null when there is none.</summary>
    [ReadOnly]
    Task<Initiative?> Get();

    /// <summary>A student writes an idea down; the school's list has it from then on.</summary>
    Task<InitiativeResult> Propose(string author, string? faction, Idea idea);

    /// <summary>
    /// Takes a step; nothing is half done when it is refused. What an acceptance brings is stored first, then sent to the book under
    /// an id that follows from the initiative until the book has answered: it is awarded once, whatever crashes between.
    /// </summary>
    /// <param name="by">Account or student who takes it.</param>
    Task<InitiativeResult> Take(InitiativeStep step, string by);

    /// <summary>What was done stays; who it was it knows no more.</summary>
    Task Forget(string student);
}

/// <summary>The initiatives of a school. Key: <c>initiatives/{school}</c>.</summary>
public interface IInitiativesGrain : IGrainWithStringKey
{
    /// <summary>The newest first.</summary>
    [ReadOnly]
    Task<ImmutableArray<Guid>> List();

    /// <summary>Durable on return; repeating it changes nothing. False when the list is full.</summary>
    Task<bool> Enter(Guid initiative);
}

/// <summary>Directions that a school has added to those that every school has. Key: <c>directions/{school}</c>.</summary>
public interface IDirectionsGrain : IGrainWithStringKey
{
    /// <summary>In the order in which they were added.</summary>
    [ReadOnly]
    Task<ImmutableArray<Direction>> List();

    /// <summary>Adds one, or renames the one with the same code. Durable on return; false when the list is full.</summary>
    Task<bool> Add(Direction direction);
}

/// <param name="Code">Unique in the school.</param>
[GenerateSerializer, Immutable, Alias("direction")]
public sealed record Direction(string Code, Localized Name);

/// <param name="Initiative">As it stands now; null when refused.</param>
/// <param name="Refusal">A code of <see cref="InitiativeRefusal"/> or <see cref="Ledger.RefusalCode"/>; null when done.</param>
[GenerateSerializer, Immutable, Alias("initiative-result")]
public sealed record InitiativeResult(Initiative? Initiative, string? Refusal)
{
    public static InitiativeResult Of(Initiative initiative) => new(initiative, null);
    public static InitiativeResult Refused(string code) => new(null, code);
}

using System.Collections.Immutable;

namespace Engagement.Domain;

/// <summary>What a file would do to the people of one kind. Every row of the file stands in exactly one list.</summary>
/// <param name="Missing">Known people of whom the file says nothing. They stay, unless a person says that they have left.</param>
public sealed record PeoplePlan<TRow, TPerson>(
    ImmutableArray<TRow> New,
    ImmutableArray<Changed<TRow, TPerson>> Changed,
    ImmutableArray<Same<TRow, TPerson>> Same,
    ImmutableArray<Doubtful<TRow, TPerson>> Doubtful,
    ImmutableArray<WrongRow> Wrong,
    ImmutableArray<TPerson> Missing)
{
    public static readonly PeoplePlan<TRow, TPerson> Empty = new([], [], [], [], [], []);
}

public sealed record Changed<TRow, TPerson>(TRow Row, TPerson Before, TPerson After, ImmutableArray<FieldChange> Fields);

public sealed record Same<TRow, TPerson>(TRow Row, TPerson Person);

/// <summary>A row that may be somebody known or somebody new; a person decides.</summary>
public sealed record Doubtful<TRow, TPerson>(TRow Row, ImmutableArray<TPerson> Candidates);

public sealed record FieldChange(string Field, string? From, string? To);

namespace Engagement.Domain;

/// <summary>What a file says of one person. What it does not say stays as it is.</summary>
/// <param name="Id">The product's own id, from its own export.</param>
/// <param name="ExternalId">The id of the register that the file comes from.</param>
public abstract record PersonRow(FilePlace Place, string? Id, string? ExternalId, string Name);

/// <param name="InClassSince">The first day in the class, for somebody who was in another one or is new at the school.</param>
/// <param name="Joins">Null when the file says nothing of a faction.</param>
public sealed record StudentRow(FilePlace Place, string? Id, string? ExternalId, string Name, ClassName Class, DateOnly InClassSince, Joining? Joins)
    : PersonRow(Place, Id, ExternalId, Name);

public sealed record StaffRow(FilePlace Place, string? Id, string? ExternalId, string Name, string? Login, string? Post)
    : PersonRow(Place, Id, ExternalId, Name);

/// <param name="Faction">Null for leaving.</param>
/// <param name="Since">The first day of the new membership, when there is to be one.</param>
public sealed record Joining(string? Faction, DateOnly Since);

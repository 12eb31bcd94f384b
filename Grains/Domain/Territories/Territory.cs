using System.Collections.Immutable;

namespace Engagement.Domain;

/// <summary>A territory of the catalogue. Schools belong to districts; each other level gathers the one below.</summary>
/// <param name="Id">Lower-case Latin letters, digits and dashes.</param>
/// <param name="Parent">Null for the republic.</param>
/// <param name="Names">What it was called when, in order of time.</param>
/// <param name="From">The first day of its existence; null when before all memory of this system.</param>
/// <param name="To">The last day; null while it exists.</param>
public sealed record Territory(
    string Id, TerritoryLevel Level, string? Parent, ImmutableArray<TerritoryName> Names, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>All of Kazakhstan keeps one time since 2024.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty");

    public bool ExistsOn(DateOnly day) => (From is not { } from || from <= day) && (To is not { } to || day <= to);

    /// <summary>What it was called on a day; before its first name that name, after its last name that one.</summary>
    public Localized NameOn(DateOnly day) => (Names.LastOrDefault(name => name.From is not { } from || from <= day) ?? Names[0]).Name;
}

/// <param name="From">The first day of the name; null for the first one known.</param>
public sealed record TerritoryName(Localized Name, DateOnly? From = null);

public enum TerritoryLevel
{
    /// <summary>A district or a city.</summary>
    District,

    /// <summary>A region, or a city of republican significance.</summary>
    Region,

    Republic,
}

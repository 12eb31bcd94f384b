using System.Collections.Immutable;
using Engagement.Consents;

namespace Engagement.Students;

/// <summary>
/// A person of the roster. Names live here and nowhere else, so that a person can be erased while the book stays whole.
/// There is deliberately no field that could mark a child (domain, section 18).
/// </summary>
/// <param name="Id"><c>{school}.{code}</c>, opaque.</param>
/// <param name="Name">Full name, for the staff of the school and the student.</param>
/// <param name="Class">For instance <c>8А</c>.</param>
/// <param name="ShownAs">
/// The nickname that the student goes by wherever a name may be shown (<c>Visibility</c> decides that); null for the given name.
/// </param>
/// <param name="Memberships">Faction memberships in order of time; they do not overlap.</param>
[GenerateSerializer, Immutable, Alias("student")]
public sealed record Student(string Id, string Name, string Class, int Grade, string? ShownAs, ImmutableArray<Membership> Memberships)
{
    /// <summary>Every consent that was given or withdrawn, in order of time.</summary>
    [Id(0)]
    public ImmutableArray<ConsentAct> Consents { get; init; } = [];

    /// <summary>Nicknames that a coordinator turned down.</summary>
    [Id(1)]
    public ImmutableArray<string> TurnedDown { get; init; } = [];

    /// <summary>The id in the register that the school brings its people from, by which an import knows the student again; null without one.</summary>
    [Id(2)]
    public string? ExternalId { get; init; }

    /// <summary>The classes that the student was in before, in order of time.</summary>
    [Id(3)]
    public ImmutableArray<EarlierClass> EarlierClasses { get; init; } = [];

    /// <summary>The last day at the school; null while there.</summary>
    [Id(4)]
    public DateOnly? LeftOn { get; init; }

    /// <summary>The first day at the school; null for those who were there before the school's first list.</summary>
    [Id(5)]
    public DateOnly? JoinedOn { get; init; }

    /// <summary>Whether the student had not yet left on a day. Deeds from before the first known day count, too.</summary>
    public bool IsThereOn(DateOnly day) => LeftOn is not { } last || day <= last;

    /// <summary>The class on a day: the one that a deed of that day is attributed to.</summary>
    public string ClassOn(DateOnly day) => EarlierClasses.FirstOrDefault(earlier => day <= earlier.Until)?.Class ?? Class;

    /// <summary>The faction on a day: the one that a deed of that day is attributed to.</summary>
    public string? FactionOn(DateOnly day) =>
        Memberships.FirstOrDefault(m => m.From <= day && (m.To is not { } to || day <= to))?.Faction;
}

/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive; null while it lasts.</param>
[GenerateSerializer, Immutable, Alias("membership")]
public sealed record Membership(string Faction, DateOnly From, DateOnly? To);

/// <param name="Until">The last day in it.</param>
[GenerateSerializer, Immutable, Alias("earlier-class")]
public sealed record EarlierClass(string Class, DateOnly Until);

/// <summary>Where a deed of a student counts, by the roster of that day.</summary>
[GenerateSerializer, Immutable, Alias("attribution")]
public sealed record Attribution(string Student, string Class, string? Faction);

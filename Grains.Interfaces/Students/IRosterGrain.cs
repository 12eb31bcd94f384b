using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Engagement.Students;

/// <summary>The people of a school: students with classes and memberships, and staff. Key: <c>roster/{school}</c>.</summary>
public interface IRosterGrain : IGrainWithStringKey
{
    /// <summary>The whole roster when it is newer than <paramref name="knownVersion"/>; null when it is the same.</summary>
    [ReadOnly]
    Task<Roster?> GetIfNewer(long knownVersion);

    /// <summary>
    /// The school's ledger asks like <see cref="GetIfNewer"/>, and is told of every change from now on before the change is
    /// answered. An activation forgets that with its end, so the ledger asks again from time to time.
    /// </summary>
    [ReadOnly]
    Task<Roster?> Follow(long knownVersion);

    /// <summary>Students of a search, sorted by the Kazakh alphabet.</summary>
    [ReadOnly]
    Task<StudentPage> Search(StudentQuery query);

    [ReadOnly]
    Task<Student?> Find(string student);

    /// <summary>Adds students or replaces those with the same id. Durable on return; repeating it changes nothing.</summary>
    Task Enrol(ImmutableArray<Student> students);

    /// <summary>Adds a person of the staff, or replaces the one with the same id, whose ties stay. Durable on return.</summary>
    Task Appoint(StaffMember member);

    /// <summary>Writes down the ties of a person of the staff; false when there is none. Durable on return.</summary>
    Task<bool> Tie(string staff, ImmutableArray<string> family, ImmutableArray<string> guides);
}

/// <param name="Version">Grows with every change.</param>
[GenerateSerializer, Immutable, Alias("roster")]
public sealed record Roster(long Version, ImmutableArray<Student> Students, ImmutableArray<StaffMember> Staff);

/// <param name="Id">Opaque account id, the author of sheets.</param>
[GenerateSerializer, Immutable, Alias("staff-member")]
public sealed record StaffMember(string Id, string Name)
{
    /// <summary>Students of the own family, whom this person does not award.</summary>
    [Id(2)]
    public ImmutableArray<string> Family { get; init; } = [];

    /// <summary>Factions that this person guides.</summary>
    [Id(3)]
    public ImmutableArray<string> Guides { get; init; } = [];
}

/// <param name="Text">Part of a name; Kazakh and Russian look-alike letters are the same here.</param>
/// <param name="After">Id of the last student of the page before.</param>
[GenerateSerializer, Immutable, Alias("student-query")]
public sealed record StudentQuery(string? Text, string? Class, string? Faction, DateOnly Day, int Limit, string? After);

[GenerateSerializer, Immutable, Alias("student-page")]
public sealed record StudentPage(ImmutableArray<StudentListing> Items, string? Next);

[GenerateSerializer, Immutable, Alias("student-listing")]
public sealed record StudentListing(string Id, string Name, string Class, string? Faction);

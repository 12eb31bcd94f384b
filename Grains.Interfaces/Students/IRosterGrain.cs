using System.Collections.Immutable;
using Engagement.Consents;
using Engagement.Seasons;
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

    /// <summary>A student of the school; null also for one who has left it.</summary>
    [ReadOnly]
    Task<Student?> Find(string student);

    /// <summary>A student of the school, or one who was.</summary>
    [ReadOnly]
    Task<Student?> FindEver(string student);

    /// <summary>A person of the staff with their ties, or null.</summary>
    [ReadOnly]
    Task<StaffMember?> FindStaff(string staff);

    /// <summary>
    /// Adds students or replaces those with the same id. What a student chose about being shown is kept: consents and nickname
    /// of those who are known already stay as they are. Durable on return; repeating it changes nothing.
    /// </summary>
    Task Enrol(ImmutableArray<Student> students);

    /// <summary>Adds a person of the staff, or replaces the one with the same id, whose ties stay. Durable on return.</summary>
    Task Appoint(StaffMember member);

    /// <summary>
    /// Writes down consents that were given or withdrawn. Durable on return; what stands already is not written again. Who asks
    /// for a board afterwards sees it applied; those who watch one are told within a second.
    /// </summary>
    Task<PrivacyResult> Consent(string student, ConsentChange change);

    /// <summary>The student goes by this nickname, or by the given name when null. Durable on return.</summary>
    Task<PrivacyResult> ChooseNickname(string student, string? nickname);

    /// <summary>The nickname is not shown any more and cannot be chosen again. Durable on return; without one nothing changes.</summary>
    Task<PrivacyResult> TurnDownNickname(string student);

    /// <summary>What the school allows from now on. Durable on return.</summary>
    Task Allow(VisibilityPolicy policy);

    /// <summary>
    /// The student is in no faction from this day on; what was earned stays in the book. Durable on return; repeating it
    /// changes nothing.
    /// </summary>
    /// <param name="withdrawal">Consents that the student withdraws in the same step, if any.</param>
    Task<PrivacyResult> Leave(string student, DateOnly day, ConsentChange? withdrawal);

    /// <summary>
    /// The roster knows nothing of the student any more; the id in the book then belongs to nobody. Durable on return; false
    /// when the student is not in the roster. To erase a person everywhere: <see cref="IErasureGrain"/>.
    /// </summary>
    Task<bool> Forget(string student);

    /// <summary>
    /// Takes a change of many people whole, when the roster still has the version that it was worked out for; otherwise changes
    /// nothing and returns false. Durable on return.
    /// </summary>
    Task<bool> Change(RosterChange change);

    /// <summary>
    /// The year <paramref name="season"/> has ended: classes go up, and those who have finished leave the roll. Durable on return; a year ends
    /// once, repeating it changes nothing.
    /// </summary>
    /// <param name="lastDay">Its last day.</param>
    Task Promote(string season, DateOnly lastDay, ImmutableArray<ClassStep> steps);

    /// <summary>Writes down the ties of a person of the staff; false when there is none. Durable on return.</summary>
    Task<bool> Tie(string staff, ImmutableArray<string> family, ImmutableArray<string> guides);
}

/// <param name="Version">The roster's version that was looked at.</param>
/// <param name="Students">Added, or put in the place of those with the same id: at the school, or among those who have left it.</param>
/// <param name="Staff">Likewise.</param>
[GenerateSerializer, Immutable, Alias("roster-change")]
public sealed record RosterChange(long Version, ImmutableArray<Student> Students, ImmutableArray<StaffMember> Staff);

/// <param name="Version">Grows with every change.</param>
/// <param name="Students">Those who are at the school.</param>
[GenerateSerializer, Immutable, Alias("roster")]
public sealed record Roster(long Version, ImmutableArray<Student> Students, ImmutableArray<StaffMember> Staff)
{
    /// <summary>What the school allows to be shown. It lies with the consents, so that nobody reads one without the other.</summary>
    [Id(0)]
    public VisibilityPolicy Policy { get; init; } = VisibilityPolicy.Default;

    /// <summary>Those who have left the school. Their deeds stay in the book, and their consents theirs to change.</summary>
    [Id(1)]
    public ImmutableArray<Student> Former { get; init; } = [];

    /// <summary>Everybody whom the book may speak of.</summary>
    public ImmutableArray<Student> Everybody() => [.. Students, .. Former];
}

/// <param name="Id">Opaque account id, the author of sheets.</param>
[GenerateSerializer, Immutable, Alias("staff-member")]
public sealed record StaffMember(string Id, string Name)
{
    /// <summary>As <see cref="Student.ExternalId"/>.</summary>
    [Id(0)]
    public string? ExternalId { get; init; }

    /// <summary>The login or mail address to invite the person by; null when it is not known.</summary>
    [Id(1)]
    public string? Login { get; init; }

    /// <summary>For instance "сынып жетекшісі", as the school writes it.</summary>
    [Id(2)]
    public string? Post { get; init; }

    /// <summary>Students of the own family, whom this person does not award.</summary>
    [Id(3)]
    public ImmutableArray<string> Family { get; init; } = [];

    /// <summary>Factions that this person guides.</summary>
    [Id(4)]
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

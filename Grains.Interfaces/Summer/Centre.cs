using System.Collections.Immutable;

namespace Engagement.Summer;

/// <summary>
/// The centre of the leaders' movement in a region, or the organisers of the republic, in one summer season. Its people are adults:
/// accounts of the staff of some school, named by <see cref="Adult.Key"/>.
/// </summary>
/// <param name="Version">Grows by one with every change.</param>
/// <param name="Authority">The education authority that it belongs to; null until somebody has written it.</param>
/// <param name="Contact">An address of the office, never of a person.</param>
/// <param name="Call">What volunteers are asked for; null while nobody is asked.</param>
/// <param name="Head">Who holds the post; null while nobody does.</param>
/// <param name="FormedOn">The day on which it was declared formed.</param>
/// <param name="Courses">Ids, in the order of planning.</param>
/// <param name="Squads">Ids, in the order of forming.</param>
[GenerateSerializer, Immutable, Alias("summer-centre")]
public sealed record Centre(
    long Version,
    string? Authority,
    string? Contact,
    string? Call,
    CentreHead? Head,
    DateOnly? FormedOn,
    ImmutableArray<CentreMember> Members,
    ImmutableArray<Guid> Courses,
    ImmutableArray<Guid> Squads)
{
    public static Centre New { get; } = new(0, null, null, null, null, null, [], [], []);

    public CentreMember? Find(string person) => Members.FirstOrDefault(one => one.Person == person);

    /// <summary>Admitted, and the agreement accepted.</summary>
    public bool HasMember(string person) => Find(person) is { State: MemberState.Admitted, AgreedAt: not null };
}

/// <param name="Post">The post in the register of the person's school.</param>
[GenerateSerializer, Immutable, Alias("centre-head")]
public sealed record CentreHead(string Person, Guid Post);

/// <param name="Role">A code of <see cref="CentreRole"/>.</param>
/// <param name="Institution">Where the person works.</param>
/// <param name="State">A code of <see cref="MemberState"/>.</param>
/// <param name="AgreedAt">When the volunteer accepted the agreement; null before.</param>
[GenerateSerializer, Immutable, Alias("centre-member")]
public sealed record CentreMember(string Person, string Role, string Institution, string State, DateTimeOffset At, DateTimeOffset? AgreedAt);

/// <summary>How the people of the summer are named: the school that knows them, and their account there.</summary>
public static class Adult
{
    public static string Key(string school, string account) => $"{school}/{account}";

    public static (string School, string Account) Read(string person)
    {
        var slash = person.IndexOf('/');
        return (person[..slash], person[(slash + 1)..]);
    }
}

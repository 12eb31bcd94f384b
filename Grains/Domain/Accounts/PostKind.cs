using System.Collections.Frozen;
using System.Collections.Immutable;
using Engagement.Accounts;

namespace Engagement.Domain;

/// <summary>A kind of post (domain, section 4). What it allows: the table of rights of the web front.</summary>
/// <param name="Seats">How many may hold it at once for the same class, faction, school or territory; null for any number.</param>
public sealed record PostKind(string Code, PostLevel Level, bool IsForStudents, int? Seats)
{
    /// <summary>Which posts stand in while its holder is absent, the first who is there; nobody when empty.</summary>
    public ImmutableArray<string> Substitutes { get; init; } = [];

    /// <summary>Not a school's to give: whoever stands above the schools gives it.</summary>
    public bool IsGivenAbove { get; init; }

    public const string Director = "director";
    public const string DeputyDirector = "deputy-director";
    public const string Coordinator = "coordinator";
    public const string SeniorMentor = "senior-mentor";
    public const string Mentor = "mentor";
    public const string FactionMentor = "faction-mentor";
    public const string HomeroomTeacher = "homeroom-teacher";
    public const string SocialPedagogue = "social-pedagogue";
    public const string Psychologist = "psychologist";
    public const string President = "president";
    public const string Speaker = "speaker";
    public const string CouncilMember = "council-member";
    public const string ClassBodyMember = "class-body-member";
    public const string FactionLeader = "faction-leader";
    public const string Pr = "pr";
    public const string TerritoryLeader = "territory-leader";
    public const string TerritoryDeputy = "territory-deputy";
    public const string CentreHead = "centre-head";
    public const string RepublicanOrganiser = "republican-organiser";

    public static ImmutableArray<PostKind> All { get; } =
    [
        new(Director, PostLevel.School, false, 1) { Substitutes = [DeputyDirector] },
        new(DeputyDirector, PostLevel.School, false, null),
        new(Coordinator, PostLevel.School, false, null),
        new(SeniorMentor, PostLevel.School, false, 1),
        new(Mentor, PostLevel.School, false, null),
        new(FactionMentor, PostLevel.Faction, false, null),
        new(HomeroomTeacher, PostLevel.Class, false, 1),
        new(SocialPedagogue, PostLevel.School, false, null),
        new(Psychologist, PostLevel.School, false, null),
        new(President, PostLevel.School, true, 1) { Substitutes = [Speaker] },
        new(Speaker, PostLevel.School, true, 1),
        new(CouncilMember, PostLevel.School, true, null),
        new(ClassBodyMember, PostLevel.Class, true, null),
        new(FactionLeader, PostLevel.Faction, true, 1),
        new(Pr, PostLevel.School, true, null),
        new(TerritoryLeader, PostLevel.Territory, true, 1) { Substitutes = [TerritoryDeputy] },
        new(TerritoryDeputy, PostLevel.Territory, true, null),
        new(CentreHead, PostLevel.Territory, false, null) { IsGivenAbove = true },
        new(RepublicanOrganiser, PostLevel.Territory, false, null) { IsGivenAbove = true },
    ];

    private static readonly FrozenDictionary<string, PostKind> ByCode = All.ToFrozenDictionary(kind => kind.Code);

    public static PostKind? Find(string code) => ByCode.GetValueOrDefault(code);

    public static PostKind Of(TeamPost own) => new(own.Code, own.Level, IsForStudents: true, own.Seats);

    /// <summary>Null for a kind that nobody knows.</summary>
    public static PostLevel? LevelOf(Post post) => post.Kind?.Level ?? Find(post.Code)?.Level;
}

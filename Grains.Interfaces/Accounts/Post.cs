namespace Engagement.Accounts;

/// <summary>A post that somebody holds from a day to a day. On these days it gives its rights, and takes them back by itself.</summary>
/// <param name="Holder">The account id of staff, or a student's id.</param>
/// <param name="Code">One of the post kinds, for instance <c>homeroom-teacher</c>, or one of the school's own.</param>
/// <param name="Of">The class, the faction or the territory that it is for; null for the whole school.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive; null while no end is set. Before <paramref name="From"/> when it was taken back before it began.</param>
[GenerateSerializer, Immutable, Alias("post")]
public sealed record Post(Guid Id, string Holder, string Code, string? Of, DateOnly From, DateOnly? To)
{
    /// <summary>The absent holder in whose place somebody acts; null for who holds the post.</summary>
    [Id(0)]
    public string? ActingFor { get; init; }

    /// <summary>What the school says of a kind of its own; null for the kinds of every school, and where nobody asked what somebody holds.</summary>
    [Id(1)]
    public TeamPost? Kind { get; init; }

    public bool IsHeldOn(DateOnly day) => From <= day && (To is not { } to || day <= to);
}

/// <summary>The holder of a post is away from a day to a day, both inclusive; its substitute acts with its rights meanwhile.</summary>
/// <param name="Post">The id of the post.</param>
[GenerateSerializer, Immutable, Alias("post-substitution")]
public sealed record PostSubstitution(Guid Id, Guid Post, DateOnly From, DateOnly To)
{
    public bool IsOn(DateOnly day) => From <= day && day <= To;
}

public enum PostOutcome
{
    Done,

    /// <summary>The catalogue has no such post.</summary>
    UnknownPost,

    /// <summary>The post needs a class, a faction or a territory that exists in this school, or takes none.</summary>
    WrongScope,

    /// <summary>Students' posts are for students, staff's posts for staff.</summary>
    WrongHolder,

    /// <summary>The last day lies before the first.</summary>
    WrongTerm,

    /// <summary>Somebody else holds the post on some of these days.</summary>
    NoSeat,

    /// <summary>The id belongs to another post.</summary>
    Conflict,

    /// <summary>There is no post with this id.</summary>
    NotFound,

    /// <summary>A kind that is given already stays what it is for: the school or a faction.</summary>
    LevelStays,

    /// <summary>The school has as many kinds of its own as it can have.</summary>
    TooManyKinds,
}

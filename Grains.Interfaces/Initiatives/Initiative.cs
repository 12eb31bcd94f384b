using System.Collections.Immutable;
using Engagement.Assignments;

namespace Engagement.Initiatives;

/// <summary>An idea of a student on its way to a project that is carried out.</summary>
/// <param name="Author">The student; null once the student's data was erased.</param>
/// <param name="Faction">Whose council looks at it; null for the school's.</param>
/// <param name="Stage">A code of <see cref="InitiativeStage"/>.</param>
/// <param name="Revision">One more whenever its words change: nobody decides on words that they have not read.</param>
/// <param name="Version">One more with every change.</param>
[GenerateSerializer, Immutable, Alias("initiative")]
public sealed record Initiative(Guid Id, string? Author, string? Faction, DateTimeOffset At, Idea Idea, string Stage, int Revision, long Version)
{
    /// <summary>The oldest first.</summary>
    [Id(0)]
    public ImmutableArray<WorkReturn> Returns { get; init; } = [];

    /// <summary>Students who want it to happen. Only how many is told.</summary>
    [Id(1)]
    public ImmutableArray<string> Supporters { get; init; } = [];

    /// <summary>Null until it is accepted; from then on the idea's words do not change any more.</summary>
    [Id(2)]
    public CouncilDecision? Decision { get; init; }

    /// <summary>How it is carried out.</summary>
    [Id(3)]
    public Project Project { get; init; } = Project.Empty;

    /// <summary>What came of it, as it was described last; null before.</summary>
    [Id(4)]
    public ProjectResult? Result { get; init; }

    /// <summary>When the result was first described: the day of the deed.</summary>
    [Id(5)]
    public DateTimeOffset? FirstResultAt { get; init; }

    /// <summary>Somebody else has accepted the result; nothing changes any more.</summary>
    [Id(6)]
    public WorkAcceptance? Completion { get; init; }

    /// <summary>Points on their way into the book: of the acceptance, and of the result.</summary>
    [Id(7)]
    public ImmutableArray<WorkBooking> Bookings { get; init; } = [];
}

/// <summary>The three fields of an idea.</summary>
/// <param name="Title">What is to happen.</param>
/// <param name="Why">What for and for whom it matters.</param>
/// <param name="How">How it could be done.</param>
/// <param name="Directions">Codes of the school's catalogue.</param>
[GenerateSerializer, Immutable, Alias("idea")]
public sealed record Idea(string Title, string Why, string How, ImmutableArray<string> Directions)
{
    public bool IsSameAs(Idea other) => (Title, Why, How) == (other.Title, other.Why, other.How) && Directions.SequenceEqual(other.Directions);
}

/// <param name="By">Opaque account id of who wrote it down.</param>
/// <param name="Meeting">The meeting that decided; null where the council decided otherwise.</param>
[GenerateSerializer, Immutable, Alias("council-decision")]
public sealed record CouncilDecision(string By, DateTimeOffset At, Guid? Meeting);

/// <param name="Stages">In the order of their days.</param>
/// <param name="Events">Occurrences of the plan that belong to it.</param>
/// <param name="Participants">Students who take part, besides the author.</param>
[GenerateSerializer, Immutable, Alias("project")]
public sealed record Project(ImmutableArray<ProjectStage> Stages, ImmutableArray<string> Events, ImmutableArray<string> Participants)
{
    public static Project Empty { get; } = new([], [], []);
}

/// <param name="Id">Made by the client.</param>
[GenerateSerializer, Immutable, Alias("project-stage")]
public sealed record ProjectStage(Guid Id, string Title, DateOnly Due, bool IsDone);

/// <param name="Words">What came of it; everybody reads it once it is accepted.</param>
/// <param name="Link">Where it can be seen; null without one.</param>
/// <param name="Crew">Up to five who carried it out.</param>
[GenerateSerializer, Immutable, Alias("project-result")]
public sealed record ProjectResult(string Words, string? Link, ImmutableArray<string> Crew)
{
    public bool IsSameAs(ProjectResult other) => (Words, Link) == (other.Words, other.Link) && Crew.SequenceEqual(other.Crew);
}

/// <summary>The codes of this file are part of the HTTP contract.</summary>
public static class InitiativeStage
{
    /// <summary>Written down; the faction's leader or the council looks at it.</summary>
    public const string Idea = "idea";

    /// <summary>With its author, with a reason.</summary>
    public const string Returned = "returned";

    public const string Withdrawn = "withdrawn";

    /// <summary>It gathers support.</summary>
    public const string Gathering = "gathering";

    /// <summary>Accepted, and carried out as a project.</summary>
    public const string Underway = "underway";

    /// <summary>The result is described; somebody else looks at it.</summary>
    public const string Described = "described";

    public const string Done = "done";
}

/// <summary>Why something about an initiative is refused.</summary>
public static class InitiativeRefusal
{
    public const string UnknownInitiative = "unknown-initiative";

    /// <summary>The id stands for another idea.</summary>
    public const string Conflict = "initiative-conflict";

    /// <summary>The author has so many ideas that nobody has looked at.</summary>
    public const string TooMany = "too-many-initiatives";

    /// <summary>Nobody looks at, supports or accepts the own initiative.</summary>
    public const string Own = "own-initiative";

    public const string NotTheAuthor = "not-the-author";

    /// <summary>It has come further, or not so far.</summary>
    public const string OtherStage = "initiative-stage";

    /// <summary>It was written anew since it was read.</summary>
    public const string Changed = "initiative-changed";

    public const string UnknownDirection = "unknown-direction";
    public const string UnknownStage = "unknown-stage";

    /// <summary>Who carried it out took part in it.</summary>
    public const string NotInProject = "not-in-project";
}

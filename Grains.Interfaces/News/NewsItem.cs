namespace Engagement.News;

/// <summary>Something that the school, a class or a faction is told. Of people it holds the author's id and the approver's, and no name.</summary>
/// <param name="By">Opaque id of the author; empty once the person was erased.</param>
/// <param name="IsByStudent">A second person approves what a student writes.</param>
/// <param name="State">A code of <see cref="NewsState"/>.</param>
/// <param name="Version">Grows with every change.</param>
[GenerateSerializer, Immutable, Alias("news-item")]
public sealed record NewsItem(Guid Id, NewsText Text, string By, bool IsByStudent, DateTimeOffset WrittenAt, string State, long Version)
{
    /// <summary>From when its readers see it: the publication, or the end of the quiet hours after it. Null while it is not published.</summary>
    [Id(0)]
    public DateTimeOffset? ShownFrom { get; init; }

    /// <summary>Who approved it or gave it back last; null before.</summary>
    [Id(1)]
    public string? Approver { get; init; }

    /// <summary>A code of <see cref="NewsReturn"/>; null unless it lies with its author.</summary>
    [Id(2)]
    public string? Returned { get; init; }

    /// <summary>A code of <see cref="NewsEvidence"/>; null where it is about no event, or not published.</summary>
    [Id(3)]
    public string? Evidence { get; init; }
}

/// <summary>What is written; the form says to name nobody, and names of students are refused.</summary>
/// <param name="Scope">A code of <see cref="NewsScope"/>.</param>
/// <param name="Of">The class or the faction; null for the whole school.</param>
/// <param name="Link">Where it is published besides, an address of the web.</param>
/// <param name="Event">The occurrence of the plan that it tells of; the link is then that event's proof.</param>
[GenerateSerializer, Immutable, Alias("news-text")]
public sealed record NewsText(string Scope, string? Of, string Title, string Body, string? Link, string? Event);

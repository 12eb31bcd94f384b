using System.Collections.Immutable;
using Engagement.Students;
using Orleans.Concurrency;

namespace Engagement.News;

/// <summary>
/// The news of a school (S3-07). Every call is durable on return, and the same call again has the effect of once.
/// Key: <c>news/{school}</c>.
/// </summary>
public interface INewsGrain : IGrainWithStringKey
{
    /// <summary>Everything that is kept, the newest first, whatever its state.</summary>
    [ReadOnly]
    Task<ImmutableArray<NewsItem>> List();

    /// <summary>
    /// Writes an item, or writes one anew that came back to its author. What staff write is published at once, what a student
    /// writes waits for a second person.
    /// </summary>
    /// <param name="id">Made by the client (UUID v7 preferred).</param>
    Task<NewsResult> Write(Guid id, NewsText text, string by, bool isByStudent);

    /// <summary>
    /// Publishes what was read; never by the author. The link of an item about an event is then given to the plan as the event's
    /// proof, until the plan has answered.
    /// </summary>
    /// <param name="seen">The version that was read.</param>
    Task<NewsResult> Approve(Guid id, long seen, string by);

    /// <summary>Gives it back to its author.</summary>
    /// <param name="seen">The version that was read.</param>
    /// <param name="reason">A code of <see cref="NewsReturn"/>.</param>
    Task<NewsResult> Return(Guid id, long seen, string reason, string by);

    /// <summary>Nobody sees it any more. What the plan took as a proof stays there.</summary>
    Task<NewsResult> TakeDown(Guid id);

    /// <summary>Nothing here names the student any more; what nobody had read yet is gone.</summary>
    Task Forget(Student student);
}

/// <param name="Item">As it stands now; null when refused.</param>
/// <param name="Refusal">A code of <see cref="NewsRefusal"/>; null when done.</param>
[GenerateSerializer, Immutable, Alias("news-result")]
public sealed record NewsResult(NewsItem? Item, string? Refusal)
{
    public static NewsResult Of(NewsItem item) => new(item, null);
    public static NewsResult Refused(string code) => new(null, code);
}

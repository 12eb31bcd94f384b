using Engagement.News;
using Engagement.Students;

namespace Engagement.Domain;

/// <summary>An item after something was done to it, or why it was not done.</summary>
public readonly record struct NewsChange(NewsItem? Item, string? Refusal)
{
    public static implicit operator NewsChange(NewsItem item) => new(item, null);

    public static NewsChange Refused(string code) => new(null, code);
}

/// <summary>Written → published; what a student writes waits for a second person between, who may give it back.</summary>
public static class NewsCourse
{
    /// <summary>Why a text is refused; null when nothing stands against it (domain, section 18).</summary>
    public static string? FaultOf(NewsText text, IReadOnlyCollection<Student> students) =>
        CampaignText.MarksAChild(text.Title) ? NewsRefusal.MarksAChild
        : CampaignText.NamesAStudent(text.Title, students) || CampaignText.NamesAStudent(text.Body, students) ? NewsRefusal.NamesAStudent
        : null;

    public static NewsChange Write(NewsItem? known, Guid id, NewsText text, string by, bool isByStudent, SchoolMoment now)
    {
        if (known is null)
        {
            var written = new NewsItem(id, text, by, isByStudent, now.At, NewsState.Waiting, 1);
            return isByStudent ? written : Published(written, now);
        }

        return known.By != by ? NewsChange.Refused(NewsRefusal.Conflict)
            : known.Text == text && known.State != NewsState.Returned ? known
            : known.State is not (NewsState.Returned or NewsState.Waiting) ? NewsChange.Refused(NewsRefusal.Conflict)
            : known with { Text = text, WrittenAt = now.At, State = NewsState.Waiting, Returned = null, Version = known.Version + 1 };
    }

    public static NewsChange Approve(NewsItem item, long seen, string by, SchoolMoment now) =>
        item.By == by ? NewsChange.Refused(NewsRefusal.OwnNews)
        : item.State == NewsState.Published && item.Approver == by ? item
        : item.State != NewsState.Waiting ? NewsChange.Refused(NewsRefusal.NotWaiting)
        : item.Version != seen ? NewsChange.Refused(NewsRefusal.Changed)
        : Published(item with { Approver = by, Version = item.Version + 1 }, now);

    public static NewsChange Return(NewsItem item, long seen, string reason, string by) =>
        item.By == by ? NewsChange.Refused(NewsRefusal.OwnNews)
        : item.State == NewsState.Returned && item.Approver == by && item.Returned == reason ? item
        : item.State != NewsState.Waiting ? NewsChange.Refused(NewsRefusal.NotWaiting)
        : item.Version != seen ? NewsChange.Refused(NewsRefusal.Changed)
        : item with { State = NewsState.Returned, Approver = by, Returned = reason, Version = item.Version + 1 };

    public static NewsItem TakeDown(NewsItem item) =>
        item.State == NewsState.TakenDown ? item : item with { State = NewsState.TakenDown, Version = item.Version + 1 };

    /// <summary>What the plan has answered.</summary>
    public static NewsItem Proved(NewsItem item, bool isGiven) =>
        item with { Evidence = isGiven ? NewsEvidence.Given : NewsEvidence.Refused, Version = item.Version + 1 };

    /// <summary>Whether the item is for this reader; staff read everything.</summary>
    public static bool IsFor(NewsText text, Student reader, DateOnly today) => text.Scope switch
    {
        NewsScope.Class => reader.Class == text.Of,
        NewsScope.Faction => text.Of is not null && reader.FactionOn(today) == text.Of,
        _ => true,
    };

    public static bool IsShown(NewsItem item, DateTimeOffset now) => item.State == NewsState.Published && item.ShownFrom <= now;

    private static NewsItem Published(NewsItem item, SchoolMoment now) => item with
    {
        State = NewsState.Published,
        ShownFrom = QuietHours.ShownFrom(now),
        Evidence = item.Text is { Event: not null, Link: not null } ? NewsEvidence.Sending : null,
    };
}

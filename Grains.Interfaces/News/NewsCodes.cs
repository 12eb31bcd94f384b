using System.Collections.Immutable;

namespace Engagement.News;

/// <summary>The codes of this file are part of the HTTP contract.</summary>
public static class NewsScope
{
    public const string School = "school";
    public const string Class = "class";
    public const string Faction = "faction";
}

/// <summary>Where an item stands.</summary>
public static class NewsState
{
    /// <summary>A second person has to read it.</summary>
    public const string Waiting = "waiting";

    /// <summary>It lies with its author.</summary>
    public const string Returned = "returned";

    public const string Published = "published";
    public const string TakenDown = "taken-down";
}

/// <summary>Why an item came back: no words, so that nobody can be written about.</summary>
public static class NewsReturn
{
    public static ImmutableArray<string> All { get; } = ["about-a-person", "mistakes", "unclear", "not-news"];
}

/// <summary>What became of the link as the event's proof.</summary>
public static class NewsEvidence
{
    public const string Sending = "sending";
    public const string Given = "given";

    /// <summary>Somebody had proved the event already, or it is not held.</summary>
    public const string Refused = "refused";
}

/// <summary>Why something about the news is refused.</summary>
public static class NewsRefusal
{
    public const string UnknownNews = "unknown-news";
    public const string Conflict = "news-conflict";
    public const string TooMany = "too-many-news";
    public const string MarksAChild = "marks-a-child";
    public const string NamesAStudent = "names-a-student";
    public const string OwnNews = "own-news";
    public const string NotWaiting = "news-not-waiting";

    /// <summary>It was written anew since it was read.</summary>
    public const string Changed = "news-changed";
}

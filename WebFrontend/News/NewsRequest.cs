using Engagement.Problems;

namespace Engagement.News;

/// <param name="Of">The class or the faction; null for the whole school.</param>
/// <param name="Event">An event that was held and has no publication; it takes the link as its proof.</param>
internal sealed record NewsRequest(string? Scope, string? Of, string? Title, string? Body, string? Link, string? Event)
{
    private const int LongestTitle = 120;
    private const int LongestBody = 1_500;
    private const int LongestLink = 500;

    /// <param name="known">The item as it stands: sent again, it is about the same event, which has its proof by now.</param>
    public Problem? TryRead(Newsroom room, NewsItem? known, out NewsText text)
    {
        var (title, body) = (Title?.Trim() ?? "", Body?.Trim() ?? "");
        var link = string.IsNullOrWhiteSpace(Link) ? null : Link.Trim();
        text = new(Scope ?? "", Of, title, body, link, Event);
        return !room.IsKnown(text.Scope, Of) ? Problem.Invalid(Scope is NewsScope.Class or NewsScope.Faction ? "of" : "scope", "The school, a class of it, or a faction of it.")
            : title.Length is 0 or > LongestTitle ? Problem.Invalid("title", $"1 to {LongestTitle} characters.")
            : body.Length is 0 or > LongestBody ? Problem.Invalid("body", $"1 to {LongestBody} characters.")
            : link is not null && !IsLink(link) ? Problem.Invalid("link", "An https address of at most 500 characters.")
            : Event is not null && Event != known?.Text.Event && !room.IsUnpublished(Event) ? Problem.Invalid("event", "An event that was held and has no publication yet.")
            : Event is not null && link is null ? Problem.Invalid("link", "The link is the event's proof.")
            : null;
    }

    private static bool IsLink(string text) =>
        text.Length <= LongestLink && Uri.TryCreate(text, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps && link.UserInfo.Length == 0;
}

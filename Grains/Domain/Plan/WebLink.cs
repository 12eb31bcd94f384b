namespace Engagement.Domain;

/// <summary>An address that others open.</summary>
public static class WebLink
{
    private const int Longest = 500;

    public static bool Is(string? text) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= Longest
        && Uri.TryCreate(text, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps && link.UserInfo.Length == 0;
}

using Engagement.Students;

namespace Engagement.Domain;

/// <summary>Recognises texts that speak of a person, so that they go when the person is erased.</summary>
internal sealed class Traces(string name, string? nickname)
{
    private const int ShortestName = 3;

    private readonly string[] _words = PersonSearch.Words(name);
    private readonly string[] _names = [.. PersonSearch.Words(name).Where(word => word.Length >= ShortestName)];
    private readonly string _nickname = string.Join(' ', PersonSearch.Words(nickname));

    /// <param name="isInSheet">Whether the text belongs to a sheet with a line of the person. There one part of the name is enough;
    /// elsewhere it may be a namesake's, so the whole name or the nickname must stand.</param>
    public bool AreIn(string text, bool isInSheet)
    {
        var words = PersonSearch.Words(text);
        var hasName = isInSheet
            ? _names.Any(name => words.Any(word => word.StartsWith(name, StringComparison.Ordinal)))
            : _words.Length > 0 && Array.TrueForAll(_words, name => words.Any(word => word.StartsWith(name, StringComparison.Ordinal)));
        return hasName || (_nickname.Length > 0 && string.Join(' ', words).Contains(_nickname, StringComparison.Ordinal));
    }
}

namespace Engagement.Papers;

/// <summary>A name that every system of files takes: number first, so that no two are the same and all stand in order.</summary>
internal static class PaperFileName
{
    /// <summary>In letters; in UTF-8 at most some 200 bytes, of the 255 that a file's name may have.</summary>
    private const int Longest = 60;

    public static string Of(string number, string name) => $"{Stem(number, name)}.pdf";

    /// <summary>Without an ending.</summary>
    public static string Stem(string number, string name)
    {
        var words = string.Concat(name.Normalize().Select(letter => char.IsLetterOrDigit(letter) || letter is '-' ? letter : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var safe = string.Join(' ', words);
        return $"{number} {(safe.Length > Longest ? safe[..Longest] : safe).Trim()}".Trim();
    }
}

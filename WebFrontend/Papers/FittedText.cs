using System.Collections.Immutable;
using Engagement.Papers.Pdf;

namespace Engagement.Papers;

/// <summary>A text in the largest letters with which it lies in its box, whatever its length.</summary>
internal sealed record FittedText(double Size, ImmutableArray<string> Lines)
{
    /// <summary>From one line to the next, by the size.</summary>
    public const double Leading = 1.28;

    private const double Step = 0.97;

    public double Height => Lines.Length * Size * Leading;

    public static FittedText Of(string text, TrueTypeFont font, double largest, double width, double height)
    {
        // Letters and their marks as one sign each: the font has those.
        var words = text.Normalize().Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
        for (var size = largest; ; size *= Step)
        {
            var lines = Wrapped(words, font, size, width);
            if (lines.Count * size * Leading <= height && lines.All(line => font.WidthOf(line, size) <= width))
            {
                return new(size, [.. Balanced(words, font, size, width, lines)]);
            }
        }
    }

    /// <summary>No last line with one short word: as narrow as the same number of lines allows.</summary>
    private static List<string> Balanced(string[] words, TrueTypeFont font, double size, double width, List<string> lines)
    {
        for (var narrower = width * Step; lines.Count > 1 && narrower > 0; narrower *= Step)
        {
            var tried = Wrapped(words, font, size, narrower);
            if (tried.Count > lines.Count || tried.Any(line => font.WidthOf(line, size) > narrower))
            {
                break;
            }

            lines = tried;
        }

        return lines;
    }

    private static List<string> Wrapped(string[] words, TrueTypeFont font, double size, double width)
    {
        var lines = new List<string>();
        foreach (var word in words)
        {
            if (lines.Count > 0 && font.WidthOf($"{lines[^1]} {word}", size) <= width)
            {
                lines[^1] += $" {word}";
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }
}

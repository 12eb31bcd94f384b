using System.Text;
using System.Text.Json;
using Engagement.Domain;
using Engagement.Ledger;

namespace Engagement.Seals;

/// <summary>Computes a seal anew from an exported book and compares it byte by byte (docs/seal.md).</summary>
public static class SealVerifier
{
    /// <param name="seal">The text of the seal, as it was exported.</param>
    /// <param name="book">The lines of the exported book: of the day of the seal or of any later day.</param>
    public static SealVerdict Verify(string seal, IReadOnlyCollection<string> book)
    {
        if (Read(seal) is not { } document)
        {
            return SealVerdict.Wrong("This is no seal of this format.");
        }

        var verdict = BookVerifier.Verify(book);
        if (verdict.Fault is not null)
        {
            return SealVerdict.Wrong($"The book is not whole. {verdict.Fault}");
        }

        if (verdict.School != document.School)
        {
            return SealVerdict.Wrong($"The seal is of {document.School} and the book of {verdict.School}.");
        }

        var sheets = book.Skip(1).Take(document.Cut.Sheets).ToList();
        var head = sheets is [.., var last] ? BookFormat.HashOf(Encoding.UTF8.GetBytes(last)) : BookFormat.Genesis(document.School);
        if (head != document.Cut.Head)
        {
            return SealVerdict.Wrong("The book does not go through the cut that the seal names.");
        }

        if (document.Formulas != Formulas.Current)
        {
            return SealVerdict.Wrong("The seal names a version of a formula that this program does not have.");
        }

        var records = sheets.Select(line => BookFormat.Read(Encoding.UTF8.GetBytes(line)).Sheet).ToList();
        return document.Compute(records).Write() == seal
            ? new(document.School, document.Season, document.Window, BookFormat.HashOf(Encoding.UTF8.GetBytes(seal)), null)
            : SealVerdict.Wrong("Computed from the book, the results are other ones.");
    }

    private static SealDocument? Read(string text)
    {
        try
        {
            var document = SealDocument.Read(text);
            return document.V == SealDocument.Version && document.HasItsParts ? document : null;
        }
        catch (Exception e) when (e is JsonException or FormatException or NotSupportedException)
        {
            return null;
        }
    }
}

/// <param name="Fault">What is wrong, or null when the seal follows from the book.</param>
public sealed record SealVerdict(string? School, string? Season, string? Window, string? Hash, string? Fault)
{
    internal static SealVerdict Wrong(string fault) => new(null, null, null, null, fault);
}

namespace Engagement.Ledger;

/// <summary>
/// What lies beside a sheet: its proof and its note, as one text with one salt and one hash, so that both are erased together.
/// A text without a proof is the note alone.
/// </summary>
internal static class BesideText
{
    /// <summary>Stands in no text that a person types.</summary>
    private const char Between = '\u001e';

    public static string? Of(string? proof, string? note)
    {
        var words = note?.Replace($"{Between}", "", StringComparison.Ordinal);
        return string.IsNullOrWhiteSpace(proof) ? words : $"{proof}{Between}{words}";
    }

    public static (string? Proof, string? Note) Read(string text) => text.IndexOf(Between) switch
    {
        < 0 => (null, text),
        var at => (text[..at], at + 1 < text.Length ? text[(at + 1)..] : null),
    };
}

using Engagement.Seals;

namespace Engagement.Commands;

/// <summary><c>seal verify BOOK SEAL…</c> computes seals anew from an exported book, with nothing but the files.</summary>
internal static class SealCommand
{
    /// <returns>0 when every seal follows from the book, 1 when one does not, 2 when the command was not understood.</returns>
    public static async Task<int> Run(string[] args)
    {
        if (args is not ["verify", var book, .. { Length: > 0 } seals] || !File.Exists(book) || !seals.All(File.Exists))
        {
            await Console.Error.WriteLineAsync("Usage: seal verify BOOK.ndjson SEAL.json…");
            return 2;
        }

        var lines = await File.ReadAllLinesAsync(book);
        var isRight = true;
        foreach (var file in seals)
        {
            var verdict = SealVerifier.Verify(await File.ReadAllTextAsync(file), lines);
            Console.WriteLine(verdict.Fault is { } fault
                ? $"{file}: NOT RIGHT. {fault}"
                : $"{file}: follows from the book. {verdict.School}, {verdict.Season}, {verdict.Window}, seal {verdict.Hash}.");
            isRight &= verdict.Fault is null;
        }

        return isRight ? 0 : 1;
    }
}

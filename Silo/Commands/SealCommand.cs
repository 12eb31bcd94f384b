using Engagement.Seals;
using Engagement.Territories;

namespace Engagement.Commands;

/// <summary>
/// <c>seal verify BOOK SEAL…</c> computes seals anew from an exported book, <c>seal verify-territory SEAL SCHOOLSEAL…</c> that of a territory from
/// itself, with nothing but the files.
/// </summary>
internal static class SealCommand
{
    /// <returns>0 when every seal follows from the book, 1 when one does not, 2 when the command was not understood.</returns>
    public static async Task<int> Run(string[] args)
    {
        switch (args)
        {
            case ["verify", var book, .. { Length: > 0 } seals] when File.Exists(book) && seals.All(File.Exists):
                return await Verify(book, seals);
            case ["verify-territory", var seal, .. var quarters] when File.Exists(seal) && quarters.All(File.Exists):
                return await VerifyTerritory(seal, quarters);
            default:
                await Console.Error.WriteLineAsync("Usage: seal verify BOOK.ndjson SEAL.json… | seal verify-territory TERRITORY.json [SEAL.json…]");
                return 2;
        }
    }

    private static async Task<int> VerifyTerritory(string seal, string[] quarters)
    {
        var fault = TerritorySealVerifier.FaultIn(
            await File.ReadAllTextAsync(seal), await Task.WhenAll(quarters.Select(file => File.ReadAllTextAsync(file))));
        Console.WriteLine(fault is null
            ? $"{seal}: follows from what the schools have sealed; {quarters.Length} of their seals were compared."
            : $"{seal}: NOT RIGHT. {fault}");
        return fault is null ? 0 : 1;
    }

    private static async Task<int> Verify(string book, string[] seals)
    {
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

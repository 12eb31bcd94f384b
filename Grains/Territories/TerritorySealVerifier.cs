using System.Text.Json;
using Engagement.Domain;

namespace Engagement.Territories;

/// <summary>Computes a territory's seal anew and compares it byte by byte; the seals of its schools say whether it took them as they are (docs/seal.md).</summary>
public static class TerritorySealVerifier
{
    /// <param name="seal">The text of the territory's seal, as it was exported.</param>
    /// <param name="quarters">Texts of seals of quarters of its schools: as many as one has, none is fine.</param>
    /// <returns>What is wrong, or null.</returns>
    public static string? FaultIn(string seal, IEnumerable<string> quarters)
    {
        if (Read(seal, TerritorySealDocument.Read) is not { V: TerritorySealDocument.Version } document)
        {
            return "This is no seal of a territory of this format.";
        }

        if (document.Formulas != Formulas.Current)
        {
            return "The seal names a version of a formula that this program does not have.";
        }

        return document.Compute().Write() == seal
            ? quarters.Select(text => FaultOf(document, text)).FirstOrDefault(fault => fault is not null)
            : "Computed from what the schools have sealed, the results are other ones.";
    }

    private static string? FaultOf(TerritorySealDocument document, string text)
    {
        if (Read(text, SealDocument.Read) is not { Quarter: { } results } quarter)
        {
            return "One of the files is no seal of a school's quarter.";
        }

        var (name, hash) = ($"{quarter.School}, {quarter.Season}, {quarter.Window}", TerritorySealDocument.HashOf(text));
        var taken = document.Season == quarter.Season
            ? document.Schools.FirstOrDefault(school => school.School == quarter.School)?.Quarters.FirstOrDefault(one => one.Number == results.Quarter)
            : null;
        return taken is null ? $"The territory has not taken the seal of {name}."
            : taken.Seal != hash ? $"The territory has taken another seal of {name}."
            : taken != results.School with { Seal = hash } ? $"The territory has taken other figures than stand in the seal of {name}."
            : null;
    }

    private static T? Read<T>(string text, Func<string, T> read)
        where T : class
    {
        try
        {
            return read(text);
        }
        catch (Exception e) when (e is JsonException or FormatException or NotSupportedException)
        {
            return null;
        }
    }
}

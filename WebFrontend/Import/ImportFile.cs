using System.Collections.Immutable;
using System.IO.Compression;
using Engagement.Domain;

namespace Engagement.Import;

/// <summary>A file as tables of text. What it is, is told by its content, never by its name.</summary>
internal sealed record ImportFile(string Kind, ImmutableArray<ImportTable> Tables)
{
    private static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;

    /// <summary>Old Excel files, and new ones under a password.</summary>
    private static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <exception cref="ImportRefusedException">The file is not one that is read, or is broken or hostile.</exception>
    public static ImportFile Read(byte[] content, string name)
    {
        var file = content switch
        {
            [] => throw ImportRefusedException.Empty,
            _ when content.AsSpan().StartsWith(CompoundFile) => throw ImportRefusedException.Protected,
            _ when content.AsSpan().StartsWith(Zip) => OfZip(content),
            _ => new("csv", [CsvTable.Read(content, name)]),
        };
        return file.Tables.Any(table => !table.Rows.IsEmpty) ? file : throw ImportRefusedException.Empty;
    }

    private static ImportFile OfZip(byte[] content)
    {
        using var zip = Open(content);
        return zip switch
        {
            _ when zip.GetEntry("[Content_Types].xml") is not null => new("xlsx", WorkbookFile.Read(zip, content)),
            _ when zip.GetEntry("manifest.csv") is not null => new("oneroster", OneRosterZip.Read(zip)),
            _ => throw ImportRefusedException.UnknownType,
        };
    }

    private static ZipArchive Open(byte[] content)
    {
        try
        {
            var zip = new ZipArchive(new MemoryStream(content, writable: false));
            return zip.Entries.Count <= ImportLimits.Entries ? zip : throw ImportRefusedException.UnpacksTooLarge;
        }
        catch (InvalidDataException e)
        {
            throw ImportRefusedException.Broken(e);
        }
    }
}

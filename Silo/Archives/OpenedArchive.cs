using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Engagement.Ledger;

namespace Engagement.Archives;

/// <summary>An archive that was looked at to its last byte: every hash holds, the book is whole, and nothing in it is of another school.</summary>
internal sealed record OpenedArchive(
    ArchiveManifest Manifest, BookVerdict Book, IReadOnlyList<string> Sheets, IReadOnlyList<StoredNote> Notes, IReadOnlyList<OpenedState> States)
{
    private const string NotWhole = "The archive is not whole.";

    public string School => Manifest.School;

    /// <exception cref="ArchiveRefusedException">The file is no archive, is of a newer program, or anything in it is wrong.</exception>
    public static OpenedArchive Read(Stream file)
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read);
            var manifest = ManifestOf(zip);
            var lines = manifest.Entries.ToDictionary(entry => entry.Key, entry => LinesOf(zip, entry.Key, entry.Value));
            var book = lines.Remove(ArchiveManifest.Book, out var sheets) ? Verified(sheets, manifest) : throw Refused("It has no book.");
            var notes = lines.Remove(ArchiveManifest.Notes, out var beside) ? NotesOf(beside, sheets) : [];
            var states = lines.SelectMany(entry => StatesOf(entry.Key, entry.Value, manifest.School)).ToList();
            if (states.Select(state => (state.Grain, state.Name)).Distinct().Count() != states.Count)
            {
                throw Refused("A state stands twice.");
            }

            return states.Any(state => state.Name == StateNames.Profile)
                ? new(manifest, book, sheets[1..^1], notes, states)
                : throw Refused("It has no school.");
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            throw new ArchiveRefusedException($"{NotWhole} {e.Message}");
        }
    }

    private static ArchiveManifest ManifestOf(ZipArchive zip)
    {
        var entry = zip.GetEntry(ArchiveManifest.EntryName) ?? throw Refused($"It has no {ArchiveManifest.EntryName}.");
        using var stream = entry.Open();
        var manifest = JsonSerializer.Deserialize<ArchiveManifest>(stream, ArchiveManifest.Json);
        if (manifest is not { Archive: ArchiveManifest.Format, School: { Length: > 0 }, Entries: not null })
        {
            throw Refused("It is not an archive of a school.");
        }

        if (manifest.Version > ArchiveManifest.NewestVersion)
        {
            throw new ArchiveRefusedException(
                $"The archive has version {manifest.Version}, newer than this program knows ({ArchiveManifest.NewestVersion}). Use the newer program.");
        }

        var there = zip.Entries.Select(one => one.FullName).Where(name => name != ArchiveManifest.EntryName).ToList();
        return there.Count == manifest.Entries.Count && there.All(manifest.Entries.ContainsKey)
            ? manifest
            : throw Refused("It does not hold what its manifest lists.");
    }

    private static string[] LinesOf(ZipArchive zip, string name, string hash)
    {
        using var stream = zip.GetEntry(name)!.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        var bytes = content.ToArray();
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == hash
            ? Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : throw Refused($"{name} is not what its hash says.");
    }

    private static BookVerdict Verified(string[] lines, ArchiveManifest manifest)
    {
        var verdict = BookVerifier.Verify(lines);
        return verdict.Fault is { } fault ? throw Refused(fault)
            : verdict.School == manifest.School && verdict.Head == manifest.Head ? verdict
            : throw Refused("The book is not the one that the manifest names.");
    }

    private static List<StoredNote> NotesOf(string[] lines, string[] sheets)
    {
        var hashes = sheets[1..^1].Select(line => BookFormat.Read(Encoding.UTF8.GetBytes(line)).Sheet).ToDictionary(sheet => sheet.Id, sheet => sheet.NoteHash);
        var notes = new List<StoredNote>(lines.Length);
        foreach (var line in lines)
        {
            var note = JsonSerializer.Deserialize<ArchivedNote>(line, ArchiveManifest.Json)!;
            if (!hashes.Remove(note.Sheet, out var hash) || BookFormat.HashOfNote(note.Salt, note.Text) != hash)
            {
                throw Refused($"The text beside sheet {note.Sheet} is not the one that the book names.");
            }

            notes.Add(new(note.Sheet, note.Salt, note.Text));
        }

        return notes;
    }

    private static IEnumerable<OpenedState> StatesOf(string entry, string[] lines, string school)
    {
        var name = ArchivedStates.Taken.FirstOrDefault(known => ArchiveManifest.StatesOf(known) == entry) ?? throw Refused($"{entry} is nothing that an archive holds.");
        foreach (var line in lines)
        {
            var state = JsonSerializer.Deserialize<ArchivedState>(line, ArchiveManifest.Json)!;
            var grain = GrainId.Parse(state.Grain, CultureInfo.InvariantCulture);
            yield return ArchivedStates.IsOf(school, grain.Key.ToString()!)
                ? new(grain, name, Encoding.UTF8.GetBytes(state.State.GetRawText()))
                : throw Refused($"{entry} holds something that is not of {school}.");
        }
    }

    private static ArchiveRefusedException Refused(string why) => new($"{NotWhole} {why}");
}

internal sealed record OpenedState(GrainId Grain, string Name, byte[] Payload);

using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Engagement.Ledger;

namespace Engagement.Archives;

/// <summary>
/// A whole school as one file, read from one moment of the database while the server works on. See <c>docs/book.md</c> and
/// decision 33 for what is in it.
/// </summary>
public sealed class SchoolArchive(IArchiveSource source)
{
    /// <exception cref="ArchiveRefusedException">Votes lie in a box that is not counted yet.</exception>
    public ArchiveManifest Write(string school, DateTimeOffset now, Stream to)
    {
        using var moment = source.Open();
        RefuseWhileVoting(moment, school);
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        var entries = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var head = WriteBook(zip, entries, moment.Sheets(school), school);
        WriteNotes(zip, entries, moment.Notes(school));
        foreach (var name in ArchivedStates.Taken.Order(StringComparer.Ordinal))
        {
            WriteStates(zip, entries, moment.States(name, school), name);
        }

        var manifest = new ArchiveManifest(ArchiveManifest.Format, ArchiveManifest.NewestVersion, school, now, head, entries);
        using var last = ArchiveEntry.Create(zip, ArchiveManifest.EntryName);
        last.Json(manifest);
        return manifest;
    }

    /// <summary>A box that is left out must be empty; and who looks into one before the count sees how it stands.</summary>
    private static void RefuseWhileVoting(IArchiveMoment moment, string school)
    {
        foreach (var state in moment.States(StateNames.BallotBox, school))
        {
            using var box = JsonDocument.Parse(state.Payload);
            if (box.RootElement.GetProperty("Papers").GetArrayLength() > 0)
            {
                throw new ArchiveRefusedException("Votes of an election are not counted yet.");
            }
        }
    }

    private static string WriteBook(ZipArchive zip, SortedDictionary<string, string> entries, IEnumerable<byte[]> sheets, string school)
    {
        using var entry = ArchiveEntry.Create(zip, ArchiveManifest.Book);
        var head = BookFormat.Genesis(school);
        entry.Line(Encoding.UTF8.GetBytes(BookFormat.Header(school)));
        foreach (var body in sheets)
        {
            entry.Line(body);
            head = BookFormat.HashOf(body);
        }

        entry.Line(Encoding.UTF8.GetBytes(BookFormat.Footer(head)));
        entries[ArchiveManifest.Book] = entry.Hash();
        return head;
    }

    private static void WriteNotes(ZipArchive zip, SortedDictionary<string, string> entries, IEnumerable<ArchivedNote> notes)
    {
        using var entry = ArchiveEntry.Create(zip, ArchiveManifest.Notes);
        foreach (var note in notes)
        {
            entry.Json(note);
        }

        entries[ArchiveManifest.Notes] = entry.Hash();
    }

    private static void WriteStates(
        ZipArchive zip, SortedDictionary<string, string> entries, IEnumerable<StoredState> states, string name)
    {
        ArchiveEntry? entry = null;
        foreach (var (grain, payload) in states)
        {
            entry ??= ArchiveEntry.Create(zip, ArchiveManifest.StatesOf(name));
            using var state = JsonDocument.Parse(Withheld.From(name, payload));
            entry.Json(new ArchivedState(grain.ToString(), state.RootElement));
        }

        if (entry is not null)
        {
            entries[ArchiveManifest.StatesOf(name)] = entry.Hash();
            entry.Dispose();
        }
    }
}

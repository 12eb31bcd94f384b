using System.Text;
using System.Text.Json;
using Engagement.Ledger;
using Engagement.Storage;

namespace Engagement.Archives;

/// <summary>Writes an opened archive into the SQLite file, in one transaction: all of it or nothing.</summary>
internal static class ArchiveTaking
{
    /// <summary>
    /// Durable on return. What was taken before, and is exactly the same, stays as it is: a crash before the school was entered into
    /// the directory is made good by taking the archive again.
    /// </summary>
    /// <exception cref="ArchiveRefusedException">The file holds something else of this school.</exception>
    public static async Task Take(OpenedArchive archive, IArchiveSource source, SqliteWriter writer)
    {
        if (!IsThere(archive, source))
        {
            await writer.Write(statements => Insert(statements, archive));
        }
    }

    private static bool IsThere(OpenedArchive archive, IArchiveSource source)
    {
        using var moment = source.Open();
        var known = ArchivedStates.Taken
            .SelectMany(name => moment.States(name, archive.School).Select(state => (state.Grain, Name: name, state.Payload))).ToList();
        var last = moment.Sheets(archive.School).LastOrDefault();
        if (known.Count == 0 && last is null)
        {
            return false;
        }

        var opened = archive.States.ToDictionary(state => (state.Grain, state.Name), state => state.Payload);
        var isSame = BookFormat.HashOf(last ?? []) == (archive.Book.Sheets == 0 ? BookFormat.HashOf([]) : archive.Book.Head)
            && known.Count == opened.Count
            && known.All(state => opened.TryGetValue((state.Grain, state.Name), out var payload) && IsSame(state.Payload, payload));
        return isSame ? true : throw new ArchiveRefusedException($"This installation holds something else of {archive.School} already.");
    }

    private static bool IsSame(byte[] one, byte[] other)
    {
        using var first = JsonDocument.Parse(one);
        using var second = JsonDocument.Parse(other);
        return JsonElement.DeepEquals(first.RootElement, second.RootElement);
    }

    private static bool Insert(StatementCache statements, OpenedArchive archive)
    {
        foreach (var line in archive.Sheets)
        {
            var body = Encoding.UTF8.GetBytes(line);
            var sheet = BookFormat.Read(body).Sheet;
            statements.Execute(
                "INSERT INTO sheet (school, first_seq, last_seq, id, author, body) VALUES ($school, $first, $last, $id, $author, $body)",
                ("$school", archive.School), ("$first", sheet.FirstSeq), ("$last", sheet.LastSeq),
                ("$id", sheet.Id.ToByteArray(bigEndian: true)), ("$author", sheet.Author), ("$body", body));
        }

        foreach (var note in archive.Notes)
        {
            statements.Execute(
                "INSERT INTO note (school, sheet, salt, text) VALUES ($school, $sheet, $salt, $text)",
                ("$school", archive.School), ("$sheet", note.Sheet.ToByteArray(bigEndian: true)), ("$salt", note.Salt), ("$text", note.Text));
        }

        foreach (var state in archive.States)
        {
            statements.Execute(
                "INSERT INTO grain_state (grain, name, version, payload) VALUES ($grain, $name, 1, $payload)",
                ("$grain", state.Grain.ToString()), ("$name", state.Name), ("$payload", state.Payload));
        }

        return true;
    }
}

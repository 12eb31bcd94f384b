using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Engagement.Ledger;
using Engagement.Storage;
using Microsoft.Data.Sqlite;

namespace Engagement.Archives;

/// <summary>
/// A whole school as one file, read from one moment of the SQLite file while the server works on. See <c>docs/book.md</c> and
/// decision 33 for what is in it.
/// </summary>
public sealed class SchoolArchive(SqliteDatabase database)
{
    /// <exception cref="ArchiveRefusedException">Votes lie in a box that is not counted yet.</exception>
    public ArchiveManifest Write(string school, DateTimeOffset now, Stream to)
    {
        using var connection = database.OpenReader();
        using var moment = connection.BeginTransaction(deferred: true);
        RefuseWhileVoting(connection, moment, school);
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        var entries = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var sheets = Query(connection, moment, "SELECT body FROM sheet WHERE school = $of ORDER BY first_seq", school, row => row.GetFieldValue<byte[]>(0));
        var head = WriteBook(zip, entries, sheets, school);
        WriteNotes(zip, entries, Query(
            connection, moment, "SELECT sheet, salt, text FROM note WHERE school = $of ORDER BY sheet", school,
            row => new ArchivedNote(new(row.GetFieldValue<byte[]>(0), bigEndian: true), row.GetFieldValue<byte[]>(1), row.GetString(2))));
        foreach (var name in ArchivedStates.Taken.Order(StringComparer.Ordinal))
        {
            WriteStates(zip, entries, StatesOf(connection, moment, name, school), name);
        }

        var manifest = new ArchiveManifest(ArchiveManifest.Format, ArchiveManifest.NewestVersion, school, now, head, entries);
        using var last = ArchiveEntry.Create(zip, ArchiveManifest.EntryName);
        last.Json(manifest);
        return manifest;
    }

    /// <summary>The states of one name that belong to a school, in one moment.</summary>
    internal static IEnumerable<(string Grain, byte[] Payload)> StatesOf(SqliteConnection connection, SqliteTransaction? moment, string name, string school) =>
        Query(
            connection, moment, "SELECT grain, payload FROM grain_state WHERE name = $of ORDER BY grain", name,
            row => (Grain: row.GetString(0), Payload: row.GetFieldValue<byte[]>(1)))
        .Where(state => ArchivedStates.IsOf(school, KeyOf(state.Grain)));

    internal static string KeyOf(string grain) => GrainId.Parse(grain, CultureInfo.InvariantCulture).Key.ToString()!;

    /// <summary>A box that is left out must be empty; and who looks into one before the count sees how it stands.</summary>
    private static void RefuseWhileVoting(SqliteConnection connection, SqliteTransaction moment, string school)
    {
        foreach (var (_, payload) in StatesOf(connection, moment, StateNames.BallotBox, school))
        {
            using var box = JsonDocument.Parse(payload);
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
        ZipArchive zip, SortedDictionary<string, string> entries, IEnumerable<(string Grain, byte[] Payload)> states, string name)
    {
        ArchiveEntry? entry = null;
        foreach (var (grain, payload) in states)
        {
            entry ??= ArchiveEntry.Create(zip, ArchiveManifest.StatesOf(name));
            using var state = JsonDocument.Parse(Withheld.From(name, payload));
            entry.Json(new ArchivedState(grain, state.RootElement));
        }

        if (entry is not null)
        {
            entries[ArchiveManifest.StatesOf(name)] = entry.Hash();
            entry.Dispose();
        }
    }

    private static IEnumerable<T> Query<T>(SqliteConnection connection, SqliteTransaction? moment, string sql, string of, Func<SqliteDataReader, T> map)
    {
        using var command = connection.CreateCommand();
        command.Transaction = moment;
        command.CommandText = sql;
        command.Parameters.AddWithValue("$of", of);
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            yield return map(rows);
        }
    }
}

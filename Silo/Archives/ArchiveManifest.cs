using System.Text.Json;

namespace Engagement.Archives;

/// <summary>The last entry of an archive: what the others are, and that they are whole.</summary>
/// <param name="Archive">Always <see cref="Format"/>.</param>
/// <param name="Head">Hash of the last sheet of the book.</param>
/// <param name="Entries">SHA-256 of each other entry as it is unpacked, by its name.</param>
public sealed record ArchiveManifest(
    string Archive, int Version, string School, DateTimeOffset MadeAt, string Head, SortedDictionary<string, string> Entries)
{
    public const string Format = "koshbasshy-school";
    public const int NewestVersion = 1;
    public const string EntryName = "manifest.json";

    internal const string Book = "book.ndjson";
    internal const string Notes = "notes.ndjson";

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static string StatesOf(string name) => $"states/{name}.ndjson";
}

/// <summary>One line of <c>states/….ndjson</c>.</summary>
internal sealed record ArchivedState(string Grain, JsonElement State);

/// <summary>One line of <c>notes.ndjson</c>: a text beside the book, with the salt of its hash.</summary>
public sealed record ArchivedNote(Guid Sheet, byte[] Salt, string Text);

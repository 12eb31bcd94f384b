using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Engagement.Domain;
using Engagement.Schools;
using Engagement.Students;

namespace Engagement.Import;

/// <summary>
/// What a file would do to a school, without doing it. It is worked out anew from the file when it is to be carried out, and its
/// hash tells whether that is still what somebody looked at: the roster's version is part of it.
/// </summary>
internal sealed record DryRun(ImportFile File, ImmutableArray<TableMapping> Mappings, PeopleRows Rows, RosterPlan Plan, DateOnly Since)
{
    /// <summary>Null while no table can be read as people.</summary>
    public string? Hash => Rows.HasStudents || Rows.HasStaff
        ? Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Plan)))
        : null;

    public static DryRun Of(
        ImportFile file, ImportOptions options, SchoolProfile profile, Roster roster, IReadOnlyDictionary<string, string> remembered, DateOnly today)
    {
        var since = options.Since ?? today;
        var reading = new PeopleReading(profile.Factions, since, today.AddYears(1));
        var mappings = file.Tables.Select(table => MappingOf(table, options, remembered)).ToImmutableArray();
        foreach (var (table, mapping) in file.Tables.Zip(mappings))
        {
            reading.Read(table, mapping);
        }

        var rows = reading.Rows;
        return new(file, mappings, rows, RosterPlan.Of(roster, rows, options.AnswersByPlace(), new([.. options.Left ?? []], since)), since);
    }

    /// <summary>What the columns meant this time, to be proposed the next time.</summary>
    public ImmutableDictionary<string, string> Meanings() => File.Tables.Zip(Mappings)
        .Where(pair => pair.Second.Kind != TableKind.None)
        .SelectMany(pair => HeadersOf(pair.First, pair.Second).Select((header, column) => (Key: ColumnWords.Key(header), Field: pair.Second.Fields.GetValueOrDefault(column, ""))))
        .Where(meaning => meaning.Key.Length > 0)
        .DistinctBy(meaning => meaning.Key)
        .ToImmutableDictionary(meaning => meaning.Key, meaning => meaning.Field);

    public static ImmutableArray<string> HeadersOf(ImportTable table, TableMapping mapping) =>
        table.Rows.FirstOrDefault(row => row.Number == mapping.Header)?.Cells ?? [];

    private static TableMapping MappingOf(ImportTable table, ImportOptions options, IReadOnlyDictionary<string, string> remembered)
    {
        var proposed = TableMapping.Propose(table, remembered);
        if (options.Tables?.GetValueOrDefault(table.Name) is not { } chosen)
        {
            return proposed;
        }

        var kind = Enum.TryParse<TableKind>(chosen.Kind, ignoreCase: true, out var known) ? known : proposed.Kind;
        var width = table.Rows.Select(row => row.Cells.Length).DefaultIfEmpty().Max();
        var fields = Enumerable.Range(0, width)
            .Select(column => (column, Field: chosen.Fields?.GetValueOrDefault(ColumnLetters.Of(column))))
            .Where(column => ImportField.Of(kind).Contains(column.Field))
            .DistinctBy(column => column.Field);
        return proposed with { Kind = kind, Fields = fields.ToImmutableSortedDictionary(column => column.column, column => column.Field!) };
    }
}

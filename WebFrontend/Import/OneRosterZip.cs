using System.Collections.Immutable;
using System.IO.Compression;
using Engagement.Domain;

namespace Engagement.Import;

/// <summary>
/// A OneRoster 1.1 or 1.2 zip of CSV files. Of a user only the id, the name, the homeroom class and the role are read; the
/// row is that of users.csv.
/// </summary>
internal static class OneRosterZip
{
    private static readonly string[] Versions = ["1.1", "1.2"];

    /// <summary>Files that hold origin, family and marks.</summary>
    private static readonly string[] Refused = ["demographics.csv", "results.csv", "lineItems.csv", "scoreScales.csv", "lineItemScores.csv", "resultScores.csv"];

    private static readonly string[] NotStaff = ["student", "parent", "guardian", "relative"];
    private static readonly ImmutableArray<string> StudentHeader = ["External id", "Last name", "First name", "Class"];
    private static readonly ImmutableArray<string> StaffHeader = ["External id", "Last name", "First name", "E-mail", "Position"];

    public static ImmutableArray<ImportTable> Read(ZipArchive zip)
    {
        try
        {
            return Read(new OneRosterFiles(zip));
        }
        catch (InvalidDataException e)
        {
            throw ImportRefusedException.Broken(e);
        }
    }

    private static ImmutableArray<ImportTable> Read(OneRosterFiles files)
    {
        if (Refused.FirstOrDefault(files.Has) is { } refused)
        {
            throw new ImportRefusedException("oneroster-refused", $"{refused} holds what must not be brought here; export the people only.");
        }

        var version = files.Required("manifest.csv").FirstOrDefault(row => row["propertyName"] == "oneroster.version")?["value"];
        if (version is null || !Versions.Contains(version))
        {
            throw new ImportRefusedException("oneroster-version", "Only OneRoster 1.1 and 1.2 are read.");
        }

        if (files.Required("orgs.csv").Count(row => row.IsActive && row["type"] == "school") > 1)
        {
            throw new ImportRefusedException("oneroster-schools", "The file holds several schools; export one school at a time.");
        }

        // 1.2 moved the role of a user to a file of its own.
        var roles = files.Required("users.csv").Any(row => row.Knows("role")) ? null
            : files.Required("roles.csv").Where(row => row.IsActive).OrderBy(row => row["roleType"] != "primary").ToLookup(row => row["userSourcedId"], row => row["role"]);
        var users = files.Required("users.csv").Where(row => row.IsActive && row["enabledUser"] != "false")
            .Select(row => (Row: row, Role: roles is null ? row["role"] : roles[row["sourcedId"]].FirstOrDefault() ?? "")).ToList();
        var classes = HomeroomsOf(files);
        return
        [
            new("users.csv",
            [
                new(1, StudentHeader),
                .. users.Where(user => user.Role == "student").Select(user => new ImportRow(
                    user.Row.Number, [user.Row["sourcedId"], user.Row["familyName"], user.Row["givenName"], classes.GetValueOrDefault(user.Row["sourcedId"], "")])),
            ]),
            new("users.csv (staff)",
            [
                new(1, StaffHeader),
                .. users.Where(user => user.Role.Length > 0 && !NotStaff.Contains(user.Role)).Select(user => new ImportRow(
                    user.Row.Number, [user.Row["sourcedId"], user.Row["familyName"], user.Row["givenName"], user.Row["email"], user.Role])),
            ]),
        ];
    }

    /// <summary>The class of each student: the homeroom, or any course whose title is a class.</summary>
    private static Dictionary<string, string> HomeroomsOf(OneRosterFiles files)
    {
        var classes = files.Required("classes.csv").Where(row => row.IsActive)
            .ToDictionary(row => row["sourcedId"], row => (Name: NameOf(row), IsHomeroom: row["classType"] == "homeroom"));
        var found = new Dictionary<string, string>();
        foreach (var enrolled in files.Required("enrollments.csv").Where(row => row.IsActive && row["role"] == "student")
            .Where(row => classes.ContainsKey(row["classSourcedId"]))
            .OrderByDescending(row => classes[row["classSourcedId"]].IsHomeroom)
            .ThenBy(row => row["classSourcedId"], StringComparer.Ordinal))
        {
            var (name, isHomeroom) = classes[enrolled["classSourcedId"]];
            if (isHomeroom || ClassName.Parse(name) is not null)
            {
                found.TryAdd(enrolled["userSourcedId"], name);
            }
        }

        return found;
    }

    private static string NameOf(OneRosterRow row) => ClassName.Parse(row["classCode"]) is not null ? row["classCode"] : row["title"];
}

/// <summary>The CSV files of the zip, with their headers.</summary>
internal sealed class OneRosterFiles(ZipArchive zip)
{
    private readonly UnpackingBudget _budget = new();
    private readonly Dictionary<string, List<OneRosterRow>> _read = [];

    public bool Has(string name) => zip.GetEntry(name) is not null;

    public List<OneRosterRow> Required(string name)
    {
        if (!_read.TryGetValue(name, out var rows))
        {
            var entry = zip.GetEntry(name) ?? throw new ImportRefusedException("oneroster-incomplete", $"The zip lacks {name}.");
            _read[name] = rows = Rows(entry);
        }

        return rows;
    }

    private List<OneRosterRow> Rows(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using (var part = new UnpackedStream(entry, _budget))
        {
            part.CopyTo(content);
        }

        var table = CsvTable.Read(content.ToArray(), entry.Name, ImportLimits.Enrolments);
        if (table.Rows is not [var header, ..])
        {
            return [];
        }

        if (RefusedColumns.In([table]) is [var refused, ..])
        {
            throw new ImportRefusedException("columns-refused", $"{entry.Name}: {refused.Value}");
        }

        var columns = header.Cells.Select((name, column) => (Name: name.Trim(), column)).DistinctBy(cell => cell.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(cell => cell.Name, cell => cell.column, StringComparer.OrdinalIgnoreCase);
        return [.. table.Rows.Skip(1).Select(row => new OneRosterRow(columns, row))];
    }
}

internal sealed class OneRosterRow(Dictionary<string, int> columns, ImportRow row)
{
    public int Number => row.Number;

    /// <summary>Bulk files leave the status empty; in delta files people who have gone are marked.</summary>
    public bool IsActive => !this["status"].Equals("tobedeleted", StringComparison.OrdinalIgnoreCase);

    public string this[string column] => columns.TryGetValue(column, out var at) ? row[at] : "";

    public bool Knows(string column) => columns.ContainsKey(column);
}

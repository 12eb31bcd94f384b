using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Engagement.Schools;

namespace Engagement.Domain;

/// <summary>Reads people out of tables; what cannot be read is told with its place.</summary>
public sealed partial class PeopleReading
{
    private static readonly string[] Days = ["dd.MM.yyyy", "d.M.yyyy", "yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];
    private static readonly HashSet<string> NoFaction = [.. ((string[])["-", "–", "—", "жоқ", "нет", "none"])];

    private readonly Dictionary<string, string> _factions = [];
    private readonly ImmutableArray<StudentRow>.Builder _students = ImmutableArray.CreateBuilder<StudentRow>();
    private readonly ImmutableArray<StaffRow>.Builder _staff = ImmutableArray.CreateBuilder<StaffRow>();
    private readonly ImmutableArray<WrongRow>.Builder _wrongStudents = ImmutableArray.CreateBuilder<WrongRow>();
    private readonly ImmutableArray<WrongRow>.Builder _wrongStaff = ImmutableArray.CreateBuilder<WrongRow>();
    private readonly DateOnly _defaultSince;
    private readonly DateOnly _lastDay;
    private bool _hasStudents;
    private bool _hasStaff;

    /// <param name="since">When a membership begins of which the file names no day.</param>
    /// <param name="lastDay">No membership begins after it.</param>
    public PeopleReading(ImmutableArray<FactionProfile> factions, DateOnly since, DateOnly lastDay)
    {
        (_defaultSince, _lastDay) = (since, lastDay);
        foreach (var faction in factions)
        {
            foreach (var name in (string[])[faction.Id, .. NamesOf(faction.Name), .. NamesOf(faction.ShortName), .. faction.Aliases])
            {
                _factions.TryAdd(ColumnWords.Key(name), faction.Id);
            }
        }
    }

    public PeopleRows Rows => new(
        _hasStudents, _hasStaff, _students.ToImmutable(), _staff.ToImmutable(), _wrongStudents.ToImmutable(), _wrongStaff.ToImmutable());

    public void Read(ImportTable table, TableMapping mapping)
    {
        if (mapping.Kind == TableKind.None || !mapping.Lacking.IsEmpty)
        {
            return;
        }

        var header = table.Rows.FirstOrDefault(row => row.Number == mapping.Header);
        foreach (var row in table.Rows.Where(row => row.Number > mapping.Header))
        {
            var cells = new RowCells(table.Name, row, mapping);
            // Lists of several classes in one sheet repeat their headers.
            if (cells.AreEmpty || (header is not null && cells.Repeat(header)))
            {
                continue;
            }

            if (mapping.Kind == TableKind.Students)
            {
                _hasStudents = true;
                ReadStudent(cells);
            }
            else
            {
                _hasStaff = true;
                ReadStaff(cells);
            }
        }
    }

    private void ReadStudent(RowCells cells)
    {
        var (id, externalId, name) = (IdIn(cells, ImportField.Id), IdIn(cells, ImportField.ExternalId), NameIn(cells));
        var (@class, joins) = (ClassIn(cells), JoiningIn(cells));
        if (cells.Faults.Count > 0)
        {
            _wrongStudents.Add(new(cells.Place, name, [.. cells.Faults]));
        }
        else
        {
            _students.Add(new(cells.Place, id, externalId, name!, @class!, _defaultSince, joins));
        }
    }

    private void ReadStaff(RowCells cells)
    {
        var (id, externalId, name) = (IdIn(cells, ImportField.Id), IdIn(cells, ImportField.ExternalId), NameIn(cells));
        var login = cells[ImportField.Login]?.ToLowerInvariant();
        if (login is not null && !LoginText().IsMatch(login))
        {
            cells.Fault(RowFaultCode.LoginInvalid, ImportField.Login);
        }

        var post = cells[ImportField.Post];
        if (post is not null && PersonName.Clean(post) is null)
        {
            cells.Fault(RowFaultCode.PostInvalid, ImportField.Post);
        }

        if (cells.Faults.Count > 0)
        {
            _wrongStaff.Add(new(cells.Place, name, [.. cells.Faults]));
        }
        else
        {
            _staff.Add(new(cells.Place, id, externalId, name!, login, post));
        }
    }

    private static string? IdIn(RowCells cells, string field)
    {
        var id = cells[field];
        if (id is not null && !IdText().IsMatch(id))
        {
            cells.Fault(RowFaultCode.IdInvalid, field);
        }

        return id;
    }

    private static string? NameIn(RowCells cells)
    {
        var written = cells[ImportField.Name];
        var field = ImportField.Name;
        if (written is null && (cells[ImportField.LastName] is not null || cells[ImportField.FirstName] is not null))
        {
            field = ImportField.LastName;
            written = $"{cells[ImportField.LastName]} {cells[ImportField.FirstName]}".Trim();
        }

        if (written is null)
        {
            cells.Fault(RowFaultCode.NameMissing, field);
            return null;
        }

        var name = PersonName.Clean(written);
        if (name is null)
        {
            cells.Fault(RowFaultCode.NameInvalid, field);
        }

        return name ?? written[..Math.Min(written.Length, 100)];
    }

    private static ClassName? ClassIn(RowCells cells)
    {
        var field = cells[ImportField.Class] is null && cells[ImportField.Grade] is not null ? ImportField.Grade : ImportField.Class;
        if ((field == ImportField.Class ? cells[field] : $"{cells[field]}{cells[ImportField.Letter]}") is not { } written)
        {
            cells.Fault(RowFaultCode.ClassMissing, field);
            return null;
        }

        // A class of which only the number stands in its column has its letter beside it.
        var read = ClassName.Parse(written) is { Letter: "" } number && cells[ImportField.Letter] is { } letter
            ? ClassName.Parse($"{number}{letter}")
            : ClassName.Parse(written);
        if (read is null)
        {
            cells.Fault(RowFaultCode.ClassInvalid, field);
        }

        return read;
    }

    private Joining? JoiningIn(RowCells cells)
    {
        var since = DayIn(cells);
        switch (cells[ImportField.Faction])
        {
            case null:
                return null;
            case var none when NoFaction.Contains(none.ToLowerInvariant()):
                return new(null, since);
            case var name when _factions.TryGetValue(ColumnWords.Key(name), out var faction):
                return new(faction, since);
            default:
                cells.Fault(RowFaultCode.UnknownFaction, ImportField.Faction);
                return null;
        }
    }

    private DateOnly DayIn(RowCells cells)
    {
        if (cells[ImportField.Since] is not { } written)
        {
            return _defaultSince;
        }

        if (!DateOnly.TryParseExact(written, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year < 2000 || day > _lastDay)
        {
            cells.Fault(RowFaultCode.DayInvalid, ImportField.Since);
        }

        return day;
    }

    private static string[] NamesOf(Localized name) => [name.Kk, name.Ru, name.En];

    // Beginning with a letter or digit, so that no spreadsheet takes an id for a formula.
    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{Nd}._:/@ -]{0,63}\z")]
    private static partial Regex IdText();

    [GeneratedRegex(@"^[a-z0-9][a-z0-9._@-]{2,63}\z")]
    private static partial Regex LoginText();
}

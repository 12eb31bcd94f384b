using Engagement.Domain;
using Engagement.Students;

namespace Engagement.Import;

/// <summary>A dry run as the protocol tells it.</summary>
internal static class DryRunAnswer
{
    private const string Student = "student";
    private const string Staff = "staff";

    public static object Of(DryRun run)
    {
        var (students, staff) = (run.Plan.Students, run.Plan.Staff);
        var left = run.Plan.Left.Select(student => student.Id).ToHashSet();
        return new
        {
            run.File.Kind,
            Plan = run.Hash,
            run.Since,
            Tables = run.File.Tables.Zip(run.Mappings, Table),
            Counts = Counts(run.Plan),
            New = students.New.Select(Row).Concat(staff.New.Select(Row)),
            Changed = students.Changed.Select(change => Known(change.Row, change.Before, change.Fields))
                .Concat(staff.Changed.Select(change => Known(change.Row, change.Before, change.Fields))),
            Same = students.Same.Select(match => Known(match.Row, match.Person, [])).Concat(staff.Same.Select(match => Known(match.Row, match.Person, []))),
            Doubtful = students.Doubtful.Select(doubt => new { Row = Row(doubt.Row), Candidates = doubt.Candidates.Select(Person) })
                .Concat(staff.Doubtful.Select(doubt => new { Row = Row(doubt.Row), Candidates = doubt.Candidates.Select(Person) })),
            Wrong = students.Wrong.Select(row => Wrong(Student, row)).Concat(staff.Wrong.Select(row => Wrong(Staff, row))),
            Missing = students.Missing.Select(student => Person(student) with { HasLeft = left.Contains(student.Id) }),
        };
    }

    public static object Counts(RosterPlan plan) => new
    {
        New = plan.Students.New.Length + plan.Staff.New.Length,
        Changed = plan.Students.Changed.Length + plan.Staff.Changed.Length,
        Same = plan.Students.Same.Length + plan.Staff.Same.Length,
        Doubtful = plan.Students.Doubtful.Length + plan.Staff.Doubtful.Length,
        Wrong = plan.Students.Wrong.Length + plan.Staff.Wrong.Length,
        Missing = plan.Students.Missing.Length,
        Left = plan.Left.Length,
    };

    private static object Table(ImportTable table, TableMapping mapping)
    {
        var headers = DryRun.HeadersOf(table, mapping);
        var example = table.Rows.FirstOrDefault(row => row.Number > mapping.Header);
        return new
        {
            table.Name,
            mapping.Kind,
            mapping.Header,
            Rows = table.Rows.Count(row => row.Number > mapping.Header),
            mapping.Lacking,
            Columns = headers.Select((header, column) => new
            {
                Column = ColumnLetters.Of(column),
                Header = header.Trim(),
                Field = mapping.Fields.GetValueOrDefault(column),
                Example = mapping.Fields.ContainsKey(column) ? example?[column] : null,
            }),
        };
    }

    private static PersonAnswer Row(StudentRow row) => new(Student, row.Place.Sheet, row.Place.Row, row.Id, row.Name)
    {
        Class = row.Class.ToString(),
        Faction = row.Joins?.Faction,
        Since = row.Joins?.Faction is null ? null : row.Joins.Since,
        ExternalId = row.ExternalId,
    };

    private static PersonAnswer Row(StaffRow row) => new(Staff, row.Place.Sheet, row.Place.Row, row.Id, row.Name)
    {
        Login = row.Login,
        Post = row.Post,
        ExternalId = row.ExternalId,
    };

    private static PersonAnswer Known(StudentRow row, Student student, IReadOnlyList<FieldChange> changes) =>
        Person(student) with { Sheet = row.Place.Sheet, Row = row.Place.Row, Changes = changes };

    private static PersonAnswer Known(StaffRow row, StaffMember member, IReadOnlyList<FieldChange> changes) =>
        Person(member) with { Sheet = row.Place.Sheet, Row = row.Place.Row, Changes = changes };

    private static PersonAnswer Person(Student student) => new(Student, null, null, student.Id, student.Name)
    {
        Class = student.Class,
        Faction = student.Memberships.Lasting()?.Faction,
        ExternalId = student.ExternalId,
    };

    private static PersonAnswer Person(StaffMember member) => new(Staff, null, null, member.Id, member.Name)
    {
        Login = member.Login,
        Post = member.Post,
        ExternalId = member.ExternalId,
    };

    private static object Wrong(string of, WrongRow row) => new
    {
        Of = of,
        row.Place.Sheet,
        row.Place.Row,
        row.Name,
        Faults = row.Faults.Select(fault => new { fault.Code, fault.Place.Column, fault.Value, OtherRow = fault.Other?.Row, OtherSheet = fault.Other?.Sheet }),
    };

    /// <param name="Of"><c>student</c> or <c>staff</c>.</param>
    private sealed record PersonAnswer(string Of, string? Sheet, int? Row, string? Id, string Name)
    {
        public string? Class { get; init; }
        public string? Faction { get; init; }
        public DateOnly? Since { get; init; }
        public string? Login { get; init; }
        public string? Post { get; init; }
        public string? ExternalId { get; init; }
        public IReadOnlyList<FieldChange>? Changes { get; init; }

        /// <summary>Of a student whom the file does not name.</summary>
        public bool? HasLeft { get; init; }
    }
}

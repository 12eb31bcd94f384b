using Engagement.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace Engagement.Tests;

/// <summary>What holds of every plan, whatever the file and the roster.</summary>
public sealed class RosterPlanProperties
{
    private static readonly string[] Names = ["Асан Үсенов", "Асан Усенов", "Үсенов Асан", "Айша Ким", "Нұр Әли", "Әли Нұр", "Ян", "", "=1+1"];
    private static readonly string[] Classes = ["8А", "8A", "8 а", "8Ә", "9Б", "11", "13А", ""];
    private static readonly string[] Factions = ["", "care", "Қамқорлық", "debate", "-", "unknown"];
    private static readonly string[] Ids = ["", "", "", "1", "2", "3", "=2"];

    private static readonly Gen<string> Rows =
        from name in Gen.Elements(Names)
        from @class in Gen.Elements(Classes)
        from faction in Gen.Elements(Factions)
        from id in Gen.Elements(Ids)
        select $"{name};{@class};{faction};{id}";

    private static readonly Gen<string[]> Files = Rows.ArrayOf().Select(rows => rows.Where(row => row != ";;;").ToArray());

    [Fact]
    public void Every_row_is_in_exactly_one_list() => Check((first, second) =>
    {
        foreach (var plan in (RosterPlan[])[Plan(School.Empty, first), Plan(School.Empty.After(Plan(School.Empty, first)), second)])
        {
            var rows = RowsOf(plan);
            Assert.Equal(rows.Distinct().Count(), rows.Count);
        }

        Assert.Equal(second.Length, RowsOf(Plan(School.Empty.After(Plan(School.Empty, first)), second)).Count);
    });

    [Fact]
    public void The_same_file_twice_changes_nothing() => Check((first, second) =>
    {
        var school = School.Empty.After(Plan(School.Empty, first));
        Assert.True(Plan(school, first).ChangesNothing);
        var later = school.After(Plan(school, second));
        Assert.True(Plan(later, second).ChangesNothing);
    });

    [Fact]
    public void The_order_of_rows_does_not_matter() => Check((first, second) =>
    {
        var school = School.Empty.After(Plan(School.Empty, first));
        Assert.Equal(Told(Plan(school, second), second), Told(Plan(school, [.. second.Reverse()]), [.. second.Reverse()]));
    });

    [Fact]
    public void Nobody_is_lost_and_no_id_stands_twice() => Check((first, second) =>
    {
        var school = School.Empty.After(Plan(School.Empty, first));
        var plan = Plan(school, second);
        var after = school.After(plan).Roster.Students;
        Assert.Subset(after.Select(student => student.Id).ToHashSet(), school.Roster.Students.Select(student => student.Id).ToHashSet());
        Assert.Equal(school.Roster.Students.Length + plan.Students.New.Length, after.Length);
        var externalIds = after.Select(student => student.ExternalId).OfType<string>().ToList();
        Assert.Equal(externalIds.Distinct(), externalIds);
    });

    private static void Check(Action<string[], string[]> property) => Prop
        .ForAll(Arb.From(Files), Arb.From(Files), (first, second) => property(first, second))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static RosterPlan Plan(School school, string[] rows) => RosterPlan.Of(school.Roster, Import.Read(rows), new Dictionary<FilePlace, string>());

    private static List<FilePlace> RowsOf(RosterPlan plan) =>
    [
        .. plan.Students.New.Select(row => row.Place), .. plan.Students.Changed.Select(change => change.Row.Place), .. plan.Students.Same.Select(match => match.Row.Place),
        .. plan.Students.Doubtful.Select(doubt => doubt.Row.Place), .. plan.Students.Wrong.Select(row => row.Place),
    ];

    /// <summary>What is said of each row, by its text instead of its place.</summary>
    private static IEnumerable<string> Told(RosterPlan plan, string[] rows)
    {
        string Text(FilePlace place) => rows[place.Row - 1];
        return ((IEnumerable<string>)
        [
            .. plan.Students.New.Select(row => $"new {Text(row.Place)}"),
            .. plan.Students.Changed.Select(change => $"changed {Text(change.Row.Place)} {change.Before.Id}"),
            .. plan.Students.Same.Select(match => $"same {Text(match.Row.Place)} {match.Person.Id}"),
            .. plan.Students.Doubtful.Select(doubt => $"doubtful {Text(doubt.Row.Place)} {string.Join(' ', doubt.Candidates.Select(person => person.Id))}"),
            .. plan.Students.Wrong.Select(row => $"wrong {Text(row.Place)} {row.Faults[0].Code}"),
        ]).Order(StringComparer.Ordinal);
    }
}

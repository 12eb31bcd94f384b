using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Students;

namespace Engagement.Tests;

/// <summary>What a file would do to a roster, and what it must never do.</summary>
public sealed class RosterPlanTests
{
    private static readonly DateOnly Autumn = new(2026, 9, 1);
    private static readonly DateOnly Today = new(2026, 11, 18);

    [Fact]
    public void A_file_brings_everybody_into_an_empty_roster()
    {
        var plan = Plan(School.Empty, "Асан Үсенов;8А;care", "Айша Ким;8А;");
        Assert.Equal(["Асан Үсенов", "Айша Ким"], plan.Students.New.Select(row => row.Name));
        var added = plan.Change("abai", Codes()).Students;
        Assert.Equal(["abai.s1", "abai.s2"], added.Select(student => student.Id));
        Assert.Equal<Membership>([new Membership("care", Today, null)], added[0].Memberships);
        Assert.All(added, student => Assert.Null(student.ShownAs));
        Assert.Empty(added[1].Memberships);
    }

    /// <summary>Who was there before the school's first list counts from the beginning, who comes later from the first known day.</summary>
    [Fact]
    public void Whom_a_later_list_adds_is_at_the_school_since_then()
    {
        var school = School.Empty.After(Plan(School.Empty, "Асан Үсенов;8А"));
        Assert.Null(Assert.Single(school.Roster.Students).JoinedOn);

        var later = Import.ReadRaw(["Аты-жөні;Сынып;Фракция;Мүше болған күні", "Айша Ким;8А;;", "Нұр Әли;9А;care;01.09.2026", "Дана Сәт;9А;care;01.12.2026"], 0);
        var added = RosterPlan.Of(school.Roster, later, new Dictionary<FilePlace, string>()).Change("abai", Codes()).Students;
        Assert.Equal([Today, Autumn, Today], added.Select(student => student.JoinedOn!.Value));

        var known = Plan(School.Of(added[0]), "Айша Ким;8А;care").Change("abai", Codes()).Students;
        Assert.Equal(Today, Assert.Single(known).JoinedOn);
    }

    [Fact]
    public void Only_who_is_named_leaves_and_never_who_stands_in_the_file()
    {
        var school = School.Of(
            Student(1, "Асан Үсенов", "8А", new Membership("care", Autumn, null)), Student(2, "Айша Ким", "8А"), Student(3, "Нұр Әли", "9А"));
        var plan = RosterPlan.Of(
            school.Roster, Import.Read("Айша Ким;8А"), new Dictionary<FilePlace, string>(), new(["abai.s001", "abai.s002"], Today));
        var left = Assert.Single(plan.Change("abai", Codes()).Students);
        Assert.Equal(("abai.s001", Today.AddDays(-1)), (left.Id, left.LeftOn));
        Assert.Equal<Membership>([new Membership("care", Autumn, Today.AddDays(-1))], left.Memberships);
        Assert.Equal(["abai.s001", "abai.s003"], plan.Students.Missing.Select(student => student.Id));
        Assert.False(plan.ChangesNothing);
        Assert.True(Plan(school, "Айша Ким;8А").ChangesNothing);
    }

    [Fact]
    public void Who_has_left_comes_back_by_an_id_and_is_nobody_else_by_a_name()
    {
        var gone = Registered("8А") with { LeftOn = Autumn };
        var school = new School(new Roster(1, [Student(2, "Айша Ким", "8А")], []) { Former = [gone] });
        var back = Assert.Single(Plan(school, "Асан Үсенов;8А;care;17").Students.Changed);
        Assert.Equal((gone.Id, null, "care"), (back.After.Id, back.After.LeftOn, back.After.FactionOn(Today)));
        Assert.Contains(new FieldChange("leftOn", "2026-09-01", null), back.Fields);

        var other = Plan(school, "Асан Үсенов;8А");
        Assert.Equal("Асан Үсенов", Assert.Single(other.Students.New).Name);
        Assert.Equal(["abai.s002"], other.Students.Missing.Select(student => student.Id));
    }

    [Fact]
    public void The_same_file_twice_changes_nothing()
    {
        string[] file = ["Асан Үсенов;8А;care;17", "Айша Ким;8Ә;;", "Айша Ким;8А;debate;", "Нұр Әли;11;;a-1"];
        var school = School.Empty.After(Plan(School.Empty, file));
        var again = Plan(school, file);
        Assert.True(again.ChangesNothing);
        Assert.Equal(4, again.Students.Same.Length);
        Assert.Empty(again.Students.Missing);
    }

    [Theory]
    [InlineData("Үсенов Асан;8А")]
    [InlineData("асан усенов;8 «а»")]
    [InlineData("Acaн  Yceнoв;8-A")]
    public void A_name_in_either_order_and_from_any_keyboard_is_the_same_person_and_keeps_its_Kazakh_letters(string row)
    {
        var same = Assert.Single(Plan(School.Of(Student(1, "Асан Үсенов", "8А")), row).Students.Same);
        Assert.Equal("abai.s001", same.Person.Id);
    }

    [Fact]
    public void The_Kazakh_spelling_replaces_the_one_of_a_Russian_keyboard()
    {
        var change = Assert.Single(Plan(School.Of(Student(1, "Асан Усенов", "8А")), "Асан Үсенов;8А").Students.Changed);
        Assert.Equal<FieldChange>([new FieldChange("name", "Асан Усенов", "Асан Үсенов")], change.Fields);
    }

    [Fact]
    public void A_Kazakh_letter_makes_another_class() =>
        Assert.Single(Plan(School.Of(Student(1, "Асан Үсенов", "5А")), "Асан Үсенов;5Ә").Students.Doubtful);

    [Fact]
    public void An_external_id_is_stronger_than_name_and_class()
    {
        var school = School.Of(Student(1, "Асан Үсенов", "8А") with { ExternalId = "17" }, Student(2, "Айша Ким", "8А"));
        var change = Assert.Single(Plan(school, "Айша Ким;9Б;;17").Students.Changed);
        Assert.Equal("abai.s001", change.Before.Id);
        Assert.Equal(["name", "class"], change.Fields.Select(field => field.Field));
        Assert.Equal(9, change.After.Grade);
    }

    [Fact]
    public void Somebody_of_the_same_name_in_another_class_is_asked_about_and_the_answer_decides()
    {
        var school = School.Of(Student(1, "Асан Үсенов", "7А"));
        var doubt = Assert.Single(Plan(school, "Асан Үсенов;8А").Students.Doubtful);
        Assert.Equal(["abai.s001"], doubt.Candidates.Select(student => student.Id));
        Assert.Empty(Plan(school, "Асан Үсенов;8А").Students.Missing);

        var same = Answered(school, new() { [doubt.Row.Place] = "abai.s001" }, "Асан Үсенов;8А");
        Assert.Equal("8А", Assert.Single(same.Students.Changed).After.Class);
        var other = Answered(school, new() { [doubt.Row.Place] = "new" }, "Асан Үсенов;8А");
        Assert.Single(other.Students.New);
        Assert.Single(other.Students.Missing);
        Assert.Single(Answered(school, new() { [doubt.Row.Place] = "abai.s999" }, "Асан Үсенов;8А").Students.Doubtful);
    }

    [Fact]
    public void Two_rows_do_not_become_one_person_by_answers()
    {
        var school = School.Of(Student(1, "Асан Үсенов", "7А"));
        string[] file = ["Асан Үсенов;8А;;1", "Асан Үсенов;8Б;;2"];
        var answers = Plan(school, file).Students.Doubtful.ToDictionary(doubt => doubt.Row.Place, _ => "abai.s001");
        Assert.Equal(2, answers.Count);
        Assert.Equal(2, Answered(school, answers, file).Students.Doubtful.Length);
    }

    [Fact]
    public void Namesakes_of_one_class_are_told_apart_by_their_ids_and_refused_without()
    {
        Assert.Equal(2, Plan(School.Empty, "Айша Ким;8А;;1", "Айша Ким;8А;;2").Students.New.Length);
        var wrong = Plan(School.Empty, "Айша Ким;8А", "Ким Айша;8а").Students.Wrong;
        Assert.Equal([2, 1], wrong.Select(row => Assert.Single(row.Faults).Other!.Row));
        Assert.All(wrong, row => Assert.Equal(RowFaultCode.Twice, row.Faults[0].Code));
    }

    [Fact]
    public void A_second_row_of_somebody_found_by_an_id_is_no_new_person()
    {
        var plan = Plan(School.Of(Student(1, "Айша Ким", "8А") with { ExternalId = "1" }), "Айша Ким;8А;;1", "Айша Ким;8А");
        Assert.Equal((1, 1), (plan.Students.Same.Length, plan.Students.Wrong.Length));
    }

    [Fact]
    public void One_id_in_two_rows_is_refused_in_both() =>
        Assert.Equal(2, Plan(School.Empty, "Айша Ким;8А;;1", "Асан Үсенов;8А;;1").Students.Wrong.Length);

    [Fact]
    public void Who_is_not_in_the_file_is_named_and_stays()
    {
        var school = School.Of(Student(1, "Асан Үсенов", "8А"), Student(2, "Айша Ким", "8А"));
        var plan = Plan(school, "Асан Үсенов;8А");
        Assert.Equal(["abai.s002"], plan.Students.Missing.Select(student => student.Id));
        Assert.True(plan.ChangesNothing);
    }

    [Fact]
    public void Whose_row_is_at_fault_is_not_missing() =>
        Assert.Empty(Plan(School.Of(Student(1, "Асан Үсенов", "8А")), "Асан Үсенов;сегізінші").Students.Missing);

    [Fact]
    public void A_change_of_faction_keeps_the_history()
    {
        var school = School.Of(Student(1, "Асан Үсенов", "8А", new Membership("care", Autumn, null)));
        var change = Assert.Single(Plan(school, "Асан Үсенов;8А;debate").Students.Changed);
        Assert.Equal<Membership>(
            [new("care", Autumn, Today.AddDays(-1)), new Membership("debate", Today, null)],
            change.After.Memberships);
        Assert.Equal<FieldChange>([new FieldChange("faction", "care", "debate")], change.Fields);
    }

    [Fact]
    public void An_empty_cell_leaves_a_faction_and_a_dash_ends_it()
    {
        var school = School.Of(Student(1, "Асан Үсенов", "8А", new Membership("care", Autumn, null)));
        Assert.Single(Plan(school, "Асан Үсенов;8А;").Students.Same);
        var left = Assert.Single(Plan(school, "Асан Үсенов;8А;—").Students.Changed).After;
        Assert.Equal<Membership>([new Membership("care", Autumn, Today.AddDays(-1))], left.Memberships);
    }

    [Fact]
    public void A_membership_cannot_begin_before_the_one_it_ends()
    {
        var school = School.Of(Student(1, "Асан Үсенов", "8А", new Membership("care", Today.AddDays(1), null)));
        Assert.Equal(RowFaultCode.DayTooEarly, Assert.Single(Plan(school, "Асан Үсенов;8А;debate").Students.Wrong).Faults[0].Code);
    }

    [Fact]
    public void A_membership_of_the_same_day_is_replaced()
    {
        ImmutableArray<Membership> history = [new("care", Autumn, Today.AddDays(-1)), new("debate", Today, null)];
        Assert.Equal<Membership>([history[0], new Membership("law-order", Today, null)], history.Move("law-order", Today)!.Value);
        Assert.Equal<Membership>([history[0]], history.Move(null, Today)!.Value);
        Assert.Equal<Membership>(history, history.Move("debate", Autumn)!.Value);
    }

    [Fact]
    public void A_change_of_class_keeps_the_class_of_every_day_before()
    {
        var after = Assert.Single(Plan(School.Of(Registered("8А")), "Асан Үсенов;8Б;;17").Students.Changed).After;

        Assert.Equal(("8Б", 8), (after.Class, after.Grade));
        Assert.Equal("8Б", after.ClassOn(Today));
        Assert.Equal("8А", after.ClassOn(Today.AddDays(-1)));
        Assert.Equal("8А", after.ClassOn(Autumn));
    }

    [Fact]
    public void A_class_cannot_begin_before_the_one_it_follows()
    {
        var moved = Registered("8Б") with { EarlierClasses = [new("8А", Today)] };
        Assert.Equal(RowFaultCode.DayTooEarly, Assert.Single(Plan(School.Of(moved), "Асан Үсенов;8А;;17").Students.Wrong).Faults[0].Code);
        Assert.Single(Plan(School.Of(moved), "Асан Үсенов;8Б;;17").Students.Same);
    }

    [Fact]
    public void A_class_of_the_same_day_is_replaced()
    {
        var moved = Student(1, "Асан Үсенов", "8А").InClass("8Б", 8, Today)!;
        Assert.Equal<EarlierClass>([new EarlierClass("8А", Today.AddDays(-1))], moved.InClass("9В", 9, Today)!.EarlierClasses);
        Assert.Empty(moved.InClass("8А", 8, Today)!.EarlierClasses);
        Assert.Equal<EarlierClass>([new EarlierClass("8А", Today.AddDays(-1)), new("8Б", Today)], moved.InClass("8А", 8, Today.AddDays(1))!.EarlierClasses);
    }

    private static RosterPlan Plan(School school, params string[] rows) => Answered(school, [], rows);

    private static RosterPlan Answered(School school, Dictionary<FilePlace, string> answers, params string[] rows) =>
        RosterPlan.Of(school.Roster, Import.Read(rows), answers);

    private static Student Registered(string @class) => Student(1, "Асан Үсенов", @class) with { ExternalId = "17" };

    private static Student Student(int number, string name, string @class, params Membership[] memberships) =>
        new($"abai.s{number:000}", name, @class, ClassName.Parse(@class)!.Grade, null, [.. memberships]);

    private static Func<string> Codes()
    {
        var last = 0;
        return () => $"{++last}";
    }
}

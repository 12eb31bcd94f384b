using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Summer;
using FsCheck;
using FsCheck.Fluent;

namespace Engagement.Tests;

/// <summary>Five days, each of them there or made up; a certificate for whoever has them all (S2-20, S2-21).</summary>
public sealed class CourseKeepingTests
{
    private const string Teacher = "abai/teacher";
    private const string Head = "abai/head";
    private const string Listener = "abai/listener";

    private static readonly SummerSeason Season = new(2027);
    private static readonly DateOnly First = new(2027, 5, 3);
    private static readonly DateTimeOffset Now = new(2027, 5, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void All_five_days_finish_a_course()
    {
        var course = Joined(Listener);
        for (var day = 0; day < 5; day++)
        {
            Assert.Empty(CourseKeeping.Finished(course));
            course = Kept(course, day, DayState.Present);
        }

        Assert.Equal(Listener, Assert.Single(CourseKeeping.Finished(course)).Person);
        Assert.Equal((5, 10), (Lines(course, SummerKind.CourseDay), course.Sheets.Sum(sheet => sheet.Sheet.Lines.Length)));
        Assert.All(course.Sheets, sheet => Assert.Contains(sheet.Sheet.Lines, line => line == new SheetLine(Teacher, SummerKind.Taught, 1)));
    }

    [Fact]
    public void A_day_that_was_made_up_counts_like_any_other_on_the_day_when_it_was_confirmed()
    {
        var course = Joined(Listener, "abai/other");
        foreach (var day in Enumerable.Range(0, 5).Where(day => day != 2))
        {
            course = Kept(course, day, DayState.Present);
        }

        course = Done(CourseKeeping.Mark(course, "abai/other", 2, DayState.Present, First.AddDays(2)));
        course = Done(CourseKeeping.Confirm(course, 2, Head, First.AddDays(2)));
        Assert.Empty(CourseKeeping.Finished(course));
        var later = First.AddDays(30);
        course = Done(CourseKeeping.Confirm(Done(CourseKeeping.Mark(course, Listener, 2, DayState.MadeUp, later)), 2, Head, later));
        Assert.Equal(Listener, Assert.Single(CourseKeeping.Finished(course)).Person);
        Assert.Equal((later, 1), (course.Sheets[^1].Sheet.Activity.Day, course.Sheets[^1].Sheet.Lines.Length));
        Assert.Equal(5, Lines(course, SummerKind.Taught));
    }

    [Fact]
    public void Confirming_twice_makes_one_sheet_and_locks_what_was_marked()
    {
        var course = Kept(Joined(Listener), 0, DayState.Present);
        Assert.Same(course, Done(CourseKeeping.Confirm(course, 0, Head, First)));
        Assert.Equal(SummerRefusal.DayConfirmed, CourseKeeping.Mark(course, Listener, 0, DayState.Open, First).Refusal);
        Assert.Equal(SummerRefusal.DayConfirmed, CourseKeeping.Leave(course, Listener).Refusal);
    }

    [Fact]
    public void Nothing_is_marked_before_its_day()
    {
        Assert.Equal(SummerRefusal.DayNotCome, CourseKeeping.Mark(Joined(Listener), Listener, 1, DayState.Present, First).Refusal);
        Assert.Equal(SummerRefusal.DayNotCome, CourseKeeping.Confirm(Joined(Listener), 1, Head, First).Refusal);
    }

    [Fact]
    public void Nobody_confirms_the_own_day_and_no_teacher_listens()
    {
        var course = Done(CourseKeeping.Mark(Joined(Listener), Listener, 0, DayState.Present, First));
        Assert.Equal(SummerRefusal.OwnCourse, CourseKeeping.Confirm(course, 0, Listener, First).Refusal);
        Assert.Equal(SummerRefusal.OwnCourse, CourseKeeping.Confirm(course, 0, Teacher, First).Refusal);
        Assert.Equal(SummerRefusal.TeacherListens, CourseKeeping.Join(course, Teacher, First, Now).Refusal);
    }

    [Fact]
    public void A_certificate_brings_its_points_once_and_takes_them_back_once()
    {
        var course = Enumerable.Range(0, 5).Aggregate(Joined(Listener), (one, day) => Kept(one, day, DayState.Present));
        var numbers = new Dictionary<string, string> { [Listener] = "KZ-2027-C0001" };
        var certified = CourseKeeping.Certify(course, numbers, Head, First.AddDays(5));
        Assert.Same(certified, CourseKeeping.Certify(certified, numbers, Head, First.AddDays(6)));
        Assert.Equal(1, Lines(certified, SummerKind.Certificate));
        var withdrawn = CourseKeeping.Undo(certified, Listener, Head);
        Assert.Equal(certified.Sheets[^1].Sheet.Id, withdrawn.Sheets[^1].Undoes);
        Assert.Same(withdrawn, CourseKeeping.Undo(withdrawn, Listener, Head));
        Assert.Same(course, CourseKeeping.Undo(course, Listener, Head));
    }

    [Fact]
    public void A_plan_has_days_of_the_season_in_their_order_and_members_who_teach()
    {
        Assert.Equal(SummerRefusal.CourseDays, Plan(First, First).Refusal);
        Assert.Equal(SummerRefusal.CourseDays, Plan(First.AddDays(1), First).Refusal);
        Assert.Equal(SummerRefusal.CourseDays, Plan(new DateOnly(2027, 9, 1)).Refusal);
        Assert.Equal(SummerRefusal.CourseDays, Plan(new DateOnly(2026, 9, 30)).Refusal);
        Assert.Equal(SummerRefusal.CourseDays, Plan([.. Enumerable.Range(0, 11).Select(First.AddDays)]).Refusal);
        Assert.Null(Plan(new DateOnly(2026, 10, 1)).Refusal);
        Assert.Equal(SummerRefusal.UnknownTeacher, CourseKeeping.Plan(null, PlanOf(First), Season, _ => false).Refusal);
    }

    [Fact]
    public void A_plan_changes_until_somebody_was_there_and_takes_the_listeners_along()
    {
        var course = Joined(Listener);
        var other = PlanOf(First, First.AddDays(1));
        Assert.Equal(2, Done(CourseKeeping.Plan(course, other, Season, _ => true)).Listeners[0].Days.Length);
        Assert.Same(course, Done(CourseKeeping.Plan(course, PlanOf(Days), Season, _ => true)));
        var begun = Done(CourseKeeping.Mark(course, Listener, 0, DayState.Present, First));
        Assert.Equal(SummerRefusal.CourseBegun, CourseKeeping.Plan(begun, other, Season, _ => true).Refusal);
    }

    [Fact]
    public void Whatever_is_marked_and_confirmed_in_whatever_order_a_day_of_a_listener_is_paid_once()
    {
        var listeners = new[] { "abai/a", "abai/b", "zhambyl/a" };
        var step = Gen.Choose(0, 2).SelectMany(_ => Gen.Choose(0, 4), (who, day) => (who, day))
            .SelectMany(_ => Gen.Choose(0, 3), (at, what) => (listeners[at.who], at.day, what));
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(step.ListOf().ToArbitrary(), steps =>
        {
            var course = Joined(listeners);
            foreach (var (who, day, what) in steps)
            {
                var next = what == 3 ? CourseKeeping.Confirm(course, day, Head, First.AddDays(9)) : CourseKeeping.Mark(course, who, day, DayState.All[what], First.AddDays(9));
                course = next.Course ?? course;
            }

            var confirmed = course.Listeners.Sum(one => one.Days.Count(day => day.IsConfirmed));
            Assert.Equal(confirmed, Lines(course, SummerKind.CourseDay));
            Assert.Equal(course.Sheets.Length, course.Sheets.Select(sheet => sheet.Sheet.Id).Distinct().Count());
            Assert.All(listeners, who => Assert.Equal(course.Listeners.Single(one => one.Person == who).HasAllDays, CourseKeeping.Finished(course).Any(one => one.Person == who)));
            Assert.True(Lines(course, SummerKind.Taught) <= 5);
        }));
    }

    private static DateOnly[] Days => [.. Enumerable.Range(0, 5).Select(First.AddDays)];

    private static CourseChange Plan(params DateOnly[] days) => CourseKeeping.Plan(null, PlanOf(days), Season, person => person == Teacher);

    private static CoursePlan PlanOf(params DateOnly[] days) =>
        new(new("0199a0a0-0000-7000-8000-000000000001"), "Көшбасшы мектебі", [.. days.Select(day => new CourseDay(day, Teacher))], null);

    private static Course Joined(params string[] people) =>
        people.Aggregate(Done(Plan(Days)), (course, person) => Done(CourseKeeping.Join(course, person, First, Now)));

    private static Course Kept(Course course, int day, string state) =>
        Done(CourseKeeping.Confirm(Done(CourseKeeping.Mark(course, Listener, day, state, First.AddDays(day))), day, Head, First.AddDays(day)));

    private static int Lines(Course course, string kind) => course.Sheets.Sum(sheet => sheet.Sheet.Lines.Count(line => line.Kind == kind));

    private static Course Done(CourseChange change)
    {
        Assert.Null(change.Refusal);
        return change.Course!;
    }
}

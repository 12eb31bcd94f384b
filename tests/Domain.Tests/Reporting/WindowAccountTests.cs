using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Domain;
using Engagement.Reporting;
using Engagement.Schools;
using Engagement.Students;

namespace Engagement.Tests;

/// <summary>What a school and its factions did in a window, added up by hand.</summary>
public sealed class WindowAccountTests
{
    private static readonly (DateOnly From, DateOnly To) Third = Year.Calendar.WindowOf(Year.Season.Quarters[2]);

    private readonly Desk _desk = new();

    public WindowAccountTests()
    {
        _desk.Place("a", "9А", "care");
        _desk.Place("b", "9А", "care");
        _desk.Place("c", "10А", "debate");
    }

    [Fact]
    public void Points_people_hours_debates_and_publications_are_counted_by_faction_and_for_the_school()
    {
        _desk.Post("debate-1", Year.Line("debate.part", "a"), Year.Line("debate.part", "c"));
        _desk.Post("debate-2", Year.Line("debate.part", "c"));
        _desk.Post(null, Year.Line("vol.half", "a", 3));
        _desk.Post("event-1", Year.Line("media.post", "b"));
        _desk.Post("event-1", Year.Line("event.part", "d"));
        var (whole, care) = (Account().Whole(), Of("care"));
        Assert.Equal((4, 4, 8 + 8 + 8 + 9 + 4 + 5), (whole.Roll, whole.Active, whole.Points));
        Assert.Equal((3, 1, 2, 2, 1), (whole.HalfHours, whole.Volunteers, whole.Debates, whole.Speakers, whole.Publications));
        Assert.Equal((2, 2, 21), (care.Roll, care.Active, care.Points));
        Assert.Equal((3, 1, 1, 1, 1), (care.HalfHours, care.Volunteers, care.Debates, care.Speakers, care.Publications));
        Assert.Equal((16, 1), (Family(Of("debate"), "debates").Points, Family(Of("debate"), "debates").Students));
        Assert.Equal(whole.Points, whole.Families.Sum(family => family.Points));
    }

    /// <summary>Whoever came late, went to another faction or has left the school since took part while they were there.</summary>
    [Fact]
    public void Nobody_takes_part_who_does_not_belong_to_it()
    {
        _desk.Post("event-1", Year.Line("event.part", "a"), Year.Line("event.part", "b"), Year.Line("event.part", "d"));
        ImmutableArray<Student> now =
        [
            new(Year.Id("a"), "А", "9А", 9, null, [new("care", Year.Season.From, Third.To.AddDays(-60)), new("debate", Third.To.AddDays(-59), null)]),
            new(Year.Id("c"), "В", "10А", 10, null, [new("care", Third.To, null)]),
        ];
        var (whole, care) = (Account(people: now).Whole(), Account(people: now).Factions()[0].Figures);
        Assert.Equal((4, 3), (whole.Roll, whole.Active));
        Assert.Equal((3, 2), (care.Roll, care.Active));
    }

    [Fact]
    public void What_was_undone_and_what_belongs_to_another_quarter_does_not_count()
    {
        _desk.Undo(_desk.Post("event-1", Year.Line("event.part", "a")));
        _desk.Day = Third.To.AddDays(1);
        _desk.Post("event-2", Year.Line("event.part", "a"));
        Assert.Equal((0, 0), (Account().Whole().Active, Account().Whole().Points));
    }

    [Fact]
    public void An_hour_that_a_cap_kept_from_counting_was_worked_all_the_same()
    {
        _desk.Post(null, Year.Line("vol.half", "a", 10));
        Assert.Equal((10, 8 * 3), (Of("care").HalfHours, Of("care").Points));
    }

    [Fact]
    public void Rows_of_the_plan_stand_with_who_answers_for_them_and_are_due_when_their_days_are_over()
    {
        var care = Account(Third.From.AddDays(10)).Factions().Single(one => one.Faction == "care").Figures.Plan;
        Assert.Equal((2, 1, 0m), (care.Rows, care.Due, care.Delivered));
        _desk.Post("row-1", Year.Line("event.lead", "c"));
        care = Of("care").Plan;
        Assert.Equal((2, 2, 1m), (care.Rows, care.Due, care.Delivered));
        Assert.Equal((3, 3, 1m), Account().Whole().Plan is var whole ? (whole.Rows, whole.Due, whole.Delivered) : default);
    }

    [Fact]
    public void What_was_cancelled_was_not_planned()
    {
        var progress = new PlanProgress(Year.Season.From, ["row-1"], ["row-2"]);
        var plan = Account(progress: progress).Factions().Single(one => one.Faction == "care").Figures.Plan;
        Assert.Equal((1, 1, 1m), (plan.Rows, plan.Due, plan.Delivered));
    }

    [Fact]
    public void Factions_stand_in_the_order_of_the_plan_whatever_they_reached()
    {
        _desk.Post("event-1", Year.Line("event.part", "c"));
        Assert.Equal(["care", "debate"], Account().Factions().Select(one => one.Faction));
    }

    [Fact]
    public void What_a_faction_answers_for_stands_in_the_order_of_the_days_with_what_became_of_it()
    {
        _desk.Post("row-1", Year.Line("event.lead", "c"));
        Assert.Equal([("row-1", true), ("row-2", false)], Account().Hosted("care").Select(one => (one.Event.Id, one.IsDelivered)));
        Assert.Equal(["row-1"], Account(progress: new(Year.Season.From, [], ["row-2"])).Hosted("care").Select(one => one.Event.Id));
        Assert.Empty(Account().Hosted("debate"));
    }

    [Fact]
    public void Entries_are_counted_by_kind_and_by_what_is_below_it()
    {
        _desk.Post("debate-1", Year.Line("debate.part", "a"), Year.Line("debate.part", "c"));
        Assert.Equal((1, 1, 0), (Account().Count("care", "debate.part"), Account().Count("care", "debate"), Account().Count("care", "deb")));
    }

    private WindowFigures Of(string faction) => Account().Factions().Single(one => one.Faction == faction).Figures;

    private static FamilyFigures Family(WindowFigures figures, string family) => figures.Families[WindowAccount.Families.IndexOf(family)];

    private WindowAccount Account(DateOnly? today = null, PlanProgress? progress = null, ImmutableArray<Student>? people = null)
    {
        var profile = new SchoolProfile(
            Year.School, Year.Text("Abai"), "Asia/Almaty", 100, [.. new[] { "care", "debate" }.Select(id => new FactionProfile(id, Year.Text(id), Year.Text(id), "#000000"))],
            Year.Season,
            [
                Year.Event("row-1", "care", to: Third.From.AddDays(5)), Year.Event("row-2", "care", to: Third.From.AddDays(30)),
                Year.Event("row-3", to: Third.From.AddDays(5)), Year.Event("row-4", "care"),
            ],
            Progress: progress);
        ImmutableArray<Student> students =
        [
            .. new[] { ("a", "care"), ("b", "care"), ("c", "debate"), ("d", null) }.Select(one => new Student(
                Year.Id(one.Item1), one.Item1, "9А", 9, null, one.Item2 is { } faction ? [new(faction, Year.Season.From, null)] : [])),
        ];
        return new(_desk.Records, new(profile, people ?? students), Third, today ?? Third.To.AddDays(1));
    }
}

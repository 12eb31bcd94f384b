using Engagement.Domain;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Tests;

public sealed class PromotionTests
{
    private static readonly DateOnly LastDay = new(2027, 5, 25);

    [Fact]
    public void Every_class_goes_up_by_a_grade_and_the_last_finishes()
    {
        var roster = RosterOf(("a", "11А", 11), ("b", "9Ә", 9), ("c", "10Б", 10), ("d", "Бөбек", 0));
        Assert.Equal([new("Бөбек", "1"), new("9Ә", "10Ә"), new("10Б", "11Б"), new("11А", null)], Promotion.Propose(roster).ToArray());
        Assert.True(Promotion.Fits(Promotion.Propose(roster), roster));
    }

    [Theory]
    [InlineData("9Ә>10А 11А>", true)]
    [InlineData("9Ә>9Б 11А>11А", true)]
    [InlineData("9Ә> 11А>", true)]
    [InlineData("9Ә>11А 11А>", false)]
    [InlineData("9Ә>8Ә 11А>", false)]
    [InlineData("9Ә>келесі 11А>", false)]
    [InlineData("9Ә>10Ә", false)]
    [InlineData("9Ә>10Ә 9Ә>10А 11А>", false)]
    [InlineData("9Ә>10Ә 11Б>", false)]
    public void Every_class_is_named_once_and_goes_up_by_one_grade_at_most(string steps, bool fits) =>
        Assert.Equal(fits, Promotion.Fits([.. steps.Split(' ').Select(Step)], RosterOf(("a", "11А", 11), ("b", "9Ә", 9))));

    [Fact]
    public void Who_goes_up_keeps_the_faction_and_the_class_of_earlier_days_and_who_finishes_keeps_what_was()
    {
        var (students, finished) = Promotion.Of(RosterOf(("a", "11А", 11), ("b", "9Ә", 9)).Students, [Step("9Ә>10Ә"), Step("11А>")], LastDay);

        var up = Assert.Single(students);
        Assert.Equal(("b", "10Ә", 10, "care"), (up.Id, up.Class, up.Grade, up.FactionOn(LastDay.AddDays(200))));
        Assert.Equal("9Ә", up.ClassOn(LastDay));
        Assert.Null(up.LeftOn);

        var graduate = Assert.Single(finished);
        Assert.Equal(("a", "11А", LastDay), (graduate.Id, graduate.ClassOn(LastDay), graduate.LeftOn));
        Assert.Equal(("care", null), (graduate.FactionOn(LastDay), graduate.FactionOn(LastDay.AddDays(1))));
    }

    [Fact]
    public void Who_came_into_a_class_after_the_last_day_stays_in_it()
    {
        var moved = Person("a", "10А", 10) with { EarlierClasses = [new("9А", new(2027, 8, 20))] };
        Assert.Same(moved, Assert.Single(Promotion.Of([moved], [Step("10А>11А")], LastDay).Students));
    }

    private static ClassStep Step(string text) => text.Split('>') is [var from, var to] ? new(from, to is "" ? null : to) : throw new ArgumentException(text);

    private static Roster RosterOf(params (string Id, string Class, int Grade)[] students) =>
        new(1, [.. students.Select(one => Person(one.Id, one.Class, one.Grade))], []);

    private static Student Person(string id, string @class, int grade) => new(id, id, @class, grade, null, [new("care", new(2026, 9, 1), null)]);
}

using Engagement.Ledger;

namespace Engagement.Tests;

/// <summary>What refuses a sheet whole (rulebook, section 11, steps 1 to 4, and late entry).</summary>
public sealed class RefusalTests
{
    private readonly Desk _desk = new();

    [Fact]
    public void A_sheet_without_lines() => AssertRefused(_desk.Price(null), RefusalCode.NoLines, null);

    [Fact]
    public void A_sheet_of_2001_lines()
    {
        SheetLine[] lines = [.. Enumerable.Range(0, 2001).Select(i => Year.Line("task.done", $"s{i}"))];

        AssertRefused(_desk.Price(null, lines), RefusalCode.TooManyLines, null);
        Assert.Equal(2000, _desk.Price(null, lines[1..]).Entries.Length);
    }

    [Fact]
    public void A_deed_of_tomorrow()
    {
        _desk.Today = Year.Monday.AddDays(-1);

        AssertRefused(_desk.Price(null, Year.Line("task.done")), RefusalCode.InTheFuture, null);
    }

    [Fact]
    public void A_deed_that_is_too_long_ago()
    {
        _desk.Today = Year.Monday.AddDays(14);
        Assert.Empty(_desk.Refusals("task.done"));

        _desk.Today = Year.Monday.AddDays(15);
        AssertRefused(_desk.Price(null, Year.Line("task.done")), RefusalCode.TooLate, null);
    }

    [Fact]
    public void A_deed_of_the_summer()
    {
        _desk.Day = Year.Season.To.AddDays(1);

        AssertRefused(_desk.Price(null, Year.Line("task.done")), RefusalCode.OutsideSeason, null);
    }

    [Fact]
    public void An_event_that_the_plan_does_not_know()
    {
        var sheet = new Sheet(Guid.CreateVersion7(), new(Year.Monday, "nowhere", null), [Year.Line("event.part")], null);

        var pricing = Year.NewBook().Price(sheet, Year.Mentor, Year.Monday, [Year.At(Year.Id("a"))], plannedEvent: null);

        AssertRefused(pricing, RefusalCode.UnknownEvent, null);
    }

    [Fact]
    public void A_level_that_the_rulebook_does_not_know()
    {
        _desk.Level = "galaxy";

        AssertRefused(_desk.Price("e", Year.Line("event.part")), RefusalCode.UnknownLevel, null);
    }

    [Theory]
    [InlineData("gift.given")]
    [InlineData("peer.thanks")]
    [InlineData("")]
    public void A_kind_that_the_rulebook_does_not_know(string kind) =>
        Assert.Equal([RefusalCode.UnknownKind], _desk.Refusals(kind));

    [Fact]
    public void A_student_of_nowhere_and_one_of_another_school()
    {
        SheetLine[] lines = [new("abai.z", "task.done", 1), new("nobody", "task.done", 1), new("satpaev.z", "task.done", 1)];
        var sheet = new Sheet(Guid.CreateVersion7(), new(Year.Monday, null, null), [.. lines], null);

        var pricing = Year.NewBook().Price(sheet, Year.Mentor, Year.Monday, [null, null, null], null);

        Assert.Equal<Refusal>(
            [new(RefusalCode.UnknownStudent, 0), new(RefusalCode.UnknownStudent, 1), new(RefusalCode.ForeignStudent, 2)],
            pricing.Refusals);
    }

    [Theory]
    [InlineData("event.part", 2)]
    [InlineData("event.part", 0)]
    [InlineData("vol.half", 0)]
    [InlineData("mentor.kudos", -1)]
    [InlineData("mentor.kudos", 1001)]
    [InlineData("vol.half", int.MaxValue)]
    public void Units_where_there_are_none(string kind, int units) =>
        Assert.Equal([RefusalCode.UnitsNotAllowed], _desk.Refusals(kind, "e", units: units));

    [Theory]
    [InlineData("debate.part")]
    [InlineData("vol.half")]
    [InlineData("report.quarter")]
    public void A_level_where_none_counts(string kind)
    {
        _desk.Level = "region";
        Assert.Equal([RefusalCode.LevelNotAllowed], _desk.Refusals(kind, "e"));

        _desk.Level = "class";
        Assert.Equal([RefusalCode.LevelNotAllowed], _desk.Refusals(kind, "e"));

        _desk.Level = "school";
        Assert.Empty(_desk.Refusals(kind, "e"));
    }

    [Theory]
    [InlineData("event.part")]
    [InlineData("challenge.entry")]
    [InlineData("contest.first")]
    [InlineData("debate.judge")]
    [InlineData("campaign.action")]
    [InlineData("course.day")]
    [InlineData("law.check")]
    [InlineData("evidence.ontime")]
    public void A_deed_at_an_event_without_the_event(string kind) =>
        Assert.Equal([RefusalCode.EventRequired], _desk.Refusals(kind));

    [Fact]
    public void The_same_student_and_kind_twice_in_a_sheet()
    {
        var pricing = _desk.Price(null, Year.Line("vol.half"), Year.Line("task.done"), Year.Line("vol.half", units: 2));

        AssertRefused(pricing, RefusalCode.DuplicateLine, 2);
    }

    [Theory]
    [InlineData("event.part")]
    [InlineData("contest.part")]
    [InlineData("debate.best")]
    [InlineData("media.post")]
    [InlineData("task.done")]
    public void The_same_kind_twice_at_an_event(string kind)
    {
        _desk.Award(kind, "e");

        Assert.Equal([RefusalCode.AlreadyAwarded], _desk.Refusals(kind, "e"));
        Assert.Empty(_desk.Refusals(kind, "another"));
        Assert.Empty(_desk.Refusals(kind, "e", student: "b"));
    }

    [Fact]
    public void The_same_kind_twice_without_an_event_is_no_repetition()
    {
        _desk.Award("task.done");

        Assert.Empty(_desk.Refusals("task.done"));
    }

    [Theory]
    [InlineData("vol.half")]
    [InlineData("tutor.half")]
    [InlineData("course.day")]
    [InlineData("campaign.action")]
    [InlineData("campaign.committee")]
    public void What_repeats_at_an_event_is_limited_by_its_caps_only(string kind)
    {
        _desk.Award(kind, "e");

        Assert.Empty(_desk.Refusals(kind, "e"));
    }

    [Theory]
    [InlineData("event.lead", 1)]
    [InlineData("event.organise", 5)]
    [InlineData("report.year", 3)]
    [InlineData("initiative.done", 5)]
    [InlineData("contest.first", 10)]
    public void More_people_than_seats(string kind, int seats)
    {
        SheetLine[] lines = [.. Enumerable.Range(0, seats + 2).Select(i => Year.Line(kind, $"s{i}"))];

        Assert.Equal<Refusal>(
            [new(RefusalCode.NoSeatLeft, seats), new(RefusalCode.NoSeatLeft, seats + 1)],
            _desk.Price("e", lines).Refusals);

        var full = _desk.Post("e", lines[..seats]);
        Assert.Equal([RefusalCode.NoSeatLeft], _desk.Refusals(kind, "e", "late"));
        Assert.Empty(_desk.Refusals(kind, "another", "late"));

        _desk.Undo(full, full.FirstSeq);
        Assert.Empty(_desk.Refusals(kind, "e", "late"));
    }

    [Fact]
    public void Every_line_at_fault_is_named_and_nothing_else_is_priced()
    {
        _desk.Award("event.part", "e", "b");
        _desk.Level = "region";

        var pricing = _desk.Price(
            "e", Year.Line("gift.given"), Year.Line("event.part"), Year.Line("event.part", "b"), Year.Line("debate.part"), Year.Line("event.help", units: 3));

        Assert.Empty(pricing.Entries);
        Assert.Equal<Refusal>(
            [
                new(RefusalCode.UnknownKind, 0),
                new(RefusalCode.AlreadyAwarded, 2),
                new(RefusalCode.LevelNotAllowed, 3),
                new(RefusalCode.UnitsNotAllowed, 4),
            ],
            pricing.Refusals);
    }

    private static void AssertRefused(Engagement.Domain.Pricing pricing, string code, int? line)
    {
        Assert.Equal<Refusal>([new Refusal(code, line)], pricing.Refusals);
        Assert.Empty(pricing.Entries);
    }
}

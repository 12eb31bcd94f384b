using Engagement.Domain;
using Engagement.Ledger;

namespace Engagement.Tests;

/// <summary>What withholds points (rulebook, section 11, steps 5 and 6).</summary>
public sealed class CapTests
{
    private readonly Desk _desk = new();

    [Theory]
    [InlineData("meet.attend", 2)]
    [InlineData("task.done", 3)]
    [InlineData("report.week", 1)]
    [InlineData("media.post", 3)]
    public void A_cap_per_week(string kind, int units)
    {
        AssertLast(kind, units, null);

        _desk.Day = Year.Monday.AddDays(6);
        AssertWithheld(_desk.Award(kind), Withholding.KindCap);
        _desk.Day = Year.Monday.AddDays(7);
        AssertGranted(_desk.Award(kind));
    }

    [Theory]
    [InlineData("raid.shift")]
    [InlineData("asset.made")]
    public void A_cap_per_month(string kind)
    {
        AssertLast(kind, 2, null);

        _desk.Day = new(2025, 1, 31);
        AssertWithheld(_desk.Award(kind), Withholding.KindCap);
        _desk.Day = new(2025, 2, 1);
        AssertGranted(_desk.Award(kind));
    }

    [Theory]
    [InlineData("report.quarter", 1)]
    [InlineData("initiative.accepted", 2)]
    [InlineData("initiative.done", 1)]
    public void A_cap_per_quarter_includes_the_break_after_it(string kind, int units)
    {
        AssertLast(kind, units, null);

        _desk.Day = new(2025, 3, 25);
        AssertWithheld(_desk.Award(kind), Withholding.KindCap);
        _desk.Day = new(2025, 4, 1);
        AssertGranted(_desk.Award(kind));
    }

    [Theory]
    [InlineData("report.year", 1, null)]
    [InlineData("course.certificate", 2, "course")]
    public void A_cap_per_year(string kind, int units, string? @event)
    {
        _desk.Day = Year.Season.From;
        AssertLast(kind, units, @event);

        _desk.Day = Year.Season.To;
        AssertWithheld(_desk.Award(kind, @event is null ? null : "course-of-may"), Withholding.KindCap);
    }

    [Theory]
    [InlineData("course.day", 5)]
    [InlineData("campaign.committee", 3)]
    public void A_cap_per_course_or_campaign(string kind, int units)
    {
        for (var i = 0; i < units; i++)
        {
            AssertGranted(_desk.Award(kind, "campaign"));
            _desk.Day = _desk.Day.AddDays(7);
        }

        AssertWithheld(_desk.Award(kind, "campaign"), Withholding.KindCap);
        AssertGranted(_desk.Award(kind, "another"));
    }

    [Fact]
    public void A_cap_per_event_is_the_refusal_of_a_second_time()
    {
        AssertGranted(_desk.Award("contest.first", "c"));

        _desk.Level = "region";
        Assert.Equal([RefusalCode.AlreadyAwarded], _desk.Refusals("contest.first", "c"));
    }

    [Fact]
    public void Units_above_the_cap_fall_away_and_the_others_count()
    {
        var entry = _desk.Award("vol.half", units: 11);

        Assert.Equal((33, 24, 8, Withholding.KindCap), (entry.Asked, entry.Granted, entry.Counted, entry.Why));
    }

    [Fact]
    public void A_week_has_room_for_60_and_its_deeds_count_in_the_week_of_the_deed()
    {
        Fill(60, Year.Monday.AddDays(6));

        _desk.Day = Year.Monday;
        _desk.Today = Year.Monday.AddDays(7);
        AssertWithheld(_desk.Award("task.done"), Withholding.WeekCap);
        _desk.Day = Year.Monday.AddDays(7);
        AssertGranted(_desk.Award("task.done"));
    }

    [Fact]
    public void A_quarter_has_room_for_50_a_teaching_week()
    {
        var monday = new DateOnly(2024, 11, 4);
        for (var week = 0; week < 6; week++)
        {
            Fill(60, monday.AddDays(7 * week));
        }

        Fill(35, monday.AddDays(7 * 6));
        _desk.Day = monday.AddDays(7 * 7);
        var last = _desk.Award("event.lead", "last");
        Assert.Equal((20, 5, Withholding.QuarterCap), (last.Asked, last.Granted, last.Why));

        _desk.Day = new(2025, 1, 3);
        AssertWithheld(_desk.Award("task.done"), Withholding.QuarterCap);
        _desk.Day = new(2025, 1, 9);
        AssertGranted(_desk.Award("task.done"));
    }

    [Fact]
    public void When_week_and_quarter_leave_the_same_room_the_week_is_named()
    {
        var monday = new DateOnly(2024, 11, 4);
        for (var week = 0; week < 5; week++)
        {
            Fill(60, monday.AddDays(7 * week));
        }

        Fill(35, monday.AddDays(7 * 5));
        _desk.Award("meet.attend");
        _desk.Award("report.week.late");
        Fill(60, monday.AddDays(7 * 6));

        Assert.Equal(400, _desk.Entries.Sum(entry => entry.Granted));
        AssertWithheld(_desk.Award("task.done"), Withholding.WeekCap);
    }

    [Fact]
    public void A_quarter_has_room_for_150_prize_points_beside_the_regular_ones()
    {
        Fill(60, Year.Monday);
        _desk.Day = Year.Monday;
        _desk.Level = "republic";
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(45, _desk.Award("contest.first", $"c{i}").Granted);
        }

        var last = _desk.Award("contest.first", "c3");
        Assert.Equal((45, 15, Withholding.PrizeCap), (last.Asked, last.Granted, last.Why));
        AssertWithheld(_desk.Award("contest.second", "c4"), Withholding.PrizeCap);
    }

    [Fact]
    public void A_students_kudos_end_at_5_a_week()
    {
        var entry = _desk.Award("mentor.kudos", units: 7);

        Assert.Equal((7, 7, 5, 5, Withholding.KindCap), (entry.Units, entry.Asked, entry.Counted, entry.Granted, entry.Why));
        _desk.Author = "mentor-2";
        AssertWithheld(_desk.Award("mentor.kudos"), Withholding.KindCap);
    }

    [Fact]
    public void A_mentors_kudos_end_at_60_a_week()
    {
        for (var i = 0; i < 11; i++)
        {
            _desk.Award("mentor.kudos", student: $"s{i}", units: 5);
        }

        _desk.Award("mentor.kudos", student: "s11", units: 2);
        var last = _desk.Award("mentor.kudos", student: "s12", units: 7);
        Assert.Equal((3, 3, Withholding.KindCap | Withholding.MentorCap), (last.Counted, last.Granted, last.Why));
        AssertWithheld(_desk.Award("mentor.kudos", student: "s13"), Withholding.MentorCap);

        _desk.Author = "mentor-2";
        AssertGranted(_desk.Award("mentor.kudos", student: "s13"));
        _desk.Author = Year.Mentor;
        _desk.Day = Year.Monday.AddDays(7);
        AssertGranted(_desk.Award("mentor.kudos", student: "s13"));
    }

    [Fact]
    public void A_year_takes_no_room_of_the_next()
    {
        _desk.Day = new(2024, 9, 2);
        _desk.Award("report.year");
        Fill(60, _desk.Day);
        var next = new Book(Year.School, Rulebook.Default, new SeasonCalendar(AcademicYear.Default(2025)));
        _desk.Records.ForEach(next.Apply);

        var sheet = new Sheet(Guid.CreateVersion7(), new(new(2025, 9, 2), null, null), [Year.Line("report.year"), Year.Line("vol.half", units: 8)], null);
        var pricing = next.Price(sheet, Year.Mentor, new(2025, 9, 2), [Year.At(Year.Id("a")), Year.At(Year.Id("a"))], null);

        Assert.Equal([30, 24], pricing.Entries.Select(entry => entry.Granted));
        Assert.Equal(_desk.Book.HeadSeq, next.HeadSeq);
    }

    [Fact]
    public void What_a_cap_of_points_cuts_still_uses_up_the_kinds_cap()
    {
        Fill(60, Year.Monday);
        _desk.Day = Year.Monday;

        var entry = _desk.Award("meet.attend");

        Assert.Equal((1, 0, Withholding.WeekCap), (entry.Counted, entry.Granted, entry.Why));
        _desk.Award("meet.attend");
        AssertWithheld(_desk.Award("meet.attend"), Withholding.KindCap);
    }

    [Fact]
    public void Lines_of_one_sheet_use_up_room_in_their_order()
    {
        Fill(35, Year.Monday);
        _desk.Day = Year.Monday;

        var entries = _desk.Post(
            "e", Year.Line("event.organise"), Year.Line("debate.part"), Year.Line("media.post"), Year.Line("debate.part", "b")).Entries;

        Assert.Equal([15, 8, 2, 8], entries.Select(entry => entry.Granted));
        Assert.Equal(Withholding.WeekCap, entries[2].Why);
    }

    private void AssertLast(string kind, int units, string? @event)
    {
        for (var i = 0; i < units; i++)
        {
            AssertGranted(_desk.Award(kind, @event is null ? null : $"{@event}-{i}"));
        }

        AssertWithheld(_desk.Award(kind, @event is null ? null : $"{@event}-{units}"), Withholding.KindCap);
    }

    /// <summary>Brings the student's regular points of a week to 35 or 60.</summary>
    private void Fill(int points, DateOnly day)
    {
        _desk.Day = day;
        _desk.Award("event.lead", $"{day:O}-lead");
        _desk.Award("event.organise", $"{day:O}-organise");
        if (points == 60)
        {
            _desk.Award("event.organise", $"{day:O}-organise-2");
            _desk.Award("event.host", $"{day:O}-lead");
        }
    }

    private static void AssertGranted(Entry entry) => Assert.Equal((entry.Asked, Withholding.None), (entry.Granted, entry.Why));

    private static void AssertWithheld(Entry entry, Withholding why) => Assert.Equal((0, why), (entry.Granted, entry.Why));
}

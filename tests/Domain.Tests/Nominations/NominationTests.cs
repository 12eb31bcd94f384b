using System.Collections.Immutable;
using System.Globalization;
using Engagement.Accounts;
using Engagement.Domain;
using Engagement.Nominations;

namespace Engagement.Tests;

/// <summary>Gates at their edges, bands, the list of activists, leaders of factions, and what no student stands for.</summary>
public sealed class NominationTests
{
    private static readonly string[] Months = ["2024-09", "2024-10", "2024-11", "2024-12", "2025-01"];

    [Theory]
    [InlineData("2025-01-20", true)]
    [InlineData("2024-12-20", false)]
    public void Best_student_was_active_in_three_quarters(string last, bool isOpen)
    {
        var desk = new NominationDesk().Entry("a", "event.part", 5, "2024-09-10").Entry("a", "event.part", 5, "2024-11-11").Entry("a", "event.part", 5, last);
        Assert.Equal(isOpen, desk.IsOpen(NominationCode.BestStudent, "quarters"));
    }

    [Theory]
    [InlineData(true, 1, 1)]
    [InlineData(null, 1, 0)]
    [InlineData(false, 0, 0)]
    public void Without_the_note_nobody_is_best_student(bool? note, int standing, int proposed)
    {
        var desk = new NominationDesk().Student("a", with: one => one with { HasGoodStanding = note })
            .Entry("a", "event.part", 5, "2024-09-10").Entry("a", "event.part", 5, "2024-11-11").Entry("a", "event.part", 5, "2025-01-20");
        var list = desk.List(NominationCode.BestStudent);
        Assert.Equal(standing, list.Ranking.Length);
        Assert.Equal(proposed, list.Proposed.Count());
    }

    [Fact]
    public void Whoever_awaits_the_note_keeps_the_place_until_it_is_given()
    {
        var desk = new NominationDesk().Student("a", with: one => one with { HasGoodStanding = null });
        foreach (var day in (string[])["2024-09-10", "2024-11-11", "2025-01-20"])
        {
            desk.Entry("a", "event.part", 50, day).Entry("b", "event.part", 5, day);
        }

        Assert.Empty(desk.List(NominationCode.BestStudent).Proposed);
        Assert.Equal("b", Assert.Single(desk.Student("a", with: one => one with { HasGoodStanding = false }).List(NominationCode.BestStudent).Proposed).Merit.Id);
    }

    [Fact]
    public void Every_part_of_best_student_is_capped_and_the_most_is_1500()
    {
        var desk = new NominationDesk().Entry("a", "course.day", 900, "2024-09-10").Entry("a", "tutor.half", 900, "2024-11-11").Entry("a", "event.part", 900, "2025-01-20");
        for (var i = 0; i < 8; i++)
        {
            desk.Entry("a", "event.part", 1, "2025-01-20", $"host-{i}");
        }

        Assert.Equal(1500, desk.Merit(NominationCode.BestStudent).Score);
    }

    [Fact]
    public void Only_a_contest_of_the_intellect_is_knowledge()
    {
        var desk = new NominationDesk().Entry("a", "contest.first", 15, "2025-01-20", form: "quiz", direction: "intellectual")
            .Entry("a", "event.part", 5, "2025-01-20", form: "quiz", direction: "intellectual").Entry("a", "contest.first", 15, "2025-01-20", form: "contest");
        Assert.Equal([30, 0, 20, 0], desk.Merit(NominationCode.BestStudent).Parts.Select(part => part.Value));
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(3, false)]
    public void Young_athletes_have_four_months(int months, bool isOpen)
    {
        var desk = new NominationDesk();
        foreach (var month in Months[..months])
        {
            desk.Entry("a", "event.part", 5, $"{month}-06", "sport-health");
        }

        Assert.Equal(isOpen, desk.IsOpen(NominationCode.YoungAthlete, "months"));
        Assert.True(desk.IsOpen(NominationCode.YoungAthlete, "quarters"));
    }

    [Theory]
    [InlineData(4, 2, true)]
    [InlineData(4, 1, false)]
    [InlineData(5, 2, false)]
    [InlineData(5, 3, true)]
    public void Activists_need_breadth_by_their_grade(int grade, int hosts, bool isOpen)
    {
        var desk = new NominationDesk().Student("a", grade);
        for (var i = 0; i < hosts; i++)
        {
            desk.Entry("a", "event.part", 5, "2025-01-20", $"host-{i}");
        }

        Assert.Equal(isOpen, desk.IsOpen(NominationCode.SchoolActivists, "hosts"));
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(9, false)]
    public void Activists_need_ten_weeks(int weeks, bool isOpen)
    {
        var desk = new NominationDesk();
        for (var week = 0; week < weeks; week++)
        {
            desk.Entry("a", "event.part", 1, new DateOnly(2024, 9, 9).AddDays(7 * week).ToString("O", CultureInfo.InvariantCulture));
        }

        Assert.Equal(isOpen, desk.IsOpen(NominationCode.SchoolActivists, "weeks"));
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(300, 3)]
    [InlineData(301, 4)]
    [InlineData(1000, 10)]
    [InlineData(1001, 10)]
    public void The_list_of_activists_is_one_in_a_hundred(int roll, int seats) => Assert.Equal(seats, Nomination.ActivistsOf(roll));

    [Fact]
    public void Art_needs_one_entry_that_was_shown()
    {
        var desk = new NominationDesk().Entry("a", "event.part", 5, "2025-04-07", "culture-art", "event");
        Assert.False(desk.IsOpen(NominationCode.TalentedStudent, "shown"));
        Assert.True(desk.Entry("a", "event.part", 5, "2025-04-07", "care", "festival").IsOpen(NominationCode.TalentedStudent, "shown"));
        Assert.Equal(25, desk.Merit(NominationCode.TalentedStudent).Score);
    }

    [Theory]
    [InlineData(11, 24, true)]
    [InlineData(8, 23, false)]
    [InlineData(7, 12, true)]
    [InlineData(5, 11, false)]
    public void Caring_students_gave_hours(int grade, int halves, bool isOpen) => Assert.Equal(
        isOpen, new NominationDesk().Student("a", grade).Entry("a", "vol.half", 3, "2025-01-20", units: halves).IsOpen(NominationCode.CaringStudent, "hours"));

    [Theory]
    [InlineData("e1", false)]
    [InlineData("e2", true)]
    public void The_youngest_need_two_care_events(string second, bool isOpen) => Assert.Equal(
        isOpen,
        new NominationDesk().Student("a", 4).Entry("a", "event.part", 5, "2025-01-20", "care", @event: "e1")
            .Entry("a", "campaign.action", 5, "2025-01-21", @event: second).IsOpen(NominationCode.CaringStudent, "care-events"));

    [Fact]
    public void Only_what_was_delivered_counts_as_led()
    {
        var desk = new NominationDesk().Delivered("e1", "e2");
        foreach (var one in (string[])["e1", "e2", "e3"])
        {
            desk.Entry("a", "event.lead", 20, "2025-01-20", @event: one);
        }

        Assert.False(desk.IsOpen(NominationCode.SchoolLeaders, "led"));
        Assert.Equal(140, desk.Merit(NominationCode.SchoolLeaders).Score);
        Assert.True(desk.Delivered("e3").IsOpen(NominationCode.SchoolLeaders, "led"));
    }

    [Fact]
    public void A_post_of_two_quarters_is_enough_for_a_leader() => Assert.True(
        new NominationDesk().Student("a", with: one => one with { QuartersInPost = 2 }).Entry("a", "meet.chair", 6, "2025-01-20").IsOpen(NominationCode.SchoolLeaders, "post"));

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(3, 4, true)]
    [InlineData(2, 3, false)]
    public void Who_owes_reports_delivers_three_of_four(int delivered, int owed, bool isOpen) => Assert.Equal(
        isOpen,
        new NominationDesk().Student("a", with: one => one with { ReportsDelivered = delivered, ReportsOwed = owed })
            .Entry("a", "meet.chair", 6, "2025-01-20").IsOpen(NominationCode.SchoolLeaders, "reports"));

    [Fact]
    public void After_three_leaders_of_the_school_every_faction_has_its_best()
    {
        var desk = new NominationDesk();
        foreach (var (id, faction, points) in ((string, string?, int)[])[("a", "care", 90), ("b", "care", 80), ("c", "debate", 70), ("d", "care", 60), ("e", "care", 50), ("f", "debate", 40), ("g", null, 30)])
        {
            desk.Student(id, with: one => one with { Faction = faction, QuartersInPost = 2 }).Entry(id, "meet.chair", points, "2025-01-20");
        }

        Assert.Equal(["a", "b", "c"], Proposed(desk.List(NominationCode.SchoolLeaders)));
        Assert.Equal(["d"], Proposed(desk.List(NominationCode.SchoolLeaders, "care")));
        Assert.Equal(["f"], Proposed(desk.List(NominationCode.SchoolLeaders, "debate")));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(1, false)]
    public void A_best_debater_spoke_twice(int debates, bool isOpen)
    {
        var desk = new NominationDesk().Entry("a", "debate.win", 6, "2025-02-10", @event: "0");
        for (var i = 0; i < debates; i++)
        {
            desk.Entry("a", "debate.part", 8, "2025-02-10", @event: $"{i}");
        }

        Assert.Equal(isOpen, desk.IsOpen(NominationCode.BestDebater, "debates"));
    }

    [Fact]
    public void Debaters_are_compared_in_the_bands_of_the_debates() => Assert.Equal(
        ["5-6", "7", "8-9", "10-11"],
        YearNominations.Of(new NominationDesk().ToYear()).Where(list => list.Nomination == NominationCode.BestDebater).Select(list => $"{list.Band}"));

    [Fact]
    public void A_cleanest_class_was_rated_in_four_weeks_of_five()
    {
        var year = new NominationDesk().ToYear() with
        {
            RatedWeeks = 10,
            Classes = [new("9А", 9, 910, 8), new("9Б", 9, 990, 7), new("8А", 8, 910, 9), new("2А", 2, 700, 10)],
        };
        var lists = YearNominations.Of(year).Where(list => list.Nomination == NominationCode.CleanestClass).ToDictionary(list => list.Band!.Value);
        Assert.Equal(["8А", "9А"], lists[new(8, 11)].Ranking.Select(one => one.Merit.Id));
        Assert.Equal(["2А"], Proposed(lists[new(1, 4)]));
        Assert.Empty(lists[new(5, 7)].Ranking);
    }

    [Fact]
    public void The_faction_of_the_year_by_index_then_taking_part_then_delivery()
    {
        var list = GroupRules.FactionOfTheYear(
        [
            Group("a", 700, new(1, 2), new(3, 4)), Group("b", 700, new(2, 3), new(1, 2)), Group("c", 701, new(1, 9), new(1, 2)),
            Group("d", 900, 1, new(49, 100)), Group("e", 700, new(1, 2), new(3, 4)), Group("f", 700, new(1, 2), 1),
        ]);
        Assert.Equal(
            [("c", 1, null), ("b", 2, "index"), ("f", 3, "taking-part"), ("a", 4, "delivered"), ("e", 4, "shared")],
            list.Ranking.Select(one => (one.Merit.Id, one.Place, one.Decided)));
        Assert.Equal(["c"], Proposed(list));
    }

    [Fact]
    public void A_faction_waits_for_four_sealed_quarters_and_a_school_for_three()
    {
        var four = Group("a", 700, 1, 1) with { Roll = 150 };
        var three = four with { Quarters = four.Quarters[..3] };
        Assert.Empty(GroupRules.FactionOfTheYear([three]).Proposed);
        Assert.Equal(["all", "small"], GroupRules.SchoolsOfTheYear([three]).Where(list => list.Proposed.Any()).Select(list => list.Of));
        Assert.Empty(GroupRules.SchoolsOfTheYear([three with { Quarters = three.Quarters[..2] }]).SelectMany(list => list.Proposed));
    }

    [Theory]
    [InlineData("2024-09-02", "2025-01-15", 2)]
    [InlineData("2024-11-01", null, 2)]
    [InlineData("2024-09-02", "2024-09-30", 0)]
    public void A_quarter_counts_in_whose_last_day_the_post_was_held(string from, string? to, int quarters) => Assert.Equal(
        quarters,
        PostQuarters.Of([new Post(Guid.Empty, "a", PostKind.President, null, Year.On(from), to is null ? null : Year.On(to))], Year.Season, new(2025, 4, 10)));

    private static GroupYear Group(string id, int index, Fraction takingPart, Fraction delivered) =>
        new(id, [.. Enumerable.Range(1, 4).Select(number => new SealedQuarter(number, index, takingPart))], delivered);

    private static IEnumerable<string> Proposed(Shortlist list) => list.Proposed.Select(one => one.Merit.Id);
}

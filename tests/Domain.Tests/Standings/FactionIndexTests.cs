using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Tests;

/// <summary>How a faction's index comes about from book, roll and plan (rulebook, section 6).</summary>
public sealed class FactionIndexTests
{
    /// <summary>A Monday in the second quarter, which begins and teaches by whole weeks.</summary>
    private static readonly DateOnly Monday = new(2024, 11, 4);

    private readonly Desk _desk = new() { Day = Monday };

    [Fact]
    public void Before_the_first_seal_the_board_is_thought_at_par()
    {
        var standings = Standings(members: 4);
        Award(standings, "c0", "vol.half", 8);
        Award(standings, "c1", "vol.half", 4);

        // n 4, S 36, best 1 together 24, 2 active, nothing due; μ 12, τ 30, p̄ 1/2, one week.
        var expected = FairIndex.Of(new(4, 36, 24, 2, null), new(12, 30, new Fraction(1, 2)), 1, school: false);
        Assert.Equal(expected, IndexOf(standings, Period.Week, Monday));
        Assert.Equal(expected, IndexOf(standings, Period.Quarter, Monday));
        Assert.Null(IndexOf(standings, Period.Day, Monday));
    }

    [Fact]
    public void The_means_of_the_board_are_sealed_at_the_end_of_a_week_and_stay_until_the_next()
    {
        var standings = Standings(members: 4);
        Award(standings, "c0", "vol.half", 8);
        Award(standings, "s0", "vol.half", 2);

        _desk.Day = Monday.AddDays(7);
        Award(standings, "c1", "vol.half", 1);

        // The board's seal: 30 points of 8 heads; the best 1 + 1 have 24 + 6; 2 of 8 active.
        var board = new Priors(new Fraction(30, 8), 15, new Fraction(1, 4));
        Assert.Equal(
            FairIndex.Of(new(4, 27, 24, 2, null), board, 2, school: false), IndexOf(standings, Period.Quarter, _desk.Day));
        Assert.Equal(
            FairIndex.Of(new(4, 3, 3, 1, null), board, 1, school: false), IndexOf(standings, Period.Week, _desk.Day));

        // Another faction's entries of this week do not move this one's index.
        var before = IndexOf(standings, Period.Quarter, _desk.Day);
        Award(standings, "s1", "vol.half", 8);
        Assert.Equal(before, IndexOf(standings, Period.Quarter, _desk.Day));

        standings.AdvanceTo(_desk.Day.AddDays(7));
        Assert.NotEqual(before, IndexOf(standings, Period.Quarter, _desk.Day));
    }

    [Fact]
    public void It_does_not_matter_whether_an_entry_or_the_clock_ends_a_week()
    {
        var (byEntry, byClock) = (Standings(4), Standings(4));
        Award(byEntry, "c0", "vol.half", 8);
        _desk.Day = Monday.AddDays(21);
        Award(byEntry, "c1", "vol.half", 1);

        byClock.Apply(_desk.Records[0]);
        for (var day = Monday; day <= _desk.Day; day = day.AddDays(1))
        {
            byClock.AdvanceTo(day);
        }

        byClock.Apply(_desk.Records[1]);
        Assert.All(Enum.GetValues<Period>(), period => Assert.Equal(
            IndexOf(byEntry, period, _desk.Day), IndexOf(byClock, period, _desk.Day)));
    }

    [Fact]
    public void The_roll_is_the_daily_average_rounded_up()
    {
        Membership[] memberships =
        [
            new("care", Year.Season.From, null),
            new("care", Monday.AddDays(2), null),
            new("care", Year.Season.From, Monday.AddDays(1)),
            new("sport", Year.Season.From, null),
        ];
        var roll = new Roll([.. memberships.Select((membership, i) => Person($"p{i}", membership))]);

        Assert.Equal(2, roll.Average("care", Monday, Monday.AddDays(6)));
        Assert.Equal(2, roll.Average("care", Monday, Monday));
        Assert.Equal(2, roll.Average("care", Monday.AddDays(1), Monday.AddDays(3)));
        Assert.Equal(1, new Roll([Person("p", new("care", Monday.AddDays(6), null))]).Average("care", Monday, Monday.AddDays(6)));
        Assert.Equal(0, roll.Average("debate", Monday, Monday));
    }

    [Fact]
    public void Who_came_or_left_counts_in_the_school_for_the_days_there()
    {
        var sunday = Monday.AddDays(6);
        Student[] people =
        [
            One("always"),
            One("came") with { JoinedOn = Monday.AddDays(3) },
            One("left") with { LeftOn = Monday.AddDays(1) },
            One("guest") with { JoinedOn = Monday.AddDays(2), LeftOn = Monday.AddDays(2) },
            One("before") with { LeftOn = Monday.AddDays(-1) },
            One("after") with { JoinedOn = Monday.AddDays(7) },
        ];
        var roll = new Roll([.. people]);

        Assert.Equal(3, roll.Count);
        Assert.Equal((2, 2, 3), (roll.Average(Monday, sunday), roll.Average(Monday.AddDays(2), Monday.AddDays(2)), roll.Average(sunday, sunday.AddDays(1))));
        Assert.Equal(["always", "came", "guest", "left"], roll.At(Monday, sunday).Select(id => id[(id.IndexOf('.', StringComparison.Ordinal) + 1)..]).Order());

        static Student One(string id) => new(Year.Id(id), id, "9А", 9, null, []);
    }

    [Fact]
    public void A_faction_without_members_has_no_index()
    {
        var standings = Standings(members: 2);

        var rows = standings.Factions(Period.Week, Monday, byIndex: true);
        Assert.Null(rows.Single(row => row.Id == "debate").Index);
        Assert.Equal("debate", rows[^1].Id);
    }

    [Fact]
    public void Due_rows_weigh_the_same_and_their_occurrences_share_them()
    {
        ImmutableArray<PlannedEvent> events =
        [
            Year.Event("once", "care", "row-1", Monday.AddDays(1)),
            Year.Event("w1", "care", "row-2", Monday.AddDays(0)),
            Year.Event("w2", "care", "row-2", Monday.AddDays(1)),
            Year.Event("w3", "care", "row-2", Monday.AddDays(5)),
            Year.Event("other", "sport", "row-3", Monday.AddDays(1)),
            Year.Event("earlier", "care", "row-4", Monday.AddDays(-20)),
        ];
        var plan = new DeliveryPlan(events);
        Func<string, bool> isDelivered = id => id is "w1" or "w3" or "other";

        Fraction? On(int day) => plan.Share("care", Monday, Monday.AddDays(30), Monday.AddDays(day), isDelivered);

        Assert.Null(On(0));
        Assert.Equal(1, On(1));
        Assert.Equal(new Fraction(1, 4), On(2));
        Assert.Equal(new Fraction(1, 3), On(6));
        Assert.Null(plan.Share("law-order", Monday, Monday.AddDays(30), Monday.AddDays(9), isDelivered));
    }

    [Fact]
    public void Under_an_approved_plan_a_proof_delivers_and_what_was_cancelled_is_not_owed()
    {
        ImmutableArray<PlannedEvent> events =
        [
            Year.Event("before", "care", "row-1", Monday.AddDays(1)),
            Year.Event("w1", "care", "row-2", Monday.AddDays(2)),
            Year.Event("w2", "care", "row-2", Monday.AddDays(3)),
            Year.Event("w3", "care", "row-2", Monday.AddDays(4)),
        ];
        Fraction? After(int days, params string[] led) =>
            new DeliveryPlan(events, new(Monday.AddDays(2), ["w2"], ["w3"])).Share("care", Monday, Monday.AddDays(30), Monday.AddDays(days), led.Contains);

        Assert.Equal(1, After(2, "before"));
        Assert.Equal(0, After(2));
        Assert.Equal(new Fraction(1, 2), After(3, "before", "w1"));
        Assert.Equal(new Fraction(3, 4), After(9, "before", "w1"));
    }

    [Fact]
    public void An_event_is_delivered_while_somebody_stands_for_having_led_it()
    {
        var standings = Standings(4, Year.Event("fair", "care", to: Monday));
        var undelivered = IndexOf(standings, Period.Week, Monday.AddDays(1));

        var lead = _desk.Post("fair", "care", Year.Line("event.lead", "visitor"));
        standings.Apply(lead);
        Assert.Equal(undelivered + 150, IndexOf(standings, Period.Week, Monday.AddDays(1)));

        standings.Apply(_desk.Undo(lead));
        Assert.Equal(undelivered, IndexOf(standings, Period.Week, Monday.AddDays(1)));
    }

    [Fact]
    public void What_is_sealed_of_a_quarter_stays_whatever_the_book_says_later()
    {
        _desk.Day = new(2024, 9, 2);
        var standings = Standings(members: 4);
        var sheet = Award(standings, "c0", "vol.half", 8);
        standings.AdvanceTo(Monday);
        var quarter = Year.Calendar.Quarters[0];
        var results = standings.ResultsOf(quarter, Monday);
        var care = results.Factions.Single(one => one.Faction == "care");
        Assert.Equal(IndexOf(standings, Period.Quarter, Monday.AddDays(-1)), care.Index);
        // One of four took part, drawn towards the one in eight of the board: (1 + 10/8) / (4 + 10).
        Assert.Equal(new Fraction(9, 56), care.Arithmetic!.TakingPart);

        standings.Facts = new(standings.Facts.Profile, People(4)) { Sealed = new([new("seal", results)]) };
        standings.Apply(_desk.Undo(sheet));
        Assert.Equal(care.Index, IndexOf(standings, Period.Quarter, Monday.AddDays(-1)));
        Assert.Equal(24, standings.Factions(Period.Quarter, Monday.AddDays(-1), byIndex: true).Single(row => row.Id == "care").Points);
        Assert.Equal(0, standings.Factions(Period.Year, Monday.AddDays(-1), byIndex: true).Single(row => row.Id == "care").Points);
        Assert.Equal(care.Index, IndexOf(standings, Period.Year, Monday.AddDays(-1)));
        Assert.Equal(results.School with { Seal = "seal" }, standings.ReportOn(Monday, "d").Figures.Quarters[0]);
    }

    [Fact]
    public void The_years_index_is_the_mean_of_the_quarters_begun()
    {
        _desk.Day = new(2024, 9, 2);
        var standings = Standings(members: 4);
        Award(standings, "c0", "vol.half", 8);
        standings.AdvanceTo(Monday);
        var first = IndexOf(standings, Period.Quarter, Monday.AddDays(-1));
        Assert.Equal(first, IndexOf(standings, Period.Year, Monday.AddDays(-1)));

        _desk.Day = Monday;
        Award(standings, "c0", "vol.half", 4);
        var second = IndexOf(standings, Period.Quarter, Monday);
        Assert.NotEqual(first, second);
        Assert.Equal((first + second) / 2, IndexOf(standings, Period.Year, Monday));
        Assert.Null(IndexOf(standings, Period.Year, new(2024, 8, 1)));
    }

    [Fact]
    public void A_week_is_sealed_when_its_sunday_is_over()
    {
        var standings = Standings(members: 4);
        Award(standings, "c0", "vol.half", 8);
        var sunday = Monday.AddDays(6);
        var open = IndexOf(standings, Period.Quarter, sunday);

        standings.AdvanceTo(sunday);
        Assert.Equal(open, IndexOf(standings, Period.Quarter, sunday));

        standings.AdvanceTo(sunday.AddDays(1));
        Assert.NotEqual(open, IndexOf(standings, Period.Quarter, sunday));
    }

    [Fact]
    public void A_new_quarter_or_month_is_not_drawn_towards_the_one_before()
    {
        _desk.Day = new(2024, 9, 2);
        var standings = Standings(members: 4);
        Award(standings, "c0", "vol.half", 8);
        _desk.Day = Monday;
        Award(standings, "c0", "vol.half", 4);

        Assert.Equal(
            FairIndex.Of(new(4, 12, 12, 1, null), Priors.BeforeSeal(1), 1, school: false), IndexOf(standings, Period.Quarter, Monday));
        // November begins on a Friday of the break; its first teaching week is this one.
        Assert.Equal(
            FairIndex.Of(new(4, 12, 12, 1, null), Priors.BeforeSeal(1), 1, school: false), IndexOf(standings, Period.Month, Monday));
        Assert.Equal(
            FairIndex.Of(new(4, 12, 12, 1, null), new(new Fraction(24, 8), 12, new Fraction(1, 8)), 1, school: false),
            IndexOf(standings, Period.Week, Monday));
    }

    [Fact]
    public void A_quarter_does_not_teach_more_weeks_than_it_says()
    {
        // 1 September 2024 is a Sunday: the first quarter touches nine weeks and teaches eight.
        _desk.Day = new(2024, 10, 27);
        var standings = Standings(members: 4);
        Award(standings, "c0", "vol.half", 8);

        Assert.Equal(9, Year.Calendar.TeachingWeeks(Year.Season.From, _desk.Day));
        Assert.Equal(
            FairIndex.Of(new(4, 24, 24, 1, null), Priors.BeforeSeal(8), 8, school: false), IndexOf(standings, Period.Quarter, _desk.Day));
    }

    [Fact]
    public void An_account_opens_the_arithmetic_and_names_the_week_of_its_means()
    {
        var standings = Standings(4, Year.Event("fair", "care", to: Monday));
        Award(standings, "c0", "vol.half", 8);
        Award(standings, "s0", "vol.half", 2);

        var open = standings.AccountOf("care", Period.Quarter, Monday)!;
        Assert.Null(open.Stretches.Single().Means);
        Assert.Null(open.Stretches.Single().Parts.Delivered);

        _desk.Day = Monday.AddDays(7);
        Award(standings, "c1", "vol.half", 1);
        var account = standings.AccountOf("care", Period.Quarter, _desk.Day)!;
        var stretch = account.Stretches.Single();
        Assert.Equal((2, 2, 4, 27, 1, 24, 2), (stretch.Quarter!.Value, stretch.Weeks, stretch.Roll, stretch.Points, stretch.TopHeads, stretch.TopPoints, stretch.Active));
        Assert.Equal((1, 0m), (stretch.RowsDue, stretch.RowsDelivered));
        Assert.Equal(new(3.75m, 15m, 25m, Monday.AddDays(6)), stretch.Means);
        Assert.Equal(IndexOf(standings, Period.Quarter, _desk.Day), stretch.Index);
        Assert.Equal(stretch.Index, (int)(stretch.Parts.PerHead + stretch.Parts.TopShare + stretch.Parts.TakingPart + stretch.Parts.Delivered!.Value + 0.03m));
    }

    [Fact]
    public void The_points_that_an_account_names_lead_past_the_row_above()
    {
        var standings = Standings(4);
        Award(standings, "s0", "vol.half", 8);
        Award(standings, "c0", "vol.half", 2);

        var account = standings.AccountOf("care", Period.Quarter, Monday)!;
        Assert.Equal(("index", "sport", "sport"), (account.Row.Decided, account.Before!.Id, account.Next!.Id));
        Assert.Null(standings.AccountOf("sport", Period.Quarter, Monday)!.Next);

        // In half-hours of three points, and by the one who is active already.
        Award(standings, "c0", "vol.half", 6);
        Assert.True(account.Next.Points > 18);
        Assert.Equal("shared", standings.AccountOf("sport", Period.Quarter, Monday)!.Row.Decided);
        Award(standings, "c1", "vol.half", 1);
        Assert.Equal("care", standings.Factions(Period.Quarter, Monday, byIndex: true)[0].Id);
    }

    [Fact]
    public void The_account_of_a_year_has_its_quarters_and_afterwards_promises_nothing()
    {
        _desk.Day = new(2024, 9, 2);
        var standings = Standings(members: 4);
        Award(standings, "s0", "vol.half", 8);
        var account = standings.AccountOf("care", Period.Year, Monday)!;
        Assert.Equal([1, 2], account.Stretches.Select(stretch => stretch.Quarter));
        Assert.Equal(account.Row.Index, account.Stretches.Sum(stretch => stretch.Index) / 2);
        Assert.NotNull(account.Next!.Points);

        var after = standings.AccountOf("care", Period.Year, Year.Season.To.AddDays(1))!;
        Assert.Equal((4, null, null), (after.Stretches.Length, after.Next!.Points, after.Next.Members));
    }

    [Fact]
    public void There_is_no_account_of_what_there_is_not()
    {
        var standings = Standings(members: 2);
        Assert.Null(standings.AccountOf("nobody", Period.Year, Monday));
        var idle = standings.AccountOf("debate", Period.Year, Monday)!;
        Assert.Empty(idle.Stretches);
        Assert.Null(idle.Next);
    }

    private SheetRecord Award(SchoolStandings standings, string student, string kind, int units)
    {
        _desk.Place(student, "9А", student[0] == 'c' ? "care" : "sport");
        var sheet = _desk.Post(null, Year.Line(kind, student, units));
        Assert.True(standings.Apply(sheet));
        return sheet;
    }

    private static int? IndexOf(SchoolStandings standings, Period period, DateOnly today) =>
        standings.Factions(period, today, byIndex: true).Single(row => row.Id == "care").Index;

    private static SchoolStandings Standings(int members, params ImmutableArray<PlannedEvent> events)
    {
        var profile = new SchoolProfile(
            Year.School, Year.Text("school"), "Asia/Almaty", 1000,
            [.. new[] { "care", "debate", "sport" }.Select(id => new FactionProfile(id, Year.Text(id), Year.Text(id), "#000000"))],
            Year.Season,
            events);
        return new(new(profile, People(members)));
    }

    private static ImmutableArray<Student> People(int members) =>
    [
        .. Enumerable.Range(0, members).Select(i => Person($"c{i}", new("care", Year.Season.From, null))),
        .. Enumerable.Range(0, members).Select(i => Person($"s{i}", new("sport", Year.Season.From, null))),
    ];

    private static Student Person(string student, Membership membership) =>
        new(Year.Id(student), student, "9А", 9, null, [membership]);
}

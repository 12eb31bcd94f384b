using Engagement.Boards;
using Engagement.Ledger;
using Engagement.Rubrics;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Territories;

namespace Engagement.Tests;

/// <summary>A school's prices, from the council's decision to the book, through a change of years and restarts.</summary>
public sealed class RubricGrainTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Summer = new(2026, 8, 20, 7, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset November = new(2026, 11, 18, 7, 0, 0, TimeSpan.Zero);
    private static readonly CouncilMinutes Minutes = new(2, new(2026, 5, 20));
    private static readonly Decider Director = new("d-1", "director");

    private SchoolCluster _school = null!;

    private IRubricGrain Rubric => _school.Grain<IRubricGrain>(Keys.Rubric(SchoolCluster.School));

    public async Task InitializeAsync() => _school = await SchoolCluster.Start();

    public async Task DisposeAsync() => await _school.DisposeAsync();

    [Fact]
    public async Task What_was_decided_before_the_year_is_its_price_to_the_end()
    {
        _school.Clock.Now = Summer;
        var decided = (await Rubric.Decide("vol.half", 4, Minutes, Director)).Written!;
        Assert.Equal(("2026-2027", new DateOnly(2026, 9, 1), 3, 4), (decided.Season, decided.From, decided.Old, decided.New));

        _school.Clock.Now = November;
        Assert.Equal(8, await Granted(1, "vol.half", 2));
        await Rubric.Decide("vol.half", 2, new(3, new(2026, 11, 17)), Director);
        Assert.Equal(8, await Granted(2, "vol.half", 2));

        await _school.Restart();
        Assert.Equal(8, await Granted(3, "vol.half", 2));
        Assert.Equal(["2026-2027", "2027-2028"], (await Rubric.History()).Select(decision => decision.Season));
        Assert.Empty((await _school.Standings.Audit()).Differences);
    }

    [Fact]
    public async Task What_is_decided_within_the_year_leaves_the_year_as_it_was()
    {
        Assert.Equal(6, await Granted(1, "vol.half", 2));
        var decided = (await Rubric.Decide("vol.half", 4, Minutes, Director)).Written!;
        Assert.Equal(("2027-2028", new DateOnly(2027, 9, 1)), (decided.Season, decided.From));
        Assert.Equal(6, await Granted(2, "vol.half", 2));
        await _school.Restart();
        Assert.Equal(6, await Granted(3, "vol.half", 2));
    }

    [Fact]
    public async Task A_late_deed_and_a_correction_have_the_price_of_their_day()
    {
        _school.Clock.Now = Summer;
        await Rubric.Decide("meet.attend", 4, Minutes, Director);
        _school.Clock.Now = new(2027, 5, 26, 7, 0, 0, TimeSpan.Zero);
        await Rubric.Decide("meet.attend", 2, Minutes, Director);
        await _school.Restart();

        var late = SchoolCluster.SheetOf((1, "meet.attend", 1));
        var posted = (await _school.Ledger.Post(late with { Activity = new(new(2027, 5, 24), null, null) }, SchoolCluster.Mentor)).Record!;
        Assert.Equal<OwnPrice>([new("meet.attend", 4)], posted.OwnPrices);
        await _school.Restart();
        var undone = await _school.Ledger.Reverse(new(Guid.CreateVersion7(), late.Id, null, "Twice"), SchoolCluster.Mentor);
        Assert.Equal((4, -4), (posted.Entries[0].Granted, undone.Record!.Entries[0].Granted));
        Assert.Equal([4, 4], (await _school.Ledger.Read(0, 10)).Select(sheet => sheet.OwnPrices[0].Points));
    }

    [Fact]
    public async Task Boards_above_the_school_count_by_the_prices_that_all_schools_have_in_common()
    {
        const string District = "sairam-district";
        _school.Clock.Now = Summer;
        await _school.Found("auyl", 30, District);
        await _school.Grain<IRubricGrain>(Keys.Rubric("auyl")).Decide("vol.half", 4, Minutes, Director);
        _school.Clock.Now = November;
        var sheet = new Sheet(Guid.CreateVersion7(), new(SchoolCluster.Today, null, null), [new("auyl.s001", "vol.half", 2)], null);
        var posted = await _school.Grain<ISchoolLedgerGrain>(Keys.Ledger("auyl")).Post(sheet, SchoolCluster.Mentor);
        Assert.Equal((8, 6), (posted.Record!.Entries[0].Granted, posted.Record.CommonOf(0)));

        var school = _school.Grain<ISchoolGrain>(Keys.School("auyl"));
        var own = await Until(() => school.YearPlaceOf("auyl.s001"));
        Assert.Equal((8, 6), (own.Points, own.CommonPoints));
        var district = _school.Grain<ITerritoryGrain>(Keys.Territory(District));
        var board = BoardNames.OfTerritory(District, BoardNames.Schools);
        var row = await Until(async () => (await district.GetBoard(board, Period.Year, Audience.Public, 10))!.Rows.SingleOrDefault(row => row.Points > 0));
        Assert.Equal(("auyl", 6), (row.Id, row.Points));
        Assert.Empty((await school.Audit()).Differences);
    }

    [Fact]
    public async Task Nothing_is_decided_twice_and_nothing_leaves_the_history()
    {
        await Rubric.Decide("event.lead", 30, Minutes, Director);
        Assert.Equal(DecisionResult.Unchanged, await Rubric.Decide("event.lead", 30, Minutes, Director));
        await Rubric.Decide("event.lead", 25, Minutes, Director);
        Assert.Equal((25, 20), (await Rubric.TakeBack("event.lead", Director)).Written is { } back ? (back.Old, back.New) : default);
        Assert.Equal(DecisionResult.Unchanged, await Rubric.TakeBack("event.lead", Director));
        await _school.Restart();
        Assert.Equal([(20, 30), (30, 25), (25, 20)], (await Rubric.History()).Select(decision => (decision.Old, decision.New)));
    }

    [Fact]
    public async Task Refusals_change_nothing()
    {
        Assert.Equal(PriceRefusal.OutOfBounds, (await Rubric.Decide("event.lead", 31, Minutes, Director)).Refusal);
        Assert.Equal(PriceRefusal.OutOfOrder, (await Rubric.Decide("event.lead", 15, Minutes, Director)).Refusal);
        Assert.Equal(PriceRefusal.UnknownKind, (await Rubric.Decide("gift.given", 1, Minutes, Director)).Refusal);
        Assert.Equal(PriceRefusal.UnknownKind, (await Rubric.TakeBack("gift.given", Director)).Refusal);
        Assert.Equal(PriceRefusal.MinutesInTheFuture, (await Rubric.Decide("event.lead", 25, new(1, new(2026, 11, 19)), Director)).Refusal);
        Assert.Empty(await Rubric.History());
    }

    [Fact]
    public async Task Taking_back_one_decision_must_not_turn_the_others_round()
    {
        await Rubric.Decide("contest.part", 7, Minutes, Director);
        await Rubric.Decide("contest.first", 21, Minutes, Director);
        Assert.Equal(PriceRefusal.OutOfOrder, (await Rubric.TakeBack("contest.part", Director)).Refusal);
        Assert.Null((await Rubric.TakeBack("contest.first", Director)).Refusal);
        Assert.Null((await Rubric.TakeBack("contest.part", Director)).Refusal);
    }

    [Fact]
    public async Task A_decision_that_was_not_stored_was_not_made()
    {
        _school.States.Unwritable = StateNames.Rubric;
        await Assert.ThrowsAnyAsync<Exception>(() => Rubric.Decide("event.lead", 30, Minutes, Director));
        _school.States.Unwritable = null;
        await _school.Restart();
        Assert.Empty(await Rubric.History());
    }

    private static async Task<T> Until<T>(Func<Task<T?>> look)
        where T : class
    {
        for (var attempt = 0; ; attempt++)
        {
            if (await look() is { } seen)
            {
                return seen;
            }

            Assert.True(attempt < 500, "It never came.");
            await Task.Delay(20);
        }
    }

    private async Task<int> Granted(int student, string kind, int units) =>
        (await _school.Ledger.Post(SchoolCluster.SheetOf((student, kind, units)), SchoolCluster.Mentor)).Record!.Entries[0].Granted;
}

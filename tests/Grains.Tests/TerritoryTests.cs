using System.Collections.Immutable;
using Engagement.Boards;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Territories;

namespace Engagement.Tests;

/// <summary>Three schools in two districts of a region, and one in a city of its own.</summary>
public sealed class TerritoryTests : IAsyncLifetime
{
    private const string Republic = "kz";
    private const string Region = "turkistan-region";

    private static readonly (string School, int Students, string District)[] Schools =
        [("auyl", 30, "sairam-district"), ("orta", 35, "sairam-district"), ("qala", 40, "turkistan-city"), ("alys", 32, "almaty-city")];

    private SchoolCluster _cluster = null!;

    public async Task InitializeAsync()
    {
        _cluster = await SchoolCluster.Start();
        foreach (var (school, students, district) in Schools)
        {
            await _cluster.Found(school, students, district);
        }
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task Awards_rise_through_every_level_and_the_totals_are_those_of_the_books()
    {
        await Award("auyl", (1, "vol.half", 4), (2, "meet.attend", 1));
        await Award("orta", (1, "vol.half", 2));
        await Award("qala", (1, "meet.attend", 1));
        await Award("alys", (5, "vol.half", 1));

        await UntilPointsAre("sairam-district", 15 + 6);
        await UntilPointsAre("turkistan-city", 3);
        await UntilPointsAre(Region, 15 + 6 + 3);
        var board = await UntilPointsAre(Republic, 15 + 6 + 3 + 3);
        Assert.Equal(["alys", "auyl", "orta", "qala"], board.Rows.Select(row => row.Id).Order());
        Assert.Equal(15, board.Rows.Single(row => row.Id == "auyl").Points);
        Assert.All(board.Rows, row => Assert.Equal(row.Points, row.Change));
    }

    [Fact]
    public async Task A_place_is_that_among_all_students_and_follows_a_reversal_down()
    {
        var sheet = await Award("auyl", (1, "vol.half", 4), (2, "vol.half", 3), (3, "vol.half", 3));
        await Award("qala", (1, "vol.half", 5));
        await UntilPointsAre(Region, 12 + 9 + 9 + 15);
        Assert.Equal(Place(12, 2, tied: false, 4), await PlaceOf(Region, 12));
        Assert.Equal(Place(9, 3, tied: true, 4), await PlaceOf(Region, 9));

        await Ledger("auyl").Reverse(new(Guid.CreateVersion7(), sheet.Id, [sheet.FirstSeq], "mistake"), SchoolCluster.Mentor);
        await UntilPointsAre(Region, 9 + 9 + 15);
        Assert.Equal(Place(9, 2, tied: true, 3), await PlaceOf(Region, 9));
        Assert.Null(await Territory(Region).PlaceOf("2020-2021", 9));
    }

    [Fact]
    public async Task Territories_wake_from_what_they_stored_without_a_school()
    {
        await Award("auyl", (1, "vol.half", 4));
        await Award("alys", (1, "vol.half", 2));
        var before = await UntilPointsAre(Republic, 18);
        await _cluster.Restart(forget: "ledger");

        var after = await Board(Republic, Period.Year);
        Assert.Equal<BoardRow>(before.Rows, after.Rows);
        Assert.Equal(Place(12, 1, tied: false, 2), await PlaceOf(Republic, 12));
    }

    [Theory]
    [InlineData("territory/sairam-district")]
    [InlineData("register/sairam-district")]
    [InlineData("territory/turkistan-region")]
    [InlineData("register/kz")]
    public async Task A_territory_that_lost_its_state_is_filled_again_by_its_children(string lost)
    {
        await Award("auyl", (1, "vol.half", 4));
        await Award("orta", (1, "vol.half", 2));
        await UntilPointsAre(Republic, 18);
        await _cluster.Restart(forget: lost);

        foreach (var (school, _, _) in Schools)
        {
            await _cluster.Grain<ISchoolGrain>(Keys.School(school)).PlacesOf("");
        }

        await UntilPointsAre("sairam-district", 18);
        await UntilPointsAre(Region, 18);
        await UntilPointsAre(Republic, 18);
        await Until(async () => await PlaceOf(Republic, 6) == Place(6, 2, tied: false, 2));
    }

    [Fact]
    public async Task What_a_territory_could_not_store_is_not_acknowledged_and_comes_again()
    {
        _cluster.States.Unwritable = StateNames.Register;
        await Award("auyl", (1, "vol.half", 4));
        await Assert.ThrowsAnyAsync<Exception>(() => Territory("sairam-district").Report(RegisterOf("other", 1, 1)));
        await Until(async () => (await _cluster.Reminders.ReadRows(SchoolId("auyl"))).Reminders.Any(reminder => reminder.ReminderName == "unacknowledged"));

        await _cluster.Restart();
        var school = _cluster.Grain<ISchoolGrain>(Keys.School("auyl")).AsReference<IRemindable>();
        await school.ReceiveReminder("unacknowledged", default);
        await UntilPointsAre(Republic, 12);

        // All is acknowledged now: the next tick takes the reminder away.
        await Until(async () =>
        {
            await school.ReceiveReminder("unacknowledged", default);
            return (await _cluster.Reminders.ReadRows(SchoolId("auyl"))).Reminders.All(reminder => reminder.ReminderName != "unacknowledged");
        });
    }

    [Fact]
    public async Task Repeated_and_late_registers_do_no_harm()
    {
        var city = Territory("shymkent-city");
        var (first, second) = (RegisterOf("bir", 1, 50), RegisterOf("bir", 2, 70));
        Assert.Equal(2, (await city.Report(second)).Version);
        Assert.Equal(2, (await city.Report(second)).Version);
        Assert.Equal(2, (await city.Report(first)).Version);
        await UntilPointsAre("shymkent", 70);

        // What builds on something that is not held is not taken: the sender is to send all of it.
        Assert.Equal(2, (await city.Report(second with { Version = 9, Since = 8 })).Version);
        Assert.Equal(70, (await Board("shymkent-city", Period.Quarter)).Rows.Single().Points);
    }

    [Fact]
    public async Task A_school_has_one_index_whichever_board_shows_it_and_keeps_it_when_others_move()
    {
        await Award("auyl", (1, "vol.half", 4), (2, "vol.half", 8));
        await Award("alys", (1, "meet.attend", 1));
        await UntilPointsAre(Republic, 39);
        _cluster.Clock.Now = _cluster.Clock.Now.AddDays(7);
        await Award("auyl", (3, "vol.half", 1));
        await UntilPointsAre(Republic, 42);

        // The means that the republic sealed come down with the answers to the next registers.
        var next = 0;
        await Until(async () =>
        {
            await Award("auyl", (4 + (++next % 20), "vol.half", 1));
            return await MeansOf("sairam-district", "auyl") is not null;
        });
        await UntilPointsAre(Republic, 42 + (3 * next));
        var sealedMeans = await MeansOf(Republic, "auyl");
        Assert.Equal((39, 62, 3), (sealedMeans!.Points, sealedMeans.Roll, sealedMeans.Active));
        Assert.Equal(sealedMeans, await MeansOf("sairam-district", "auyl"));
        Assert.Equal(sealedMeans, await MeansOf(Region, "auyl"));

        var index = (await Territory(Republic).AccountOf("auyl"))!.Index;
        await Award("alys", (9, "vol.half", 8));
        await UntilPointsAre("almaty-city", 27);
        await Until(async () => (await Board(Republic, Period.Year)).Rows.Single(row => row.Id == "alys").Points == 27);
        Assert.Equal(index, (await Territory(Republic).AccountOf("auyl"))!.Index);
        Assert.Equal(sealedMeans, await MeansOf(Republic, "alys"));
    }

    private static PlaceAmong Place(int points, int place, bool tied, int participants) => new("2026-2027", points, place, tied, participants);

    private static Register RegisterOf(string school, long version, int points) => new(
        school, version, 0, "2026-2027", ScoreHistogram.Of([points]),
        [
            new(
                school, new(school, school, school), "shymkent-city", "2026-2027", 100, SchoolCluster.Today, new(points, points, 1, 0, SchoolCluster.Today),
                [new(2, 3, 100, new(points, points, 1, 0, SchoolCluster.Today), points, 1, 0, 0)]),
        ]);

    private static GrainId SchoolId(string school) => GrainId.Create("school", Keys.School(school));

    private static async Task Until(Func<Task<bool>> isSo)
    {
        for (var attempt = 0; !await isSo(); attempt++)
        {
            Assert.True(attempt < 1000, "What was waited for did not come.");
            await Task.Delay(20);
        }
    }

    private ISchoolLedgerGrain Ledger(string school) => _cluster.Grain<ISchoolLedgerGrain>(Keys.Ledger(school));

    private ITerritoryGrain Territory(string id) => _cluster.Grain<ITerritoryGrain>(Keys.Territory(id));

    private async Task<SheetRecord> Award(string school, params (int Student, string Kind, int Units)[] lines)
    {
        var day = SchoolClock.DayOf(_cluster.Clock.Now, TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty"));
        var result = await Ledger(school).Post(
            new(Guid.CreateVersion7(), new(day, null, null), [.. lines.Select(line => new SheetLine($"{school}.s{line.Student:000}", line.Kind, line.Units))], null),
            SchoolCluster.Mentor);
        Assert.Equal(PostOutcome.Accepted, result.Outcome);
        return result.Record!;
    }

    private async Task<BoardSnapshot> Board(string territory, Period period) =>
        (await Territory(territory).GetBoard(BoardNames.OfTerritory(territory, BoardNames.Schools), period, Audience.Public, 100))!;

    private async Task<BoardSnapshot> UntilPointsAre(string territory, int points)
    {
        BoardSnapshot board = null!;
        await Until(async () => (board = await Board(territory, Period.Year)).Rows.Sum(row => row.Points) == points);
        return board;
    }

    private Task<PlaceAmong?> PlaceOf(string territory, int points) => Territory(territory).PlaceOf("2026-2027", points);

    private async Task<QuarterMeans?> MeansOf(string territory, string school) =>
        (await Territory(territory).AccountOf(school))?.Quarters[^1].Means;
}

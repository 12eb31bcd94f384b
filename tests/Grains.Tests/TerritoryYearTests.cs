using Engagement.Boards;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Rubrics;
using Engagement.Seals;
using Engagement.Seasons;
using Engagement.Territories;

namespace Engagement.Tests;

/// <summary>Two schools of a district and one of a city seal their quarters; district, region and republic seal and announce the year.</summary>
public sealed class TerritoryYearTests : IAsyncLifetime
{
    private const string Year = "2026-2027";
    private const string District = "sairam-district";
    private const string Region = "turkistan-region";
    private const string Republic = "kz";

    private static readonly Season Calendar = AcademicYear.Default(2026);
    private static readonly Decider Official = new("id-official", "republican-organiser");
    private static readonly (string School, string Territory, int Deeds)[] Schools = [("auyl", District, 3), ("orta", District, 6), ("qala", "turkistan-city", 4)];

    private SchoolCluster _cluster = null!;

    public async Task InitializeAsync()
    {
        _cluster = await SchoolCluster.Start();
        On(Calendar.From);
        foreach (var (school, territory, _) in Schools)
        {
            await _cluster.Found(school, 40, territory);
        }
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task The_schools_of_the_year_follow_from_what_the_schools_have_sealed()
    {
        await Live(quarters: 4);
        Assert.Equal(SealRefusal.UnknownWindow, (await Of(Republic, "2026-2028").Seal(Official, null)).Refusal);
        Assert.Null(await Of("nowhere", Year).Read());
        On(Calendar.To.AddDays(7));
        Assert.Equal(SealRefusal.NotOverYet, (await Of(Republic).Seal(Official, null)).Refusal);

        On(Calendar.To.AddDays(8));
        await SealQuarter(4);
        await Patience.Until(async () => (await Of(Republic).Read())!.Awaited.IsEmpty);
        var seal = (await Of(Republic).Seal(Official, null)).Seal!;
        Assert.Null(TerritorySealVerifier.FaultIn(seal.Text, await QuarterSeals()));
        Assert.Null(await Of(Republic).Announced());

        Assert.True(await Of(Republic).Announce(Official));
        var lists = (await Of(Republic).Announced())!.Lists;
        Assert.Equal(["all", "small"], lists.Select(list => list.Band));
        Assert.Equal(["orta", "qala", "auyl"], lists[0].Schools.Select(school => school.School));
        Assert.Equal([1, 2, 3], lists[0].Schools.Select(school => school.Place));
        Assert.All(lists[0].Schools, school => Assert.Equal(school.Quarters.Sum(quarter => quarter.Index) / 4, school.Index));

        await Of(District).Seal(Official, null);
        await Of(District).Announce(Official);
        Assert.Equal(["orta", "auyl"], (await Of(District).Announced())!.Lists[0].Schools.Select(school => school.School));
        Assert.Equal(
            lists[0].Schools.Where(school => school.District == District).Select(school => (school.School, school.Index)),
            (await Of(District).Announced())!.Lists[0].Schools.Select(school => (school.School, school.Index)));
        Assert.Null(await Of(Region).Announced());
    }

    [Fact]
    public async Task A_seal_stands_for_ever_whoever_asks_again_and_whatever_comes_later()
    {
        await Live(quarters: 4);
        On(Calendar.To.AddDays(8));
        await Patience.Until(async () => (await Of(Region).Read())!.Awaited.All(school => school.Quarters == 3));
        Assert.Equal(SealRefusal.StillWaiting, (await Of(Region).Seal(Official, " ")).Refusal);
        var first = await Of(Region).Seal(Official, "Төртінші тоқсан кешікті");
        Assert.True(first.IsNew);
        Assert.Contains(BookFormat.HashOfNote([.. first.Seal!.Mark!.Salt!], first.Seal.Reason!), first.Seal.Text, StringComparison.Ordinal);

        await SealQuarter(4);
        await Patience.Until(async () => (await Territory(Region).ReportOf(Year)).All(school => school.Quarters.All(quarter => quarter.Seal is not null)));
        var again = await Of(Region).Seal(Official with { Id = "other" }, null);
        Assert.False(again.IsNew);
        Assert.Equal(first.Seal.Text, again.Seal!.Text);

        await _cluster.Restart();
        Assert.Equal(first.Seal.Hash, (await Of(Region).Read())!.Hash);
        Assert.False(await Of(Region).IsAnnounced());
        Assert.True(await Of(Region).Announce(Official));
        Assert.All((await Of(Region).Announced())!.Lists[0].Schools, school => Assert.Equal(3, school.Quarters.Length));
    }

    [Fact]
    public async Task A_seal_that_could_not_be_stored_is_none()
    {
        await Live(quarters: 4);
        On(Calendar.To.AddDays(8));
        _cluster.States.Unwritable = StateNames.TerritoryYear;
        await Assert.ThrowsAnyAsync<Exception>(() => Of(Region).Seal(Official, "себеп"));
        _cluster.States.Unwritable = null;
        Assert.Null((await Of(Region).Read())!.SealedAt);
        Assert.False(await Of(Region).Announce(Official));
        Assert.True((await Of(Region).Seal(Official, "себеп")).IsNew);
    }

    [Fact]
    public async Task From_the_next_years_first_day_on_it_is_too_late()
    {
        await Live(quarters: 3);
        On(new(2027, 8, 31));
        Assert.Equal(new DateOnly(2027, 8, 31), (await Of(District).Read())!.SealableTo);
        On(new(2027, 9, 1));
        Assert.Equal(SealRefusal.YearPassed, (await Of(District).Seal(Official, "себеп")).Refusal);
        On(new(2027, 8, 31));
        Assert.Null((await Of(District).Seal(Official, "себеп")).Refusal);
    }

    [Fact]
    public async Task After_the_last_day_boards_tell_nothing_until_the_year_is_announced()
    {
        await Live(quarters: 4);
        Assert.False((await Board(Region)).IsFrozen);
        Assert.NotNull(await Territory(Region).AccountOf("auyl"));

        On(Calendar.To.AddDays(8));
        Assert.True(await Board(Region) is { IsFrozen: true, Rows.IsEmpty: true });
        Assert.Null(await Territory(Region).AccountOf("auyl"));
        Assert.Null(await Territory(Region).NextOf("auyl", BoardNames.OfTerritory(Region, BoardNames.Schools), Period.Year));

        await SealQuarter(4);
        await Patience.Until(async () => (await Of(Region).Read())!.Awaited.IsEmpty);
        await Of(Region).Seal(Official, null);
        Assert.True((await Board(Region)).IsFrozen);
        await Of(Region).Announce(Official);
        await Patience.Until(async () => !(await Board(Region)).IsFrozen);
        var told = (await Of(Region).Announced())!.Lists[0].Schools;
        await Patience.Until(async () =>
            (await Board(Region)).Rows.Select(row => (row.Id, row.Index)).SequenceEqual(told.Select(school => (school.School, (int?)school.Index))));
    }

    /// <summary>Every school does something in each quarter, and has sealed the first three by the last day of the year.</summary>
    private async Task Live(int quarters)
    {
        foreach (var quarter in Calendar.Quarters.Take(quarters))
        {
            On(quarter.From);
            foreach (var (school, _, deeds) in Schools)
            {
                await _cluster.Grain<ISchoolLedgerGrain>(Keys.Ledger(school)).Post(
                    new(Guid.CreateVersion7(), new(quarter.From, null, null), [.. Enumerable.Range(1, deeds).Select(one => new SheetLine($"{school}.s{one:000}", "vol.half", 4))], null),
                    SchoolCluster.Mentor);
            }

            if (quarter.Number < 4)
            {
                On(quarter.To.AddDays(8));
                await SealQuarter(quarter.Number);
            }
        }

        await Patience.Until(async () => await Territory(Republic).ReportOf(Year) is { Length: 3 } schools
            && schools.All(school => school.Quarters.Count(quarter => quarter.Seal is not null) == 3));
    }

    private async Task SealQuarter(int number)
    {
        foreach (var (school, _, _) in Schools)
        {
            Assert.Null((await _cluster.Grain<ISeasonGrain>(Keys.Season(school, Year)).Seal(SealWindow.OfQuarter(number), Official, null)).Refusal);
        }
    }

    private async Task<string[]> QuarterSeals() => await Task.WhenAll(
        from school in Schools
        from number in Enumerable.Range(1, 4)
        select TextOf(_cluster.Grain<ISealGrain>(Keys.Seal(school.School, Year, SealWindow.OfQuarter(number)))));

    private static async Task<string> TextOf(ISealGrain seal) => (await seal.Get())!.Text;

    private ITerritoryYearGrain Of(string territory, string season = Year) => _cluster.Grain<ITerritoryYearGrain>(Keys.TerritoryYear(territory, season));

    private ITerritoryGrain Territory(string territory) => _cluster.Grain<ITerritoryGrain>(Keys.Territory(territory));

    private async Task<BoardSnapshot> Board(string territory) =>
        (await Territory(territory).GetBoard(BoardNames.OfTerritory(territory, BoardNames.Schools), Period.Year, Audience.Public, 100))!;

    private void On(DateOnly day) => _cluster.Clock.Now = new(day, new(12, 0), TimeSpan.FromHours(5));
}

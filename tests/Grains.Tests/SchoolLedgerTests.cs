using Engagement.Boards;
using Engagement.Domain;
using Engagement.Factions;
using Engagement.Ledger;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Tests;

public sealed class SchoolLedgerTests : IAsyncLifetime
{
    private SchoolCluster _school = null!;

    public async Task InitializeAsync() => _school = await SchoolCluster.Start();

    public async Task DisposeAsync() => await _school.DisposeAsync();

    [Fact]
    public async Task Sheets_get_consecutive_numbers_even_when_posted_at_once()
    {
        var sheets = Enumerable.Range(0, 200).Select(i => SchoolCluster.SheetOf(((i % 40) + 1, "vol.half", 1), (((i + 1) % 40) + 1, "meet.attend", 1))).ToList();
        var results = await Task.WhenAll(sheets.Select(sheet => _school.Ledger.Post(sheet, SchoolCluster.Mentor)));
        Assert.All(results, result => Assert.Equal(PostOutcome.Accepted, result.Outcome));
        Assert.Equal(Enumerable.Range(0, 200).Select(i => (2L * i) + 1), results.Select(result => result.Record!.FirstSeq).Order());

        var book = await _school.Ledger.Read(0, 1000);
        Assert.Equal(400, book[^1].LastSeq);
        Assert.Equal(book.Select(sheet => sheet.RecordedAt), book.Select(sheet => sheet.RecordedAt).Order());
    }

    [Fact]
    public async Task The_book_and_all_who_learn_from_it_are_there_after_a_restart()
    {
        var sheet = SchoolCluster.SheetOf((1, "vol.half", 4), (20, "vol.half", 2), (35, "meet.attend", 1));
        await _school.Ledger.Post(sheet, SchoolCluster.Mentor);
        await _school.Restart();

        Assert.Equal(PostOutcome.Repeated, (await _school.Ledger.Post(sheet, SchoolCluster.Mentor)).Outcome);
        Assert.Equal(12, (await Factions())["care"]);
        Assert.Equal(6, (await Factions())["debate"]);
        Assert.Equal(12, (await Account(1)).Season.Year);
        Assert.Equal(3, (await Account(35)).Season.Week);
        Assert.Empty((await _school.Standings.Audit()).Differences);
    }

    [Fact]
    public async Task A_sheet_is_attributed_by_the_roster_as_it_was_changed_right_before()
    {
        var roster = _school.Grain<IRosterGrain>(Keys.Roster(SchoolCluster.School));
        Assert.Equal("care", await FactionOfNextSheet());
        var moved = (await roster.Find(SchoolCluster.Student(1)))! with { Class = "11Б", Memberships = [new("debate", SchoolCluster.Today, null)] };
        await roster.Enrol([moved]);
        Assert.Equal("debate", await FactionOfNextSheet());
        await roster.Enrol([moved with { Id = SchoolCluster.Student(99) }]);
        var newcomer = await _school.Ledger.Post(SchoolCluster.SheetOf((99, "vol.half", 1)), SchoolCluster.Mentor);
        Assert.Equal(("11Б", "debate"), (newcomer.Record!.Entries[0].Class, newcomer.Record.Entries[0].Faction));

        async Task<string?> FactionOfNextSheet() =>
            (await _school.Ledger.Post(SchoolCluster.SheetOf((1, "vol.half", 1)), SchoolCluster.Mentor)).Record!.Entries[0].Faction;
    }

    [Fact]
    public async Task A_deed_counts_for_the_class_of_its_day()
    {
        var roster = _school.Grain<IRosterGrain>(Keys.Roster(SchoolCluster.School));
        var student = (await roster.Find(SchoolCluster.Student(1)))!;
        await roster.Enrol([student.InClass("11Б", 11, SchoolCluster.Today)!]);

        var today = SchoolCluster.SheetOf((1, "vol.half", 1));
        Assert.Equal("11Б", (await _school.Ledger.Post(today, SchoolCluster.Mentor)).Record!.Entries[0].Class);
        var before = SchoolCluster.SheetOf((1, "vol.half", 1)) with { Activity = new(SchoolCluster.Today.AddDays(-1), null, null) };
        Assert.Equal(student.Class, (await _school.Ledger.Post(before, SchoolCluster.Mentor)).Record!.Entries[0].Class);
    }

    [Fact]
    public async Task A_ledger_that_wakes_up_tells_the_boards_what_an_earlier_one_had_no_time_to_tell()
    {
        Assert.Equal(0, await Shown());
        var record = new SheetRecord(
            1, Guid.CreateVersion7(), "m-1", new(2026, 11, 18, 7, 0, 0, TimeSpan.Zero), SchoolCluster.Today, null, null, "school", null, null,
            [new(SchoolCluster.Student(1), "care", "10А", "vol.half", 2, 2, 6, 6, Withholding.None, null)]);
        var body = BookFormat.Write(record, BookFormat.Genesis(SchoolCluster.School));
        await _school.Store.Append(SchoolCluster.School, new(1, 1, record.Id, record.Author, body), null);

        Assert.NotNull(await _school.Ledger.Find(record.Id));
        await Until(async () => await Shown() == 6 ? "told" : null);

        async Task<int> Shown() =>
            (await _school.Standings.GetBoard("factions", Period.Year, Audience.Public, 10))!.Rows.FirstOrDefault(row => row.Id == "care")?.Points ?? 0;
    }

    [Fact]
    public async Task After_a_failed_write_nothing_of_it_is_seen_and_the_same_sheet_can_be_sent_again()
    {
        await _school.Ledger.Post(SchoolCluster.SheetOf((1, "vol.half", 1)), SchoolCluster.Mentor);
        var lost = SchoolCluster.SheetOf((1, "vol.half", 7));
        _school.Store.IsFull = true;
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => _school.Ledger.Post(lost, SchoolCluster.Mentor));
        _school.Store.IsFull = false;

        var retried = await Until(async () => (await _school.Ledger.Post(lost, SchoolCluster.Mentor)).Record);
        Assert.Equal((2, 7), (retried.FirstSeq, retried.Entries[0].Counted));
        Assert.Equal(24, (await Account(1)).Season.Year);
    }

    [Fact]
    public async Task A_faction_wakes_up_to_date_and_follows_the_book_even_when_its_ledger_began_anew()
    {
        await _school.Ledger.Post(SchoolCluster.SheetOf((1, "vol.half", 1)), SchoolCluster.Mentor);
        var care = _school.Grain<IFactionGrain>(Keys.Faction(SchoolCluster.School, "care"));
        var board = BoardNames.OfFaction(SchoolCluster.School, "care", BoardNames.Students);
        Assert.Equal(3, (await care.TotalUpTo(0)).Points);

        await _school.Ledger.Post(SchoolCluster.SheetOf((2, "vol.half", 1)), SchoolCluster.Mentor);
        Assert.Equal(6, (await care.TotalUpTo(0)).Points);

        _school.Store.IsFull = true;
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => _school.Ledger.Post(SchoolCluster.SheetOf((3, "vol.half", 1)), SchoolCluster.Mentor));
        _school.Store.IsFull = false;
        var sheet = SchoolCluster.SheetOf((4, "vol.half", 1));
        await Until(async () => (await _school.Ledger.Post(sheet, SchoolCluster.Mentor)).Record);
        await Until(async () => (await care.GetBoard(board, Period.Year, Audience.Staff, 10))!.Rows.Sum(row => row.Points) == 9 ? care : null);
    }

    [Fact]
    public async Task Posts_in_flight_when_the_disk_fills_are_either_in_the_book_or_refused()
    {
        var posts = Enumerable.Range(0, 100).Select(async i =>
        {
            if (i == 50)
            {
                _school.Store.IsFull = true;
            }

            try
            {
                return (await _school.Ledger.Post(SchoolCluster.SheetOf(((i % 40) + 1, "meet.attend", 1)), SchoolCluster.Mentor)).Record?.Id;
            }
            catch (LedgerUnavailableException)
            {
                return null;
            }
        }).ToList();
        var accepted = (await Task.WhenAll(posts)).OfType<Guid>().ToHashSet();
        _school.Store.IsFull = false;

        var book = await Until(async () => await _school.Ledger.Read(0, 1000) is var read ? read.AsEnumerable() : null);
        Assert.Equal(accepted, book.Select(sheet => sheet.Id).ToHashSet());
        await Until(async () => (await _school.Ledger.Post(SchoolCluster.SheetOf((7, "task.done", 1)), SchoolCluster.Mentor)).Record);
        Assert.Empty((await _school.Standings.Audit()).Differences);
    }

    [Fact]
    public async Task Students_factions_and_school_add_up_after_awards_and_reversals()
    {
        var random = new Random(7);
        var posted = new List<SheetRecord>();
        for (var i = 0; i < 60; i++)
        {
            var sheet = SchoolCluster.SheetOf((random.Next(1, 41), "vol.half", random.Next(1, 9)), (random.Next(1, 41), "meet.attend", 1));
            posted.Add((await _school.Ledger.Post(sheet, SchoolCluster.Mentor)).Record!);
            if (random.Next(4) == 0)
            {
                var undone = posted[random.Next(posted.Count)];
                await _school.Ledger.Reverse(new(Guid.NewGuid(), undone.Id, null, "Қате"), SchoolCluster.Mentor);
            }
        }

        var accounts = await Task.WhenAll(Enumerable.Range(1, 40).Select(Account));
        var unaffiliated = accounts.Skip(30).Sum(account => account.Season.Year);
        var factions = (await Factions()).Values.Sum();
        var school = (await Board()).School!.Points;
        Assert.Equal(accounts.Sum(account => account.Season.Year), school);
        Assert.Equal(factions + unaffiliated, school);
        Assert.Equal(factions, (int)(await Task.WhenAll(new[] { "care", "debate" }.Select(
            faction => _school.Grain<IFactionGrain>(Keys.Faction(SchoolCluster.School, faction)).TotalUpTo(posted[^1].LastSeq)))).Sum(total => total.Points));
        Assert.All(accounts, account => Assert.InRange(account.Season.Week, 0, 60));
    }

    [Fact]
    public async Task A_week_that_begins_empties_the_weeks_board_and_leaves_the_years()
    {
        await _school.Ledger.Post(SchoolCluster.SheetOf((1, "vol.half", 4)), SchoolCluster.Mentor);
        Assert.Equal(12, (await Factions(Period.Week))["care"]);
        _school.Clock.Now = _school.Clock.Now.AddDays(7);
        await Until(async () => (await Factions(Period.Week))["care"] == 0 ? "empty" : null);
        Assert.Equal(12, (await Factions())["care"]);
    }

    private async Task<Dictionary<string, int>> Factions(Period period = Period.Year) =>
        (await Board(period)).Rows.ToDictionary(row => row.Id, row => row.Points);

    private async Task<BoardSnapshot> Board(Period period = Period.Year)
    {
        var head = await _school.Ledger.ReadBack(long.MaxValue, null, 1);
        await Until(async () => (await _school.Standings.Audit()).AppliedSeq >= (head.IsEmpty ? 0 : head[0].Sheet.LastSeq) ? "caught up" : null);
        return (await _school.Standings.GetBoard(BoardNames.OfSchool(SchoolCluster.School, BoardNames.Factions), period, Audience.Staff, 100))!;
    }

    private Task<StudentAccount> Account(int student) => _school.Grain<IStudentGrain>(Keys.Student(SchoolCluster.Student(student))).Get();

    /// <summary>Asks again until there is an answer; an activation that reads its book anew refuses for a moment.</summary>
    private static async Task<T> Until<T>(Func<Task<T?>> ask)
        where T : class
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                if (await ask() is { } answer)
                {
                    return answer;
                }
            }
            catch (LedgerUnavailableException) when (attempt < 500)
            {
            }

            Assert.True(attempt < 500, "What was waited for did not come.");
            await Task.Delay(10);
        }
    }
}

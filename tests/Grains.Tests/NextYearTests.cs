using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Boards;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Rubrics;
using Engagement.Schools;
using Engagement.Seals;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Tests;

/// <summary>A school steps from one academic year into the next: nothing is wiped, and everything goes on.</summary>
public sealed class NextYearTests
{
    private const string Ending = "2026-2027";
    private static readonly Season Old = AcademicYear.Default(2026);
    private static readonly Season New = AcademicYear.Default(2027);
    private static readonly Decider Deputy = new("d-1", "deputy-director");
    private static readonly Decider Mentor = new("m-1", "mentor");
    private static readonly DateOnly August = new(2027, 8, 10);

    /// <summary>The tens finish, as if they were elevens; the fives go on.</summary>
    private static readonly NextYear Decided = new(New.Quarters, [new("5Б", "6Б"), new("10А", null)]);

    [Fact]
    public async Task A_year_begins_in_August_when_the_last_one_is_announced()
    {
        await using var school = await SchoolCluster.Start();
        On(school, August);
        Assert.Equal(NextYearRefusal.NotAnnounced, (await Next(school).Begin(Decided, Deputy)).Refusal);

        await AnnounceYear(school);
        On(school, new(2027, 7, 31));
        Assert.Equal(NextYearRefusal.TooEarly, (await Next(school).Read())!.Hindrance);
        Assert.Equal(NextYearRefusal.TooEarly, (await Next(school).Begin(Decided, Deputy)).Refusal);

        On(school, August);
        var reading = (await Next(school).Read())!;
        Assert.Null(reading.Hindrance);
        Assert.Equal("2027-2028", reading.Season);
        Assert.Equal([new("5Б", "6Б"), new("10А", "11А")], reading.Proposed.Classes.ToArray());
        Assert.Equal([10, 30], reading.Sizes.ToArray());
        Assert.Equal(NextYearRefusal.WrongClasses, (await Next(school).Begin(Decided with { Classes = [new("5Б", "6Б")] }, Deputy)).Refusal);
        Assert.Equal(NextYearRefusal.WrongClasses, (await Next(school).Begin(Decided with { Classes = [new("5Б", "7Б"), new("10А", null)] }, Deputy)).Refusal);
        Assert.Equal(NextYearRefusal.WrongCalendar, (await Next(school).Begin(Decided with { Quarters = Old.Quarters }, Deputy)).Refusal);
        Assert.Equal(Ending, (await Profile(school)).Season.Id);

        Assert.Null((await Next(school).Begin(Decided, Deputy)).Refusal);
        Assert.Equal("2027-2028", (await Profile(school)).Season.Id);
        Assert.Equal([Ending], (await Profile(school)).EarlierYears.Select(year => year.Id));
        Assert.Equal(NextYearRefusal.UnknownYear, (await Of(school, "2025-2026").Begin(Decided, Deputy)).Refusal);

        await school.Restart();
        Assert.Null((await Next(school).Begin(Decided, Mentor)).Refusal);
        Assert.Equal(NextYearRefusal.BegunAlready, (await Next(school).Begin(Decided with { Classes = [new("5Б", "5Б"), new("10А", null)] }, Mentor)).Refusal);
        Assert.Equal(("2027-2028", Deputy, Decided.Classes[0]), (await Next(school).Read())! is { } begun ? (begun.Season, begun.By, begun.Proposed.Classes[0]) : default);
        Assert.Equal("6Б", (await Roster(school).Find(SchoolCluster.Student(31)))!.Class);
    }

    [Fact]
    public async Task Classes_go_up_and_those_who_have_finished_leave_the_roll_but_not_the_memory()
    {
        await using var school = await Begun();

        var younger = (await Roster(school).Find(SchoolCluster.Student(31)))!;
        Assert.Equal(("6Б", 6), (younger.Class, younger.Grade));
        Assert.Equal("5Б", younger.ClassOn(Old.To));
        Assert.Equal("6Б", younger.ClassOn(New.From));

        var graduate = SchoolCluster.Student(1);
        Assert.Null(await Roster(school).Find(graduate));
        var former = (await Roster(school).FindEver(graduate))!;
        Assert.Equal((Old.To, "10А", "care"), (former.LeftOn, former.Class, former.FactionOn(Old.To)));
        Assert.Null(former.FactionOn(Old.To.AddDays(1)));
        var roster = (await Roster(school).GetIfNewer(-1))!;
        Assert.Equal((10, 30, 40), (roster.Students.Length, roster.Former.Length, roster.Everybody().Length));
        Assert.Empty((await Roster(school).Search(new("Есімі 1", null, null, August, 100, null))).Items);

        // Consents stay the student's own to change.
        Assert.Null((await Roster(school).TurnDownNickname(graduate)).Refusal);
        Assert.Null((await Roster(school).FindEver(graduate))!.ShownAs);
        Assert.True(await Roster(school).Forget(graduate));
        Assert.Null(await Roster(school).FindEver(graduate));
    }

    [Fact]
    public async Task Deeds_of_the_new_year_count_for_it_alone_and_the_old_ones_stay_where_they_were()
    {
        await using var school = await Begun();
        var account = school.Grain<IStudentGrain>(Keys.Student(SchoolCluster.Student(31)));
        Assert.Equal(0, (await account.Get()).Season.Year);
        var head = (await school.Ledger.Export(0, 1000)).Length;

        On(school, New.From.AddDays(1));
        Assert.Equal(PostOutcome.Accepted, (await school.Ledger.Post(SheetOn(New.From, 31, 4), SchoolCluster.Mentor)).Outcome);
        Assert.Equal([RefusalCode.UnknownStudent], (await school.Ledger.Post(SheetOn(New.From, 1, 4), SchoolCluster.Mentor)).Refusals.Select(one => one.Code));
        Assert.Equal([RefusalCode.OutsideSeason], (await school.Ledger.Post(SheetOn(Old.To, 31, 4), SchoolCluster.Mentor)).Refusals.Select(one => one.Code));

        Assert.Equal((12, 3), (await account.Get()) is { } own ? (own.Season.Year, own.Entries.Length) : default);
        await Patience.Until(async () => (await Classes(school)) is [{ Id: "6Б", Points: 12 }]);
        Assert.False((await Board(school)).IsFrozen);

        // What was wrong in the year that ended is still put right, and moves nothing of the new one.
        var old = (await school.Ledger.Read(0, 1))[0];
        Assert.Equal(PostOutcome.Accepted, (await school.Ledger.Reverse(new(Guid.CreateVersion7(), old.Id, null, "қате"), new("c-1", true))).Outcome);
        Assert.Equal(head + 2, (await school.Ledger.Export(0, 1000)).Length);
        Assert.Equal(12, (await account.Get()).Season.Year);
        Assert.Empty((await school.Standings.Audit()).Differences);
    }

    [Fact]
    public async Task The_plan_is_carried_on_and_approved_anew()
    {
        await using var school = await SchoolCluster.Start();
        await AnnounceYear(school, named: PlanTemplate.Unfold(Old)[0].Id);
        On(school, August);
        Assert.Null((await Next(school).Begin(Decided, Deputy)).Refusal);

        var events = (await Profile(school)).Events;
        Assert.Equal(PlanTemplate.Unfold(New).Select(one => one.Id), events.Select(one => one.Id));
        var plan = school.Grain<ISchoolPlanGrain>(Keys.Plan(SchoolCluster.School, New.Id));
        Assert.Null((await plan.Approve((await plan.Get()).Version, Deputy)).Refusal);
        Assert.Equal(events.Select(one => one.Id), (await Profile(school)).Events.Select(one => one.Id));
        Assert.Equal(August, (await Profile(school)).Progress!.Since);

        On(school, New.From.AddDays(20));
        var sheet = SheetOn(New.From.AddDays(20), 31, 1) with { Activity = new(New.From.AddDays(20), events.First(one => one.From.Month == 9).Id, null) };
        Assert.Equal(PostOutcome.Accepted, (await school.Ledger.Post(sheet, SchoolCluster.Mentor)).Outcome);
    }

    [Theory]
    [InlineData(StateNames.Roster)]
    [InlineData(StateNames.Profile)]
    [InlineData(StateNames.Plan)]
    public async Task A_beginning_that_was_cut_short_is_gone_on_with(string failing)
    {
        await using var school = await SchoolCluster.Start();
        await AnnounceYear(school);
        On(school, August);
        school.States.Unwritable = failing;
        await Assert.ThrowsAnyAsync<Exception>(() => Next(school).Begin(Decided, Deputy));

        await school.Restart();
        Assert.NotNull((await Next(school).Read())!.BegunAt);
        Assert.Equal("2027-2028", (await Profile(school)).Season.Id);
        Assert.NotEmpty((await Profile(school)).Events);
        var younger = (await Roster(school).Find(SchoolCluster.Student(31)))!;
        Assert.Equal(("6Б", 1), (younger.Class, younger.EarlierClasses.Length));
    }

    [Fact]
    public async Task The_year_that_ended_stays_readable_and_its_seals_follow_from_the_book()
    {
        await using var school = await Begun();
        On(school, New.From.AddDays(1));
        await school.Ledger.Post(SheetOn(New.From, 31, 4), SchoolCluster.Mentor);

        var ending = school.Grain<ISeasonGrain>(Keys.Season(SchoolCluster.School, Ending));
        Assert.All((await ending.Read())!.Windows, window => Assert.Equal(WindowState.Sealed, window.State));
        Assert.NotNull(await ending.Year());
        var seal = (await school.Grain<ISealGrain>(Keys.Seal(SchoolCluster.School, Ending, SealWindow.Year)).Get())!;
        Assert.Null(SealVerifier.Verify(seal.Text, await Book(school)).Fault);
        Assert.All((await Season(school, New.Id).Read())!.Windows, window => Assert.Equal(WindowState.Open, window.State));
    }

    private static INextYearGrain Next(SchoolCluster school) => Of(school, Ending);

    private static INextYearGrain Of(SchoolCluster school, string season) => school.Grain<INextYearGrain>(Keys.NextYear(SchoolCluster.School, season));

    private static ISeasonGrain Season(SchoolCluster school, string season) => school.Grain<ISeasonGrain>(Keys.Season(SchoolCluster.School, season));

    private static IRosterGrain Roster(SchoolCluster school) => school.Grain<IRosterGrain>(Keys.Roster(SchoolCluster.School));

    private static async Task<SchoolProfile> Profile(SchoolCluster school) =>
        (await school.Grain<ISchoolProfileGrain>(Keys.Profile(SchoolCluster.School)).Get())!;

    private static void On(SchoolCluster school, DateOnly day) => school.Clock.Now = new(day, new(7, 0), TimeSpan.Zero);

    private static Sheet SheetOn(DateOnly day, int student, int units) =>
        SchoolCluster.SheetOf((student, "vol.half", units)) with { Activity = new(day, null, null) };

    private static async Task<SchoolCluster> Begun()
    {
        var school = await SchoolCluster.Start();
        await AnnounceYear(school);
        On(school, August);
        Assert.Null((await Next(school).Begin(Decided, Deputy)).Refusal);
        return school;
    }

    /// <summary>A short year, sealed and announced; who asks for the standings and accounts while it lasts keeps them awake.</summary>
    private static async Task AnnounceYear(SchoolCluster school, string? named = null)
    {
        var last = Old.Quarters[3].From;
        foreach (var (day, student) in new[] { (Old.From, 31), (Old.From.AddDays(7), 1), (last, 31), (last.AddDays(7), 2) })
        {
            On(school, day);
            var sheet = SheetOn(day, student, 3);
            Assert.Equal(PostOutcome.Accepted, (await school.Ledger.Post(day == Old.From ? sheet with { Activity = new(day, named, null) } : sheet, SchoolCluster.Mentor)).Outcome);
        }

        Assert.Equal(18, (await school.Grain<IStudentGrain>(Keys.Student(SchoolCluster.Student(31))).Get()).Season.Year);
        Assert.NotEmpty((await Board(school)).Rows);
        On(school, Old.To.AddDays(8));
        var season = Season(school, Ending);
        foreach (var quarter in Old.Quarters)
        {
            Assert.Null((await season.Seal(SealWindow.OfQuarter(quarter.Number), Deputy, null)).Refusal);
        }

        var proposal = (await season.Propose(Deputy)).Proposal!;
        await season.ConfirmAsCouncil(proposal.Id, new(1, Old.To), Mentor);
        await season.ConfirmAsDeputy(proposal.Id, Deputy);
        Assert.Null((await season.Seal(SealWindow.Year, Deputy, null)).Refusal);
        Assert.True(await season.Announce(Deputy));
    }

    private static async Task<BoardSnapshot> Board(SchoolCluster school) =>
        (await school.Standings.GetBoard(BoardNames.OfSchool(SchoolCluster.School, BoardNames.FactionsByIndex), Period.Year, Audience.Public, 100))!;

    private static async Task<ImmutableArray<BoardRow>> Classes(SchoolCluster school) =>
        (await school.Standings.GetBoard(BoardNames.OfSchool(SchoolCluster.School, BoardNames.Classes), Period.Year, Audience.Public, 100))!.Rows;

    private static async Task<string[]> Book(SchoolCluster school)
    {
        var sheets = await school.Ledger.Export(0, 1000);
        return [BookFormat.Header(SchoolCluster.School), .. sheets, BookFormat.Footer(BookFormat.HashOf(System.Text.Encoding.UTF8.GetBytes(sheets[^1])))];
    }
}

using Engagement.Boards;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Rubrics;
using Engagement.Schools;
using Engagement.Seals;
using Engagement.Seasons;
using Engagement.Territories;

namespace Engagement.Tests;

/// <summary>A year of a school is closed, sealed and announced; what is sealed follows from the book, for ever.</summary>
public sealed class SeasonTests
{
    private const string Year = "2026-2027";
    private static readonly Season Calendar = AcademicYear.Default(2026);
    private static readonly Decider Deputy = new("d-1", "deputy-director");
    private static readonly Decider Mentor = new("m-1", "mentor");

    [Fact]
    public async Task A_quarter_is_sealed_once_when_nothing_can_be_entered_any_more()
    {
        await using var school = await SchoolCluster.Start();
        await Award(school, Calendar.Quarters[0].From, 1, 6);
        var quarter = Calendar.Quarters[0];

        On(school, quarter.To.AddDays(7));
        Assert.Equal(SealRefusal.NotOverYet, (await Season(school).Seal("quarter-1", Deputy, null)).Refusal);
        Assert.Equal(SealRefusal.UnknownWindow, (await Season(school).Seal("quarter-5", Deputy, null)).Refusal);
        Assert.Equal([WindowState.Closing, WindowState.Open], (await Season(school).Read())!.Windows.Take(2).Select(one => one.State));

        On(school, quarter.To.AddDays(8));
        var first = await Season(school).Seal("quarter-1", Deputy, null);
        Assert.True(first.IsNew);
        var again = await Season(school).Seal("quarter-1", Mentor, null);
        Assert.False(again.IsNew);
        Assert.Equal(first.Seal, again.Seal);

        await school.Restart();
        Assert.Equal(first.Seal, (await Season(school).Seal("quarter-1", Mentor, null)).Seal);
        Assert.Equal(first.Seal!.Hash, (await Season(school).Read())!.Windows[0].Hash);
        Assert.Null(SealVerifier.Verify(first.Seal.Text, await Book(school)).Fault);
    }

    [Fact]
    public async Task What_is_corrected_later_counts_in_the_year_and_not_in_the_sealed_quarter()
    {
        await using var school = await SchoolCluster.Start();
        var sheet = await Award(school, Calendar.Quarters[0].From, 1, 6);
        On(school, Calendar.Quarters[0].To.AddDays(8));
        var seal = (await Season(school).Seal("quarter-1", Deputy, null)).Seal!;
        var before = await Row(school, Period.Year);

        await school.Ledger.Reverse(new(Guid.CreateVersion7(), sheet, null, "қате"), new("c-1", true));
        await Patience.Until(async () => (await Row(school, Period.Year)).Points == 0);
        Assert.Equal(before.Index, (await Row(school, Period.Year)).Index);
        Assert.Null(SealVerifier.Verify(seal.Text, await Book(school)).Fault);
    }

    [Fact]
    public async Task What_waits_for_a_second_person_is_waited_for_or_waived_in_writing()
    {
        await using var school = await SchoolCluster.Start();
        On(school, Calendar.Quarters[0].From);
        var sheet = SchoolCluster.SheetOf((1, "vol.half", 2)) with { Activity = new(Calendar.Quarters[0].From, null, null) };
        await school.Grain<IWaitingSheetsGrain>(Keys.WaitingSheets(SchoolCluster.School)).Hold(sheet, SchoolCluster.Mentor, [WaitReason.ProofMissing]);

        On(school, Calendar.Quarters[0].To.AddDays(8));
        Assert.Equal(new WaitingMatters(1, 0), (await Season(school).Read())!.Windows[0].Waiting);
        Assert.Equal(new WaitingMatters(0, 0), (await Season(school).Read())!.Windows[1].Waiting);
        Assert.Equal(SealRefusal.StillWaiting, (await Season(school).Seal("quarter-1", Deputy, " ")).Refusal);
        var seal = (await Season(school).Seal("quarter-1", Deputy, "Автор мектептен кетті")).Seal!;
        Assert.Equal("Автор мектептен кетті", seal.Reason);
        Assert.Contains(BookFormat.HashOfNote([.. seal.Mark!.Salt!], seal.Reason!), seal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_year_is_proposed_confirmed_by_two_sealed_and_announced()
    {
        await using var school = await SchoolCluster.Start();
        await WriteYear(school);
        Assert.Equal(SealRefusal.NotOverYet, (await Season(school).Propose(Deputy)).Refusal);
        On(school, Calendar.To.AddDays(8));
        Assert.Equal(SealRefusal.QuartersNotSealed, (await Season(school).Propose(Deputy)).Refusal);
        await SealQuarters(school);

        Assert.Equal(SealRefusal.NotProposed, (await Season(school).Seal(SealWindow.Year, Deputy, null)).Refusal);
        var proposal = (await Season(school).Propose(Deputy)).Proposal!;
        Assert.Equal(SealRefusal.NotConfirmed, (await Season(school).Seal(SealWindow.Year, Deputy, null)).Refusal);
        var first = proposal.Awards.Single(award => award.Nomination == "caring-student" && award.Band!.From == 8);
        var seat = new NominationSeat(first.Nomination, "8-11", null);
        var decided = (await Season(school).Decide(new(seat, first.Winners[0].Id, DecisionKind.Declined, null, Mentor, school.Clock.Now))).Proposal!;
        Assert.NotEqual(first.Winners[0].Id, decided.Awards.Single(award => award.Nomination == "caring-student" && award.Band!.From == 8).Winners[0].Id);

        Assert.Equal(SealRefusal.OtherProposal, (await Season(school).ConfirmAsCouncil("?", new(1, new(2027, 6, 1)), Mentor)).Refusal);
        Assert.Null((await Season(school).ConfirmAsCouncil(proposal.Id, new(1, new(2027, 6, 1)), Mentor)).Refusal);
        Assert.Equal(SealRefusal.AlreadyConfirmed, (await Season(school).Propose(Deputy)).Refusal);
        Assert.Null((await Season(school).ConfirmAsDeputy(proposal.Id, Deputy)).Refusal);
        Assert.False(await Season(school).Announce(Deputy));
        Assert.Null(await Season(school).Year());

        var seal = (await Season(school).Seal(SealWindow.Year, Deputy, null)).Seal!;
        Assert.Null(SealVerifier.Verify(seal.Text, await Book(school)).Fault);
        var year = (await Season(school).Year())!;
        Assert.Equal(["care", "debate"], year.Factions.Select(faction => faction.Faction).Order());
        Assert.DoesNotContain(first.Winners[0].Id, year.Awards.Single(award => award.Nomination == "caring-student" && award.Band!.From == 8).Winners.Select(one => one.Id));
        Assert.Equal(SealRefusal.AlreadySealed, (await Season(school).TakeBack(seat, first.Winners[0].Id)).Refusal);

        await school.Restart();
        Assert.Equal(seal, (await Season(school).Seal(SealWindow.Year, Mentor, null)).Seal);
        Assert.Null(await Season(school).AnnouncedAt());
        Assert.True(await Season(school).Announce(Deputy));
        Assert.NotNull(await Season(school).AnnouncedAt());
    }

    [Fact]
    public async Task After_its_last_day_the_boards_of_the_year_are_frozen_until_it_is_announced()
    {
        await using var school = await SchoolCluster.Start();
        await WriteYear(school);
        On(school, Calendar.To);
        Assert.False((await Board(school, Period.Year)).IsFrozen);

        On(school, Calendar.To.AddDays(1));
        await Patience.Until(async () => (await Board(school, Period.Year)).IsFrozen);
        foreach (var period in new[] { Period.Quarter, Period.Year })
        {
            Assert.Empty((await Board(school, period)).Rows);
            Assert.Null(await school.Standings.AccountOf("care", period));
            Assert.DoesNotContain((await school.Standings.PlacesOf(SchoolCluster.Student(1))).Places, place => place.Period == period);
        }

        Assert.Null(await school.Standings.YearPlaceOf(SchoolCluster.Student(1)));
        Assert.False((await Board(school, Period.Week)).IsFrozen);

        await SealQuarters(school);
        var proposal = (await Season(school).Propose(Deputy)).Proposal!;
        await Season(school).ConfirmAsCouncil(proposal.Id, new(1, new(2027, 6, 1)), Mentor);
        await Season(school).ConfirmAsDeputy(proposal.Id, Deputy);
        await Season(school).Seal(SealWindow.Year, Deputy, null);
        Assert.True((await Board(school, Period.Year)).IsFrozen);

        await Season(school).Announce(Deputy);
        await Patience.Until(async () => !(await Board(school, Period.Year)).IsFrozen);
        Assert.NotEmpty((await Board(school, Period.Year)).Rows);
    }

    private static ISeasonGrain Season(SchoolCluster school) => school.Grain<ISeasonGrain>(Keys.Season(SchoolCluster.School, Year));

    private static void On(SchoolCluster school, DateOnly day) => school.Clock.Now = new(day, new(7, 0), TimeSpan.Zero);

    private static async Task<Guid> Award(SchoolCluster school, DateOnly day, int student, int units)
    {
        On(school, day);
        var sheet = SchoolCluster.SheetOf((student, "vol.half", units)) with { Activity = new(day, null, null) };
        Assert.Equal(PostOutcome.Accepted, (await school.Ledger.Post(sheet, SchoolCluster.Mentor)).Outcome);
        return sheet.Id;
    }

    /// <summary>Every week of every quarter five students volunteer, the first the most.</summary>
    private static async Task WriteYear(SchoolCluster school)
    {
        var weeks = Calendar.Quarters.SelectMany(quarter => Enumerable.Range(0, quarter.TeachingWeeks).Select(week => quarter.From.AddDays(7 * week)));
        foreach (var day in weeks)
        {
            foreach (var student in new[] { 1, 2, 16, 17, 35 })
            {
                await Award(school, day, student, 1 + (student % 5));
            }
        }
    }

    private static async Task SealQuarters(SchoolCluster school)
    {
        On(school, Calendar.To.AddDays(8));
        foreach (var quarter in Calendar.Quarters)
        {
            Assert.Null((await Season(school).Seal(SealWindow.OfQuarter(quarter.Number), Deputy, null)).Refusal);
        }
    }

    private static async Task<BoardSnapshot> Board(SchoolCluster school, Period period) =>
        (await school.Standings.GetBoard(BoardNames.OfSchool(SchoolCluster.School, BoardNames.FactionsByIndex), period, Audience.Public, 100))!;

    private static async Task<BoardRow> Row(SchoolCluster school, Period period) => (await Board(school, period)).Rows.Single(row => row.Id == "care");

    private static async Task<string[]> Book(SchoolCluster school)
    {
        var sheets = await school.Ledger.Export(0, 1000);
        return
        [
            BookFormat.Header(SchoolCluster.School),
            .. sheets,
            BookFormat.Footer(sheets is [.., var last] ? BookFormat.HashOf(System.Text.Encoding.UTF8.GetBytes(last)) : BookFormat.Genesis(SchoolCluster.School)),
        ];
    }
}

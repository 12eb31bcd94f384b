using Engagement.Appeals;
using Engagement.Ledger;
using Engagement.Students;

namespace Engagement.Tests;

/// <summary>What waits for a second person, through restarts and writes that fail half-way.</summary>
public sealed class SecondPersonGrainTests : IAsyncLifetime
{
    private const string Second = "m-2";

    private SchoolCluster _school = null!;

    private IWaitingSheetsGrain WaitingSheets => _school.Grain<IWaitingSheetsGrain>(Keys.WaitingSheets(SchoolCluster.School));

    private IAppealsGrain Appeals => _school.Grain<IAppealsGrain>(Keys.Appeals(SchoolCluster.School));

    public async Task InitializeAsync() => _school = await SchoolCluster.Start();

    public async Task DisposeAsync() => await _school.DisposeAsync();

    [Fact]
    public async Task What_waits_and_what_was_turned_down_is_there_after_a_restart()
    {
        var (waits, refused) = (await Held(1), await Held(2));
        Assert.Null(await WaitingSheets.TurnDown(refused.Id, Second, "No report"));
        await _school.Restart();
        var listed = await WaitingSheets.List(null);
        Assert.Equal([waits.Id, refused.Id], listed.Select(one => one.Sheet.Id));
        Assert.Equal([null, "No report"], listed.Select(one => one.TurnedDown?.Reason));
        Assert.Empty(await _school.Ledger.Read(0, 10));
    }

    [Fact]
    public async Task A_confirmation_that_was_cut_off_after_the_book_is_finished_by_the_next_one()
    {
        var sheet = await Held(1);
        _school.States.Unwritable = StateNames.WaitingSheets;
        await Assert.ThrowsAnyAsync<Exception>(() => WaitingSheets.Confirm(sheet.Id, Second));
        _school.States.Unwritable = null;
        Assert.Equal(Second, Assert.Single(await _school.Ledger.Read(0, 10)).Confirmer);

        Assert.Equal(RefusalCode.AlreadyConfirmed, await Eventually(() => WaitingSheets.TurnDown(sheet.Id, "m-3", "Too late")));
        Assert.Equal(PostOutcome.Repeated, (await WaitingSheets.Confirm(sheet.Id, "m-3")).Outcome);
        Assert.Empty(await WaitingSheets.List(null));
        Assert.Equal(Second, Assert.Single(await _school.Ledger.Read(0, 10)).Confirmer);
    }

    [Fact]
    public async Task A_sheet_that_waited_long_is_not_late()
    {
        var sheet = await Held(1);
        _school.Clock.Now += TimeSpan.FromDays(20);
        Assert.Equal(RefusalCode.TooLate, (await _school.Ledger.Award(sheet, SchoolCluster.Mentor)).Refusals[0].Code);
        Assert.Equal(PostOutcome.Accepted, (await WaitingSheets.Confirm(sheet.Id, Second)).Outcome);
    }

    [Fact]
    public async Task Two_who_confirm_at_once_post_once()
    {
        var sheet = await Held(1);
        var results = await Task.WhenAll(Enumerable.Range(2, 10).Select(i => WaitingSheets.Confirm(sheet.Id, $"m-{i}")));
        Assert.Single(results, result => result.Outcome == PostOutcome.Accepted);
        Assert.All(results, result => Assert.Equal(results[0].Record!.FirstSeq, result.Record!.FirstSeq));
        Assert.Single(await _school.Ledger.Read(0, 10));
    }

    [Fact]
    public async Task Ties_count_from_the_moment_they_are_written_and_outlive_an_appointment()
    {
        var roster = _school.Grain<IRosterGrain>(Keys.Roster(SchoolCluster.School));
        Assert.False(await roster.Tie("m-1", [], ["care"]));
        await roster.Appoint(new("m-1", "One"));
        Assert.Equal(PostOutcome.Accepted, (await Thanks(1)).Outcome);
        Assert.True(await roster.Tie("m-1", [SchoolCluster.Student(20)], ["care"]));
        await roster.Appoint(new("m-1", "One, renamed"));
        Assert.Equal([WaitReason.OwnFaction], (await Thanks(2)).Waits.ToArray());
        Assert.Equal(RefusalCode.OwnFamily, (await Thanks(20)).Refusals[0].Code);
        await roster.Appoint(new("m-2", "Two"));
        await roster.Tie("m-2", [], ["care"]);
        Assert.Equal(PostOutcome.Accepted, (await Thanks(2)).Outcome);

        Task<PostResult> Thanks(int student) => _school.Ledger.Award(SchoolCluster.SheetOf((student, "mentor.kudos", 1)), SchoolCluster.Mentor);
    }

    [Fact]
    public async Task An_answer_that_was_cut_off_after_the_book_is_finished_by_the_same_answer()
    {
        var posted = await _school.Ledger.Post(SchoolCluster.SheetOf((1, "vol.half", 2)), SchoolCluster.Mentor);
        var question = new Question(SchoolCluster.Student(1), posted.Record!.Id, posted.Record.FirstSeq, "wrong-units", null);
        var appeal = (await Appeals.Ask(question)).Appeal!;
        var ruling = new Ruling(AppealOutcome.Corrected, "Four", new(SchoolCluster.Student(1), "vol.half", 4));
        _school.States.Unwritable = StateNames.Appeals;
        await Assert.ThrowsAnyAsync<Exception>(() => Appeals.Answer(appeal.Id, ruling, Second));
        _school.States.Unwritable = null;

        var stands = await Eventually(() => Appeals.Answer(appeal.Id, new(AppealOutcome.Stands, "Right", null), Second));
        Assert.Equal(RefusalCode.AlreadyReversed, stands.Refusal);
        Assert.NotNull((await Appeals.Answer(appeal.Id, ruling, Second)).Appeal!.Answer);
        Assert.Equal([6, -6, 12], (await _school.Ledger.Read(0, 10)).Select(sheet => sheet.Entries[0].Granted));
        await _school.Restart();
        Assert.NotNull(Assert.Single(await Appeals.List(SchoolCluster.Student(1))).Answer);
    }

    private async Task<Sheet> Held(int student)
    {
        var sheet = SchoolCluster.SheetOf((student, "report.quarter", 1));
        var result = await _school.Ledger.Award(sheet, SchoolCluster.Mentor);
        Assert.Equal(PostOutcome.Waits, result.Outcome);
        Assert.NotNull(await WaitingSheets.Hold(sheet, SchoolCluster.Mentor, result.Waits));
        return sheet;
    }

    /// <summary>A grain whose write has failed goes to sleep; a call that meets it on the way may be turned away.</summary>
    private static async Task<T> Eventually<T>(Func<Task<T>> call)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await call();
            }
            catch (Exception) when (attempt < 50)
            {
                await Task.Delay(20);
            }
        }
    }
}

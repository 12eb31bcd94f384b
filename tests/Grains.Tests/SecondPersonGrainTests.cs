using Engagement.Appeals;
using Engagement.Domain;
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
        Assert.Null(await WaitingSheets.TurnDown(refused.Id, Second, "No report", null));
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
        await Assert.ThrowsAnyAsync<Exception>(() => WaitingSheets.Confirm(sheet.Id, Second, null));
        _school.States.Unwritable = null;
        Assert.Equal(Second, Assert.Single(await _school.Ledger.Read(0, 10)).Confirmer);

        Assert.Equal(RefusalCode.AlreadyConfirmed, await Patience.Eventually(() => WaitingSheets.TurnDown(sheet.Id, "m-3", "Too late", null)));
        Assert.Equal(PostOutcome.Repeated, (await WaitingSheets.Confirm(sheet.Id, "m-3", null)).Outcome);
        Assert.Empty(await WaitingSheets.List(null));
        Assert.Equal(Second, Assert.Single(await _school.Ledger.Read(0, 10)).Confirmer);
    }

    [Fact]
    public async Task A_sheet_that_waited_long_is_not_late()
    {
        var sheet = await Held(1);
        _school.Clock.Now += TimeSpan.FromDays(20);
        Assert.Equal(RefusalCode.TooLate, (await _school.Ledger.Award(sheet, SchoolCluster.Mentor)).Refusals[0].Code);
        Assert.Equal(PostOutcome.Accepted, (await WaitingSheets.Confirm(sheet.Id, Second, null)).Outcome);
    }

    [Fact]
    public async Task Two_who_confirm_at_once_post_once()
    {
        var sheet = await Held(1);
        var results = await Task.WhenAll(Enumerable.Range(2, 10).Select(i => WaitingSheets.Confirm(sheet.Id, $"m-{i}", null)));
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

        var stands = await Patience.Eventually(() => Appeals.Answer(appeal.Id, new(AppealOutcome.Stands, "Right", null), Second));
        Assert.Equal(RefusalCode.AlreadyReversed, stands.Refusal);
        Assert.NotNull((await Appeals.Answer(appeal.Id, ruling, Second)).Appeal!.Answer);
        Assert.Equal([6, -6, 12], (await _school.Ledger.Read(0, 10)).Select(sheet => sheet.Entries[0].Granted));
        await _school.Restart();
        Assert.NotNull(Assert.Single(await Appeals.List(SchoolCluster.Student(1))).Answer);
    }

    [Fact]
    public async Task A_returned_sheet_is_completed_after_a_restart_and_counts_in_full_for_its_day()
    {
        var sheet = await Held(1);
        Assert.Null(await WaitingSheets.Return(sheet.Id, Second, "No date", 1));
        _school.Clock.Now += TimeSpan.FromDays(20);
        await _school.Restart();
        var returned = Assert.Single(await WaitingSheets.List(null));
        Assert.Equal(("No date", WaitStatus.Returned), (returned.Returned!.Reason, Holding.StatusOf(returned)));
        Assert.Equal(RefusalCode.SheetReturned, (await WaitingSheets.Confirm(sheet.Id, "m-3", null)).Refusals[0].Code);

        var completion = new Completion(sheet.Lines, null, "https://example.kz/report");
        var sent = (await WaitingSheets.SendAgain(sheet.Id, SchoolCluster.Mentor.Id, completion)).Waiting!;
        Assert.Empty(sent.Reasons);
        await _school.Restart();
        Assert.Equal(sent.Returned!.Again!.At, (await WaitingSheets.SendAgain(sheet.Id, SchoolCluster.Mentor.Id, completion)).Waiting!.Returned!.Again!.At);
        Assert.Equal(RefusalCode.SheetChanged, (await WaitingSheets.Confirm(sheet.Id, "m-3", 1)).Refusals[0].Code);
        var record = (await WaitingSheets.Confirm(sheet.Id, "m-3", 2)).Record!;
        Assert.Equal((20, sheet.Activity.Day, "m-3"), (record.Entries[0].Granted, record.Day, record.Confirmer));
        Assert.Empty(await WaitingSheets.List(null));
        Assert.Equal([RefusalCode.AlreadyConfirmed], (await WaitingSheets.SendAgain(sheet.Id, SchoolCluster.Mentor.Id, completion)).Refusals.Select(one => one.Code));
    }

    [Fact]
    public async Task A_phone_that_still_repeats_the_first_sending_is_told_how_it_stands()
    {
        var sheet = await Held(1);
        await WaitingSheets.Return(sheet.Id, Second, "No date", 1);
        await WaitingSheets.SendAgain(sheet.Id, SchoolCluster.Mentor.Id, new(sheet.Lines, "With a date", null));
        var repeated = (await WaitingSheets.Hold(sheet, SchoolCluster.Mentor, [])).Waiting!;
        Assert.Equal((2, "With a date"), (Holding.AttemptOf(repeated), repeated.Sheet.Note));
        Assert.Single(await WaitingSheets.List(null));
    }

    [Fact]
    public async Task What_the_book_would_refuse_is_not_sent_again()
    {
        var sheet = await Held(1);
        await WaitingSheets.Return(sheet.Id, Second, "No date", 1);
        var refused = await WaitingSheets.SendAgain(sheet.Id, SchoolCluster.Mentor.Id, new([new("abai.nobody", "report.quarter", 1)], null, null));
        Assert.Equal((RefusalCode.UnknownStudent, 0), (refused.Refusals[0].Code, refused.Refusals[0].Line));
        Assert.Equal(WaitStatus.Returned, Holding.StatusOf(Assert.Single(await WaitingSheets.List(null))));
    }

    [Fact]
    public async Task Of_confirming_and_returning_at_once_one_wins_and_the_other_is_told()
    {
        for (var student = 1; student <= 5; student++)
        {
            var sheet = await Held(student);
            var confirming = WaitingSheets.Confirm(sheet.Id, Second, 1);
            var returning = WaitingSheets.Return(sheet.Id, "m-3", "No date", 1);
            var (confirmed, code) = (await confirming, await returning);
            Assert.True(
                confirmed.Outcome == PostOutcome.Accepted ? code == RefusalCode.AlreadyConfirmed
                    : code is null && confirmed.Refusals[0].Code == RefusalCode.SheetReturned,
                $"{confirmed.Outcome} {code}");
        }
    }

    [Fact]
    public async Task A_sheet_that_a_crash_left_listed_after_it_was_posted_cannot_be_returned()
    {
        var sheet = await Held(1);
        _school.States.Unwritable = StateNames.WaitingSheets;
        await Assert.ThrowsAnyAsync<Exception>(() => WaitingSheets.Confirm(sheet.Id, Second, 1));
        _school.States.Unwritable = null;
        Assert.Equal(RefusalCode.AlreadyConfirmed, await Patience.Eventually(() => WaitingSheets.Return(sheet.Id, "m-3", "No date", 1)));
        Assert.Single(await _school.Ledger.Read(0, 10));
    }

    [Fact]
    public async Task A_return_whose_write_failed_has_not_happened()
    {
        var sheet = await Held(1);
        _school.States.Unwritable = StateNames.WaitingSheets;
        await Assert.ThrowsAnyAsync<Exception>(() => WaitingSheets.Return(sheet.Id, Second, "No date", 1));
        _school.States.Unwritable = null;
        Assert.Null((await Patience.Eventually(() => WaitingSheets.List(null)))[0].Returned);
        Assert.Null(await WaitingSheets.Return(sheet.Id, Second, "No date", 1));
    }

    [Fact]
    public async Task One_person_cannot_fill_the_list()
    {
        for (var i = 0; i < Holding.MostOfAuthor; i++)
        {
            var sheet = SchoolCluster.SheetOf((1, "report.quarter", 1));
            Assert.NotNull((await WaitingSheets.Hold(sheet, SchoolCluster.Mentor, [WaitReason.ProofMissing])).Waiting);
        }

        var more = SchoolCluster.SheetOf((1, "report.quarter", 1));
        Assert.Equal(RefusalCode.TooManyWaiting, (await WaitingSheets.Hold(more, SchoolCluster.Mentor, [])).Refusals[0].Code);
        Assert.NotNull((await WaitingSheets.Hold(more, new("m-2", false), [])).Waiting);
    }

    [Fact]
    public async Task A_relative_neither_confirms_nor_returns_nor_answers()
    {
        var roster = _school.Grain<IRosterGrain>(Keys.Roster(SchoolCluster.School));
        await roster.Appoint(new(Second, "Two"));
        await roster.Tie(Second, [SchoolCluster.Student(1)], []);
        var sheet = await Held(1);
        Assert.Equal(RefusalCode.OwnFamily, (await WaitingSheets.Confirm(sheet.Id, Second, 1)).Refusals[0].Code);
        Assert.Equal(RefusalCode.OwnFamily, await WaitingSheets.Return(sheet.Id, Second, "No date", 1));
        Assert.Equal(RefusalCode.OwnFamily, await WaitingSheets.TurnDown(sheet.Id, Second, "No", 1));
        Assert.Equal(RefusalCode.OwnSheet, await WaitingSheets.TurnDown(sheet.Id, SchoolCluster.Mentor.Id, "No", 1));

        var appeal = await Asked(1);
        var stands = new Ruling(AppealOutcome.Stands, "Right", null);
        Assert.Equal(AppealRefusal.FamilyEntry, (await Appeals.Answer(appeal.Id, stands, Second)).Refusal);
        await roster.Tie(Second, [], []);
        Assert.NotNull((await Appeals.Answer(appeal.Id, stands, Second)).Appeal!.Answer);
    }

    [Fact]
    public async Task An_open_question_keeps_the_days_that_held_when_it_was_asked()
    {
        var first = await Asked(1);
        Assert.Equal(new(2026, 11, 25), first.DueOn);
        Assert.Equal(5, await Appeals.AllowForAnswer(2));
        Assert.Equal(2, await Appeals.AllowForAnswer(2));
        await _school.Restart();
        Assert.Equal(2, await Appeals.DaysForAnswer());
        Assert.Equal(new(2026, 11, 20), (await Asked(2)).DueOn);
        Assert.Equal(first.DueOn, Assert.Single(await Appeals.List(SchoolCluster.Student(1))).DueOn);
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Appeals.AllowForAnswer(15));
        Assert.Equal(2, await Appeals.DaysForAnswer());
    }

    private async Task<Appeal> Asked(int student)
    {
        var posted = await _school.Ledger.Post(SchoolCluster.SheetOf((student, "vol.half", 2)), SchoolCluster.Mentor);
        return (await Appeals.Ask(new(SchoolCluster.Student(student), posted.Record!.Id, posted.Record.FirstSeq, "other", null))).Appeal!;
    }

    private async Task<Sheet> Held(int student)
    {
        var sheet = SchoolCluster.SheetOf((student, "report.quarter", 1));
        var result = await _school.Ledger.Award(sheet, SchoolCluster.Mentor);
        Assert.Equal(PostOutcome.Waits, result.Outcome);
        Assert.NotNull((await WaitingSheets.Hold(sheet, SchoolCluster.Mentor, result.Waits)).Waiting);
        return sheet;
    }
}

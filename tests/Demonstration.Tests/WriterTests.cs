using Engagement.Activities;
using Engagement.Appeals;
using Engagement.Demonstration;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;
using Engagement.Territories;

namespace Engagement.Tests;

public sealed class WriterTests
{
    private static readonly DateTimeOffset Now = new(2026, 10, 2, 12, 0, 0, TimeSpan.FromHours(5));

    [Fact]
    public async Task Every_machine_writes_the_same_book()
    {
        var expected = new WrittenYear(Now).Records.Select(Told).ToList();
        var written = await WriteAndTell();
        Assert.Equal(expected, written[..expected.Count]);

        // What the flows bring follows: signed minutes, an accepted report, an accepted initiative.
        Assert.Equal(3, written.Count - expected.Count);
        Assert.Equal(written, await WriteAndTell());
    }

    [Fact]
    public async Task The_republic_knows_every_school_as_it_is_today()
    {
        var monday = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.FromHours(5));
        await using var host = new DemonstrationHost();
        await host.Write(monday);
        var republic = host.Grains.GetGrain<ITerritoryGrain>(Keys.Territory("kz"));
        foreach (var school in Neighbour.All.Select(neighbour => neighbour.Id).Prepend(DemonstrationSchool.Id))
        {
            var account = (await republic.AccountOf(school))!;
            Assert.Equal([8, 4], account.Quarters.Select(quarter => quarter.Figures.Weeks));
            Assert.Equal(account.School.Year.Points, account.Quarters.Sum(quarter => quarter.Figures.Earned.Points));
        }
    }

    [Fact]
    public async Task The_school_is_founded_with_its_people()
    {
        await using var host = new DemonstrationHost();
        await host.Write(Now);
        Assert.Equal(Now, host.Clock.Now);

        var school = await host.Grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(DemonstrationSchool.Id)).Get();
        Assert.Equal("2026-2027", school!.Season.Id);
        var roster = await host.Grains.GetGrain<IRosterGrain>(Keys.Roster(DemonstrationSchool.Id)).GetIfNewer(0);
        Assert.Equal(11, roster!.Staff.Length);
        Assert.Contains(roster.Students, student => student.Id == DemonstrationSchool.CardStudent);
        Assert.All(await host.Book(), sheet => Assert.Contains(roster.Staff, member => member.Id == sheet.Author));
    }

    [Fact]
    public async Task A_visitor_finds_a_question_a_waiting_sheet_and_a_returned_one()
    {
        await using var host = new DemonstrationHost();
        await host.Write(Now);
        var roster = (await host.Grains.GetGrain<IRosterGrain>(Keys.Roster(DemonstrationSchool.Id)).GetIfNewer(0))!;
        var tied = roster.Staff.Where(member => !member.Family.IsEmpty).ToList();
        Assert.Equal(4, tied.Count);
        Assert.DoesNotContain(tied, member => member.Id == DemonstrationSchool.Mentor.Id || member.Id == DemonstrationSchool.Coordinator.Id);
        Assert.All(await host.Book(), sheet => Assert.DoesNotContain(
            sheet.Entries, entry => tied.Any(member => member.Id == sheet.Author && member.Family.Contains(entry.Student))));

        var appeal = Assert.Single(await host.Grains.GetGrain<IAppealsGrain>(Keys.Appeals(DemonstrationSchool.Id)).List(null));
        Assert.Equal(DemonstrationSchool.CardStudent, appeal.Question.Student);
        Assert.NotEqual(DemonstrationSchool.Mentor.Id, appeal.EntryAuthor);
        Assert.True(appeal.AskedAt <= Now && appeal.DueOn > SchoolClock.DayOf(Now, DemonstrationSchool.Zone));

        var waiting = await host.Grains.GetGrain<IWaitingSheetsGrain>(Keys.WaitingSheets(DemonstrationSchool.Id)).List(null);
        Assert.Equal([WaitStatus.Pending, WaitStatus.Returned], waiting.Select(Holding.StatusOf).Order());
        Assert.Equal(DemonstrationSchool.Mentor.Id, waiting.Single(one => one.Returned is not null).Author.Id);
        Assert.Equal(DemonstrationSchool.CardStudent, waiting.Single(one => one.Returned is null).Sheet.Lines[0].Student);
    }

    [Fact]
    public async Task The_plan_is_approved_and_followed()
    {
        await using var host = new DemonstrationHost();
        await host.Write(Now);
        var plan = await host.Grains.GetGrain<ISchoolPlanGrain>(Keys.Plan(DemonstrationSchool.Id, "2026-2027")).Get();
        Assert.True(Assert.Single(plan.Approvals).At < Now);
        Assert.False(plan.WaitsForApproval);
        var states = plan.Occurrences.CountBy(record => record.State).ToDictionary();
        Assert.True(states[OccurrenceState.Accepted] > states[OccurrenceState.Held]);
        Assert.True(states[OccurrenceState.Announced] > 0);
        Assert.All(plan.Occurrences, record => Assert.All(record.Steps, step => Assert.True(step.At < Now)));
        Assert.DoesNotContain(plan.Occurrences, record => record.Proof is { } proof && record.Steps.Any(step => step.Kind == StepKind.Accept && step.By == proof.By));
    }

    private static async Task<List<string>> WriteAndTell()
    {
        await using var host = new DemonstrationHost();
        await host.Write(Now);
        return [.. (await host.Book()).Select(Told)];
    }

    /// <summary>All of a record but the salted hash of its note and the fractions of a millisecond.</summary>
    private static string Told(SheetRecord record) =>
        $"{record with { NoteHash = null, RecordedAt = default, Entries = [] }} {record.RecordedAt.ToUnixTimeMilliseconds()} {string.Join(' ', record.Entries)}";
}

using System.Globalization;
using Engagement.Debates;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Students;

namespace Engagement.Tests;

/// <summary>A tournament through restarts, writes that fail half-way, retries and several hands at once: it awards once.</summary>
public sealed class DebateTournamentTests : IAsyncLifetime
{
    private const string Judge = "m-9";
    private static readonly Guid Id = Guid.Parse("0199a0a0-0000-7000-8000-000000000001");
    private static readonly Author Coordinator = new("c-1", true);

    private SchoolCluster _school = null!;

    private IDebateTournamentGrain Debate => _school.Grain<IDebateTournamentGrain>(Keys.Debate(SchoolCluster.School, Id));

    private IDebatesGrain Debates => _school.Grain<IDebatesGrain>(Keys.Debates(SchoolCluster.School));

    public async Task InitializeAsync() => _school = await SchoolCluster.Start();

    public async Task DisposeAsync() => await _school.DisposeAsync();

    [Fact]
    public async Task A_tournament_is_announced_once_and_listed_even_after_a_cut()
    {
        _school.States.Unwritable = StateNames.Debates;
        await Assert.ThrowsAnyAsync<Exception>(() => Debate.Announce(Announcement));
        _school.States.Unwritable = null;
        var first = await Patience.Eventually(() => Debate.Announce(Announcement));
        await _school.Restart();
        var again = await Debate.Announce(Announcement);
        Assert.Equal((first.Tournament!.Seed, 1L), (again.Tournament!.Seed, again.Tournament.Version));
        Assert.Equal(Announcement, Assert.Single(await Debates.List()));
        Assert.Equal(DebateRefusal.TournamentConflict, (await Debate.Announce(Announcement with { Title = "Another" })).Refusal);
        Assert.Equal(DebateRefusal.UnknownFormat, (await Debate.Announce(Announcement with { Format = "cup" })).Refusal);
        Assert.Equal(DebateRefusal.UnknownLeague, (await Debate.Announce(Announcement with { League = new("de", "open") })).Refusal);
        Assert.Equal(DebateRefusal.UnknownTournament, (await _school.Grain<IDebateTournamentGrain>(
            Keys.Debate(SchoolCluster.School, Guid.NewGuid())).Take(new CloseTournament(), "m-1")).Refusal);
    }

    [Fact]
    public async Task What_was_drawn_entered_and_confirmed_is_there_after_a_restart()
    {
        await Held();
        var before = await Debate.Get();
        await _school.Restart();
        var after = await Debate.Get();
        Assert.Equal(before!.Version, after!.Version);
        Assert.Equal(DebateAwards.LinesOf(Apf, before), DebateAwards.LinesOf(Apf, after).AsEnumerable());
        Assert.Equal(TournamentStage.Closed, after.Stage);
    }

    [Fact]
    public async Task Points_are_those_of_the_rulebook_on_one_sheet()
    {
        await Held();
        var proposed = await Debate.Propose(SchoolCluster.Mentor);
        Assert.Empty(await _school.Ledger.Read(0, 10));
        Assert.Empty(proposed!.Waits);
        var awarded = await Debate.Award(SchoolCluster.Mentor);
        Assert.Equal(PostOutcome.Accepted, awarded.Post!.Outcome);
        var sheet = Assert.Single(await _school.Ledger.Read(0, 10));
        Assert.Equal(Event, sheet.Event);
        Assert.Equal(proposed.Record!.Entries, sheet.Entries.AsEnumerable());

        // 1 and 2 win with 25 and 24 against 23 and 22; 1 is the best speaker.
        Assert.Equal([(1, 8 + 6 + 6), (2, 8 + 6), (3, 8), (4, 8), (5, 6)], sheet.Entries
            .GroupBy(entry => entry.Student).Select(student => (NumberOf(student.Key), student.Sum(entry => entry.Granted))).Order());
    }

    [Fact]
    public async Task Confirmed_from_many_devices_at_once_it_awards_once()
    {
        await Held();
        var answers = await Task.WhenAll(Enumerable.Range(1, 10).Select(device => Debate.Award(new($"m-{device + 20}", false))));
        Assert.Single(answers, answer => answer.Post!.Outcome == PostOutcome.Accepted);
        Assert.Equal(9, answers.Count(answer => answer.Post!.Outcome == PostOutcome.Repeated));
        Assert.Single(await _school.Ledger.Read(0, 10));
        Assert.Equal(DebateRefusal.TournamentClosed, (await Debate.Take(new OpenResults(1), "m-1")).Refusal);
        Assert.Equal(DebateRefusal.PointsAwarded, (await Debate.Take(new ReopenTournament(), "m-1")).Refusal);
    }

    [Fact]
    public async Task An_award_that_was_cut_off_after_the_book_is_finished_by_anybodys_next_one()
    {
        await Held();
        _school.States.Unwritable = StateNames.Debate;
        await Assert.ThrowsAnyAsync<Exception>(() => Debate.Award(SchoolCluster.Mentor));
        Assert.Single(await _school.Ledger.Read(0, 10));
        _school.States.Unwritable = null;
        await _school.Restart();
        Assert.Equal(TournamentStage.Closed, (await Debate.Get())!.Stage);
        var again = await Debate.Award(new("m-2", false));
        Assert.Equal((PostOutcome.Repeated, "m-1"), (again.Post!.Outcome, again.Post.Record!.Author));
        Assert.Equal(TournamentStage.Awarded, again.Tournament!.Stage);
        Assert.Single(await _school.Ledger.Read(0, 10));
    }

    [Fact]
    public async Task After_such_a_cut_it_cannot_be_opened_again_behind_the_books_back()
    {
        await Held();
        _school.States.Unwritable = StateNames.Debate;
        await Assert.ThrowsAnyAsync<Exception>(() => Debate.Award(SchoolCluster.Mentor));
        _school.States.Unwritable = null;
        Assert.Equal(DebateRefusal.PointsAwarded, (await Patience.Eventually(() => Debate.Take(new ReopenTournament(), "m-1"))).Refusal);
        Assert.Equal(TournamentStage.Awarded, (await Debate.Get())!.Stage);
    }

    [Fact]
    public async Task A_full_disk_awards_nothing_and_the_next_attempt_awards_once()
    {
        await Held();
        _school.Store.IsFull = true;
        await Assert.ThrowsAnyAsync<Exception>(() => Debate.Award(SchoolCluster.Mentor));
        _school.Store.IsFull = false;
        Assert.Equal(TournamentStage.Closed, (await Debate.Get())!.Stage);
        Assert.Equal(PostOutcome.Accepted, (await Patience.Eventually(() => Debate.Award(SchoolCluster.Mentor))).Post!.Outcome);
        Assert.Single(await _school.Ledger.Read(0, 10));
    }

    [Fact]
    public async Task A_correction_undoes_the_sheet_and_the_next_award_is_a_new_one()
    {
        await Held();
        await Debate.Award(SchoolCluster.Mentor);
        Assert.Equal(DebateRefusal.ReasonRequired, (await Debate.Correct(SchoolCluster.Mentor, " ")).Refusal);
        var corrected = await Debate.Correct(SchoolCluster.Mentor, "Баға қате");
        Assert.Equal((TournamentStage.Open, 1), (corrected.Tournament!.Stage, corrected.Tournament.Revision));
        Assert.Equal(DebateRefusal.NotAwarded, (await Debate.Correct(SchoolCluster.Mentor, "Баға қате")).Refusal);

        // The other side had won.
        await Did(new ReturnBallot(1, 1, Judge, 1, "Баға қате"), "m-1");
        await Did(new EnterBallot(1, 1, Judge, BallotOf(await Room(), isTurned: true)), Judge);
        await Did(new ConfirmBallot(1, 1, Judge, 2), "m-1");
        await Did(new CloseTournament(), "m-1");
        Assert.Equal(PostOutcome.Accepted, (await Debate.Award(SchoolCluster.Mentor)).Post!.Outcome);
        var points = (await _school.Ledger.Read(0, 10)).SelectMany(sheet => sheet.Entries)
            .GroupBy(entry => entry.Student).Select(student => (NumberOf(student.Key), student.Sum(entry => entry.Granted))).Order();
        Assert.Equal([(1, 8), (2, 8), (3, 8 + 6 + 6), (4, 8 + 6), (5, 6)], points);
    }

    [Fact]
    public async Task A_correction_that_was_cut_off_after_the_book_is_finished_by_the_next_one()
    {
        await Held();
        await Debate.Award(SchoolCluster.Mentor);
        _school.States.Unwritable = StateNames.Debate;
        await Assert.ThrowsAnyAsync<Exception>(() => Debate.Correct(SchoolCluster.Mentor, "Баға қате"));
        _school.States.Unwritable = null;
        await _school.Restart();
        Assert.Equal(1, (await Debate.Correct(Coordinator, "Баға қате")).Tournament!.Revision);
        Assert.Equal(2, (await _school.Ledger.Read(0, 10)).Length);
    }

    [Fact]
    public async Task Who_debates_in_the_family_is_awarded_by_a_colleague_and_what_is_too_old_stays()
    {
        await Held();
        var roster = _school.Grain<IRosterGrain>(Keys.Roster(SchoolCluster.School));
        await roster.Appoint(new("m-1", "One"));
        await roster.Tie("m-1", [SchoolCluster.Student(1)], []);
        var refused = await Debate.Award(SchoolCluster.Mentor);
        Assert.Equal((PostOutcome.Refused, TournamentStage.Closed), (refused.Post!.Outcome, refused.Tournament!.Stage));
        Assert.Equal(RefusalCode.OwnFamily, refused.Post.Refusals[0].Code);
        Assert.Equal(PostOutcome.Accepted, (await Debate.Award(Coordinator)).Post!.Outcome);

        _school.Clock.Now += TimeSpan.FromDays(15);
        Assert.Equal(RefusalCode.TooLate, (await Debate.Correct(Coordinator, "Баға қате")).Post!.Refusals[0].Code);
        Assert.Single(await _school.Ledger.Read(0, 10));
        Assert.Equal(TournamentStage.Awarded, (await Debate.Get())!.Stage);
    }

    [Fact]
    public async Task Who_was_erased_is_named_in_nothing_that_was_typed()
    {
        await Debate.Announce(Announcement with { Title = "Есімі 1 кубогы" });
        await Did(new SetTeams([TeamOf("a", 1, 2) with { Name = "Есімі 1 мен достары" }, TeamOf("b", 3, 4)]), "m-1");
        await Did(new SetJudges([Judge], []), "m-1");
        await Did(new DrawRound(1, "Білім артық па, байлық артық па?", false, DrawMethod.Random, null, []), "m-1");
        await _school.Grain<IErasureGrain>(Keys.Erasure(SchoolCluster.School)).Erase(SchoolCluster.Student(1), "c-1", "Ата-анасы сұрады");
        var debate = (await Debate.Get())!;
        Assert.Equal(("… 1", "«b» командасы"), (debate.Teams[0].Name, debate.Teams[1].Name));
        Assert.Equal(("…", "Білім артық па, байлық артық па?"), (debate.Announcement.Title, debate.Rounds[0].Motion));
        Assert.Equal("…", Assert.Single(await Debates.List()).Title);
    }

    private const string Event = "2027-02-2";

    private static readonly DebateFormat Apf = DebateFormat.Find("apf")!;

    private static Announcement Announcement => new(Id, "Ұшқыр ой алаңы", "apf", new("kk", "open"), Event, SchoolCluster.Today);

    /// <summary>One debate: 1 and 2 win against 3 and 4; a mentor judges, student 5 keeps the time.</summary>
    private async Task Held()
    {
        Assert.Null((await Debate.Announce(Announcement)).Refusal);
        await Did(new SetTeams([TeamOf("a", 1, 2), TeamOf("b", 3, 4)]), "m-1");
        await Did(new SetJudges([Judge], [SchoolCluster.Student(5)]), "m-1");
        await Did(new DrawRound(1, "Білім артық па, байлық артық па?", false, DrawMethod.Random, null, []), "m-1");
        await Did(new ReleaseRound(1), "m-1");
        await Did(new EnterBallot(1, 1, Judge, BallotOf(await Room(), isTurned: false)), Judge);
        var confirmations = await Task.WhenAll(Enumerable.Range(1, 5).Select(_ => Debate.Take(new ConfirmBallot(1, 1, Judge, 1), "m-1")));
        Assert.All(confirmations, confirmation => Assert.Null(confirmation.Refusal));
        await Did(new CloseTournament(), "m-1");
    }

    private async Task Did(TournamentStep step, string by)
    {
        var result = await Debate.Take(step, by);
        Assert.True(result.Refusal is null, $"{step}: {result.Refusal}");
    }

    private static int NumberOf(string student) => int.Parse(student[^3..], CultureInfo.InvariantCulture);

    private async Task<Room> Room() => (await Debate.Get())!.Rounds[0].Rooms[0];

    private static Team TeamOf(string id, params int[] students) => new(id, $"«{id}» командасы", [.. students.Select(SchoolCluster.Student)]);

    private static Ballot BallotOf(Room room, bool isTurned)
    {
        int[] students = room.Teams[0] == "a" ? [1, 3, 2, 4] : [3, 1, 4, 2];
        var better = isTurned ? new[] { 3, 4 } : [1, 2];
        return new(
        [
            .. students.Select((student, seat) => new SeatMark(seat, SchoolCluster.Student(student), student switch
            {
                _ when student == better[0] => 50,
                _ when student == better[1] => 48,
                _ when student % 2 == 1 => 46,
                _ => 44,
            }, student == better[0] ? 1 : student == better[1] ? 2 : student % 2 == 1 ? 3 : 4)),
        ], null);
    }
}

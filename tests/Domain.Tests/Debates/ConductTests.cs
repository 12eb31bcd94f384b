using System.Collections.Immutable;
using Engagement.Debates;
using Engagement.Domain;

namespace Engagement.Tests;

/// <summary>The course of a tournament: what is possible when, and that everything done twice is done once.</summary>
public sealed class ConductTests
{
    private static readonly DebateFormat Apf = Debating.Apf;

    [Fact]
    public void Every_step_taken_twice_changes_nothing_the_second_time()
    {
        var tournament = Debating.Announced(Apf, 4, judges: 2);
        var judge = tournament.Take(Apf, Debating.Preliminary(1)).Rounds[0].Rooms[0].Judges[0];
        var room = tournament.Take(Apf, Debating.Preliminary(1)).Rounds[0].Rooms[0];
        var ballot = Debating.SomeBallot(Apf, room.Teams, new(1));
        foreach (var (step, by) in new (TournamentStep, string)[]
        {
            (new SetTeams(tournament.Teams.RemoveAt(0).Insert(0, Debating.TeamOf(Apf, "t1", seeding: 1))), Debating.Mentor),
            (new SetJudges(tournament.Judges, [Year.Id("clock")]), Debating.Mentor),
            (Debating.Preliminary(1), Debating.Mentor),
            (new ReleaseRound(1), Debating.Mentor),
            (new EnterBallot(1, 1, judge, ballot), judge),
            (new ConfirmBallot(1, 1, judge, 1), Debating.Mentor),
            (new ReturnBallot(1, 1, judge, 1, "25 емес, 24"), Debating.Mentor),
            (new EnterBallot(1, 1, judge, ballot), judge),
            (new ConfirmBallot(1, 1, judge, 2), Debating.Mentor),
            (new SetAbsent(1, 2, tournament.Take(Apf, Debating.Preliminary(1)).Rounds[0].Rooms[1].Teams[0]), Debating.Mentor),
            (new OpenResults(1), Debating.Mentor),
            (new CloseTournament(), Debating.Mentor),
        })
        {
            tournament = tournament.Take(Apf, step, by);
            Assert.Same(tournament, tournament.Take(Apf, step, by));
        }

        Assert.Equal(TournamentStage.Closed, tournament.Stage);
        Assert.Equal(DebateRefusal.TournamentClosed, tournament.RefusalOf(Apf, Debating.Preliminary(2)));
        Assert.Equal(TournamentStage.Open, tournament.Take(Apf, new ReopenTournament()).Stage);
    }

    [Fact]
    public void A_ballot_counts_when_another_person_has_confirmed_what_was_entered_last()
    {
        var tournament = Released(4);
        var room = tournament.Rounds[0].Rooms[0];
        var judge = room.Judges[0];
        var (first, second) = (Debating.SomeBallot(Apf, room.Teams, new(1)), Debating.SomeBallot(Apf, room.Teams, new(2)));
        Assert.Equal(DebateRefusal.BallotMissing, tournament.RefusalOf(Apf, new ConfirmBallot(1, 1, judge, 1)));
        Assert.Equal(DebateRefusal.NotOnPanel, tournament.RefusalOf(Apf, new EnterBallot(1, 1, "stranger", first)));
        tournament = tournament.Take(Apf, new EnterBallot(1, 1, judge, first), judge);
        Assert.Null(RoomResult.Of(Apf, tournament.Rounds[0].Rooms[0]));
        Assert.Equal(DebateRefusal.OwnBallot, tournament.RefusalOf(Apf, new ConfirmBallot(1, 1, judge, 1), judge));

        // The judge puts another ballot in while somebody looks at the first one.
        tournament = tournament.Take(Apf, new EnterBallot(1, 1, judge, second), judge);
        Assert.Equal(DebateRefusal.BallotChanged, tournament.RefusalOf(Apf, new ConfirmBallot(1, 1, judge, 1)));
        tournament = tournament.Take(Apf, new ConfirmBallot(1, 1, judge, 2));
        Assert.NotNull(RoomResult.Of(Apf, tournament.Rounds[0].Rooms[0]));
        Assert.Equal(DebateRefusal.BallotConfirmed, tournament.RefusalOf(Apf, new EnterBallot(1, 1, judge, first), judge));
        Assert.Equal(DebateRefusal.ReasonRequired, tournament.RefusalOf(Apf, new ReturnBallot(1, 1, judge, 2, " ")));
        tournament = tournament.Take(Apf, new ReturnBallot(1, 1, judge, 2, "Ранг қате"));
        Assert.Null(RoomResult.Of(Apf, tournament.Rounds[0].Rooms[0]));
        Assert.Equal(DebateRefusal.BallotReturned, tournament.RefusalOf(Apf, new ConfirmBallot(1, 1, judge, 2)));
        Assert.Equal(3, tournament.Take(Apf, new EnterBallot(1, 1, judge, second), judge).EntryOf(1, 1, judge));
    }

    [Fact]
    public void A_round_is_over_when_every_room_is_decided_and_under_way_again_when_a_ballot_goes_back()
    {
        var tournament = Debating.Announced(Apf, 4).Play(Apf, Debating.Preliminary(1), new(1));
        Assert.Equal(RoundStage.Closed, tournament.Rounds[0].Stage);
        var judge = tournament.Rounds[0].Rooms[0].Judges[0];
        var returned = tournament.Take(Apf, new ReturnBallot(1, 1, judge, 1, "Қате"));
        Assert.Equal(RoundStage.Released, returned.Rounds[0].Stage);
        Assert.Equal(DebateRefusal.RoundOpen, returned.RefusalOf(Apf, Debating.Preliminary(2)));
        Assert.Equal(DebateRefusal.RoundOpen, returned.RefusalOf(Apf, new CloseTournament()));
    }

    [Fact]
    public void A_draw_may_be_taken_back_until_a_ballot_comes_in()
    {
        var drawn = Debating.Announced(Apf, 4).Take(Apf, Debating.Preliminary(1));
        Assert.Empty(drawn.Take(Apf, new UndrawRound(1)).Rounds);
        Assert.Equal(DebateRefusal.RoundDrawn, drawn.RefusalOf(Apf, Debating.Preliminary(1) with { Motion = "Another" }));
        var played = Debating.Announced(Apf, 4).Play(Apf, Debating.Preliminary(1), new(1));
        Assert.Equal(DebateRefusal.RoundHasBallots, played.RefusalOf(Apf, new UndrawRound(1)));
        Assert.Equal(DebateRefusal.LaterRoundDrawn, played.Take(Apf, Debating.Preliminary(2)).RefusalOf(Apf, new UndrawRound(1)));
        Assert.Equal(DebateRefusal.UnknownRound, played.RefusalOf(Apf, new UndrawRound(7)));
    }

    [Fact]
    public void What_the_next_room_of_a_knock_out_rests_on_stays()
    {
        var random = new Random(3);
        var tournament = Debating.Announced(Apf, 4).Play(Apf, Debating.Preliminary(1), random).Play(Apf, Debating.Preliminary(2), random)
            .Play(Apf, Debating.Break(3, 4), random).Play(Apf, Debating.Break(4, 0) with { Break = null }, random);
        var (half, final) = (tournament.Rounds[2].Rooms[0].Judges[0], tournament.Rounds[3].Rooms[0].Judges[0]);
        Assert.Equal(DebateRefusal.LaterRoundDrawn, tournament.RefusalOf(Apf, new ReturnBallot(3, 1, half, 1, "Қате")));
        Assert.Equal(RoundStage.Released, tournament.Take(Apf, new ReturnBallot(4, 1, final, 1, "Қате")).Rounds[3].Stage);
    }

    [Fact]
    public void Whom_a_tournament_takes()
    {
        var tournament = Debating.Announced(Apf, 2);
        var team = Debating.TeamOf(Apf, "t3");
        Assert.Equal(DebateRefusal.TeamTooSmall, Teams(team with { Members = team.Members[..1] }));
        Assert.Equal(DebateRefusal.TeamTooLarge, Teams(team with { Members = [.. Enumerable.Range(1, 5).Select(one => Debating.Speaker("t3", one))] }));
        Assert.Equal(DebateRefusal.StudentInTwoTeams, Teams(team with { Members = [team.Members[0], Debating.Speaker("t1", 1)] }));
        Assert.Equal(DebateRefusal.TeamName, Teams(team with { Name = " " }));
        Assert.Equal(DebateRefusal.TeamTwice, Teams(team with { Name = "Team t1" }));
        Assert.Equal(DebateRefusal.JudgeDebates, tournament.RefusalOf(Apf, new SetJudges([Debating.Speaker("t1", 1)], [])));
        Assert.Equal(DebateRefusal.JudgeTwice, tournament.RefusalOf(Apf, new SetJudges(["judge-1"], ["judge-1"])));
        var played = tournament.Play(Apf, Debating.Preliminary(1), new(1));
        Assert.Equal(DebateRefusal.TeamHasDebated, played.RefusalOf(Apf, new SetTeams([tournament.Teams[0]])));
        Assert.Equal(DebateRefusal.TeamHasDebated, played.RefusalOf(Apf, new SetTeams(
            [tournament.Teams[0], tournament.Teams[1] with { Members = [Debating.Speaker("t2", 1), Debating.Speaker("new", 1)] }])));
        Assert.Equal(DebateRefusal.JudgeInRoom, played.RefusalOf(Apf, new SetJudges(["judge-9"], [])));

        string? Teams(Team third) => tournament.RefusalOf(Apf, new SetTeams([.. tournament.Teams, third]));
    }

    [Fact]
    public void What_a_draw_needs()
    {
        Assert.Equal(DebateRefusal.TooFewTeams, Debating.Announced(Apf, 1).RefusalOf(Apf, Debating.Preliminary(1)));
        Assert.Equal(DebateRefusal.TooFewJudges, Debating.Announced(Apf, 4, judges: 1).RefusalOf(Apf, Debating.Preliminary(1)));
        Assert.Equal(DebateRefusal.TeamsNotFitting, Debating.Announced(Debating.British, 6).RefusalOf(Debating.British, Debating.Preliminary(1)));
        Assert.Equal(DebateRefusal.UnknownRound, Debating.Announced(Apf, 4).RefusalOf(Apf, Debating.Preliminary(2)));
        Assert.Equal(DebateRefusal.BreakSize, Debating.Announced(Apf, 4).RefusalOf(Apf, Debating.Break(1, 3)));
        Assert.Equal(DebateRefusal.NoRounds, Debating.Announced(Apf, 4).RefusalOf(Apf, new CloseTournament()));
        var gone = Debating.Announced(Apf, 5) is var five ? five with { Teams = five.Teams.SetItem(4, five.Teams[4] with { IsOut = true }) } : null!;
        Assert.DoesNotContain("t5", gone.Take(Apf, Debating.Preliminary(1)).Rounds[0].Rooms.SelectMany(room => room.Teams));
    }

    [Fact]
    public void A_team_that_did_not_come_loses_without_marks_and_nobody_is_paid_for_the_room()
    {
        var tournament = Released(2);
        var (here, away) = (tournament.Rounds[0].Rooms[0].Teams[0], tournament.Rounds[0].Rooms[0].Teams[1]);
        tournament = tournament.Take(Apf, new SetAbsent(1, 1, away));
        Assert.Equal(RoundStage.Closed, tournament.Rounds[0].Stage);
        Assert.Equal([here, away], Debating.StandingsOf(Apf, tournament).Select(ranked => ranked.Record.Team));
        Assert.Empty(DebateAwards.LinesOf(Apf, tournament));
        Assert.Equal(RoundStage.Released, tournament.Take(Apf, new SetAbsent(1, 1, null)).Rounds[0].Stage);
    }

    [Fact]
    public void Panels_may_be_changed_before_ballots_come_in()
    {
        var tournament = Released(4);
        var (own, other) = (tournament.Rounds[0].Rooms[0].Judges, tournament.Rounds[0].Rooms[1].Judges);
        var free = tournament.Judges.Except(own).Except(other).First();
        Assert.Equal<string>([free], tournament.Take(Apf, new SetPanel(1, 1, [free])).Rounds[0].Rooms[0].Judges);
        Assert.Equal(DebateRefusal.JudgeInRoom, tournament.RefusalOf(Apf, new SetPanel(1, 1, [other[0]])));
        Assert.Equal(DebateRefusal.NotOnPanel, tournament.RefusalOf(Apf, new SetPanel(1, 1, ["stranger"])));
        Assert.Equal(DebateRefusal.TooFewJudges, tournament.RefusalOf(Apf, new SetPanel(1, 1, [])));
        var entered = tournament.Take(Apf, new EnterBallot(1, 1, own[0], Debating.SomeBallot(Apf, tournament.Rounds[0].Rooms[0].Teams, new(1))), own[0]);
        Assert.Equal(DebateRefusal.RoundHasBallots, entered.RefusalOf(Apf, new SetPanel(1, 1, [free])));
    }

    [Fact]
    public void Students_who_judge_or_keep_the_time_stand_on_the_sheet_and_staff_do_not()
    {
        var tournament = Debating.Announced(Apf, 4) with { Judges = [Year.Id("judge"), "staff-1"], Timekeepers = [Year.Id("clock")] };
        var lines = DebateAwards.LinesOf(Apf, tournament.Play(Apf, Debating.Preliminary(1), new(1)));
        Assert.Equal([Year.Id("clock"), Year.Id("judge")], lines.Where(line => line.Kind == "debate.judge").Select(line => line.Student));
        Assert.Equal(lines.Length, lines.Select(line => (line.Student, line.Kind)).Distinct().Count());
    }

    private static Tournament Released(int teams) => Debating.Announced(Apf, teams, judges: 3).Take(Apf, Debating.Preliminary(1)).Take(Apf, new ReleaseRound(1));
}

using Engagement.Domain;
using Engagement.Elections;

namespace Engagement.Tests;

/// <summary>From the notice to the posts, with everything that may stand in the way.</summary>
public sealed class ElectionCourseTests
{
    [Theory]
    [InlineData(22, 23, 59, ElectionStage.Announced)]
    [InlineData(23, 8, 59, ElectionStage.Announced)]
    [InlineData(23, 9, 0, ElectionStage.Voting)]
    [InlineData(23, 14, 59, ElectionStage.Voting)]
    [InlineData(23, 15, 0, ElectionStage.ToCount)]
    public void Time_alone_moves_an_election_by_the_schools_clock(int day, int hour, int minute, string stage) =>
        Assert.Equal(stage, ElectionCourse.StageOf(Ballots.With(2), Ballots.At(day, hour, minute)));

    [Theory]
    [InlineData(7, false)]
    [InlineData(8, true)]
    [InlineData(11, true)]
    [InlineData(12, false)]
    public void The_grades_of_the_notice_vote(int grade, bool may) =>
        Assert.Equal(may, ElectionCourse.MayVote(Ballots.President.Voters, Ballots.Pupil(1, grade), Ballots.Hours.Day));

    [Fact]
    public void Members_of_the_parliament_belong_to_a_faction_on_the_day()
    {
        var members = Ballots.President.Voters with { OnlyMembers = true };
        Assert.False(ElectionCourse.MayVote(members, Ballots.Pupil(1), Ballots.Hours.Day));
        Assert.True(ElectionCourse.MayVote(members, Ballots.Pupil(1, faction: "care"), Ballots.Hours.Day));
        Assert.False(ElectionCourse.MayVote(members, Ballots.Pupil(1, faction: "care"), new(2026, 8, 31)));
    }

    [Fact]
    public void A_class_votes_for_its_own()
    {
        var notice = ClassElections.Of(Guid.NewGuid(), "5А", 5, 3, Ballots.Hours, "m-1");
        Assert.True(ElectionCourse.MayVote(notice.Voters, Ballots.Pupil(1, 5), Ballots.Hours.Day));
        Assert.False(ElectionCourse.MayVote(notice.Voters, Ballots.Pupil(1, 6), Ballots.Hours.Day));
        Assert.True(ElectionCourse.MayStand(notice, Ballots.Pupil(1, 5)));
        Assert.False(ElectionCourse.MayStand(notice, Ballots.Pupil(1, 10)));
        Assert.False(notice.ByHands);
    }

    [Fact]
    public void Every_class_gets_one_election_and_the_youngest_show_hands()
    {
        var batch = Guid.NewGuid();
        var pupils = Enumerable.Range(1, 22).Select(number => Ballots.Pupil(number, ((number - 1) % 11) + 1)).ToList();
        var notices = ClassElections.Of(batch, pupils, [], 3, Ballots.Hours, "m-1");
        Assert.Equal(Enumerable.Range(1, 11).Select(grade => $"{grade}А"), notices.Select(one => one.Class));
        Assert.Equal(["1А", "2А", "3А", "4А"], notices.Where(one => one.ByHands).Select(one => one.Class));
        Assert.Equal(notices.ToArray(), ClassElections.Of(batch, pupils, [], 3, Ballots.Hours, "m-1").ToArray());
        Assert.Equal("7А", Assert.Single(ClassElections.Of(batch, pupils, ["7А"], 3, Ballots.Hours, "m-1")).Class);
    }

    [Theory]
    [InlineData(8, ElectionRefusal.NotEligible)]
    [InlineData(9, null)]
    [InlineData(11, null)]
    public void Presidents_come_from_grades_9_to_11(int grade, string? refusal) =>
        Assert.Equal(refusal, ElectionCourse.Stand(Ballots.With(0), Ballots.Pupil(1, grade), "Есімі", Ballots.Before).Refusal);

    [Fact]
    public void Whom_the_school_may_not_see_cannot_stand() => Assert.Equal(
        ElectionRefusal.ShownToNobody, ElectionCourse.Stand(Ballots.With(0), Ballots.Pupil(1), null, Ballots.Before).Refusal);

    [Fact]
    public void Standing_twice_is_standing_once_and_ends_when_the_voting_begins()
    {
        var election = Ballots.With(1);
        Assert.Same(election, ElectionCourse.Stand(election, Ballots.Pupil(1), "Есімі", Ballots.Before).Election);
        Assert.Equal(ElectionRefusal.StandingOver, ElectionCourse.Stand(election, Ballots.Pupil(2), "Есімі", Ballots.During).Refusal);
    }

    [Fact]
    public void Who_steps_back_keeps_the_number_and_may_stand_again_before_the_voting()
    {
        var election = ElectionCourse.StepBack(Ballots.With(2), Ballots.Pupil(1).Id).Election!;
        Assert.Equal([2], ElectionCourse.CandidatesIn(election, election.Rounds[0]).ToArray());
        Assert.Same(election, ElectionCourse.StepBack(election, Ballots.Pupil(1).Id).Election);
        Assert.Equal([1, 2], ElectionCourse.CandidatesIn(Ballots.Stood(election, 1), election.Rounds[0]).ToArray());
        Assert.Equal(ElectionRefusal.NotStanding, ElectionCourse.StepBack(election, "abai.s099").Refusal);
    }

    [Fact]
    public void What_was_voted_for_somebody_who_stepped_back_counts_for_nobody()
    {
        var election = ElectionCourse.StepBack(Ballots.With(2), Ballots.Pupil(1).Id).Election!;
        var result = Ballots.Counted(election, Ballots.Votes((1, 9), (2, 1))).Rounds[0].Result!;
        Assert.Equal([2], result.Elected.ToArray());
        Assert.Equal(new CandidateVotes(2, 1), Assert.Single(result.Votes));
        Assert.Equal(10, result.Voted);
    }

    [Fact]
    public void Who_steps_back_after_the_count_is_not_elected_any_more()
    {
        var counted = Ballots.Counted(Ballots.With(2), Ballots.Votes((1, 9), (2, 1)));
        Assert.Equal([1], ElectionCourse.Winners(counted).ToArray());
        var without = ElectionCourse.StepBack(counted, Ballots.Pupil(1).Id).Election!;
        Assert.Equal(ElectionStage.Void, ElectionCourse.StageOf(without, Ballots.After));
    }

    [Theory]
    [InlineData(new int[0], null)]
    [InlineData(new[] { 2 }, null)]
    [InlineData(new[] { 1, 2 }, ElectionRefusal.TooManyChoices)]
    [InlineData(new[] { 4 }, ElectionRefusal.UnknownCandidate)]
    [InlineData(new[] { 0 }, ElectionRefusal.UnknownCandidate)]
    [InlineData(new[] { -1 }, ElectionRefusal.UnknownCandidate)]
    public void A_ballot_marks_as_many_as_there_are_seats_and_may_be_blank(int[] choices, string? refusal) =>
        Assert.Equal(refusal, ElectionCourse.FaultOf(Ballots.With(3), [.. choices]));

    [Fact]
    public void Nobody_is_marked_twice_on_a_ballot() => Assert.Equal(
        ElectionRefusal.UnknownCandidate, ElectionCourse.FaultOf(Ballots.With(3, Ballots.President with { Seats = 3 }), [1, 1]));

    [Fact]
    public void A_tie_is_decided_by_a_next_round_between_the_tied()
    {
        var tied = Ballots.Counted(Ballots.With(3), Ballots.Votes((1, 4), (2, 4), (3, 1)));
        Assert.Equal(ElectionStage.Tied, ElectionCourse.StageOf(tied, Ballots.After));
        var hours = new VotingHours(new(2026, 9, 25), new(9, 0), new(15, 0));
        var next = ElectionCourse.AnnounceRound(tied, hours, Ballots.After).Election!;
        Assert.Equal([1, 2], ElectionCourse.CandidatesIn(next, next.Rounds[1]).ToArray());
        Assert.Equal(ElectionRefusal.UnknownCandidate, ElectionCourse.FaultOf(next, [3]));
        Assert.Same(next, ElectionCourse.AnnounceRound(next, hours, Ballots.After).Election);
        Assert.Equal(ElectionRefusal.StandingOver, ElectionCourse.Stand(next, Ballots.Pupil(4), "Есімі", Ballots.At(24, 9, 0)).Refusal);
        var decided = Ballots.Counted(next, Ballots.Votes((2, 5), (1, 3)));
        Assert.Equal([2], ElectionCourse.Winners(decided).ToArray());
        Assert.Equal(ElectionStage.Counted, ElectionCourse.StageOf(decided, Ballots.At(25, 15, 0)));
    }

    [Fact]
    public void A_next_round_fills_only_the_seats_that_are_left()
    {
        var tied = Ballots.Counted(Ballots.With(4, Ballots.President with { Seats = 3 }), Ballots.Votes((1, 5), (2, 3), (3, 2), (4, 2)));
        Assert.Equal([1, 2], tied.Rounds[0].Result!.Elected.ToArray());
        Assert.Equal([3, 4], tied.Rounds[0].Result!.Tied.ToArray());
        var next = ElectionCourse.AnnounceRound(tied, new(new(2026, 9, 25), new(9, 0), new(15, 0)), Ballots.After).Election!;
        Assert.Equal(1, next.Rounds[1].Seats);
        Assert.Equal([1, 2, 4], ElectionCourse.Winners(Ballots.Counted(next, Ballots.Votes((4, 6), (3, 1)))).ToArray());
    }

    [Fact]
    public void Without_a_tie_there_is_no_next_round_and_none_in_the_past()
    {
        Assert.Equal(ElectionRefusal.NotTied, ElectionCourse.AnnounceRound(Ballots.With(2), Ballots.Hours, Ballots.Before).Refusal);
        var tied = Ballots.Counted(Ballots.With(2), Ballots.Votes((1, 4), (2, 4)));
        Assert.Equal(ElectionRefusal.HoursPast, ElectionCourse.AnnounceRound(tied, new(new(2026, 9, 23), new(9, 0), new(10, 0)), Ballots.After).Refusal);
    }

    [Fact]
    public void Nobody_is_elected_without_a_vote()
    {
        var counted = Ballots.Counted(Ballots.With(2), [[], [], [], [], []]);
        Assert.Empty(counted.Rounds[0].Result!.Elected);
        Assert.Equal(ElectionStage.Void, ElectionCourse.StageOf(counted, Ballots.After));
    }

    [Fact]
    public void A_class_counts_hands_and_of_the_others_no_number_is_kept()
    {
        var election = ElectionCourse.Announced(ClassElections.Of(Guid.NewGuid(), "3А", 3, 1, Ballots.Hours, "m-1"));
        Assert.Equal(ElectionRefusal.NotVoting, ElectionCourse.CountHands(election, 20, [new("abai.s001", 9)], Ballots.Before).Refusal);
        Assert.Equal(ElectionRefusal.TooManyHands, ElectionCourse.CountHands(election, 20, [new("abai.s001", 21)], Ballots.During).Refusal);
        Assert.Equal(ElectionRefusal.TooManyHands, ElectionCourse.CountHands(election, 20, [new("abai.s001", 11), new("abai.s002", 11)], Ballots.During).Refusal);
        var counted = ElectionCourse.CountHands(election, 20, [new("abai.s001", 6), new("abai.s002", 11)], Ballots.During).Election!;
        Assert.Equal([2], ElectionCourse.Winners(counted).ToArray());
        Assert.Equal(new CandidateVotes(2, 11), Assert.Single(counted.Rounds[0].Result!.Votes));
        Assert.Equal(ElectionRefusal.AlreadyCounted, ElectionCourse.CountHands(counted, 20, [new("abai.s001", 20)], Ballots.During).Refusal);
        Assert.Equal(ElectionRefusal.ByBallot, ElectionCourse.CountHands(Ballots.With(2), 20, [new("abai.s001", 2)], Ballots.During).Refusal);
        Assert.Equal(ElectionRefusal.StandingOver, ElectionCourse.Stand(election, Ballots.Pupil(1, 3), "Есімі", Ballots.Before).Refusal);
    }

    [Fact]
    public void An_election_is_called_off_before_it_is_counted_and_not_after()
    {
        Assert.True(ElectionCourse.Cancel(Ballots.With(2), Ballots.During).Election!.IsCancelled);
        var counted = Ballots.Counted(Ballots.With(2), Ballots.Votes((1, 5)));
        Assert.Equal(ElectionRefusal.AlreadyCounted, ElectionCourse.Cancel(counted, Ballots.After).Refusal);
    }

    [Theory]
    [InlineData("2026-09-10", "2026-09-16", "2027-09-30")]
    [InlineData("2026-09-16", "2026-09-16", "2027-09-30")]
    [InlineData("2026-09-24", "2026-09-24", "2027-09-30")]
    [InlineData("2026-12-31", "2026-12-31", "2027-09-30")]
    [InlineData("2027-01-20", "2027-01-20", "2027-09-30")]
    [InlineData("2027-08-31", "2027-08-31", "2027-09-30")]
    public void A_term_lasts_until_the_next_window(string day, string from, string to) => Assert.Equal(
        new Term(DateOnly.Parse(from, null), DateOnly.Parse(to, null)), TermOfOffice.Of(DateOnly.Parse(day, null)));

    [Fact]
    public void Who_is_erased_stands_no_more_and_the_numbers_of_others_stay()
    {
        var without = ElectionCourse.Without(Ballots.With(2), Ballots.Pupil(1).Id);
        Assert.Equal([2], ElectionCourse.CandidatesIn(without, without.Rounds[0]).ToArray());
        Assert.DoesNotContain(without.Candidates, one => one.Student == Ballots.Pupil(1).Id);
    }
}

using System.Text.Json;
using Engagement.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace Engagement.Tests;

/// <summary>What holds of every box and every count, whoever votes in whatever order.</summary>
public sealed class BallotSecrecyProperties
{
    private const int Candidates = 4;

    /// <summary>Ballots for one seat; 0 stands for a blank one.</summary>
    private static readonly Gen<int[]> SingleBallots = Gen.Choose(0, Candidates).ArrayOf();

    [Fact]
    public void Marks_and_blank_ballots_are_as_many_as_voters() => Prop.ForAll(Arb.From(SingleBallots), ballots =>
    {
        var result = Ballots.Counted(Ballots.With(Candidates), [.. ballots.Select(Marks)]).Rounds[0].Result!;
        Assert.Equal(ballots.Length, result.Voted);
        Assert.True(ballots.Length < Counting.FewestToTell
            ? result.Votes.IsEmpty
            : result.Votes.Sum(one => one.Votes) + ballots.Count(choice => choice == 0) == ballots.Length);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_box_tells_nothing_of_the_order_and_no_paper_stands_beside_a_choice() => Prop.ForAll(
        Arb.From(SingleBallots), Arb.From(Gen.Choose(0, int.MaxValue)), (ballots, seed) =>
        {
            var papers = ballots.Select(_ => Guid.NewGuid()).ToArray();
            var shuffledPapers = papers.ToArray();
            var shuffledBallots = ballots.ToArray();
            new Random(seed).Shuffle(shuffledPapers);
            new Random(seed + 1).Shuffle(shuffledBallots);

            // Other papers with other choices in another order leave the very same bytes.
            Assert.Equal(Written(papers, ballots), Written(shuffledPapers, shuffledBallots));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_paper_that_was_used_changes_nothing_whatever_it_says() => Prop.ForAll(Arb.From(SingleBallots), ballots =>
    {
        var papers = ballots.Select(_ => Guid.NewGuid()).ToArray();
        var box = papers.Zip(ballots).Aggregate(new BallotBox(), (known, one) => known.Put(one.First, [.. Marks(one.Second)]));
        Assert.All(papers, paper => Assert.Same(box, box.Put(paper, [1])));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Never_more_are_elected_than_there_are_seats_and_nobody_with_fewer_votes_than_one_who_is_not() => Prop.ForAll(
        Arb.From(SingleBallots), Arb.From(Gen.Choose(1, 3)), (ballots, seats) =>
        {
            var result = Ballots.Counted(Ballots.With(Candidates, Ballots.President with { Seats = seats }), [.. ballots.Select(Marks)]).Rounds[0].Result!;
            var votes = Enumerable.Range(1, Candidates).ToDictionary(number => number, number => ballots.Count(choice => choice == number));
            Assert.True(result.Elected.Length + (result.Tied.IsEmpty ? 0 : 1) <= seats);
            Assert.All(result.Elected, winner => Assert.All(
                votes.Where(one => !result.Elected.Contains(one.Key)), other => Assert.True(other.Value < votes[winner])));
            Assert.Empty(result.Elected.Intersect(result.Tied));
            Assert.NotEqual(1, result.Tied.Length);
        }).QuickCheckThrowOnFailure();

    private static int[] Marks(int choice) => choice == 0 ? [] : [choice];

    private static string Written(Guid[] papers, int[] ballots) => JsonSerializer.Serialize(
        papers.Zip(ballots).Aggregate(new BallotBox(), (box, one) => box.Put(one.First, [.. Marks(one.Second)])));
}

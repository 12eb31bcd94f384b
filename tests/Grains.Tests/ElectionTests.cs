using Engagement.Accounts;
using Engagement.Elections;
using Engagement.Students;

namespace Engagement.Tests;

/// <summary>Ballots on their way into the box: from two devices at once and through every crash between; and the posts that follow.</summary>
public sealed class ElectionTests : IAsyncLifetime
{
    private static readonly Guid Id = new("0199a0a0-0000-7000-8000-000000000001");

    private SchoolCluster _school = null!;

    private IElectionGrain Election => _school.Grain<IElectionGrain>(Keys.Election(SchoolCluster.School, Id));

    private IBallotBoxGrain Box => _school.Grain<IBallotBoxGrain>(Keys.BallotBox(SchoolCluster.School, $"{Id}", 1));

    private IPostsGrain Posts => _school.Grain<IPostsGrain>(Keys.Posts(SchoolCluster.School));

    private IElectionsGrain Listed => _school.Grain<IElectionsGrain>(Keys.Elections(SchoolCluster.School));

    public async Task InitializeAsync()
    {
        _school = await SchoolCluster.Start();
        At(8);
        Done(await Election.Announce(Notice()));
        Done(await Election.Stand(Student(1)));
        Done(await Election.Stand(Student(3)));
    }

    public async Task DisposeAsync() => await _school.DisposeAsync();

    [Fact]
    public async Task Announcing_again_lists_it_once_and_other_content_conflicts()
    {
        Done(await Election.Announce(Notice()));
        Assert.Single(await Listed.List());
        Assert.Equal(ElectionRefusal.ElectionConflict, (await Election.Announce(Notice() with { Seats = 2 })).Refusal);
        await _school.Restart();
        Assert.Single(await Listed.List());
        Assert.Equal(2, (await Election.Get())!.Candidates.Length);
    }

    [Fact]
    public async Task Two_devices_at_once_vote_once_and_one_is_told_so()
    {
        At(10);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Election.Vote(Student(5), [1 + (i % 2)])));
        Assert.Single(answers, one => one.Refusal is null);
        Assert.All(answers.Where(one => one.Refusal is not null), one => Assert.Equal(ElectionRefusal.AlreadyVoted, one.Refusal));
        Assert.Equal(1, (await Box.Open()).Ballots);
        Assert.Equal(1, (await Election.Get())!.Voted);
    }

    [Fact]
    public async Task A_whole_school_votes_and_every_ballot_counts_once()
    {
        At(10);
        await Task.WhenAll(Enumerable.Range(1, 30).SelectMany(i => new[] { Vote(i, 1 + (i % 3 == 0 ? 1 : 0)), Vote(i, 1) }));
        At(15);
        var result = (await Election.Get())!.Rounds[0].Result!;
        Assert.Equal((30, 30), (result.Eligible, result.Voted));
        Assert.Equal(30, result.Votes.Sum(one => one.Votes));
        Assert.Equal([1], result.Elected.ToArray());
    }

    [Theory]
    [InlineData(StateNames.Election, 0, 0)]
    [InlineData(StateNames.BallotBox, 0, 0)]
    [InlineData(StateNames.Election, 1, 1)]
    public async Task A_crash_at_any_write_neither_loses_nor_doubles_a_ballot(string state, int writes, int inBox)
    {
        At(10);
        (_school.States.Unwritable, _school.States.WritesLeft) = (state, writes);
        await Assert.ThrowsAnyAsync<Exception>(() => Election.Vote(Student(5), [1]));
        _school.States.Unwritable = null;
        await _school.Restart();
        Assert.False(await Election.HasVoted(Student(5)));

        // The voter tries again with another choice: what lies in the box already stays, and otherwise this one counts.
        var again = await Election.Vote(Student(5), [2]);
        Assert.Equal(inBox == 0 ? null : ElectionRefusal.AlreadyVoted, again.Refusal);
        Assert.True(await Election.HasVoted(Student(5)));
        var count = await Box.Open();
        Assert.Equal(1, count.Ballots);
        Assert.Equal(inBox == 0 ? 2 : 1, Assert.Single(count.Votes).Key);
    }

    [Fact]
    public async Task A_ballot_whose_voter_never_came_back_after_the_crash_is_counted()
    {
        At(10);
        (_school.States.Unwritable, _school.States.WritesLeft) = (StateNames.Election, 1);
        await Assert.ThrowsAnyAsync<Exception>(() => Election.Vote(Student(5), [1]));
        _school.States.Unwritable = null;
        await _school.Restart();
        At(15);
        Assert.Equal(1, (await Election.Get())!.Rounds[0].Result!.Voted);
    }

    [Theory]
    [InlineData(StateNames.Election, 0)]
    [InlineData(StateNames.BallotBox, 0)]
    [InlineData(StateNames.BallotBox, 1)]
    [InlineData(StateNames.Election, 1)]
    public async Task A_count_that_a_crash_cut_short_is_finished_by_whoever_looks_next(string state, int writes)
    {
        await Voted(5);
        At(15);
        (_school.States.Unwritable, _school.States.WritesLeft) = (state, writes);
        await Assert.ThrowsAnyAsync<Exception>(() => Election.Get());
        _school.States.Unwritable = null;
        await _school.Restart();
        var result = (await Election.Get())!.Rounds[0].Result!;
        Assert.Equal((5, 1), (result.Voted, Assert.Single(result.Elected)));
        var left = await Box.Open();
        Assert.Equal((0, 0), (left.Ballots, left.Votes.Count));
    }

    [Fact]
    public async Task After_the_count_nothing_on_the_disk_tells_who_voted()
    {
        await Voted(6);
        At(15);
        await Election.Get();
        Assert.False(await Election.HasVoted(Student(5)));
        var left = await Box.Open();
        Assert.Equal((0, 0), (left.Ballots, left.Votes.Count));
    }

    [Fact]
    public async Task With_fewer_than_five_voters_only_the_outcome_is_told()
    {
        await Voted(4);
        At(15);
        var result = (await Election.Get())!.Rounds[0].Result!;
        Assert.Equal((4, 1), (result.Voted, Assert.Single(result.Elected)));
        Assert.Empty(result.Votes);
    }

    [Fact]
    public async Task Before_nine_after_three_and_from_another_grade_nobody_votes()
    {
        Assert.Equal(ElectionRefusal.NotVoting, (await Vote(5, 1)).Refusal);
        At(10);
        Assert.Equal(ElectionRefusal.NotEligible, (await Vote(35, 1)).Refusal);
        Assert.Equal(ElectionRefusal.NotEligible, (await Election.Vote("elsewhere.s001", [1])).Refusal);
        Assert.Equal(ElectionRefusal.UnknownCandidate, (await Vote(5, 3)).Refusal);
        At(15);
        Assert.Equal(ElectionRefusal.NotVoting, (await Vote(5, 1)).Refusal);
    }

    [Fact]
    public async Task Whoever_the_school_may_not_see_or_is_too_young_does_not_stand()
    {
        Assert.Equal(ElectionRefusal.ShownToNobody, (await Election.Stand(Student(2))).Refusal);
        Assert.Equal(ElectionRefusal.NotEligible, (await Election.Stand(Student(35))).Refusal);
    }

    [Fact]
    public async Task Confirming_gives_the_post_once_and_the_holder_of_before_hands_over()
    {
        await Posts.Give(new(Guid.CreateVersion7(), Student(7), "president", null, new(2026, 9, 20), null));
        await Voted(5);
        At(15);
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => Election.Confirm($"m-{i}")));
        Assert.All(answers, one => Assert.Null(one.Refusal));
        await _school.Restart();
        Done(await Election.Confirm("m-9"));
        var (before, after) = ((await Posts.All())[0], Assert.Single((await Posts.All()).Skip(1)));
        Assert.Equal((new DateOnly(2026, 11, 17), Student(7)), (before.To!.Value, before.Holder));
        Assert.Equal((Student(1), "president", new DateOnly(2026, 11, 18), new DateOnly(2027, 9, 30)), (after.Holder, after.Code, after.From, after.To!.Value));
    }

    [Theory]
    [InlineData(StateNames.Posts, 0)]
    [InlineData(StateNames.Posts, 1)]
    [InlineData(StateNames.Election, 1)]
    public async Task A_confirmation_that_a_crash_cut_short_gives_the_same_post_later(string state, int writes)
    {
        await Posts.Give(new(Guid.CreateVersion7(), Student(7), "president", null, new(2026, 9, 20), null));
        await Voted(5);
        At(15);
        await Election.Get();
        (_school.States.Unwritable, _school.States.WritesLeft) = (state, writes);
        await Assert.ThrowsAnyAsync<Exception>(() => Election.Confirm("m-1"));
        _school.States.Unwritable = null;
        await _school.Restart();
        _school.Clock.Now += TimeSpan.FromDays(2);
        Done(await Election.Confirm("m-2"));
        Assert.Equal(new DateOnly(2026, 11, 18), Assert.Single((await Posts.All()).Skip(1)).From);
    }

    [Fact]
    public async Task A_tie_opens_a_second_round_with_a_roll_and_a_box_of_its_own()
    {
        At(10);
        foreach (var voter in new[] { 5, 6, 7 })
        {
            Done(await Vote(voter, 1));
            Done(await Vote(voter + 5, 2));
        }

        At(15);
        var tied = (await Election.Get())!.Rounds[0].Result!.Tied;
        Assert.Equal([1, 2], tied.ToArray());
        Done(await Election.AnnounceRound(new(SchoolCluster.Today.AddDays(1), new(9, 0), new(15, 0))));
        _school.Clock.Now += TimeSpan.FromHours(20);
        Done(await Vote(5, 2));
        _school.Clock.Now += TimeSpan.FromHours(5);
        var elected = (await Election.Get())!.Rounds[1].Result!.Elected;
        Assert.Equal([2], elected.ToArray());
    }

    [Fact]
    public async Task What_is_called_off_leaves_nothing_in_the_box()
    {
        await Voted(5);
        Done(await Election.Cancel());
        Done(await Election.Cancel());
        Assert.Equal(0, (await Box.Open()).Ballots);
        Assert.Equal(ElectionRefusal.NotVoting, (await Vote(9, 1)).Refusal);
    }

    [Fact]
    public async Task Who_is_erased_is_neither_a_candidate_nor_on_the_roll()
    {
        await Voted(5);
        Assert.True(await _school.Grain<IErasureGrain>(Keys.Erasure(SchoolCluster.School)).Erase(Student(1), "c-1", "asked"));
        Assert.False(await Election.HasVoted(Student(1)));
        Assert.DoesNotContain((await Election.Get())!.Candidates, one => one.Student == Student(1));
    }

    private static string Student(int number) => SchoolCluster.Student(number);

    private static ElectionNotice Notice() => new(
        Id, ElectionKind.President, null, 1, new(8, 11, null, false), false, new(SchoolCluster.Today, new(9, 0), new(15, 0)), "m-1");

    private static void Done(ElectionResult result) => Assert.Null(result.Refusal);

    /// <summary>The hour of the day in Almaty.</summary>
    private void At(int hour) => _school.Clock.Now = new(2026, 11, 18, hour, 0, 0, TimeSpan.FromHours(5));

    private Task<ElectionResult> Vote(int voter, int candidate) => Election.Vote(Student(voter), [candidate]);

    private async Task Voted(int voters)
    {
        At(10);
        foreach (var voter in Enumerable.Range(1, voters))
        {
            Done(await Vote(voter, 1));
        }
    }
}

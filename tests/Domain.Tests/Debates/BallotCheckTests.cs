using System.Collections.Immutable;
using Engagement.Debates;
using Engagement.Domain;

namespace Engagement.Tests;

/// <summary>Whatever can be wrong with a ballot is named with its place.</summary>
public sealed class BallotCheckTests
{
    /// <summary>Government a, opposition b: 25 and 24 against 23 and 22.</summary>
    private static readonly Ballot Good = new(
        [
            new(0, Debating.Speaker("a", 1), 50, 1), new(1, Debating.Speaker("b", 1), 46, 3),
            new(2, Debating.Speaker("a", 2), 48, 2), new(3, Debating.Speaker("b", 2), 44, 4),
        ],
        null);

    [Fact]
    public void A_good_ballot_has_no_fault() => Assert.Empty(Faults(Good));

    [Theory]
    [InlineData(0, 1, BallotFault.MarkStep)]
    [InlineData(0, 62, BallotFault.MarkOutOfRange)]
    [InlineData(3, 0, BallotFault.MarkOutOfRange)]
    [InlineData(3, 60, BallotFault.RankAgainstMarks)]
    public void Marks(int seat, int halves, string fault) =>
        Assert.Contains(new(fault, seat), Faults(With(seat, mark => mark with { Halves = halves == 1 ? 49 : halves })));

    [Theory]
    [InlineData(2, null, BallotFault.RankMissing)]
    [InlineData(2, 5, BallotFault.RankOutOfRange)]
    [InlineData(2, 0, BallotFault.RankOutOfRange)]
    [InlineData(2, 1, BallotFault.RankTwice)]
    public void Ranks(int seat, int? rank, string fault) =>
        Assert.Contains(new(fault, seat), Faults(With(seat, mark => mark with { Rank = rank })));

    [Fact]
    public void Seats_are_marked_once_each_and_no_others()
    {
        Assert.Contains(new(BallotFault.MarkMissing, 3), Faults(Good with { Marks = Good.Marks.RemoveAt(3) }));
        Assert.Contains(new(BallotFault.MarkTwice, 0), Faults(Good with { Marks = Good.Marks.Add(Good.Marks[0]) }));
        Assert.Contains(new(BallotFault.UnknownSeat, 4), Faults(Good with { Marks = Good.Marks.Add(new(4, Debating.Speaker("a", 1), 40)) }));
        Assert.Contains(new(BallotFault.UnknownSeat, -1), Faults(Good with { Marks = Good.Marks.Add(new(-1, Debating.Speaker("a", 1), 40)) }));
        Assert.Equal(4, Faults(new([], null)).Length);
    }

    [Fact]
    public void Only_members_speak_and_each_once()
    {
        Assert.Contains(new(BallotFault.SpeakerNotInTeam, 2), Faults(With(2, mark => mark with { Speaker = Debating.Speaker("b", 2) })));
        Assert.Equal<BallotFault>([new(BallotFault.SpeakerTwice, 2)], Faults(With(2, mark => mark with { Speaker = Debating.Speaker("a", 1) })));
    }

    [Fact]
    public void A_ballot_that_decides_nothing_is_refused()
    {
        // 26 and 23 with ranks 1 and 4 against 25 and 24 with 2 and 3.
        var level = Good with
        {
            Marks =
            [
                Good.Marks[0] with { Halves = 52 }, Good.Marks[1] with { Halves = 50, Rank = 2 },
                Good.Marks[2] with { Halves = 46, Rank = 4 }, Good.Marks[3] with { Halves = 48, Rank = 3 },
            ],
        };
        Assert.Equal<BallotFault>([new(BallotFault.Undecided, null)], Faults(level));
        Assert.Equal<BallotFault>([new(BallotFault.WinnerNotAllowed, null)], Faults(Good with { Winner = 0 }));
    }

    [Fact]
    public void Equal_sums_are_decided_by_the_lower_ranks()
    {
        var ballot = Good with
        {
            Marks =
            [
                Good.Marks[0] with { Rank = 2 }, Good.Marks[1] with { Halves = 50, Rank = 1 },
                Good.Marks[2] with { Halves = 48, Rank = 4 }, Good.Marks[3] with { Halves = 48, Rank = 3 },
            ],
        };
        Assert.Empty(Faults(ballot));
        Assert.Equal<int>([1, 0], BallotCount.Of(Debating.Apf, ballot).Order);
    }

    [Fact]
    public void In_Karl_Popper_the_judge_names_the_winner_whatever_the_sums()
    {
        var ballot = Debating.SomeBallot(Debating.KarlPopper, ["a", "b"], new(1));
        Assert.Equal<int>([1, 0], BallotCount.Of(Debating.KarlPopper, ballot with { Winner = 1 }).Order);
        Assert.Equal<BallotFault>([new(BallotFault.WinnerMissing, null)], Faults(ballot with { Winner = null }, Debating.KarlPopper));
        Assert.Equal<BallotFault>([new(BallotFault.UnknownWinner, null)], Faults(ballot with { Winner = 2 }, Debating.KarlPopper));
        var ranked = ballot with { Marks = ballot.Marks.SetItem(1, ballot.Marks[1] with { Rank = 1 }) };
        Assert.Equal<BallotFault>([new(BallotFault.RankNotAllowed, 1)], Faults(ranked, Debating.KarlPopper));
    }

    [Fact]
    public void In_World_Schools_half_points_count_and_the_last_speaker_does_not_reply()
    {
        var ballot = Debating.SomeBallot(Debating.WorldSchools, ["a", "b"], new(1));
        var marks = ballot.Marks;
        Assert.Equal<BallotFault>(
            [new(BallotFault.ReplySpeaker, 6)],
            Faults(ballot with { Marks = marks.SetItem(6, marks[6] with { Speaker = Debating.Speaker("a", 3) }) }, Debating.WorldSchools));
        Assert.Equal<BallotFault>(
            [new(BallotFault.MarkOutOfRange, 6)], Faults(ballot with { Marks = marks.SetItem(6, marks[6] with { Halves = 81 }) }, Debating.WorldSchools));
        var level = ballot with { Marks = [.. marks.Select(mark => mark with { Halves = mark.Seat < 6 ? 141 : 71 })] };
        Assert.Equal<BallotFault>([new(BallotFault.Undecided, null)], Faults(level, Debating.WorldSchools));
        Assert.Empty(Faults(level with { Marks = level.Marks.SetItem(7, level.Marks[7] with { Halves = 72 }) }, Debating.WorldSchools));
    }

    [Fact]
    public void In_British_Parliamentary_no_two_teams_have_equal_sums()
    {
        int[] halves = [150, 148, 154, 146, 152, 148, 156, 150];
        var ballot = new Ballot([.. halves.Select((mark, seat) => new SeatMark(seat, Debating.Speaker($"{"abcd"[seat % 4]}", (seat / 4) + 1), mark))], null);
        Assert.Equal<BallotFault>([new(BallotFault.Undecided, null)], Faults(ballot, Debating.British));
        Assert.Empty(Faults(ballot with { Marks = ballot.Marks.SetItem(7, ballot.Marks[7] with { Halves = 144 }) }, Debating.British));
    }

    [Fact]
    public void An_even_panel_follows_its_chair_and_any_other_the_majority()
    {
        ImmutableArray<int> one = [0, 1], other = [1, 0];
        Assert.Equal<int>(other, Panel.Decide([other, one]));
        Assert.Equal<int>(one, Panel.Decide([one, other, other, one]));
        Assert.Equal<int>(one, Panel.Decide([other, one, one]));
    }

    private static Ballot With(int seat, Func<SeatMark, SeatMark> change) => Good with { Marks = Good.Marks.SetItem(seat, change(Good.Marks[seat])) };

    private static ImmutableArray<BallotFault> Faults(Ballot ballot, DebateFormat? format = null)
    {
        format ??= Debating.Apf;
        return BallotCheck.FaultsOf(format, [.. new[] { "a", "b", "c", "d" }.Take(format.TeamsInRoom).Select(team => Debating.TeamOf(format, team))], ballot);
    }
}

using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Domain;
using Engagement.Raids;

namespace Engagement.Tests;

public sealed class RaidTests
{
    private static readonly Dictionary<string, int> Sizes = new() { ["5А"] = 25, ["5Ә"] = 20 };

    private static ImmutableArray<ItemFigure> Figures(params int[] inOrder) => [.. inOrder.Select((one, i) => new ItemFigure(RaidItem.All[i], one))];

    private static RaidChange Count(Raid raid, string name, int seen, ImmutableArray<ItemFigure> figures, OccurrenceState state = OccurrenceState.Open, DateOnly? today = null) =>
        RaidCount.Count(raid, Gym.At(state, "raid", Recurrence.Monthly), name, seen, figures, Sizes, today ?? Gym.Day);

    [Fact]
    public void A_class_is_counted_corrected_and_taken_out()
    {
        var raid = Count(Raid.Empty, "5А", 24, Figures(24, 20, 19, 0)).Raid!;
        Assert.Same(raid, Count(raid, "5А", 24, [.. Figures(24, 20, 19, 0).Reverse()]).Raid);
        var corrected = Count(raid, "5А", 25, Figures(25, 20, 19, 0)).Raid!;
        Assert.Equal(25, Assert.Single(corrected.Classes).Seen);
        Assert.Empty(RaidCount.TakeOut(corrected, Gym.At(form: "raid"), "5А").Raid!.Classes);
        Assert.Same(corrected, RaidCount.TakeOut(corrected, Gym.At(form: "raid"), "5Ә").Raid);
    }

    [Fact]
    public void Figures_are_whole_and_of_those_who_were_there()
    {
        Assert.Equal(RaidRefusal.FiguresNeeded, Count(Raid.Empty, "5А", 24, Figures(24, 20, 19)).Refusal);
        Assert.Equal(RaidRefusal.FiguresNeeded, Count(Raid.Empty, "5А", 24, Figures(25, 20, 19, 0)).Refusal);
        Assert.Equal(RaidRefusal.FiguresNeeded, Count(Raid.Empty, "5А", 24, Figures(24, -1, 19, 0)).Refusal);
        Assert.Equal(RaidRefusal.FiguresNeeded, Count(Raid.Empty, "5А", 26, Figures(24, 20, 19, 0)).Refusal);
        Assert.Equal(RaidRefusal.FiguresNeeded, Count(Raid.Empty, "5А", 0, Figures(0, 0, 0, 0)).Refusal);
        Assert.Equal(RaidRefusal.FiguresNeeded, Count(Raid.Empty, "5А", 24, [.. Figures(24, 20, 19), new("uniform", 1)]).Refusal);
        Assert.Equal(RaidRefusal.UnknownClass, Count(Raid.Empty, "7Ю", 24, Figures(24, 20, 19, 0)).Refusal);
    }

    [Fact]
    public void What_was_given_as_a_proof_stays_as_it_is_until_it_is_returned()
    {
        var raid = Count(Raid.Empty, "5А", 24, Figures(24, 20, 19, 0), OccurrenceState.Held).Raid!;
        foreach (var state in (OccurrenceState[])[OccurrenceState.ProofGiven, OccurrenceState.Accepted])
        {
            Assert.Equal(RaidRefusal.Closed, Count(raid, "5Ә", 20, Figures(1, 1, 1, 1), state).Refusal);
            Assert.Equal(RaidRefusal.Closed, RaidCount.TakeOut(raid, Gym.At(state, "raid"), "5А").Refusal);
        }

        Assert.Null(Count(raid, "5Ә", 20, Figures(1, 1, 1, 1), OccurrenceState.Returned).Refusal);
        Assert.Equal(RaidRefusal.NotNow, Count(raid, "5Ә", 20, Figures(1, 1, 1, 1), OccurrenceState.Cancelled).Refusal);
        Assert.Equal(RaidRefusal.NotNow, Count(raid, "5Ә", 20, Figures(1, 1, 1, 1), today: Gym.Day.AddDays(-3)).Refusal);
    }

    [Theory]
    [InlineData(24, 24, 24)]
    [InlineData(23, 24, null)]
    [InlineData(20, 24, null)]
    [InlineData(19, 24, 19)]
    [InlineData(0, 24, 0)]
    [InlineData(0, 4, null)]
    [InlineData(4, 4, 4)]
    public void A_number_that_could_point_to_a_child_is_told_as_nearly_all(int inOrder, int seen, int? told) =>
        Assert.Equal(told, RaidReference.Told(inOrder, seen));

    [Fact]
    public void The_schools_share_is_told_in_steps_that_give_no_class_away()
    {
        var raid = Count(Count(Raid.Empty, "5А", 25, Figures(25, 24, 13, 0)).Raid!, "5Ә", 20, Figures(20, 20, 20, 7)).Raid!;
        Assert.Equal([("uniform", 100), ("textbooks", null), ("diary", 75), ("shoes", 15)], RaidReference.Shares(raid).ToArray());
        Assert.Empty(RaidReference.Shares(Raid.Empty));
    }
}

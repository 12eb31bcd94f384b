using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Nominations;

namespace Engagement.Tests;

/// <summary>What an independent recomputation of whole years has found (decision 38).</summary>
public sealed class YearComputationTests
{
    private readonly Desk _desk = new();

    [Fact]
    public void An_event_was_held_whatever_the_caps_left_of_the_points_for_leading_it()
    {
        Assert.Equal(20, _desk.Award("event.lead", "first").Granted);
        Assert.Equal(0, _desk.Award("event.lead", "second").Granted);
        Assert.Equal("care", Assert.Single(FactionsOfTheYear()).Id);
    }

    [Fact]
    public void What_was_undone_was_not_led()
    {
        var sheet = _desk.Post("second", Year.Line("event.lead"));
        Assert.Single(FactionsOfTheYear());
        _desk.Undo(sheet);
        Assert.Empty(FactionsOfTheYear());
    }

    [Fact]
    public void All_who_share_the_last_place_are_told()
    {
        var ranking = Enumerable.Range(0, 14).Select(i => new Placed(
            i < 9 ? i + 1 : i < 12 ? 10 : 13, i is >= 9 and < 12, null, new Merit($"s{i:00}", [], [new("points", 90 - i)], default)));
        var list = Telling.Of(new(NominationCode.SchoolActivists, GradeBand.OfSchool[2], null, 10, [.. ranking]));
        Assert.Equal(Enumerable.Range(0, 12).Select(i => $"s{i:00}"), list.Rows.Select(row => row.Id));
        Assert.All(list.Rows, row => Assert.True(row.IsProposed));
    }

    /// <summary>Of the year's rows care owes one: that of the second event.</summary>
    private ImmutableArray<NominationRow> FactionsOfTheYear()
    {
        var due = Year.Monday.AddDays(7);
        var facts = new SealedFacts("Asia/Almaty", Year.Season.Quarters, ["care"], null, [new("second", "second", "form", "care", Year.Monday, due, null)], []);
        ImmutableArray<QuarterBehind> quarters = [.. Enumerable.Range(1, 4).Select(number => new QuarterBehind(number, "", [new("care", 500, 1)]))];
        return YearComputation.Of(facts.ToFacts(Year.School, Year.Season), new([], [], 0, quarters), _desk.Records, Year.Season.To.AddDays(8))
            .Lists.Single(list => list.Nomination == NominationCode.FactionOfTheYear).Rows;
    }
}

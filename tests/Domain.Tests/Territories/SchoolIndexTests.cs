using Engagement.Domain;
using Engagement.Seasons;
using Engagement.Territories;

namespace Engagement.Tests;

/// <summary>Rulebook, section 6, for schools: m = 50, q = 1/10, priors of the last sealed week.</summary>
public sealed class SchoolIndexTests
{
    private static readonly QuarterMeans Means = new(Figures.Season, 3, 70_000, 1_000, 16_000, 100, 720);

    private static readonly QuarterFigures School = new(3, 8, 140, new(11_000, 0, 8, 8, Figures.Today), 2_900, 120, 3, 4);

    [Fact]
    public void An_index_is_that_of_the_formula()
    {
        // By hand: A = (11000 + 50·70) / 190, T = (2900 + 5·160) / 19, P = (120 + 50·0.72) / 190, D = 3/4.
        var exact = (450m * (14_500m / 190) / 96) + (250m * (3_700m / 19) / 400) + (150m * (156m / 190)) + (150m * 3 / 4);
        Assert.Equal((int)exact, SchoolIndex.Of(School, Figures.Season, [Means]));
        Assert.Equal(715, SchoolIndex.Of(School, Figures.Season, [Means]));
    }

    [Fact]
    public void Before_the_first_seal_par_serves()
    {
        var expected = FairIndex.Of(new(140, 11_000, 2_900, 120, new Fraction(3, 4)), Priors.BeforeSeal(8), 8, school: true);
        Assert.Equal(expected, SchoolIndex.Of(School, Figures.Season, []));
        Assert.Equal(expected, SchoolIndex.Of(School, Figures.Season, [Means with { Quarter = 2 }, Means with { Season = "2023-2024" }]));
    }

    [Fact]
    public void The_parts_of_an_account_make_up_the_index()
    {
        foreach (var school in (QuarterFigures[])[School, School with { Delivered = 0, Due = 0 }])
        {
            var account = SchoolIndex.AccountOf(school, Figures.Season, [Means]);
            var parts = account.Parts.PerHead + account.Parts.TopShare + account.Parts.TakingPart + (account.Parts.Delivered ?? 0);
            Assert.InRange(account.Index - parts, 0, 3);
            Assert.Equal(SchoolIndex.Of(school, Figures.Season, [Means]), account.Index);
            Assert.Equal(school.Due == 0, account.Parts.Delivered is null);
            Assert.Equal(14, account.TopHeads);
        }
    }

    [Fact]
    public void The_index_of_a_year_is_the_mean_of_its_quarters()
    {
        var figures = Figures.Of("a", 11_000, 140) with { Quarters = [School with { Number = 1 }, School with { Number = 2, Delivered = 0 }, School] };
        var district = Figures.District();
        district.Take(Figures.Register(figures, 1, 100), 1);
        district.Means = [Means];
        var account = district.AccountOf("a")!;
        Assert.Equal(account.Quarters.Sum(quarter => quarter.Index) / 3, account.Index);
        Assert.Equal(account.Index, district.Board(Period.Year, SizeBands.All, Figures.Today).Single().Index);
        Assert.Equal(account.Quarters[2].Index, district.Board(Period.Quarter, SizeBands.All, Figures.Today).Single().Index);
    }

    [Fact]
    public void The_way_to_the_next_place_leads_past_the_school_above()
    {
        var district = Figures.District();
        Put("a", School, 1);
        Put("b", School with { Active = 90, Earned = School.Earned with { Points = 9_000 } }, 1);
        district.Means = [Means];
        var rows = district.Board(Period.Quarter, SizeBands.All, Figures.Today);
        Assert.Null(district.NextOf(rows[0], rows, Period.Quarter, Figures.Today));

        var next = district.NextOf(rows[1], rows, Period.Quarter, Figures.Today)!;
        Assert.Equal(("a", rows[0].Index - rows[1].Index), (next.Id, next.Behind));
        Assert.Equal("b", FirstWith(next.Points!.Value));
        Assert.Equal("a", FirstWith(next.Points.Value - 1));
        Assert.Null(next.Members);

        string FirstWith(int points)
        {
            Put("b", School with { Active = 90, Earned = School.Earned with { Points = 9_000 + points } }, district.VersionOf("b") + 1);
            return district.Board(Period.Quarter, SizeBands.All, Figures.Today)[0].Id;
        }

        void Put(string id, QuarterFigures quarter, long version) =>
            district.Take(Figures.Register(Figures.Of(id, quarter.Earned.Points, 140) with { Quarters = [quarter] }, version, 100), version);
    }

    [Fact]
    public void Size_alone_does_not_win_and_one_star_in_a_small_school_does_not_either()
    {
        var small = School with { Roll = 20, Earned = School.Earned with { Points = 20 * 70 }, TopPoints = 2 * 160, Active = 14 };
        var large = School with { Roll = 1400, Earned = School.Earned with { Points = 1400 * 70 }, TopPoints = 140 * 160, Active = 1008 };
        Assert.InRange(Index(large) - Index(small), -3, 3);

        var star = small with { Earned = small.Earned with { Points = small.Earned.Points + 400 }, TopPoints = small.TopPoints + 400 };
        var busier = large with { Earned = large.Earned with { Points = 1400 * 91 }, TopPoints = 140 * 208 };
        Assert.True(Index(busier) > Index(star));

        int Index(QuarterFigures school) => SchoolIndex.Of(school, Figures.Season, [Means]);
    }
}

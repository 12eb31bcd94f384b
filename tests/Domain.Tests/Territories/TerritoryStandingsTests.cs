using System.Text.Json;
using Engagement.Boards;
using Engagement.Domain;
using Engagement.Seasons;
using Engagement.Territories;

namespace Engagement.Tests;

public sealed class TerritoryStandingsTests
{
    [Fact]
    public void A_newer_register_replaces_an_older_one_and_not_the_other_way_round()
    {
        var district = Figures.District();
        Assert.Equal(["a"], district.Take(Figures.Register(Figures.Of("a", 50), 2, 30, 20), 100));
        Assert.Empty(district.Take(Figures.Register(Figures.Of("a", 10), 1, 10), 101));
        Assert.Empty(district.Take(Figures.Register(Figures.Of("a", 99), 2, 99), 102));
        Assert.Equal(2, district.Scores.Participants);

        district.Take(Figures.Register(Figures.Of("a", 40), 3, 40), 103);
        Assert.True(district.Scores.IsSameAs(new([40], [1])));
        Assert.Equal(40, district.Board(Period.Quarter, SizeBands.All, Figures.Today).Single().Points);
    }

    [Fact]
    public void A_register_goes_up_with_the_schools_that_have_changed_since_the_acknowledged_version()
    {
        var district = Figures.District();
        district.Take(Figures.Register(Figures.Of("a", 5), 1, 5), 1000);
        var first = district.RegisterSince("sairam-district", 0);
        district.Take(Figures.Register(Figures.Of("b", 7), 1, 7), 1000);
        var second = district.RegisterSince("sairam-district", first.Version);

        Assert.Equal(["a"], first.Schools.Select(school => school.School));
        Assert.Equal(["b"], second.Schools.Select(school => school.School));
        Assert.Equal((first.Version, 2), (second.Since, second.Scores.Participants));
        Assert.True(second.Version > first.Version);

        var region = Figures.Above();
        Assert.Empty(region.Take(second, 1));
        Assert.NotEmpty(region.Take(first, 2));
        Assert.NotEmpty(region.Take(second, 3));
        Assert.Equal(2, region.Schools);
    }

    [Fact]
    public void What_is_said_again_is_not_handed_on_again()
    {
        var district = Figures.District();
        district.Take(Figures.Register(Figures.Of("a", 5), 1, 5), 1000);
        var first = district.RegisterSince("sairam-district", 0);
        Assert.NotEmpty(district.Take(Figures.Register(Figures.Of("a", 5), 2, 5), 1001));
        Assert.Empty(district.RegisterSince("sairam-district", first.Version).Schools);
    }

    [Fact]
    public void Only_rows_that_a_register_touches_are_written()
    {
        var republic = Figures.Above();
        var rows = republic.Take(
            Figures.Register("turkistan-region", 1, [5], Figures.Of("a", 5), Figures.Of("b", 5, district: "keles-district")), 1);
        Assert.Equal(["keles-district", "sairam-district", "turkistan-region"], rows.Order());

        rows = republic.Take(Figures.Register("turkistan-region", 2, [6], Figures.Of("a", 6)), 2);
        Assert.Equal(["sairam-district", "turkistan-region"], rows.Order());
    }

    [Fact]
    public void Stored_rows_bring_back_what_was_known()
    {
        var region = Figures.Above();
        region.Take(Figures.Register("sairam-district", 4, [5, 9], Figures.Of("a", 5), Figures.Of("b", 9)), 10);
        region.Take(Figures.Register("keles-district", 7, [2], Figures.Of("c", 2, district: "keles-district")), 11);

        var again = Figures.Above();
        foreach (var row in (string[])["sairam-district", "keles-district"])
        {
            again.Restore(row, JsonSerializer.Deserialize<TerritoryRow>(JsonSerializer.Serialize(region.Row(row)))!, 12);
        }

        Assert.Equal<BoardRow>(region.Board(Period.Year, SizeBands.All, Figures.Today), again.Board(Period.Year, SizeBands.All, Figures.Today));
        Assert.True(region.Scores.IsSameAs(again.Scores));
        Assert.Equal((4, 7), (again.VersionOf("sairam-district"), again.VersionOf("keles-district")));
        Assert.Equal(3, again.RegisterSince("r", 0).Schools.Length);
    }

    [Fact]
    public void Schools_are_compared_in_bands_of_size()
    {
        var district = Figures.District();
        foreach (var (school, roll) in ((string, int)[])[("tiny", 199), ("middle", 200), ("upper", 799), ("big", 800)])
        {
            district.Take(Figures.Register(Figures.Of(school, 10, roll), 1, 10), 1);
        }

        Assert.Equal(["tiny"], Shown(SizeBands.Small));
        Assert.Equal(["middle", "upper"], Shown(SizeBands.Medium));
        Assert.Equal(["big"], Shown(SizeBands.Large));
        Assert.Equal(4, Shown(SizeBands.All).Count());

        IEnumerable<string> Shown(string band) => district.Board(Period.Quarter, band, Figures.Today).Select(row => row.Id).Order();
    }

    [Fact]
    public void Nobody_learns_who_is_last()
    {
        var republic = Figures.Above();
        republic.Take(Figures.Register("r", 1, [1], [.. Enumerable.Range(1, 150).Select(i => Figures.Of($"s{i}", i)), Figures.Of("none", 0)]), 1);
        var board = republic.Board(Period.Year, SizeBands.All, Figures.Today);
        Assert.Equal(100, board.Length);
        Assert.Equal("s150", board[0].Id);
        Assert.DoesNotContain(board, row => row.Id is "none" or "s1");
    }

    [Fact]
    public void Equal_indexes_are_decided_by_weeks_then_hosts_then_the_earlier_day()
    {
        var district = Figures.District();
        district.Take(Figures.Register(Figures.Of("w", 10, weeks: 1, hosts: 3, last: Figures.Today), 1, 10), 1);
        district.Take(Figures.Register(Figures.Of("x", 10, weeks: 1, hosts: 3, last: Figures.Today.AddDays(-1)), 1, 10), 1);
        district.Take(Figures.Register(Figures.Of("y", 10, weeks: 2, hosts: 1), 1, 10), 1);
        district.Take(Figures.Register(Figures.Of("z", 10, weeks: 1, hosts: 4), 1, 10), 1);

        var board = district.Board(Period.Quarter, SizeBands.All, Figures.Today);
        Assert.Equal(["y", "z", "x", "w"], board.Select(row => row.Id));
        Assert.Equal([null, "weeks", "hosts", "earlier"], board.Select(row => row.Decided));
    }

    [Fact]
    public void A_change_is_of_today_or_not_at_all()
    {
        var figures = Figures.Of("a", 10) with { Year = new(10, 4, 1, 0, Figures.Today) };
        var district = Figures.District();
        district.Take(Figures.Register(figures, 1, 10), 1);
        Assert.Equal(4, district.Board(Period.Year, SizeBands.All, Figures.Today).Single().Change);
        Assert.Equal(0, district.Board(Period.Year, SizeBands.All, Figures.Today.AddDays(1)).Single().Change);
    }

    [Fact]
    public void Scores_of_another_academic_year_are_not_added()
    {
        var district = Figures.District();
        district.Take(Figures.Register(Figures.Of("old", 10, season: "2023-2024"), 1, 10, 20), 1);
        Assert.Equal(2, district.PlaceOf("2023-2024", 5)!.Participants);

        district.Take(Figures.Register(Figures.Of("new", 7), 1, 7), 2);
        Assert.Equal(1, district.PlaceOf(Figures.Season, 5)!.Participants);
        Assert.Null(district.PlaceOf("2023-2024", 5));
        Assert.Equal(["new"], district.Board(Period.Year, SizeBands.All, Figures.Today).Select(row => row.Id));

        district.Take(Figures.Register(Figures.Of("old", 3), 2, 3), 3);
        Assert.True(district.Scores.IsSameAs(new([3, 7], [1, 1])));
    }

    [Fact]
    public void A_number_from_an_earlier_activation_is_passed()
    {
        var district = Figures.District();
        district.Take(Figures.Register(Figures.Of("a", 10), 1, 10), 5);
        district.NumberAbove(1_000);
        Assert.Equal(1_001, district.RegisterSince("d", 0).Version);
    }
}

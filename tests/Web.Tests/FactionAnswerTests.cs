using System.Collections.Immutable;
using System.Text.Json;
using Engagement.Boards;
using Engagement.Seasons;

namespace Engagement.Tests;

/// <summary>Which numbers of an account everybody may read.</summary>
public sealed class FactionAnswerTests
{
    private static readonly Localized Name = new("Қамқор", "Забота", "Care");

    [Fact]
    public void Of_fewer_than_five_best_the_points_are_hidden_and_their_part_is_a_whole_number()
    {
        var (stretch, next) = Read(roll: 16, topHeads: 4, active: 9);
        Assert.Equal("null", stretch.GetProperty("topPoints").GetRawText());
        Assert.Equal("94", stretch.GetProperty("parts").GetProperty("topShare").GetRawText());
        Assert.Equal(("350.32", "120.5", "9"), (
            stretch.GetProperty("parts").GetProperty("perHead").GetRawText(),
            stretch.GetProperty("parts").GetProperty("takingPart").GetRawText(),
            stretch.GetProperty("active").GetRawText()));
        Assert.Equal(("40", "2"), (next.GetProperty("points").GetRawText(), next.GetProperty("members").GetRawText()));
    }

    [Fact]
    public void From_five_best_on_everything_is_open()
    {
        var (stretch, next) = Read(roll: 17, topHeads: 5, active: 9);
        Assert.Equal(("430", "94.31"), (stretch.GetProperty("topPoints").GetRawText(), stretch.GetProperty("parts").GetProperty("topShare").GetRawText()));
        Assert.Equal("38", next.GetProperty("points").GetRawText());
    }

    [Fact]
    public void Of_fewer_than_five_active_no_part_tells_how_many_they_are()
    {
        var (stretch, _) = Read(roll: 40, topHeads: 10, active: 4);
        Assert.All(["active", "topPoints"], name => Assert.Equal("null", stretch.GetProperty(name).GetRawText()));
        Assert.All(["topShare", "takingPart"], name => Assert.Equal("null", stretch.GetProperty("parts").GetProperty(name).GetRawText()));
        Assert.Equal("40", stretch.GetProperty("roll").GetRawText());
    }

    [Fact]
    public void Of_fewer_than_five_members_only_the_index_is_told()
    {
        var (stretch, next) = Read(roll: 4, topHeads: 1, active: 3);
        Assert.All(["roll", "topHeads", "topPoints", "active"], name => Assert.Equal("null", stretch.GetProperty(name).GetRawText()));
        Assert.All(["perHead", "topShare", "takingPart"], name => Assert.Equal("null", stretch.GetProperty("parts").GetProperty(name).GetRawText()));
        Assert.All(["points", "members"], name => Assert.Equal("null", next.GetProperty(name).GetRawText()));
        Assert.Equal("714", stretch.GetProperty("index").GetRawText());
    }

    private static (JsonElement Stretch, JsonElement Next) Read(int roll, int topHeads, int active)
    {
        var account = new FactionAccount(
            new(2, false, "care", Name, 720, 714, 0, "index"),
            new(1, false, "sport", Name, 3400, 723, 0, null),
            [new(2, new(2026, 11, 4), new(2027, 1, 8), 714, 8, roll, 720, topHeads, 430, active, 4, 4, new(350.32m, 94.31m, 120.5m, 150m), null)],
            new(1, "sport", Name, 9, 38, 2));
        var answer = JsonSerializer.SerializeToElement(FactionAnswer.Of(account, Period.Quarter), JsonSerializerOptions.Web);
        return (answer.GetProperty("stretches")[0], answer.GetProperty("next"));
    }
}

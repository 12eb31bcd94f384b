using Engagement.Campaign;
using Engagement.Domain;

namespace Engagement.Tests;

public sealed class CampaignTellingTests
{
    private static readonly DateTimeOffset Now = Care.At(2, 9).At;
    private static readonly Publication Article = new(Guid.NewGuid(), Care.Day(1, 20), "site", new("Хабар", "Новость", "News"), "https://example.kz/a");

    [Theory]
    [InlineData(null, null)]
    [InlineData("Қорытынды", null)]
    [InlineData(null, "Итоги")]
    public void Nothing_is_published_in_one_language_only(string? kk, string? ru) => Assert.Equal(
        CampaignRefusal.TwoLanguages, CampaignTelling.Show(CampaignTelling.Write(Care.New, new(kk, ru)), true, Now).Refusal);

    [Fact]
    public void A_changed_text_has_to_be_published_anew()
    {
        var shown = CampaignTelling.Show(CampaignTelling.Write(Care.New, new("Қорытынды", "Итоги")), true, Now).Campaign!;
        Assert.Equal(Now, shown.PublishedAt);
        Assert.Same(shown, CampaignTelling.Show(shown, true, Now.AddDays(1)).Campaign);
        Assert.Same(shown, CampaignTelling.Write(shown, new("Қорытынды", "Итоги")));
        Assert.Null(CampaignTelling.Write(shown, new("Қорытынды", "Другие итоги")).PublishedAt);
        Assert.Null(CampaignTelling.Show(shown, false, Now).Campaign!.PublishedAt);
    }

    [Fact]
    public void A_publication_stands_once()
    {
        var told = CampaignTelling.Publish(Care.New, Article).Campaign!;
        Assert.Same(told, CampaignTelling.Publish(told, Article).Campaign);
        Assert.Equal(CampaignRefusal.ItemConflict, CampaignTelling.Publish(told, Article with { Channel = "radio" }).Refusal);
        Assert.Empty(CampaignTelling.Withdraw(told, Article.Id).Publications);
        Assert.Same(Care.New, CampaignTelling.Withdraw(Care.New, Article.Id));
    }

    [Fact]
    public void Indicators_are_replaced_whole()
    {
        var kits = new Indicator(Guid.NewGuid(), new("Жинақ", "Наборы", "Kits"), "things", 40, null);
        var measured = CampaignTelling.Measure(Care.New, [kits]).Campaign!;
        Assert.Same(measured, CampaignTelling.Measure(measured, [kits]).Campaign);
        Assert.Equal(CampaignRefusal.ItemConflict, CampaignTelling.Measure(measured, [kits, kits]).Refusal);
        Assert.Equal(38, CampaignTelling.Measure(measured, [kits with { Result = 38 }]).Campaign!.Indicators[0].Result);
    }
}

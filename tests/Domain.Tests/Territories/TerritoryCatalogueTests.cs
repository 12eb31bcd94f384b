using Engagement.Domain;

namespace Engagement.Tests;

public sealed class TerritoryCatalogueTests
{
    private static readonly TerritoryCatalogue Catalogue = TerritoryCatalogue.Default;

    [Theory]
    [InlineData("2018-01-01", "Астана қаласы")]
    [InlineData("2019-03-22", "Астана қаласы")]
    [InlineData("2019-03-23", "Нұр-Сұлтан қаласы")]
    [InlineData("2022-09-16", "Нұр-Сұлтан қаласы")]
    [InlineData("2022-09-17", "Астана қаласы")]
    [InlineData("1997-01-01", "Ақмола қаласы")]
    public void The_capital_is_called_as_it_was_called_that_day(string day, string name) =>
        Assert.Equal(name, Catalogue.Find("astana")!.NameOn(Year.On(day)).Kk);

    [Theory]
    [InlineData("2018-06-18", "Южно-Казахстанская область")]
    [InlineData("2018-06-19", "Туркестанская область")]
    public void South_Kazakhstan_became_Turkistan(string day, string name) =>
        Assert.Equal(name, Catalogue.Find("turkistan-region")!.NameOn(Year.On(day)).Ru);

    [Theory]
    [InlineData("2022-06-07", 17)]
    [InlineData("2022-06-08", 20)]
    [InlineData("2018-06-18", 16)]
    public void There_are_as_many_regions_and_great_cities_as_there_were(string day, int count) =>
        Assert.Equal(count, Catalogue.ChildrenOf("kz").Count(territory => territory.ExistsOn(Year.On(day))));

    [Fact]
    public void Every_chain_ends_at_the_republic_and_every_name_has_three_languages()
    {
        foreach (var territory in Catalogue.All)
        {
            var path = Catalogue.PathTo(territory.Id);
            Assert.Equal((TerritoryCatalogue.Republic, territory.Id), (path[0].Id, path[^1].Id));
            Assert.Equal(path.Select(above => above.Level).OrderDescending(), path.Select(above => above.Level));
            Assert.All(territory.Names, name => Assert.DoesNotContain("", (string[])[name.Name.Kk, name.Name.Ru, name.Name.En]));
        }

        Assert.Equal(["kz", "turkistan-region", "sairam-district"], Catalogue.PathTo("sairam-district").Select(territory => territory.Id));
        Assert.Equal(17, Catalogue.ChildrenOf("turkistan-region").Count());
        Assert.Empty(Catalogue.PathTo("nowhere"));
    }

    [Fact]
    public void Further_territories_join_the_tree()
    {
        var more = Catalogue.With("""
            [ { "id": "semey-city", "level": "district", "parent": "abai-region",
                "names": [ { "name": { "kk": "Семей", "ru": "Семей", "en": "Semey" } } ] } ]
            """);
        Assert.Equal(["kz", "abai-region", "semey-city"], more.PathTo("semey-city").Select(territory => territory.Id));
        Assert.Null(Catalogue.Find("semey-city"));
    }

    [Theory]
    [InlineData("""[ { "id": "kz", "level": "republic", "parent": null, "names": [ { "name": { "kk": "Қ", "ru": "К", "en": "K" } } ] } ]""", "'kz' is there twice")]
    [InlineData("""[ { "id": "uz", "level": "republic", "parent": null, "names": [ { "name": { "kk": "Ө", "ru": "У", "en": "U" } } ] } ]""", "there is one already")]
    [InlineData("""[ { "id": "Big", "level": "district", "parent": "astana", "names": [ { "name": { "kk": "Қ", "ru": "К", "en": "K" } } ] } ]""", "The id 'Big'")]
    [InlineData("""[ { "id": "aa", "level": "district", "parent": null, "names": [ { "name": { "kk": "Қ", "ru": "К", "en": "K" } } ] } ]""", "'aa' has no parent")]
    [InlineData("""[ { "id": "aa", "level": "district", "parent": "kz", "names": [ { "name": { "kk": "Қ", "ru": "К", "en": "K" } } ] } ]""", "parent 'kz' of territory 'aa'")]
    [InlineData("""[ { "id": "aa", "level": "district", "parent": "oz", "names": [ { "name": { "kk": "Қ", "ru": "К", "en": "K" } } ] } ]""", "parent 'oz' of territory 'aa'")]
    [InlineData("""[ { "id": "aa", "level": "district", "parent": "astana", "names": [] } ]""", "'aa' has no name")]
    [InlineData("""[ { "id": "aa", "level": "district", "parent": "astana", "names": [ { "name": { "kk": "", "ru": "К", "en": "K" } } ] } ]""", "a name without Kazakh")]
    [InlineData("""[ { "id": "aa", "level": "district", "parent": "astana", "names": [ { "from": "2020-01-01", "name": { "kk": "Қ", "ru": "К", "en": "K" } }, { "from": "2019-01-01", "name": { "kk": "Қ", "ru": "К", "en": "K" } } ] } ]""", "not in order of time")]
    [InlineData("""[ { "id": "aa", "level": "district", "parent": "astana", "names": [ { "name": { "kk": "Қ", "ru": "К", "en": "K" } } ], "from": "2020-01-02", "to": "2020-01-01" } ]""", "ends before it begins")]
    [InlineData("""[ { "id": "aa" } ]""", "not a list of territories")]
    [InlineData("nonsense", "not a list of territories")]
    public void A_faulty_file_is_refused_in_a_sentence(string json, string fault) =>
        Assert.Contains(fault, Assert.Throws<FormatException>(() => Catalogue.With(json)).Message, StringComparison.Ordinal);
}

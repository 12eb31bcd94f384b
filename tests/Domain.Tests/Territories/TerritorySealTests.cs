using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Rubrics;
using Engagement.Territories;
using FsCheck;
using FsCheck.Fluent;

namespace Engagement.Tests;

/// <summary>The schools of the year from what schools have sealed (rulebook, section 7), and the seal of it.</summary>
public sealed class TerritorySealTests
{
    private const string Season = "2026-2027";

    private static readonly QuarterMeans[] Par = [.. Enumerable.Range(1, 4).Select(quarter => new QuarterMeans(Season, quarter, 192, 2, 480, 2, 1))];

    [Fact]
    public void The_index_of_a_school_at_par_is_the_one_of_the_rulebook()
    {
        // Everybody at 12 a week, the best at 30, half taking part; everything delivered.
        var school = new SchoolYear("abai", Year.Text("abai"), "sairam-district",
        [
            .. Enumerable.Range(1, 3).Select(number => new QuarterFigures(number, 8, 50, new(50 * 96, 0, 8, 8, null), 5 * 240, 25, 4, 4) { Seal = $"{number}" }),
        ]);
        var won = Assert.Single(Of(school).Lists[0].Schools);
        Assert.Equal(450 + 150 + 75 + 150, won.Index);
        Assert.Equal([825, 825, 825], won.Quarters.Select(quarter => quarter.Index));
        Assert.Equal((1, false, null), (won.Place, won.IsShared, won.Decided));
    }

    [Fact]
    public void Three_sealed_quarters_are_needed_and_open_ones_are_not_counted()
    {
        var figures = Figures.Of("abai", 0, season: Season) with { Quarters = [Quarter(1, 40), Quarter(2, 40), Quarter(3, 40), Quarter(4, 99) with { Seal = null }] };
        Assert.Equal([1, 2, 3], SchoolYear.Of(figures).Quarters.Select(quarter => quarter.Number));
        Assert.Single(Of(SchoolYear.Of(figures)).Lists[0].Schools);
        Assert.Empty(Of(SchoolYear.Of(figures with { Quarters = figures.Quarters[1..] })).Lists);
    }

    [Fact]
    public void Schools_are_compared_among_all_and_in_their_size_as_of_the_last_sealed_quarter()
    {
        var document = Of(School("small", 40, roll: 150), School("medium", 60, roll: 300), School("large", 50, roll: 900), School("grown", 70, 190, 190, 210, 210));
        Assert.Equal(["all", "small", "medium", "large"], document.Lists.Select(list => list.Band));
        Assert.Equal(4, document.Lists[0].Schools.Length);
        Assert.Equal(["small"], document.Lists[1].Schools.Select(school => school.School));
        Assert.Equal(["grown", "medium"], document.Lists[2].Schools.Select(school => school.School).Order());
    }

    [Fact]
    public void Equal_means_go_to_the_school_where_more_took_part_then_to_who_delivered_more_else_the_place_is_shared()
    {
        var (a, b, c) = (School("a", 40), School("b", 40), School("c", 40));
        var equal = Of(c, a, b).Lists[0].Schools;
        Assert.Equal([("a", 1, true), ("b", 1, true), ("c", 1, true)], equal.Select(one => (one.School, one.Place, one.IsShared)));
        Assert.Equal([null, "shared", "shared"], equal.Select(one => one.Decided));

        // One more active student of ten thousand does not lift the floor of the index, and is seen by the tie-break all the same.
        var (x, y) = (School("x", 40, roll: 10_000), School("y", 40, roll: 10_000));
        var more = y with { Quarters = y.Quarters.SetItem(0, y.Quarters[0] with { Active = y.Quarters[0].Active + 1 }) };
        var decided = Of(x, more).Lists[0].Schools;
        Assert.Equal([("y", 1, null), ("x", 2, "taking-part")], decided.Select(one => (one.School, one.Place, one.Decided)));
        Assert.Equal(decided[0].Index, decided[1].Index);

        var owed = x with { School = "z", Quarters = x.Quarters.SetItem(0, x.Quarters[0] with { Delivered = 9999, Due = 10000 }) };
        Assert.Equal([("x", null), ("z", "delivered")], Of(owed, x).Lists[0].Schools.Select(one => (one.School, one.Decided)));
    }

    [Fact]
    public void A_seal_can_be_written_again_to_the_same_bytes_and_says_when_it_was_touched()
    {
        var text = Of(School("a", 40), School("b", 55)).Write();
        Assert.Equal(text, TerritorySealDocument.Read(text).Compute().Write());
        Assert.Null(TerritorySealVerifier.FaultIn(text, []));
        Assert.Contains("results", TerritorySealVerifier.FaultIn(text.Replace("\"place\":2", "\"place\":1", StringComparison.Ordinal), []), StringComparison.Ordinal);
        Assert.Contains("results", TerritorySealVerifier.FaultIn(text + " ", []), StringComparison.Ordinal);
        Assert.Contains("formula", TerritorySealVerifier.FaultIn((Of(School("a", 40)) with { Formulas = Formulas.Current with { Index = 9 } }).Write(), []), StringComparison.Ordinal);
        Assert.Contains("no seal", TerritorySealVerifier.FaultIn("{}", []), StringComparison.Ordinal);
        Assert.Contains("no seal", TerritorySealVerifier.FaultIn("", []), StringComparison.Ordinal);
        Assert.Contains("no seal of a school", TerritorySealVerifier.FaultIn(text, ["{}"]), StringComparison.Ordinal);
    }

    /// <summary>Whatever schools there are and in whichever order they are told: first before last, every school once in each list, equal input, equal bytes.</summary>
    [Fact]
    public void Places_follow_the_index_and_do_not_depend_on_who_is_read_first() => Prop.ForAll(
        Gen.Choose(0, 60).ArrayOf(7).ToArbitrary(),
        points =>
        {
            var schools = points.Select((each, i) => School($"s{i}", each, roll: 100 + (200 * i))).ToArray();
            var lists = Of(schools).Lists;
            Assert.Equal(lists.Select(Told), Of([.. schools.Reverse()]).Lists.Select(Told));
            foreach (var list in lists)
            {
                Assert.Equal(list.Schools.Length, list.Schools.Select(one => one.School).Distinct().Count());
                Assert.Equal(list.Schools.Select(one => one.Index).OrderDescending(), list.Schools.Select(one => one.Index));
                Assert.All(list.Schools, one => Assert.Equal(1 + list.Schools.TakeWhile(other => other.Place < one.Place).Count(), one.Place));
            }
        }).QuickCheckThrowOnFailure();

    private static string Told(SchoolsOfSize list) => $"{list.Band}: {string.Join(", ", list.Schools.Select(one => $"{one.Place}{one.School}"))}";

    private static TerritorySealDocument Of(params SchoolYear[] schools) => new TerritorySealDocument(
        TerritorySealDocument.Version, "kz", Season, new(2027, 6, 3, 12, 0, 0, TimeSpan.FromHours(5)), new("id", "republican-organiser"), null, Formulas.Current,
        [.. Par], [.. schools.OrderBy(school => school.School, StringComparer.Ordinal)]).Compute();

    private static SchoolYear School(string id, int each, int roll = 100) => School(id, each, roll, roll, roll, roll);

    private static SchoolYear School(string id, int each, params int[] rolls) =>
        new(id, Year.Text(id), "sairam-district", [.. rolls.Select((roll, i) => Quarter(i + 1, each, roll))]);

    private static QuarterFigures Quarter(int number, int each, int roll = 100) =>
        new(number, 8, roll, new(each * roll, 0, 8, 8, null), each * roll / 5, roll / 2, 1, 1) { Seal = $"{number}" };
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Engagement.Boards;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Recomputation;
using Engagement.Rubrics;
using Engagement.Schools;
using Engagement.Seals;
using Engagement.Seasons;
using Engagement.Territories;

namespace Engagement.Tests.Judged;

/// <summary>
/// Four schools of very different size live a whole year, seal and announce it; whoever has the rulebook's text and what a school takes out
/// computes the same places, indexes and nominations, to the last digit (decision 38).
/// </summary>
public sealed partial class JudgedYearTests(JudgedYearTests.OneYear year) : IClassFixture<JudgedYearTests.OneYear>
{
    private static readonly string[] Names = ["auyl", "orta", "qala", "lyceum"];

    public static TheoryData<string> Schools => [.. Names];

    [Fact]
    public void The_year_has_everything_in_it()
    {
        Assert.Equal(Rulebook.Default.Kinds.Select(kind => kind.Code).Order(), SealJudge.Kinds(year["qala"].Book).Order());
        Assert.All(
            [Withholding.KindCap, Withholding.MentorCap, Withholding.WeekCap, Withholding.QuarterCap, Withholding.PrizeCap],
            cap => Assert.Contains(year.Cuts, cut => cut.HasFlag(cap)));
        Assert.True(year.Undone > 50);
    }

    [Theory, MemberData(nameof(Schools))]
    public void Every_line_is_priced_as_the_rulebook_says(string school) =>
        Assert.Empty(SealJudge.Grants(year[school].Book, year[school].Seals[^1]));

    [Theory, MemberData(nameof(Schools))]
    public void Every_place_index_and_nomination_follows_from_the_rulebook(string school)
    {
        Assert.Empty(year[school].Seals.SelectMany(seal => SealJudge.Results(year[school].Book, seal)));
        Assert.Empty(SealJudge.Chain(year[school].Seals[^1], year[school].Seals[..^1]));
    }

    /// <summary>Posts, reports, notes and marks of any kind: the year computed by the program, and by the rulebook's text.</summary>
    [Theory, MemberData(nameof(Schools))]
    public void Whatever_people_said_the_nominations_follow_from_the_rulebook(string school)
    {
        var (book, sealedYear) = (year[school].Book, SealDocument.Read(year[school].Seals[^1]));
        SheetRecord[] sheets = [.. book.Skip(1).SkipLast(1).Select(line => BookFormat.Read(Encoding.UTF8.GetBytes(line)).Sheet)];
        foreach (var seed in Enumerable.Range(1, 4))
        {
            var other = (sealedYear with { YearInputs = Drawn(sealedYear.YearInputs!, new Random(seed)) }).Compute(sheets);
            Assert.Empty(SealJudge.Results(book, other.Write()));
        }
    }

    [Theory, MemberData(nameof(Schools))]
    public void The_program_computes_every_seal_to_the_same_bytes(string school) =>
        Assert.All(year[school].Seals, seal => Assert.Null(SealVerifier.Verify(seal, year[school].Book).Fault));

    [Fact]
    public void A_byte_of_a_seal_or_of_a_book_that_was_changed_is_noticed()
    {
        var (book, seals) = year["orta"];
        foreach (var seal in seals)
        {
            var touched = FirstPoints().Replace(seal, found => $"\"points\":{int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) + 1}", 1);
            Assert.NotEmpty(SealJudge.Results(book, touched));
            Assert.NotNull(SealVerifier.Verify(touched, book).Fault);
        }

        string[] other = [.. book[..5], book[5].Replace("\"day\":\"2026", "\"day\":\"2025", StringComparison.Ordinal), .. book[6..]];
        Assert.NotEqual(book[5], other[5]);
        Assert.Throws<InvalidDataException>(() => SealJudge.Grants(other, seals[^1]));
        Assert.NotNull(SealVerifier.Verify(seals[0], other).Fault);
    }

    /// <summary>The boards of the republic: the index from what is sealed and the means that the republic froze, the mean of four quarters, by size.</summary>
    [Fact]
    public void The_boards_above_the_schools_follow_from_their_seals()
    {
        var computed = year.Accounts.Select(account => (
            Id: account.School.School,
            account.School.Roll,
            Index: account.Quarters.Select((quarter, i) => SealJudge.SchoolIndex(year[account.School.School].Seals[i], Frozen(quarter.Means))).Sum() / 4)).ToList();
        Assert.Equal(computed.Select(one => one.Index), year.Accounts.Select(account => account.Index));
        (string Band, int From, int To)[] bands = [("all", 0, 1_000_000), ("small", 0, 199), ("medium", 200, 799), ("large", 800, 1_000_000)];
        foreach (var (band, from, to) in bands)
        {
            var own = computed.Where(one => from <= one.Roll && one.Roll <= to).OrderByDescending(one => one.Index).ToList();
            Assert.Equal(
                own.Select((one, i) => (i + 1, one.Id, (int?)one.Index)), year.Boards[band].Rows.Select(row => (row.Place, row.Id, row.Index)));
            Assert.Equal(
                own.Select((one, i) => (i + 1, one.Id, one.Index)),
                year.Republic.Lists.Single(list => list.Band == band).Schools.Select(one => (one.Place, one.School, one.Index)));
        }
    }

    [Fact]
    public void The_seal_of_the_republic_took_the_seals_of_the_schools() => Assert.Null(TerritorySealVerifier.FaultIn(
        year.RepublicsSeal, Names.SelectMany(school => year[school].Seals[..4])));

    [GeneratedRegex("\"points\":(\\d+)")]
    private static partial Regex FirstPoints();

    private static int[]? Frozen(QuarterMeans? means) =>
        means is null ? null : [(int)means.Points, (int)means.Roll, (int)means.TopPoints, (int)means.TopHeads, (int)means.Active];

    private static YearInputs Drawn(YearInputs inputs, Random draw) => inputs with
    {
        Nominees =
        [
            .. inputs.Nominees.Select(one => one with
            {
                HasGoodStanding = draw.Next(4) switch { 0 => null, 1 => false, _ => true },
                QuartersInPost = draw.Next(5),
                ReportsOwed = draw.Next(5),
                ReportsDelivered = draw.Next(5),
            }),
        ],
        RatedWeeks = 30,
        Classes = [.. Enumerable.Range(1, 11).SelectMany(grade => "АБВ".Select(letter => new RatedClass($"{grade}{letter}", grade, 950 + draw.Next(4), 22 + draw.Next(9))))],
    };

    /// <summary>The year, lived once for all tests of the class.</summary>
    public sealed class OneYear : IAsyncLifetime
    {
        private const string RepublicId = "kz";
        private static readonly Decider Organiser = new("o-1", "republican-organiser");

        private readonly Dictionary<string, Exported> _exported = [];

        internal ImmutableArray<Withholding> Cuts { get; private set; } = [];

        internal int Undone { get; private set; }

        internal List<IndexAccount> Accounts { get; } = [];

        internal Dictionary<string, BoardSnapshot> Boards { get; } = [];

        /// <summary>As the republic announced it.</summary>
        internal TerritoryYear Republic { get; private set; } = null!;

        internal string RepublicsSeal { get; private set; } = "";

        internal Exported this[string school] => _exported[school];

        public async Task InitializeAsync()
        {
            await using var cluster = await SchoolCluster.Start();
            SyntheticSchool[] schools =
            [
                new("auyl", 24, "sairam-district", 1), new("orta", 180, "sairam-district", 2), new("qala", 700, "turkistan-city", 3),
                new("lyceum", 2400, "almaty-city", 4),
            ];
            var lived = new LivedYear(cluster, [.. schools]);
            await lived.Live();
            (Cuts, Undone) = ([.. lived.Lines.Keys], lived.Undone);
            foreach (var school in schools)
            {
                _exported[school.Id] = await lived.Export(school);
            }

            await ReadRepublic(cluster);
        }

        public Task DisposeAsync() => Task.CompletedTask;

        /// <summary>Once everything has risen that the books hold.</summary>
        private async Task ReadRepublic(SchoolCluster cluster)
        {
            var republic = cluster.Grain<ITerritoryGrain>(Keys.Territory(RepublicId));
            foreach (var (school, exported) in _exported)
            {
                await cluster.Grain<ISchoolGrain>(Keys.School(school)).PlacesOf("");
                var quarters = exported.Seals[..4].Select(seal => SealDocument.Read(seal) is var read ? read.Quarter!.School with { Seal = read.Hash() } : null).ToList();
                var points = SealJudge.Points(exported.Book);
                await Patience.Until(async () => (await republic.ReportOf(LivedYear.Id)).FirstOrDefault(one => one.School == school) is { } risen
                    && risen.Year.Points == points && risen.Quarters.SequenceEqual(quarters));
            }

            var closing = cluster.Grain<ITerritoryYearGrain>(Keys.TerritoryYear(RepublicId, LivedYear.Id));
            RepublicsSeal = (await closing.Seal(Organiser, null)).Seal!.Text;
            await closing.Announce(Organiser);
            Republic = (await closing.Announced())!;
            foreach (var school in _exported.Keys)
            {
                Accounts.Add((await republic.AccountOf(school))!);
            }

            foreach (var band in SizeBands.Names)
            {
                Boards[band] = (await republic.GetBoard(BoardNames.OfTerritory(RepublicId, BoardNames.OfBand(band)), Period.Year, Audience.Staff, 100))!;
            }
        }
    }
}

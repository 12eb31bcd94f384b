using Engagement.Recomputation;
using Engagement.Seals;

namespace Engagement.Tests.Judged;

/// <summary>
/// Four schools of very different size live a whole year and seal it; whoever has the rulebook's text and what a school takes out computes the
/// same places, indexes and nominations, to the last digit (decision 38).
/// </summary>
public sealed class JudgedYearTests(JudgedYearTests.OneYear year) : IClassFixture<JudgedYearTests.OneYear>
{
    public static TheoryData<string> Schools => ["auyl", "orta", "qala", "lyceum"];

    [Theory, MemberData(nameof(Schools))]
    public void Every_line_is_priced_as_the_rulebook_says(string school) =>
        Assert.Empty(SealJudge.Grants(year[school].Book, year[school].Seals[^1]));

    [Theory, MemberData(nameof(Schools))]
    public void Every_place_index_and_nomination_follows_from_the_rulebook(string school)
    {
        Assert.Empty(year[school].Seals.SelectMany(seal => SealJudge.Results(year[school].Book, seal)));
        Assert.Empty(SealJudge.Chain(year[school].Seals[^1], year[school].Seals[..^1]));
    }

    [Theory, MemberData(nameof(Schools))]
    public void The_program_itself_computes_every_seal_to_the_same_bytes(string school) =>
        Assert.All(year[school].Seals, seal => Assert.Null(SealVerifier.Verify(seal, year[school].Book).Fault));

    /// <summary>The years, lived once for all tests of the class.</summary>
    public sealed class OneYear : IAsyncLifetime
    {
        private readonly Dictionary<string, Exported> _exported = [];

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
            var watch = System.Diagnostics.Stopwatch.StartNew();
            await lived.Live();
            await System.IO.File.WriteAllTextAsync("/tmp/judge-lived.txt", $"lived {watch.Elapsed} {string.Join(", ", lived.Lines)} undone {lived.Undone}");
            foreach (var school in schools)
            {
                _exported[school.Id] = await lived.Export(school);
                await System.IO.File.WriteAllLinesAsync($"/tmp/judge-{school.Id}.ndjson", _exported[school.Id].Book);
                for (var i = 0; i < 5; i++) await System.IO.File.WriteAllTextAsync($"/tmp/judge-{school.Id}-{i}.json", _exported[school.Id].Seals[i]);
            }
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}

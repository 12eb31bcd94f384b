using Engagement.Activities;
using Engagement.Leagues;
using Engagement.Students;

namespace Engagement.Tests;

public sealed class LeagueTests : IAsyncLifetime
{
    private const string Series = "2026-11-2";
    private const string November = "2026-11-2.m11";
    private static readonly GradeRange Older = new(5, 10);

    private SchoolCluster _school = null!;

    private ILeagueGrain League => _school.Grain<ILeagueGrain>(Keys.League(SchoolCluster.School, Series));

    public async Task InitializeAsync()
    {
        _school = await SchoolCluster.Start();
        await _school.Grain<ISchoolPlanGrain>(Keys.Plan(SchoolCluster.School, "2026-2027")).Approve(0, new("d-1", "director"));
        await _school.Grain<IRosterGrain>(Keys.Roster(SchoolCluster.School)).Enrol(
            [.. new[] { "6А", "6Ә", "7А" }.Select((name, i) => new Student($"abai.l{i}", name, name, name[0] - '0', null, []))]);
    }

    public async Task DisposeAsync() => await _school.DisposeAsync();

    [Fact]
    public async Task Two_at_once_draw_up_the_same_matches_once_and_results_outlive_a_restart()
    {
        await Task.WhenAll(Draw("6А", "6Ә", "7А"), Draw("7А", "6Ә"), Draw("6А", "6Ә", "7А"));
        var drawn = await League.Get();
        Assert.Equal(3, drawn.Matches.Length);
        Assert.Null((await League.SetScore(drawn.Matches[0].Number, new(2, 1))).Refusal);
        Assert.Null((await League.SetScore(drawn.Matches[0].Number, new(2, 1))).Refusal);
        var version = (await League.Get()).Version;
        await _school.Restart();
        Assert.Equal((new(2, 1), version), ((await League.Get()).Matches[0].Score, (await League.Get()).Version));
    }

    [Fact]
    public async Task A_league_is_a_series_of_matches_in_the_plan()
    {
        Assert.Equal(LeagueRefusal.UnknownLeague, (await League.DrawUp(new("2026-11-1a", Older, "football", SchoolCluster.Today, ["6А", "6Ә"]))).Refusal);
        Assert.Equal(LeagueRefusal.UnknownLeague, (await League.DrawUp(new("nothing", Older, "football", SchoolCluster.Today, ["6А", "6Ә"]))).Refusal);
        Assert.Equal(LeagueRefusal.UnknownMatch, (await League.SetScore(1, new(1, 1))).Refusal);
        Assert.Null((await League.TakeOut(1)).Refusal);
        Assert.Equal(0, (await League.Get()).Version);
    }

    private Task<LeagueResult> Draw(params string[] classes) => League.DrawUp(new(November, Older, "football", SchoolCluster.Today, [.. classes]));
}

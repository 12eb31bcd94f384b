using Engagement.Ceremonies;
using Engagement.Rubrics;
using Engagement.Seals;

namespace Engagement.Tests;

/// <summary>The ceremony stands where it stood, whatever happens to the power, and is led by any number of hands.</summary>
public sealed class CeremonyTests : IAsyncLifetime
{
    private static readonly Decider Leader = new("d-1", "deputy-director");

    private SchoolCluster _school = null!;

    private ICeremonyGrain Ceremony => _school.Grain<ICeremonyGrain>(Keys.Ceremony(SchoolCluster.School, ToldYear.Season));

    private ISeasonGrain Season => _school.Grain<ISeasonGrain>(Keys.Season(SchoolCluster.School, ToldYear.Season));

    public async Task InitializeAsync() => _school = await SchoolCluster.Start();

    public Task DisposeAsync() => _school.DisposeAsync().AsTask();

    [Fact]
    public async Task It_begins_only_with_a_sealed_year()
    {
        Assert.Equal(CeremonyRefusal.NotSealed, (await Ceremony.Begin(false, Leader)).Refusal);
        await Seal();
        Assert.Equal(0, (await Ceremony.Begin(false, Leader)).Prompt!.Reading!.Position);
    }

    [Fact]
    public async Task It_goes_on_where_it_stood_after_a_power_cut_at_every_cue_and_announces_at_its_end()
    {
        await Seal();
        await Ceremony.Begin(false, Leader);
        for (var position = 1; position < ToldYear.Cues; position++)
        {
            var (told, before) = (await Next(), await Text());
            Assert.Equal(position, told.Position);
            if (position is 2 or 7)
            {
                await _school.Restart();
                Assert.Equal(before, await Text());
            }

            Assert.Null(await Season.AnnouncedAt());
            Assert.Empty((await Ceremony.Read())!.Told);
        }

        Assert.Equal(CeremonyRefusal.NoSuchCue, (await Ceremony.Go(ToldYear.Cues, (await Ceremony.Read())!.Version, Leader)).Refusal);
        var over = (await Ceremony.End(Leader)).Prompt!.Reading!;
        Assert.NotNull(await Season.AnnouncedAt());
        Assert.Equal(6, over.Told.Length);
        Assert.Equal(over.Version, (await Ceremony.End(Leader)).Prompt!.Reading!.Version);
    }

    [Fact]
    public async Task Two_leaders_who_press_together_make_one_step()
    {
        await Seal();
        var version = (await Ceremony.Begin(false, Leader)).Prompt!.Reading!.Version;
        var both = await Task.WhenAll(Ceremony.Go(1, version, Leader), Ceremony.Go(1, version, new("c-1", "coordinator")));
        Assert.All(both, one => Assert.Equal(1, one.Prompt!.Reading!.Position));
        Assert.Equal(version + 1, (await Ceremony.Read())!.Version);
        Assert.Equal(CeremonyRefusal.MovedOn, (await Ceremony.Go(2, version, Leader)).Refusal);
    }

    [Fact]
    public async Task A_rehearsal_tells_nothing_of_the_year_and_announces_nothing()
    {
        await Seal();
        var prompt = (await Ceremony.Begin(true, Leader)).Prompt!;
        var ids = new HashSet<string>();
        while (prompt.Next is not null)
        {
            prompt = (await Ceremony.Go(prompt.Reading!.Position + 1, prompt.Reading.Version, Leader)).Prompt!;
            ids.UnionWith(prompt.Reading!.Now.Winners.Select(winner => winner.Id));
        }

        Assert.DoesNotContain(ids, id => id.Contains('.', StringComparison.Ordinal));
        await Ceremony.End(Leader);
        Assert.Null(await Ceremony.Read());
        Assert.Null(await Season.AnnouncedAt());
    }

    private async Task Seal() => await _school.Grain<ISealGrain>(Keys.Seal(SchoolCluster.School, ToldYear.Season, SealWindow.Year)).Keep(ToldYear.Seal);

    private async Task<CeremonyReading> Next()
    {
        var now = (await Ceremony.Read())!;
        return (await Ceremony.Go(now.Position + 1, now.Version, Leader)).Prompt!.Reading!;
    }

    private async Task<string> Text() => System.Text.Json.JsonSerializer.Serialize(await Ceremony.Prompt());
}

using Orleans.Concurrency;
using Orleans.Runtime;

namespace Engagement.Engine.Tests;

public interface IContextGrain : IGrainWithStringKey
{
    Task<string?> Read(string key);

    Task<string?> ReadThrough(string other, string key);

    Task<string?> SetAndRead(string key, string value);

    Task<string?> ReadAfterAwait(string key, string signal);
}

[Reentrant]
public class ContextGrain : Grain, IContextGrain
{
    private static readonly AsyncLocal<string?> Ambient = new();

    public static void SetAmbient(string value) => Ambient.Value = value;

    public Task<string?> Read(string key) => Task.FromResult(key == "ambient" ? Ambient.Value : RequestContext.Get(key) as string);

    public Task<string?> ReadThrough(string other, string key) => GrainFactory.GetGrain<IContextGrain>(other).Read(key);

    public Task<string?> SetAndRead(string key, string value)
    {
        RequestContext.Set(key, value);
        return Read(key);
    }

    public async Task<string?> ReadAfterAwait(string key, string signal)
    {
        await Signals.WaitAsync(signal);
        return RequestContext.Get(key) as string;
    }
}

public class RequestContextTests(SiloFixture silo) : IClassFixture<SiloFixture>
{
    private readonly IContextGrain _grain = silo.Grains.GetGrain<IContextGrain>(TestSilo.NewKey());

    [Fact]
    public async Task The_request_context_travels_with_calls()
    {
        RequestContext.Set("who", "mentor");
        Assert.Equal("mentor", await _grain.Read("who"));
        Assert.Equal("mentor", await _grain.ReadThrough(TestSilo.NewKey(), "who"));
    }

    [Fact]
    public async Task What_the_callee_changes_does_not_come_back()
    {
        RequestContext.Set("who", "mentor");
        Assert.Equal("thief", await _grain.SetAndRead("who", "thief"));
        Assert.Equal("mentor", RequestContext.Get("who"));
    }

    [Fact]
    public async Task A_call_without_context_sees_none_of_another_call()
    {
        await _grain.SetAndRead("who", "mentor");
        Assert.Null(await _grain.Read("who"));
    }

    [Fact]
    public async Task Interleaved_calls_keep_their_own_context()
    {
        var signal = TestSilo.NewKey();
        var calls = Enumerable.Range(0, 10).Select(i => ReadAsAsync($"{i}", signal)).ToArray();
        Signals.Set(signal);
        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"{i}"), await Task.WhenAll(calls));
    }

    [Fact]
    public async Task Removed_and_cleared_values_travel_no_more()
    {
        RequestContext.Set("who", "mentor");
        Assert.True(RequestContext.Remove("who"));
        Assert.False(RequestContext.Remove("who"));
        Assert.Null(await _grain.Read("who"));
        RequestContext.Set("who", "mentor");
        RequestContext.Clear();
        Assert.Null(await _grain.Read("who"));
    }

    [Fact]
    public async Task Other_ambient_values_of_the_caller_do_not_reach_a_grain()
    {
        ContextGrain.SetAmbient("secret");
        Assert.Null(await _grain.Read("ambient"));
    }

    private async Task<string?> ReadAsAsync(string value, string signal)
    {
        RequestContext.Set("who", value);
        return await _grain.ReadAfterAwait("who", signal);
    }
}

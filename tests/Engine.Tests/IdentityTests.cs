using Orleans.Runtime;

namespace Engagement.Engine.Tests;

public interface IPluralGrain : IGrainWithStringKey
{
    Task<string> WhoAreYou();
}

public class PluralOneGrain : Grain, IPluralGrain
{
    public Task<string> WhoAreYou() => Task.FromResult("one");
}

public class PluralTwoGrain : Grain, IPluralGrain
{
    public Task<string> WhoAreYou() => Task.FromResult("two");
}

public interface IPreferredGrain : IGrainWithStringKey
{
    Task<string> WhoAreYou();
}

public class PreferredGrain : Grain, IPreferredGrain
{
    public Task<string> WhoAreYou() => Task.FromResult("named like the interface");
}

public class OtherPreferredGrain : Grain, IPreferredGrain
{
    public Task<string> WhoAreYou() => Task.FromResult("other");
}

public interface INamedGrain : IGrainWithStringKey
{
    Task<(string Id, string Key)> Identity();
}

[GrainType("its-own-name")]
public class NamedGrain : Grain, INamedGrain
{
    public Task<(string Id, string Key)> Identity() => Task.FromResult((this.GetGrainId().ToString(), this.GetPrimaryKeyString()));
}

public interface IOrphanGrain : IGrainWithStringKey;

public interface ISelfReferringGrain : IGrainWithStringKey
{
    Task<ISelfReferringGrain> Self();

    Task<ISelfReferringGrain> PassSelfTo(string other);

    Task<ISelfReferringGrain> Return(ISelfReferringGrain grain);
}

public class SelfReferringGrain : Grain, ISelfReferringGrain
{
    public Task<ISelfReferringGrain> Self() => Task.FromResult(this.AsReference<ISelfReferringGrain>());

    public Task<ISelfReferringGrain> PassSelfTo(string other) => GrainFactory.GetGrain<ISelfReferringGrain>(other).Return(this);

    public Task<ISelfReferringGrain> Return(ISelfReferringGrain grain) => Task.FromResult(grain);
}

public class IdentityTests(SiloFixture silo) : IClassFixture<SiloFixture>
{
    [Fact]
    public void Two_classes_behind_one_interface_are_a_clear_error()
    {
        var failure = Assert.Throws<ArgumentException>(() => silo.Grains.GetGrain<IPluralGrain>("test/a"));
        Assert.Contains(nameof(PluralOneGrain), failure.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(PluralTwoGrain), failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_name_prefix_picks_one_of_several_classes()
    {
        var prefix = typeof(PluralTwoGrain).FullName;
        Assert.Equal("two", await silo.Grains.GetGrain<IPluralGrain>("test/a", prefix).WhoAreYou());
    }

    [Fact]
    public async Task Of_several_classes_the_one_named_like_the_interface_is_taken() =>
        Assert.Equal("named like the interface", await silo.Grains.GetGrain<IPreferredGrain>("test/a").WhoAreYou());

    [Fact]
    public void An_interface_without_class_is_a_clear_error()
    {
        var failure = Assert.Throws<ArgumentException>(() => silo.Grains.GetGrain<IOrphanGrain>("test/a"));
        Assert.Contains(nameof(IOrphanGrain), failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("school/№ 12/Қазақ")]
    [InlineData("a b")]
    public async Task A_grain_knows_its_type_and_key(string key)
    {
        var grain = silo.Grains.GetGrain<INamedGrain>(key);
        Assert.Equal(($"its-own-name/{key}", key), await grain.Identity());
        Assert.Equal(key, grain.GetPrimaryKeyString());
        Assert.Equal(grain.GetGrainId(), GrainId.Create("its-own-name", key));
    }

    [Fact]
    public void A_class_without_a_name_of_its_own_is_named_by_convention() =>
        Assert.Equal("counting/test/a", silo.Grains.GetGrain<ICountingGrain>("test/a").GetGrainId().ToString());

    [Theory]
    [InlineData("its-own-name/test/a", 3698763302u)]
    [InlineData("student/school/12/a-rather-long-key-of-more-than-sixteen-bytes", 4045209241u)]
    public void The_hash_of_a_grain_id_is_the_same_in_every_process(string id, uint hash) =>
        Assert.Equal(hash, GrainId.Parse(id, null).GetUniformHashCode());

    [Fact]
    public async Task References_to_the_same_grain_are_equal_and_a_grain_that_passes_itself_passes_one()
    {
        var key = TestSilo.NewKey();
        var reference = silo.Grains.GetGrain<ISelfReferringGrain>(key);
        Assert.Equal(reference, silo.Grains.GetGrain<ISelfReferringGrain>(key));
        Assert.Equal(reference, await reference.Self());
        Assert.Equal(reference, await reference.PassSelfTo(TestSilo.NewKey()));
        Assert.NotEqual(reference, silo.Grains.GetGrain<ISelfReferringGrain>(TestSilo.NewKey()));
    }
}

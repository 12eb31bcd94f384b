using System.Collections.Frozen;
using System.Reflection;

namespace Engagement.Archives;

/// <summary>Which grain keeps the states of a name: the one whose constructor asks for them.</summary>
internal static class StateKeeper
{
    private const string Suffix = "Grain";

    private static readonly FrozenDictionary<string, GrainType> Types = (
        from grain in typeof(StateNames).Assembly.GetTypes()
        from constructor in grain.GetConstructors()
        from parameter in constructor.GetParameters()
        let state = parameter.GetCustomAttribute<PersistentStateAttribute>()
        where state is not null
        select (state.StateName, Type: TypeOf(grain))).ToFrozenDictionary(kept => kept.StateName, kept => kept.Type);

    public static GrainId Of(string state, string key) => GrainId.Create(Types[state], key);

    /// <summary>As Orleans names a class that does not name itself.</summary>
    private static GrainType TypeOf(Type grain) => GrainType.Create(grain.Name[..^Suffix.Length].ToLowerInvariant());
}

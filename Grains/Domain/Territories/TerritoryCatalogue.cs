using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Engagement.Domain;

/// <summary>All territories, as data: a tree with one republic at its root.</summary>
public sealed partial class TerritoryCatalogue
{
    /// <summary>The root of the tree.</summary>
    public const string Republic = "kz";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    private readonly FrozenDictionary<string, Territory> _byId;
    private readonly ILookup<string?, Territory> _byParent;

    private TerritoryCatalogue(IReadOnlyCollection<Territory> territories)
    {
        _byId = territories.ToFrozenDictionary(territory => territory.Id, StringComparer.Ordinal);
        _byParent = territories.ToLookup(territory => territory.Parent);
    }

    /// <summary>Kazakhstan's regions and cities of republican significance, and the districts of Turkistan region.</summary>
    public static TerritoryCatalogue Default { get; } = new(ReadDefault());

    public IEnumerable<Territory> All => _byId.Values;

    public Territory? Find(string id) => _byId.GetValueOrDefault(id);

    public IEnumerable<Territory> ChildrenOf(string id) => _byParent[id];

    /// <summary>The territory and all above it, the republic first.</summary>
    public ImmutableArray<Territory> PathTo(string id)
    {
        var path = ImmutableArray.CreateBuilder<Territory>();
        for (var at = Find(id); at is not null; at = at.Parent is null ? null : Find(at.Parent))
        {
            path.Insert(0, at);
        }

        return path.ToImmutable();
    }

    /// <summary>This catalogue with further territories, given as JSON of the same form.</summary>
    /// <exception cref="FormatException">Says what is wrong, in a sentence.</exception>
    public TerritoryCatalogue With(string json)
    {
        try
        {
            return With(JsonSerializer.Deserialize<List<Territory>>(json, Json) ?? []);
        }
        catch (JsonException e)
        {
            throw new FormatException($"It is not a list of territories: {e.Message}", e);
        }
    }

    /// <inheritdoc cref="With(string)"/>
    public TerritoryCatalogue With(IReadOnlyCollection<Territory> further)
    {
        var all = _byId.Values.Concat(further).ToList();
        return FaultIn(all) is { } fault ? throw new FormatException(fault) : new(all);
    }

    private static string? FaultIn(List<Territory> all)
    {
        if (all.GroupBy(territory => territory.Id).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            return $"Territory '{twice.Key}' is there twice.";
        }

        var byId = all.ToDictionary(territory => territory.Id);
        return all.Select(territory => FaultIn(territory, byId)).FirstOrDefault(fault => fault is not null);
    }

    private static string? FaultIn(Territory territory, Dictionary<string, Territory> byId) => territory switch
    {
        _ when !IdForm().IsMatch(territory.Id) =>
            $"The id '{territory.Id}' is not made of 2 to 40 lower-case Latin letters, digits and dashes.",
        { Names: { IsDefaultOrEmpty: true } } => $"Territory '{territory.Id}' has no name.",
        _ when territory.Names.Any(name => string.IsNullOrWhiteSpace(name.Name.Kk)) => $"Territory '{territory.Id}' has a name without Kazakh.",
        _ when territory.Names.Zip(territory.Names.Skip(1)).Any(pair => pair.Second.From is null || pair.Second.From <= pair.First.From) =>
            $"The names of territory '{territory.Id}' are not in order of time.",
        { From: { } from, To: { } to } when to < from => $"Territory '{territory.Id}' ends before it begins.",
        { Level: TerritoryLevel.Republic } => territory.Parent is null && territory.Id == Republic
            ? null
            : $"Territory '{territory.Id}' cannot be a republic: there is one already, '{Republic}'.",
        { Parent: null } => $"Territory '{territory.Id}' has no parent.",
        { Parent: { } parent } when !byId.TryGetValue(parent, out var above) || above.Level != territory.Level + 1 =>
            $"The parent '{parent}' of territory '{territory.Id}' is not in the catalogue one level above it.",
        _ => null,
    };

    private static List<Territory> ReadDefault()
    {
        using var stream = typeof(TerritoryCatalogue).Assembly.GetManifestResourceStream("Engagement.Domain.Territories.territories.json")
            ?? throw new InvalidOperationException("territories.json is not embedded.");
        var territories = JsonSerializer.Deserialize<List<Territory>>(stream, Json)!;
        return FaultIn(territories) is { } fault ? throw new InvalidOperationException(fault) : territories;
    }

    [GeneratedRegex(@"^[a-z][a-z0-9-]{1,39}\z")]
    private static partial Regex IdForm();
}

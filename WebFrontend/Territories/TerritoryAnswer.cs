using Engagement.Domain;
using Engagement.Students;

namespace Engagement.Territories;

/// <summary>A territory under its name of a day.</summary>
internal sealed record TerritoryAnswer(string Id, TerritoryLevel Level, string? Parent, Localized Name)
{
    public static TerritoryAnswer Of(Territory territory, DateOnly day) =>
        new(territory.Id, territory.Level, territory.Parent, territory.NameOn(day));

    /// <summary>With its place in the tree and all the names it has had.</summary>
    public static object Whole(Territory territory, TerritoryCatalogue catalogue, DateOnly day) => new
    {
        territory.Id,
        territory.Level,
        Name = territory.NameOn(day),
        On = day,
        territory.From,
        territory.To,
        Names = territory.Names.Select((name, i) => new
        {
            name.From,
            To = i + 1 < territory.Names.Length ? territory.Names[i + 1].From?.AddDays(-1) : null,
            name.Name,
        }),
        Parent = territory.Parent is { } parent ? Of(catalogue.Find(parent)!, day) : null,
        Path = catalogue.PathTo(territory.Id).Select(above => Of(above, day)),
        Children = catalogue.ChildrenOf(territory.Id).Where(child => child.ExistsOn(day)).Select(child => Of(child, day))
            .OrderBy(child => child.Name.Kk, KazakhOrder.Comparer),
    };
}

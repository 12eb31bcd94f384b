using System.Text.Json.Nodes;
using Engagement.Domain;
using Engagement.Schools;
using Engagement.Summer;

namespace Engagement.Badges;

/// <summary>Who gives a badge, under the name of that day.</summary>
internal sealed record BadgeIssuer(string Address, string Name, string Site)
{
    public static BadgeIssuer Of(Territory centre, DateOnly day, BadgeAddresses at)
    {
        var (name, unit) = (centre.NameOn(day), PaperText.UnitOf(centre));
        return new(at.Issuer(centre.Id), $"{name.Kk}: {unit.Kazakh} / {name.Ru}: {unit.Russian}", at.Site);
    }

    public static BadgeIssuer Of(SchoolProfile school, BadgeAddresses at) => new(at.School(school.Id), $"{school.Name.Kk} / {school.Name.Ru}", at.Site);

    public JsonObject Profile() => new()
    {
        ["id"] = Address,
        ["type"] = new JsonArray("Profile"),
        ["name"] = Name,
        ["url"] = Site,
    };
}

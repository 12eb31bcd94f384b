using System.Text.Json.Nodes;

namespace Engagement.Badges;

/// <summary>What badges are given for: the same for all who have it.</summary>
/// <param name="Type">A word of the enumeration <c>AchievementType</c> (Open Badges 3.0, section B.9.1).</param>
internal sealed record BadgeAchievement(string Address, string Type, string Name, string Description, string Criteria)
{
    public JsonObject Described(BadgeIssuer creator) => new()
    {
        ["id"] = Address,
        ["type"] = new JsonArray("Achievement"),
        ["achievementType"] = Type,
        ["creator"] = creator.Profile(),
        ["criteria"] = new JsonObject { ["narrative"] = Criteria },
        ["description"] = Description,
        ["name"] = Name,
    };
}

using System.Globalization;
using System.Text.Json.Nodes;
using Engagement.Domain;
using Engagement.Summer;

namespace Engagement.Badges;

/// <summary>
/// A paper as an OpenBadgeCredential (1EdTech Open Badges 3.0, W3C Verifiable Credentials 2.0). Nothing of the holder is in it: the
/// subject is whoever holds the paper of this number. Only what cannot change goes in, so the same paper makes the same badge.
/// </summary>
/// <param name="Paper">With a place in the status list.</param>
/// <param name="List">Address of the status list.</param>
internal sealed record OpenBadge(Paper Paper, string Name, BadgeIssuer Issuer, BadgeAchievement Achievement, string List)
{
    private const string Credentials = "https://www.w3.org/ns/credentials/v2";
    private const string Context = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    private const string Schema = "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";

    /// <summary>What stands on this paper beyond what it was given for.</summary>
    public string? Narrative { get; init; }

    /// <summary>The academic year.</summary>
    public string? Term { get; init; }

    public JsonObject Credential(BadgeAddresses at)
    {
        var (id, place, from) = (at.Check(Paper.Number), Paper.StatusPlace!.Value.ToString(CultureInfo.InvariantCulture), Start(Paper.IssuedOn));
        var holder = $"{id}#holder";
        return new()
        {
            ["@context"] = Contexts(),
            ["id"] = id,
            ["type"] = new JsonArray("VerifiableCredential", "OpenBadgeCredential"),
            ["issuer"] = Issuer.Profile(),
            ["validFrom"] = Written(from),
            ["name"] = Name,
            ["credentialSubject"] = Subject(holder),
            ["credentialStatus"] = new JsonObject
            {
                ["id"] = $"{List}#{place}",
                ["type"] = "BitstringStatusListEntry",
                ["statusPurpose"] = BadgeStatusList.Purpose,
                ["statusListIndex"] = place,
                ["statusListCredential"] = List,
            },
            ["credentialSchema"] = new JsonArray(new JsonObject { ["id"] = Schema, ["type"] = "1EdTechJsonSchemaValidator2019" }),
            ["iss"] = Issuer.Address,
            ["jti"] = id,
            ["nbf"] = from.ToUnixTimeSeconds(),
            ["sub"] = holder,
        };
    }

    /// <summary>The same as a document of its own.</summary>
    public static JsonObject Alone(JsonObject described)
    {
        described.Insert(0, "@context", Contexts());
        return described;
    }

    public static DateTimeOffset Start(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new(midnight, Territory.Zone.GetUtcOffset(midnight));
    }

    public static string Written(DateTimeOffset moment) => moment.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    private JsonObject Subject(string holder)
    {
        var subject = new JsonObject
        {
            ["id"] = holder,
            ["type"] = new JsonArray("AchievementSubject"),
            ["achievement"] = Achievement.Described(Issuer),
        };
        if (Narrative is not null)
        {
            subject["narrative"] = Narrative;
        }

        if (Term is not null)
        {
            subject["term"] = Term;
        }

        return subject;
    }

    private static JsonArray Contexts() => [Credentials, Context];
}

using System.Globalization;
using System.Text.Json.Nodes;
using Engagement.Domain;
using Engagement.Summer;

namespace Engagement.Badges;

/// <summary>
/// A certificate as an OpenBadgeCredential (1EdTech Open Badges 3.0, W3C Verifiable Credentials 2.0). Nothing of the holder is in it: the
/// subject is whoever holds the paper of this number. Only what cannot change goes in, so the same paper makes the same badge.
/// </summary>
internal static class OpenBadge
{
    private const string Credentials = "https://www.w3.org/ns/credentials/v2";
    private const string Context = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    private const string Schema = "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";

    public static JsonObject Of(Paper paper, Territory territory, int year, BadgeAddresses at)
    {
        var (id, list, place) = (at.Check(paper.Number), at.StatusList(territory.Id, year), paper.StatusPlace!.Value.ToString(CultureInfo.InvariantCulture));
        var (issuer, holder, from) = (at.Issuer(territory.Id), $"{id}#holder", Start(paper.IssuedOn));
        return new()
        {
            ["@context"] = Contexts(),
            ["id"] = id,
            ["type"] = new JsonArray("VerifiableCredential", "OpenBadgeCredential"),
            ["issuer"] = Profile(territory, paper.IssuedOn, at),
            ["validFrom"] = Written(from),
            ["name"] = $"Сертификат: {paper.Title}",
            ["credentialSubject"] = new JsonObject
            {
                ["id"] = holder,
                ["type"] = new JsonArray("AchievementSubject"),
                ["achievement"] = Achievement(paper, territory, year, at),
            },
            ["credentialStatus"] = new JsonObject
            {
                ["id"] = $"{list}#{place}",
                ["type"] = "BitstringStatusListEntry",
                ["statusPurpose"] = BadgeStatusList.Purpose,
                ["statusListIndex"] = place,
                ["statusListCredential"] = list,
            },
            ["credentialSchema"] = new JsonArray(new JsonObject { ["id"] = Schema, ["type"] = "1EdTechJsonSchemaValidator2019" }),
            ["iss"] = issuer,
            ["jti"] = id,
            ["nbf"] = from.ToUnixTimeSeconds(),
            ["sub"] = holder,
        };
    }

    /// <summary>The course of a paper; null for a letter, which is no achievement.</summary>
    public static Guid? CourseOf(Paper paper) =>
        paper.Kind == PaperKind.Certificate && paper.Subject.Split('/') is ["course", var course, ..] && Guid.TryParse(course, out var id) ? id : null;

    public static JsonObject Achievement(Paper paper, Territory territory, int year, BadgeAddresses at) => new()
    {
        ["id"] = at.Achievement(territory.Id, year, CourseOf(paper)!.Value),
        ["type"] = new JsonArray("Achievement"),
        ["achievementType"] = "CertificateOfCompletion",
        ["creator"] = Profile(territory, paper.IssuedOn, at),
        ["criteria"] = new JsonObject
        {
            ["narrative"] = "Курстың әр күні расталды: тыңдаушы қатысты не кейін өтеді. / Подтверждён каждый день курса: слушатель был или отработал.",
        },
        ["description"] = "Жазда балалармен жұмыс істейтін ересектерге арналған курс. / Курс для взрослых, которые летом работают с детьми.",
        ["name"] = paper.Title,
    };

    /// <summary>The centre, as it was called on that day.</summary>
    public static JsonObject Profile(Territory territory, DateOnly day, BadgeAddresses at)
    {
        var (name, unit) = (territory.NameOn(day), PaperText.UnitOf(territory));
        return new()
        {
            ["id"] = at.Issuer(territory.Id),
            ["type"] = new JsonArray("Profile"),
            ["name"] = $"{name.Kk}: {unit.Kazakh} / {name.Ru}: {unit.Russian}",
            ["url"] = at.Site,
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

    private static JsonArray Contexts() => [Credentials, Context];
}

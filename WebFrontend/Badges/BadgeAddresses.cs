using System.Globalization;

namespace Engagement.Badges;

/// <summary>Addresses that stand in badges. Badges outlive versions of this program, so none of them may ever change.</summary>
/// <param name="Site">Scheme and host, without a slash at the end.</param>
internal sealed record BadgeAddresses(string Site)
{
    public string Issuer(string territory) => $"{Site}/api/badges/issuers/{territory}";

    public string Achievement(string territory, int year, Guid course) => InSeason("achievements", territory, year) + $"/{course}";

    public string StatusList(string territory, int year) => InSeason("lists", territory, year);

    public string School(string school) => $"{Site}/api/badges/schools/{school}";

    /// <param name="honour">As <see cref="SchoolBadge.NameOf"/> calls it.</param>
    public string SchoolAchievement(string school, string season, string honour) => $"{School(school)}/{season}/achievements/{honour}";

    public string SchoolList(string school, string season) => $"{School(school)}/{season}/list";

    public string Key(BadgeKey key) => $"{Site}/api/badges/keys/{key.Id}";

    /// <summary>Where anybody checks the paper that the badge is of.</summary>
    public string Check(string number) => $"{Site}/papers?number={number}";

    private string InSeason(string what, string territory, int year) => string.Create(CultureInfo.InvariantCulture, $"{Site}/api/badges/{what}/{territory}/{year}");
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Engagement.Domain;
using Engagement.Summer;

namespace Engagement.Badges;

/// <summary>Signs what this server says of badges.</summary>
internal sealed class SignedBadges(BadgeKeys keys)
{
    private readonly ConcurrentDictionary<(string Territory, int Year), (string Said, string Signed)> _lists = [];

    public bool AreThere => keys.AreThere;

    /// <summary>The same for the same paper, as long as the key is.</summary>
    /// <param name="paper">A certificate with a place in the status list.</param>
    public string Badge(Paper paper, Territory territory, int year, BadgeAddresses at) => Sign(OpenBadge.Of(paper, territory, year, at), at);

    /// <summary>Anybody may ask at any time, so it is signed once for each change and day.</summary>
    public string StatusList(ImmutableArray<Paper> papers, string territory, int year, DateOnly today, BadgeAddresses at)
    {
        var list = BadgeStatusList.Of(papers, territory, year, today, at);
        var said = list.ToJsonString();
        if (_lists.TryGetValue((territory, year), out var known) && known.Said == said)
        {
            return known.Signed;
        }

        var signed = Sign(list, at);
        _lists[(territory, year)] = (said, signed);
        return signed;
    }

    private string Sign(JsonObject credential, BadgeAddresses at) => CompactJws.Sign(credential, keys.Signing, at.Key(keys.Signing));
}

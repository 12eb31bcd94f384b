using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Engagement.Summer;

namespace Engagement.Badges;

/// <summary>Signs what this server says of badges.</summary>
internal sealed class SignedBadges(BadgeKeys keys)
{
    private readonly ConcurrentDictionary<string, (string Said, string Signed)> _lists = [];

    public bool AreThere => keys.AreThere;

    /// <summary>The same for the same paper, as long as the key is.</summary>
    /// <returns>A compact JWS.</returns>
    public byte[] Badge(OpenBadge badge, BadgeAddresses at) => Encoding.ASCII.GetBytes(Sign(badge.Credential(at), at));

    /// <summary>Anybody may ask at any time, so it is signed once for each change and day.</summary>
    /// <param name="list">Its address.</param>
    /// <param name="issuer">The address of whoever gives the papers.</param>
    public string StatusList(string list, string issuer, ImmutableArray<Paper> papers, DateOnly today, BadgeAddresses at)
    {
        var content = BadgeStatusList.Of(list, issuer, papers, today);
        var (path, said) = (list[at.Site.Length..], content.ToJsonString());
        if (_lists.TryGetValue(path, out var known) && known.Said == said)
        {
            return known.Signed;
        }

        var signed = Sign(content, at);
        _lists[path] = (said, signed);
        return signed;
    }

    private string Sign(JsonObject credential, BadgeAddresses at) => CompactJws.Sign(credential, keys.Signing, at.Key(keys.Signing));
}

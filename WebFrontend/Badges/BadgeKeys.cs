using System.Collections.Immutable;

namespace Engagement.Badges;

/// <summary>The keys of this server's badges.</summary>
internal sealed class BadgeKeys
{
    private readonly Lock _making = new();
    private readonly string? _path;
    private ImmutableArray<BadgeKey> _keys = [];

    /// <param name="path">Null where badges are not set up.</param>
    /// <param name="mayMake">Whether a file that is not there is made when the first badge is asked for.</param>
    /// <exception cref="ConfigurationException">What is there cannot be read.</exception>
    public BadgeKeys(string? path, bool mayMake)
    {
        _path = path;
        if (path is not null && (!mayMake || File.Exists(path)))
        {
            _keys = BadgeKeyFile.Read(path);
        }
    }

    public bool AreThere => _path is not null;

    /// <summary>The first signs. Empty until the first badge was asked for.</summary>
    public ImmutableArray<BadgeKey> Published => _keys;

    public BadgeKey Signing
    {
        get
        {
            lock (_making)
            {
                if (_keys.IsEmpty)
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(_path!)!);
                    _keys = BadgeKeyFile.Renew(_path!);
                }

                return _keys[0];
            }
        }
    }
}

namespace Engagement.Domain;

/// <summary>
/// How often sign-ins were tried that concern nobody's account, by address. Whoever comes from ever new addresses fills nothing:
/// beyond the most that are kept apart they are counted together.
/// </summary>
public sealed class StrangerTally
{
    public const int Most = 50;

    /// <summary>The address of all those who came after <see cref="Most"/> others.</summary>
    public const string Others = "*";

    private readonly Lock _lock = new();
    private Dictionary<string, int> _tries = [];

    public void Count(string address)
    {
        lock (_lock)
        {
            var place = _tries.ContainsKey(address) || _tries.Count < Most ? address : Others;
            _tries[place] = _tries.GetValueOrDefault(place) + 1;
        }
    }

    /// <summary>What was counted since the last time.</summary>
    public IReadOnlyDictionary<string, int> Take()
    {
        lock (_lock)
        {
            var taken = _tries;
            _tries = [];
            return taken;
        }
    }
}

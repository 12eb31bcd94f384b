namespace Engagement.Domain;

/// <summary>
/// Lots that everybody can draw again: the same seed, tournament round and names give the same order on every machine, for
/// ever (SplitMix64; the order in which names are given does not matter).
/// </summary>
internal sealed class Lots(ulong seed, int round)
{
    private ulong _state = seed + ((ulong)round * 0x9E3779B97F4A7C15);

    /// <summary>Names in the order of their lots.</summary>
    public string[] Order(IEnumerable<string> names)
    {
        var order = names.Order(StringComparer.Ordinal).ToArray();
        for (var last = order.Length - 1; last > 0; last--)
        {
            var other = Next(last + 1);
            (order[last], order[other]) = (order[other], order[last]);
        }

        return order;
    }

    /// <summary>A number from 0 to below the bound, each alike: what would favour the small ones is drawn again.</summary>
    public int Next(int bound)
    {
        var limit = ulong.MaxValue - (ulong.MaxValue % (ulong)bound);
        ulong drawn;
        do
        {
            drawn = Next();
        }
        while (drawn >= limit);

        return (int)(drawn % (ulong)bound);
    }

    private ulong Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}

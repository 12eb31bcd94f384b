namespace Engagement.Domain;

/// <summary>What a sheet brings to few subjects: its lines are of a class or two and of a handful of factions.</summary>
internal sealed class SheetSums
{
    private readonly List<(string Id, Gain Gain)> _sums = [];

    public void Add(string id, Gain gain)
    {
        var at = _sums.Count - 1;
        while (at >= 0 && _sums[at].Id != id)
        {
            at--;
        }

        if (at < 0)
        {
            _sums.Add((id, gain));
        }
        else
        {
            _sums[at] = (id, _sums[at].Gain + gain);
        }
    }

    /// <summary>Hands over the sums and begins anew.</summary>
    public void DrainTo(Action<string, Gain> take)
    {
        foreach (var (id, gain) in _sums)
        {
            take(id, gain);
        }

        _sums.Clear();
    }
}

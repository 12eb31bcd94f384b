using Engagement.Diagnostics;

namespace Engagement.Live;

/// <summary>Which connection watches what. Safe for use by many threads.</summary>
internal sealed class Watchers<T>
    where T : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, HashSet<T>> _byConnection = [];
    private readonly Dictionary<T, int> _counts = [];

    public void Add(string connection, T watched)
    {
        lock (_lock)
        {
            if (!_byConnection.TryGetValue(connection, out var mine))
            {
                _byConnection[connection] = mine = [];
            }

            if (mine.Add(watched))
            {
                _counts[watched] = _counts.GetValueOrDefault(watched) + 1;
                EngagementMetrics.WatchersChanged(1);
            }
        }
    }

    public void Remove(string connection, T watched)
    {
        lock (_lock)
        {
            if (_byConnection.TryGetValue(connection, out var mine) && mine.Remove(watched))
            {
                Release(watched);
            }
        }
    }

    public void RemoveAll(string connection)
    {
        lock (_lock)
        {
            if (_byConnection.Remove(connection, out var mine))
            {
                foreach (var watched in mine)
                {
                    Release(watched);
                }
            }
        }
    }

    public int CountOf(string connection)
    {
        lock (_lock)
        {
            return _byConnection.TryGetValue(connection, out var mine) ? mine.Count : 0;
        }
    }

    public bool IsWatched(T watched)
    {
        lock (_lock)
        {
            return _counts.ContainsKey(watched);
        }
    }

    /// <summary>What anybody watches at this moment.</summary>
    public T[] Watched
    {
        get
        {
            lock (_lock)
            {
                return [.. _counts.Keys];
            }
        }
    }

    private void Release(T watched)
    {
        EngagementMetrics.WatchersChanged(-1);
        if (--_counts[watched] == 0)
        {
            _counts.Remove(watched);
        }
    }
}

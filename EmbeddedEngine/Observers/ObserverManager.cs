using System.Collections;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.Utilities;

public class ObserverManager<TObserver>(TimeSpan expiration, ILogger log) : ObserverManager<IAddressable, TObserver>(expiration, log);

/// <summary>Subscribers that have to renew. Those that expired or failed are dropped when they are next to be notified.</summary>
public partial class ObserverManager<TIdentity, TObserver>(TimeSpan expiration, ILogger log) : IEnumerable<TObserver>
    where TIdentity : notnull
{
    // Replaced as a whole by every change, so that a notification under way is not disturbed.
    private Dictionary<TIdentity, Entry> _observers = [];

    public TimeSpan ExpirationDuration { get; set; } = expiration;

    public Func<DateTime> GetDateTime { get; set; } = () => TimeProvider.System.GetUtcNow().UtcDateTime;

    public int Count => _observers.Count;

    public IReadOnlyDictionary<TIdentity, TObserver> Observers => _observers.ToDictionary(entry => entry.Key, entry => entry.Value.Observer);

    public void Subscribe(TIdentity id, TObserver observer) =>
        _observers = new(_observers) { [id] = new(observer, GetDateTime()) };

    public void Unsubscribe(TIdentity id) => Remove([id]);

    public void Clear() => _observers = [];

    public void ClearExpired()
    {
        var now = GetDateTime();
        Remove([.. _observers.Where(entry => IsExpired(entry.Value, now)).Select(entry => entry.Key)]);
    }

    /// <summary>Tells one after another; the slowest holds up those behind it.</summary>
    public async Task Notify(Func<TObserver, Task> notification, Func<TObserver, bool>? predicate = null)
    {
        ClearExpired();
        var defunct = new List<TIdentity>();
        foreach (var (id, entry) in _observers)
        {
            try
            {
                if (predicate is null || predicate(entry.Observer))
                {
                    await notification(entry.Observer);
                }
            }
#pragma warning disable CA1031 // Whatever went wrong, this observer is of no use.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                LogDefunct(log, exception, id);
                defunct.Add(id);
            }
        }

        Remove(defunct);
    }

    public void Notify(Action<TObserver> notification, Func<TObserver, bool>? predicate = null)
    {
        ClearExpired();
        var defunct = new List<TIdentity>();
        foreach (var (id, entry) in _observers)
        {
            try
            {
                if (predicate is null || predicate(entry.Observer))
                {
                    notification(entry.Observer);
                }
            }
#pragma warning disable CA1031 // As above.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                LogDefunct(log, exception, id);
                defunct.Add(id);
            }
        }

        Remove(defunct);
    }

    public IEnumerator<TObserver> GetEnumerator() => _observers.Values.Select(entry => entry.Observer).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool IsExpired(Entry entry, DateTime now) => entry.LastSeen + ExpirationDuration < now;

    private void Remove(List<TIdentity> ids)
    {
        if (ids.Count > 0)
        {
            var rest = new Dictionary<TIdentity, Entry>(_observers);
            ids.ForEach(id => rest.Remove(id));
            _observers = rest;
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Removing observer {Id}, which failed.")]
    private static partial void LogDefunct(ILogger logger, Exception exception, TIdentity id);

    private sealed record Entry(TObserver Observer, DateTime LastSeen);
}

using Engagement.Factions;
using Engagement.Schools;
using Engagement.Students;
using Microsoft.Extensions.Logging;

namespace Engagement.Ledger;

/// <summary>
/// Brings committed sheets to the projections that they touch: the school, and the factions and students that are awake. In
/// order for each receiver, one delivery under way at a time, so that a busy receiver gets larger ones.
/// </summary>
internal sealed class ProjectionFeed(IGrainFactory grains, string school, long headSeq, ILogger log)
{
    private static readonly TimeSpan FollowerLifetime = TimeSpan.FromMinutes(3);

    private readonly Queue<(SheetRecord Sheet, Task Append)> _waiting = new();
    private readonly Dictionary<string, (ProjectionOutlet Outlet, DateTimeOffset Until)> _followers = [];
    private readonly ProjectionOutlet _school = new(grains.GetGrain<ISchoolGrain>(Keys.School(school)), headSeq, log);

    /// <summary>The last entry that is durable and was handed to the receivers.</summary>
    public long DeliveredUpTo { get; private set; } = headSeq;

    /// <summary>
    /// A ledger that wakes up may have died before it delivered what was durable: the school is told how far the book goes. Who
    /// follows asks by himself.
    /// </summary>
    public void Begin() => _school.Nudge();

    public void Enqueue(SheetRecord sheet, Task append) => _waiting.Enqueue((sheet, append));

    /// <summary>Hands over what is durable, in the order of the book.</summary>
    public void DeliverCommitted()
    {
        while (_waiting.TryPeek(out var next) && next.Append.IsCompletedSuccessfully)
        {
            _waiting.Dequeue();
            Deliver(next.Sheet);
        }
    }

    /// <returns>The last entry that was handed to the follower, or would have been.</returns>
    public long FollowStudent(string student, DateTimeOffset now) =>
        Follow(student, () => grains.GetGrain<IStudentGrain>(Keys.Student(student)), now);

    /// <returns>The last entry that was handed to the follower, or would have been.</returns>
    public long FollowFaction(string faction, DateTimeOffset now) =>
        Follow(faction, () => grains.GetGrain<IFactionGrain>(Keys.Faction(school, faction)), now);

    private long Follow(string id, Func<ILedgerProjection> receiver, DateTimeOffset now)
    {
        foreach (var (other, follower) in _followers)
        {
            if (follower.Until < now)
            {
                _followers.Remove(other);
            }
        }

        var outlet = _followers.TryGetValue(id, out var known) ? known.Outlet : new ProjectionOutlet(receiver(), DeliveredUpTo, log);
        _followers[id] = (outlet, now + FollowerLifetime);
        return outlet.UpTo;
    }

    private void Deliver(SheetRecord sheet)
    {
        _school.Deliver(sheet);
        if (_followers.Count > 0)
        {
            foreach (var id in sheet.Entries.SelectMany(entry => (string?[])[entry.Student, entry.Faction]).OfType<string>().Distinct())
            {
                if (_followers.TryGetValue(id, out var follower))
                {
                    follower.Outlet.Deliver(sheet);
                }
            }
        }

        DeliveredUpTo = sheet.LastSeq;
    }
}

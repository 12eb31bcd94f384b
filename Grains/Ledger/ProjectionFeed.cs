using Engagement.Factions;
using Engagement.Schools;
using Engagement.Students;
using Microsoft.Extensions.Logging;

namespace Engagement.Ledger;

/// <summary>
/// Brings committed sheets to the projections that they touch: the school, the factions of the entries, and the students
/// who are awake. In order for each receiver, one delivery under way at a time, so that a busy receiver gets larger ones.
/// </summary>
internal sealed class ProjectionFeed(IGrainFactory grains, string school, long headSeq, ILogger log)
{
    private static readonly TimeSpan FollowerLifetime = TimeSpan.FromMinutes(3);

    private readonly long _headSeq = headSeq;
    private readonly Queue<(SheetRecord Sheet, Task Append)> _waiting = new();
    private readonly Dictionary<string, ProjectionOutlet> _factions = [];
    private readonly Dictionary<string, (ProjectionOutlet Outlet, DateTimeOffset Until)> _followers = [];
    private readonly ProjectionOutlet _school = new(grains.GetGrain<ISchoolGrain>(Keys.School(school)), headSeq, log);

    /// <summary>The last entry that is durable and was handed to the receivers.</summary>
    public long DeliveredUpTo { get; private set; } = headSeq;

    /// <summary>
    /// A ledger that wakes up may have died before it delivered what was durable: the school and its factions are told how far
    /// the book goes.
    /// </summary>
    public void Begin(IEnumerable<string> factions)
    {
        _school.Nudge();
        foreach (var faction in factions)
        {
            OutletOf(faction).Nudge();
        }
    }

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

    public void Follow(string student, DateTimeOffset now)
    {
        foreach (var (id, follower) in _followers)
        {
            if (follower.Until < now)
            {
                _followers.Remove(id);
            }
        }

        var outlet = _followers.TryGetValue(student, out var known)
            ? known.Outlet
            : new ProjectionOutlet(grains.GetGrain<IStudentGrain>(Keys.Student(student)), DeliveredUpTo, log);
        _followers[student] = (outlet, now + FollowerLifetime);
    }

    private void Deliver(SheetRecord sheet)
    {
        _school.Deliver(sheet);
        foreach (var faction in sheet.Entries.Select(entry => entry.Faction).OfType<string>().Distinct())
        {
            OutletOf(faction).Deliver(sheet);
        }

        if (_followers.Count > 0)
        {
            foreach (var student in sheet.Entries.Select(entry => entry.Student).Distinct())
            {
                if (_followers.TryGetValue(student, out var follower))
                {
                    follower.Outlet.Deliver(sheet);
                }
            }
        }

        DeliveredUpTo = sheet.LastSeq;
    }

    private ProjectionOutlet OutletOf(string faction)
    {
        if (!_factions.TryGetValue(faction, out var outlet))
        {
            var grain = grains.GetGrain<IFactionGrain>(Keys.Faction(school, faction));
            _factions[faction] = outlet = new ProjectionOutlet(grain, _headSeq, log);
        }

        return outlet;
    }
}

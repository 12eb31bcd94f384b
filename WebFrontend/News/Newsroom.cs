using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Boards;
using Engagement.Domain;
using Engagement.Plans;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.News;

/// <summary>
/// A request's look at the news of one school. Readers see what is for them, in the daytime; authors what is their own, and those who
/// approve what waits for them.
/// </summary>
internal sealed class Newsroom(SchoolYear year, Roster roster, SessionUser user, SchoolMoment now)
{
    /// <summary>So long an item is in the feed.</summary>
    private const int DaysShown = 120;

    private readonly Visibility _visibility = new(roster.Policy);
    private readonly Audience _audience = Access.AudienceOf(user, year.Profile.Id);
    private readonly Reach _publishes = Access.ReachOf(user, Right.PublishNews, year.Profile.Id);
    private readonly bool _approves = Access.May(user, Right.ApproveNews, year.Profile.Id);
    private readonly Dictionary<string, PlannedEvent> _events = year.Profile.Events.ToDictionary(planned => planned.Id);
    private readonly Student? _reader = user.Student is { } id ? roster.Students.FirstOrDefault(student => student.Id == id) : null;

    public static async Task<Newsroom> Of(string school, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        var year = (await SchoolYear.Find(school, grains, clock))!;
        var roster = (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1))!;
        return new(year, roster, SessionUser.From(context.User)!, SchoolMoment.Of(clock.Now, year.Zone));
    }

    /// <summary>Whether somebody publishes for this class, this faction, or the whole school.</summary>
    public bool MayPublish(string scope, string? of) => scope switch
    {
        NewsScope.Class => _publishes.CoversClass(of),
        NewsScope.Faction => _publishes.CoversFaction(of),
        _ => _publishes.IsWhole,
    };

    public bool IsKnown(string scope, string? of) => scope switch
    {
        NewsScope.School => of is null,
        NewsScope.Class => roster.Students.Any(student => student.Class == of),
        NewsScope.Faction => year.Profile.Factions.Any(faction => faction.Id == of),
        _ => false,
    };

    /// <summary>Whether an event is held and nobody has proved it yet.</summary>
    public bool IsUnpublished(string occurrence) => Unpublished.Any(record => record.Id == occurrence);

    public object List(ImmutableArray<NewsItem> items) => new
    {
        AsOf = now.Here,
        Today = now.Day,
        QuietHours = new { QuietHours.From, QuietHours.To },
        MayApprove = _approves,
        MayPublish = _publishes.IsNone ? null : new
        {
            School = _publishes.IsWhole,
            Classes = _publishes.IsWhole ? [.. roster.Students.Select(student => student.Class).Distinct()] : _publishes.Classes,
            Factions = _publishes.IsWhole ? [.. year.Profile.Factions.Select(faction => faction.Id)] : _publishes.Factions,
        },
        Items = items.Where(IsSeen).OrderByDescending(item => item.ShownFrom ?? item.WrittenAt).Select(One),
        Queue = Unpublished.Select(record => new { record.Id, _events[record.Id].Title, Day = record.Held!.Day }).OrderByDescending(one => one.Day),
        Next = (string?)null,
    };

    /// <summary>Held, and without a publication that was accepted or waits for it; of the own faction, or of the whole school.</summary>
    private IEnumerable<OccurrenceRecord> Unpublished => year.Plan.Occurrences.Where(record =>
        record.State is OccurrenceState.Held or OccurrenceState.Returned && _events.TryGetValue(record.Id, out var planned) && _publishes.CoversFaction(planned.Host));

    private bool IsSeen(NewsItem item) => item.State switch
    {
        NewsState.Published => (NewsCourse.IsShown(item, now.At) || item.By == user.Id || _approves) && item.ShownFrom > now.At.AddDays(-DaysShown) && IsForMe(item.Text),
        NewsState.Waiting => item.By == user.Id || _approves,
        NewsState.Returned => item.By == user.Id,
        _ => false,
    };

    private bool IsForMe(NewsText text) => user.IsStaff || (_reader is not null && NewsCourse.IsFor(text, _reader, now.Day));

    private object One(NewsItem item) => new
    {
        item.Id,
        item.Text.Scope,
        item.Text.Of,
        item.Text.Title,
        item.Text.Body,
        item.Text.Link,
        item.Text.Event,
        EventTitle = item.Text.Event is { } known ? _events.GetValueOrDefault(known)?.Title : null,
        item.State,
        At = now.OnTheSchoolsClock(item.ShownFrom ?? item.WrittenAt),
        IsShown = NewsCourse.IsShown(item, now.At),
        By = NameOf(item.By),
        item.IsByStudent,
        IsOwn = item.By == user.Id,
        MayApprove = _approves && item.By != user.Id && item.State == NewsState.Waiting,
        MayTakeDown = item.By == user.Id || _approves,
        item.Returned,
        Evidence = item.By == user.Id || _approves ? item.Evidence : null,
        item.Version,
    };

    private string? NameOf(string person) =>
        roster.Everybody().FirstOrDefault(student => student.Id == person) is { } student ? _visibility.NameFor(_audience, student)
        : roster.Staff.FirstOrDefault(member => member.Id == person)?.Name;
}

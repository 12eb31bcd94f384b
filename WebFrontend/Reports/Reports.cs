using System.Collections.Immutable;
using Engagement.Accounts;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Reports;

/// <summary>A request's look at the reports of one school: one's own, and those that one may accept.</summary>
internal sealed record Reports(
    IGrainFactory Grains, SchoolProfile Profile, Roster Roster, ImmutableArray<Post> Posts, TimeZoneInfo Zone, SchoolMoment Now, SessionUser User)
{
    /// <summary>So far back the list goes; what is older can be opened by its address.</summary>
    private const int DaysBack = 70;

    /// <summary>What was never sent leaves the list when the book would not take it any more: nobody is held up to others for it.</summary>
    private const int DaysBackUnsent = SeasonCalendar.EntryDays;

    public static bool IsListed(ReportPeriod period, DateOnly today) => period.To >= today.AddDays(-DaysBack);

    /// <summary>Whether somebody still waits for a report of which nothing was sent.</summary>
    public static bool IsAwaited(ReportPeriod period, DateOnly today) => period.To >= today.AddDays(-DaysBackUnsent);

    public static async Task<Reports> Of(string school, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        var profile = (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get())!;
        var roster = (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1))!;
        var posts = await grains.GetGrain<IPostsGrain>(Keys.Posts(school)).All();
        var zone = TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone);
        return new(grains, profile, roster, posts, zone, SchoolMoment.Of(clock.Now, zone), SessionUser.From(context.User)!);
    }

    public IReportGrain Grain(OwedReport owed) => Grains.GetGrain<IReportGrain>(Keys.Report(Profile.Id, owed.Post.Id, owed.Period.Id));

    /// <summary>The report that the address names, if there is one that concerns this person.</summary>
    public OwedReport? Find(Guid post, string period) =>
        Posts.FirstOrDefault(one => one.Id == post) is { } known && ReportPeriod.Find(period, Profile.Season) is { } found
        && ReportCalendar.Owes(known, found) && found.Opens <= Now.Day && new OwedReport(known, found) is var owed && (IsOwn(owed) || MayAccept(owed)) ? owed : null;

    public bool IsOwn(OwedReport owed) => User.Role == Role.Student && User.Id == owed.Post.Holder;

    /// <summary>A faction's mentor accepts what that faction's leader reports.</summary>
    public bool MayAccept(OwedReport owed) => Access.MayForFaction(User, Right.AcceptReports, Profile.Id, FactionOf(owed.Post));

    public async Task<object> List()
    {
        var owed = ReportCalendar.Owed(Profile.Season, Posts, Now.Day)
            .Where(one => IsListed(one.Period, Now.Day) && (IsOwn(one) || MayAccept(one))).ToList();
        var reports = await Task.WhenAll(owed.Select(one => Grain(one).Get()));
        return new
        {
            AsOf = Now.Here,
            Today = Now.Day,
            MayAccept = !Access.ReachOf(User, Right.AcceptReports, Profile.Id).IsNone,
            Items = owed.Zip(reports)
                .Where(one => one.Second is { } report && (report.Version > 0 || IsAwaited(one.First.Period, Now.Day)))
                .Select(one => Head(one.First, one.Second!)),
            Next = (string?)null,
        };
    }

    public async Task<object> Answer(OwedReport owed)
    {
        var grain = Grain(owed);
        var report = (await grain.Get())!;
        var state = ReportCourse.StateOf(report, owed.Period, Now);

        // What was sent is shown as it was sent; who is to send sees what stands there now.
        var figures = state is ReportState.Open or ReportState.Overdue || (state == ReportState.Returned && IsOwn(owed))
            ? (await grain.Figures())!
            : report.Sendings[^1].Figures;
        return new
        {
            Head = Head(owed, report),
            figures.Points,
            Occurrences = figures.Occurrences.Select(one => new { one.Id, one.Title, one.From, one.To, one.State, one.TookPart, one.IsOverdue }),
            Text = report.Sendings.IsEmpty ? "" : report.Sendings[^1].Text,
            Sendings = report.Sendings.Select(one => new { At = Now.OnTheSchoolsClock(one.At), one.Text }),
            Returns = report.Returns.Select(one => new { At = Now.OnTheSchoolsClock(one.At), one.Reason }),
        };
    }

    private ReportHead Head(OwedReport owed, Report report) => new(
        owed.Post.Id, owed.Period.Id, owed.Period.Span, owed.Post.Code, owed.Post.Of, NameOf(owed.Post.Holder), owed.Period.From, owed.Period.To,
        new(owed.Period.Deadline, Now.Here.Offset), ReportCourse.StateOf(report, owed.Period, Now),
        Now.OnTheSchoolsClock(report.Sendings.IsEmpty ? null : report.Sendings[0].At), report.Sendings.Length,
        report.Acceptance is null ? ReportCourse.KindOf(report, owed.Period, Zone) : report.Booking?.Sheet.Lines[0].Kind,
        report.Booking?.State, IsOwn(owed), MayAccept(owed), report.Version);

    private string? NameOf(string student) => Roster.Everybody().FirstOrDefault(one => one.Id == student)?.Name;

    /// <summary>The faction that a post is for; null when it is for more than one.</summary>
    public static string? FactionOf(Post post) => PostKind.Find(post.Code)?.Level == PostLevel.Faction ? post.Of : null;
}

/// <param name="FirstSentAt">What decides whether it was on time.</param>
/// <param name="Sending">Which sending this is, from 1; 0 before the first.</param>
/// <param name="Kind">What it brings, by the rulebook; null when nothing, or when nothing was sent.</param>
/// <param name="Book">What the book has answered (<see cref="SheetState"/>).</param>
internal sealed record ReportHead(
    Guid Post, string Period, ReportSpan Span, string Code, string? Of, string? Author, DateOnly From, DateOnly To, DateTimeOffset Deadline, string State,
    DateTimeOffset? FirstSentAt, int Sending, string? Kind, string? Book, bool IsOwn, bool MayAccept, long Version);

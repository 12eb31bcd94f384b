using System.Collections.Immutable;
using Engagement.Accounts;
using Engagement.Ledger;
using Engagement.Students;
using Engagement.Summer;

namespace Engagement.Tests;

/// <summary>A course from the application to the certificate, its way into the summer's own book, and every crash between.</summary>
public sealed class SummerTests : IAsyncLifetime
{
    private const string Region = "turkistan-region";
    private const string Teacher = "college/a-teacher";
    private const string Listener = "college/a-listener";
    private const string Head = "college/a-head";

    private static readonly Guid Id = new("0199a0a0-0000-7000-8000-000000000001");
    private static readonly ImmutableDictionary<string, string> Names = ImmutableDictionary<string, string>.Empty.Add(Listener, "Айгүл Есімова");

    private SchoolCluster _cluster = null!;

    private ICentreGrain Centre => _cluster.Grain<ICentreGrain>(Keys.Centre(Region, 2027));

    private ICourseGrain Course => _cluster.Grain<ICourseGrain>(Keys.Course(Region, 2027, Id));

    private IPapersGrain Papers => _cluster.Grain<IPapersGrain>(Keys.Papers(Region, 2027));

    private ISummerLedgerGrain Ledger => _cluster.Grain<ISummerLedgerGrain>(Keys.SummerLedger(2027));

    public async Task InitializeAsync()
    {
        _cluster = await SchoolCluster.Start();
        await _cluster.Found("college", 2, "turkistan-city");
        await _cluster.Found("elsewhere", 2, "almaty-city");
        var roster = _cluster.Grain<IRosterGrain>(Keys.Roster("college"));
        foreach (var account in (string[])["a-teacher", "a-listener", "a-head"])
        {
            await roster.Appoint(new(account, account));
        }
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task Whoever_finishes_gets_a_number_and_points_in_the_summers_book_and_nowhere_else()
    {
        await Finish();
        var certified = Done(await Course.Certify(Names, Head));
        Assert.Equal("TURKISTAN-REGION-2027-C0001", certified.Listeners[0].Certificate);
        Assert.All(certified.Sheets, sheet => Assert.Equal(SheetState.Counted, sheet.State));
        Assert.Equal((8, 20), (await PointsOf(Listener, SummerKind.CourseDay), await PointsOf(Listener, SummerKind.Certificate)));
        Assert.Equal(20, await PointsOf(Teacher, SummerKind.Taught));
        Assert.All(await Ledger.Accounts(), account => Assert.Equal(Region, account.Region));
        Assert.Empty(await _cluster.Grain<ISchoolLedgerGrain>(Keys.Ledger("college")).Read(0, 10));
        Assert.Equal(SummerRefusal.NobodyFinished, (await Course.Certify(Names, Head)).Refusal);
        Assert.Contains("summer/2027", await _cluster.Store.ListBooks());
    }

    [Fact]
    public async Task What_is_awarded_at_a_school_is_not_in_the_summers_book()
    {
        Assert.Equal(Engagement.Ledger.PostOutcome.Accepted, (await _cluster.Ledger.Award(SchoolCluster.SheetOf((1, "meet.attend", 1)), SchoolCluster.Mentor)).Outcome);
        Assert.Empty(await Ledger.Accounts());
        var refused = await Ledger.Award(SchoolCluster.SheetOf((1, "meet.attend", 1)), SchoolCluster.Mentor);
        Assert.Equal(Engagement.Ledger.PostOutcome.Refused, refused.Outcome);
    }

    [Fact]
    public async Task A_withdrawn_certificate_gives_its_points_back_and_keeps_its_number()
    {
        await Finish();
        Done(await Course.Certify(Names, Head));
        Done(await Course.Withdraw(Listener, Head));
        Done(await Course.Withdraw(Listener, Head));
        Assert.Equal(0, await PointsOf(Listener, SummerKind.Certificate));
        Assert.Equal(8, await PointsOf(Listener, SummerKind.CourseDay));
        Assert.NotNull(Assert.Single(await Papers.All()).Withdrawal);
        Assert.Equal(SummerRefusal.NobodyFinished, (await Course.Certify(Names, Head)).Refusal);
        Assert.Equal(4, (await Ledger.LinesOf(Listener)).Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_crash_at_any_write_of_a_confirmation_awards_once(int writes)
    {
        await Plan();
        Done(await Course.Join(Listener));
        Done(await Course.Mark(Listener, 0, DayState.Present));
        (_cluster.States.Unwritable, _cluster.States.WritesLeft) = (StateNames.Course, writes);
        await Assert.ThrowsAnyAsync<Exception>(() => Course.Confirm(0, Head));
        _cluster.States.Unwritable = null;
        await _cluster.Restart();
        Done(await Course.Confirm(0, Head));
        await Patience.Until(async () => (await Course.Get())!.Sheets is [{ State: SheetState.Counted }]);
        Assert.Equal((4, 10), (await PointsOf(Listener, SummerKind.CourseDay), await PointsOf(Teacher, SummerKind.Taught)));
    }

    [Fact]
    public async Task A_crash_between_the_paper_and_the_course_gives_the_same_number_again()
    {
        await Finish();
        (_cluster.States.Unwritable, _cluster.States.WritesLeft) = (StateNames.Course, 0);
        await Assert.ThrowsAnyAsync<Exception>(() => Course.Certify(Names, Head));
        _cluster.States.Unwritable = null;
        Assert.Single(await Papers.All());
        Assert.Equal("TURKISTAN-REGION-2027-C0001", Done(await Course.Certify(Names, Head)).Listeners[0].Certificate);
        Assert.Single(await Papers.All());
    }

    [Fact]
    public async Task While_the_book_is_away_the_points_wait_and_the_book_comes_back_whole()
    {
        await Plan();
        Done(await Course.Join(Listener));
        Done(await Course.Mark(Listener, 0, DayState.Present));
        _cluster.Store.IsFull = true;
        Assert.Equal(SheetState.Sending, Done(await Course.Confirm(0, Head)).Sheets[0].State);
        _cluster.Store.IsFull = false;
        await Patience.Until(async () => (await Course.Get())!.Sheets[0].State == SheetState.Counted);
        await _cluster.Restart();
        Assert.Equal(4, await PointsOf(Listener, SummerKind.CourseDay));
        var lines = new List<string> { BookFormat.Header("summer/2027") };
        lines.AddRange((await _cluster.Store.Read("summer/2027", 0, 100)).Select(sheet => System.Text.Encoding.UTF8.GetString(sheet.Body)));
        lines.Add(BookFormat.Footer(BookFormat.HashOf(System.Text.Encoding.UTF8.GetBytes(lines[^1]))));
        Assert.Null(BookVerifier.Verify(lines).Fault);
    }

    [Fact]
    public async Task Only_members_listen_and_only_people_of_the_region_become_members()
    {
        await Plan();
        Assert.Equal(SummerRefusal.NotMember, (await Course.Join("college/a-stranger")).Refusal);
        Assert.Equal(SummerRefusal.OtherRegion, (await Centre.Apply("elsewhere/a-1", CentreRole.SquadLeader, "Колледж")).Refusal);
        Assert.Equal(SummerRefusal.OtherRegion, (await Centre.Apply("abai/a-1", CentreRole.SquadLeader, "Мектеп")).Refusal);
        var republic = _cluster.Grain<ICentreGrain>(Keys.Centre("kz", 2027));
        Assert.Null((await republic.Apply("elsewhere/a-1", CentreRole.SquadLeader, "Колледж")).Refusal);
    }

    [Fact]
    public async Task Members_of_every_region_listen_to_a_course_of_the_republic()
    {
        await Member(Centre, Listener);
        await Member(_cluster.Grain<ICentreGrain>(Keys.Centre("kz", 2027)), Teacher);
        var course = _cluster.Grain<ICourseGrain>(Keys.Course("kz", 2027, Id));
        Done(await course.Plan(new(Id, "Бірінші саты", [new(SchoolCluster.Today, Teacher)], null)));
        Done(await course.Join(Listener));
        Assert.Equal(SummerRefusal.NotMember, (await course.Join(Head)).Refusal);
    }

    [Fact]
    public async Task The_head_is_appointed_once_and_the_one_before_goes()
    {
        var posts = _cluster.Grain<IPostsGrain>(Keys.Posts("college"));
        Assert.Equal(SummerRefusal.WrongHead, (await Centre.Appoint("elsewhere/a-1")).Refusal);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Centre.Appoint(Head)));
        Assert.Equal(Region, Assert.Single(await posts.HeldBy("a-head", SchoolCluster.Today)).Of);
        Assert.Null((await Centre.Appoint(Teacher)).Refusal);
        Assert.Empty(await posts.HeldBy("a-head", SchoolCluster.Today));
        Assert.Equal("centre-head", Assert.Single(await posts.HeldBy("a-teacher", SchoolCluster.Today)).Code);
        Assert.Null((await Centre.Appoint(Head)).Refusal);
        Assert.Single(await posts.HeldBy("a-head", SchoolCluster.Today));
    }

    private async Task Finish()
    {
        await Plan();
        Done(await Course.Join(Listener));
        foreach (var day in (int[])[0, 1])
        {
            Done(await Course.Mark(Listener, day, DayState.Present));
            Done(await Course.Confirm(day, Head));
        }
    }

    private async Task Plan()
    {
        await Member(Centre, Teacher);
        await Member(Centre, Listener);
        var days = ImmutableArray.Create(new CourseDay(SchoolCluster.Today.AddDays(-1), Teacher), new CourseDay(SchoolCluster.Today, Teacher));
        Done(await Course.Plan(new(Id, "Көшбасшы мектебі", days, null)));
        Assert.Equal(Id, Assert.Single((await Centre.Get()).Courses));
    }

    private static async Task Member(ICentreGrain centre, string person)
    {
        Assert.Null((await centre.Apply(person, CentreRole.SquadLeader, "Колледж")).Refusal);
        Assert.Null((await centre.Decide(person, isAdmitted: true, Head)).Refusal);
        Assert.Null((await centre.Agree(person)).Refusal);
    }

    private async Task<int> PointsOf(string person, string kind) =>
        (await Ledger.Accounts()).FirstOrDefault(account => account.Person == person)?.Points.GetValueOrDefault(kind) ?? 0;

    private static Course Done(CourseResult result)
    {
        Assert.Null(result.Refusal);
        return result.Course!;
    }
}

using Engagement.Initiatives;
using Engagement.Ledger;
using Engagement.Students;

namespace Engagement.Tests;

/// <summary>Points of initiatives on their way into the book.</summary>
public sealed class InitiativeTests : IAsyncLifetime
{
    private static readonly Guid Id = new("0199a0a0-0000-7000-8000-000000000031");
    private static readonly Idea Garden = new("Мектеп бағы", "Көлеңке болады", "Көшет отырғызамыз", ["ecological"]);

    private SchoolCluster _school = null!;

    private IInitiativeGrain Initiative => _school.Grain<IInitiativeGrain>(Keys.Initiative(SchoolCluster.School, Id));

    private static string Author => SchoolCluster.Student(1);

    private static string Friend => SchoolCluster.Student(2);

    public async Task InitializeAsync()
    {
        _school = await SchoolCluster.Start();
        Done(await Initiative.Propose(Author, null, Garden));
        Done(await Initiative.Take(new OpenIdea(1), "m-1"));
    }

    public async Task DisposeAsync() => await _school.DisposeAsync();

    [Fact]
    public async Task Accepted_at_once_by_many_both_acceptances_award_once()
    {
        await Together(new AcceptIdea(1, null));
        Done(await Initiative.Take(new TakePart(true), Friend));
        Done(await Initiative.Take(new DescribeResult(new("Он көшет", "https://example.kz/bag", [Author, Friend])), Author));
        await Together(new AcceptResult(2));
        var sheets = await _school.Ledger.Read(0, 10);
        Assert.Equal(["initiative.accepted", "initiative.done", "initiative.done"], sheets.SelectMany(sheet => sheet.Entries).Select(entry => entry.Kind));
        Assert.Equal([8, 20, 20], sheets.SelectMany(sheet => sheet.Entries).Select(entry => entry.Granted));
        Assert.All((await Initiative.Get())!.Bookings, one => Assert.Equal(SheetState.Counted, one.State));
    }

    [Fact]
    public async Task Proposed_twice_it_is_one_idea_and_another_one_needs_another_id()
    {
        Done(await Initiative.Propose(Author, null, Garden));
        Assert.Equal(InitiativeRefusal.Conflict, (await Initiative.Propose(Friend, null, Garden)).Refusal);
        Assert.Equal(Id, Assert.Single(await _school.Grain<IInitiativesGrain>(Keys.Initiatives(SchoolCluster.School)).List()));
    }

    [Fact]
    public async Task The_own_family_is_accepted_by_somebody_else()
    {
        var roster = _school.Grain<IRosterGrain>(Keys.Roster(SchoolCluster.School));
        await roster.Appoint(new("m-2", "Second"));
        await roster.Tie("m-2", [Author], []);
        Assert.Equal("own-family", (await Initiative.Take(new AcceptIdea(1, null), "m-2")).Refusal);
        Assert.Null((await Initiative.Get())!.Decision);
    }

    [Fact]
    public async Task Accepted_when_the_book_is_closed_the_result_is_accepted_without_points()
    {
        Done(await Initiative.Take(new AcceptIdea(1, null), "m-1"));
        Done(await Initiative.Take(new DescribeResult(new("Он көшет", null, [Author])), Author));
        _school.Clock.Now += TimeSpan.FromDays(20);
        Done(await Initiative.Take(new AcceptResult(2), "m-1"));
        Assert.Equal(InitiativeStage.Done, (await Initiative.Get())!.Stage);
        Assert.Single(await _school.Ledger.Read(0, 10));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public async Task A_crash_at_any_write_awards_once(int writes, int inBook)
    {
        (_school.States.Unwritable, _school.States.WritesLeft) = (StateNames.Initiative, writes);
        await Assert.ThrowsAnyAsync<Exception>(() => Initiative.Take(new AcceptIdea(1, null), "m-1"));
        _school.States.Unwritable = null;
        Assert.Equal(inBook, (await _school.Ledger.Read(0, 10)).Length);
        await _school.Restart();
        Done(await Initiative.Take(new AcceptIdea(1, null), "m-2"));
        await Patience.Until(async () => (await Initiative.Get())!.Bookings[0].State == SheetState.Counted);
        Assert.Single(await _school.Ledger.Read(0, 10));
    }

    [Fact]
    public async Task Of_who_is_erased_no_trace_is_left()
    {
        Done(await Initiative.Take(new SupportIdea(true), Friend));
        var erasure = _school.Grain<IErasureGrain>(Keys.Erasure(SchoolCluster.School));
        Assert.True(await erasure.Erase(Friend, "c-1", "asked"));
        Assert.True(await erasure.Erase(Author, "c-1", "asked"));
        var left = (await Initiative.Get())!;
        Assert.Null(left.Author);
        Assert.Empty(left.Supporters);
    }

    private static void Done(InitiativeResult result) => Assert.Null(result.Refusal);

    private async Task Together(InitiativeStep step) =>
        Assert.All(await Task.WhenAll(Enumerable.Range(1, 8).Select(i => Initiative.Take(step, $"m-{i}"))), Done);
}

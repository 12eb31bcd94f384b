using Engagement.Accounts;
using Engagement.Students;

namespace Engagement.Tests;

/// <summary>What of accounts, posts and invitations is durable, and what a failed write leaves behind.</summary>
public sealed class AccountTests : IAsyncLifetime
{
    private const string Login = "mentor";

    private static readonly DateTimeOffset Now = new(2026, 11, 18, 7, 0, 0, TimeSpan.Zero);

    private SchoolCluster _school = null!;

    private IAccountGrain Account => _school.Grain<IAccountGrain>(Keys.Account(Login));

    private IPostsGrain Posts => _school.Grain<IPostsGrain>(Keys.Posts(SchoolCluster.School));

    private IStaffGrain Staff => _school.Grain<IStaffGrain>(Keys.Staff(SchoolCluster.School));

    public async Task InitializeAsync()
    {
        _school = await SchoolCluster.Start();
        await _school.Grain<IRosterGrain>(Keys.Roster(SchoolCluster.School)).Appoint(new("m-1", "Тәлімгер"));
        await Account.Save(new("m-1", Login, "Тәлімгер", SchoolCluster.School, Role.Staff, "hash", "stamp", 2, null, 0));
    }

    public async Task DisposeAsync() => await _school.DisposeAsync();

    [Fact]
    public async Task Sessions_outlive_a_restart_and_end_with_a_new_stamp()
    {
        Assert.True(await Account.Begin("stamp", Session("a")));
        await _school.Restart();
        var account = await Account.Holding("stamp", "a", Now);
        Assert.Equal(0, account!.FailedSignIns);
        Assert.True(await Account.Save(account with { Stamp = "other" }));
        Assert.Null(await Account.Holding("other", "a", Now));
        Assert.Empty(await Account.Sessions());
        Assert.False(await Account.Begin("stamp", Session("b")));
    }

    [Fact]
    public async Task A_lock_of_a_login_that_nobody_has_outlives_a_restart_and_a_failed_write_counts_nothing()
    {
        var unknown = _school.Grain<IUnknownLoginsGrain>(Keys.UnknownLogins(7));
        _school.States.Unwritable = StateNames.UnknownLogins;
        await Assert.ThrowsAnyAsync<Exception>(() => unknown.Count(1, Now));
        _school.States.Unwritable = null;
        for (var tries = 0; tries < 5; tries++)
        {
            Assert.True(await unknown.Count(1, Now));
        }

        await _school.Restart();
        unknown = _school.Grain<IUnknownLoginsGrain>(Keys.UnknownLogins(7));
        Assert.False(await unknown.Count(1, Now.AddMinutes(4)));
        Assert.True(await unknown.Count(1, Now.AddMinutes(5)));
    }

    [Fact]
    public async Task Saving_under_the_same_stamp_keeps_the_sessions()
    {
        await Account.Begin("stamp", Session("a"));
        Assert.True(await Account.Save((await Account.Get())! with { Name = "Басқа" }));
        Assert.NotNull(await Account.Holding("stamp", "a", Now));
    }

    [Fact]
    public async Task A_session_that_is_seen_late_is_noted_and_a_store_that_fails_then_ends_nothing()
    {
        await Account.Begin("stamp", Session("a"));
        _school.States.Unwritable = StateNames.Account;
        Assert.NotNull(await Account.Holding("stamp", "a", Now.AddHours(1)));
        _school.States.Unwritable = null;
        Assert.NotNull(await Account.Holding("stamp", "a", Now.AddHours(2)));
        Assert.Equal(Now.AddHours(2), Assert.Single(await Account.Sessions()).LastSeen);
    }

    [Fact]
    public async Task A_post_outlives_a_restart()
    {
        Assert.Equal(PostOutcome.Done, await Posts.Give(Post("m-1", "mentor")));
        await _school.Restart();
        Assert.Single(await Posts.HeldBy("m-1", SchoolCluster.Today));
    }

    [Fact]
    public async Task A_post_whose_write_failed_was_not_given_and_may_be_given_again()
    {
        var post = Post("m-1", "mentor");
        _school.States.Unwritable = StateNames.Posts;
        await Assert.ThrowsAnyAsync<Exception>(() => Posts.Give(post));
        _school.States.Unwritable = null;
        Assert.Empty(await Posts.All());
        Assert.Equal(PostOutcome.Done, await Posts.Give(post));
        Assert.Equal(PostOutcome.Done, await Posts.Give(post));
        Assert.Single(await Posts.All());
    }

    [Theory]
    [InlineData("m-1", "homeroom-teacher", "10А", PostOutcome.Done)]
    [InlineData("m-1", "homeroom-teacher", "10Ж", PostOutcome.WrongScope)]
    [InlineData("m-1", "faction-mentor", "care", PostOutcome.Done)]
    [InlineData("m-1", "faction-mentor", "10А", PostOutcome.WrongScope)]
    [InlineData("m-2", "mentor", null, PostOutcome.WrongHolder)]
    [InlineData("m-1", "president", null, PostOutcome.WrongHolder)]
    [InlineData("abai.s001", "president", null, PostOutcome.Done)]
    [InlineData("abai.s001", "territory-leader", "arys-city", PostOutcome.WrongScope)]
    public async Task A_post_is_for_people_and_places_of_the_school(string holder, string code, string? of, PostOutcome outcome) =>
        Assert.Equal(outcome, await Posts.Give(Post(holder, code, of)));

    [Fact]
    public async Task An_invitation_is_set_aside_for_one_login_until_it_is_released()
    {
        var code = (await Staff.Invite("m-1", "Тәлімгер")).Code;
        var invitation = InvitationOf(code);
        Assert.True(await invitation.SetAside("first"));
        Assert.False(await invitation.SetAside("second"));
        Assert.True(await invitation.SetAside("first"));
        await invitation.Release();
        Assert.True(await invitation.SetAside("second"));
        await _school.Restart();
        invitation = InvitationOf(code);
        Assert.False(await invitation.SetAside("first"));
        await invitation.Withdraw();
        Assert.Null(await invitation.Get());
    }

    [Fact]
    public async Task The_code_of_an_invitation_is_nowhere_in_the_store()
    {
        var issued = await Staff.Invite("m-1", "Тәлімгер");
        Assert.DoesNotContain(issued.Code, Assert.Single(await Staff.All()).ToString(), StringComparison.Ordinal);
        Assert.Equal(CardCode.HashOf(issued.Code), Assert.Single(await Staff.All()).InvitationHash);
    }

    [Fact]
    public async Task A_parents_card_stands_beside_the_childs_and_expires()
    {
        var child = await _school.Grain<ICardHolderGrain>(Keys.CardHolder("abai.s001")).Replace();
        var parent = await _school.Grain<ICardHolderGrain>(Keys.CardHolder(Keys.ParentOf("abai.s001"))).Replace(Now.AddDays(1));
        Assert.Equal("abai.s001", await Holder(child));
        Assert.Equal("parent/abai.s001", await Holder(parent));
        _school.Clock.Now = Now.AddDays(1);
        Assert.Equal(("abai.s001", null), (await Holder(child), await Holder(parent)));
    }

    private IInvitationGrain InvitationOf(string code) => _school.Grain<IInvitationGrain>(Keys.Invitation(CardCode.HashOf(code)!));

    private Task<string?> Holder(string code) => _school.Grain<ICardGrain>(Keys.Card(CardCode.HashOf(code)!)).Holder();

    private static AccountSession Session(string id) => new(id, "Firefox, Linux", Now, Now);

    private static Post Post(string holder, string code, string? of = null) => new(Guid.CreateVersion7(), holder, code, of, SchoolCluster.Today, null);
}

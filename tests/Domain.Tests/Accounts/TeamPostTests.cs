using Engagement.Accounts;
using Engagement.Domain;

namespace Engagement.Tests;

/// <summary>Kinds of post that a school adds itself (S0-28).</summary>
public sealed class TeamPostTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    private static readonly TeamPost Manager = new(
        "own-manager", new("Үйлестіруші менеджер", "Менеджер", "Manager"), PostLevel.School, 2, [PostPower.AssignTasks], IsRetired: false);

    [Fact]
    public void A_kind_is_given_by_its_seats_and_holders_know_what_it_allows()
    {
        var register = Defined(Manager);
        register = Done(register.Give(Post("a")));
        register = Done(register.Give(Post("b")));
        Assert.Equal(PostOutcome.NoSeat, register.Give(Post("c")).Outcome);
        Assert.Equal([Manager], register.HeldBy("a", Monday).Select(post => post.Kind));
        Assert.All(register.Posts, post => Assert.Null(post.Kind));
    }

    [Fact]
    public void What_it_allows_changes_for_its_holders_at_once_and_fewer_seats_send_nobody_away()
    {
        var register = Done(Done(Defined(Manager).Give(Post("a"))).Give(Post("b")));
        var changed = Manager with { Seats = 1, Powers = [PostPower.PublishNews] };
        register = Done(register.Define(changed));
        Assert.Equal(changed, Assert.Single(register.TeamPosts));
        Assert.Equal(PostPower.PublishNews, Assert.Single(register.HeldBy("b", Monday)[0].Kind!.Powers));
        Assert.Equal(PostOutcome.NoSeat, register.Give(Post("c")).Outcome);
    }

    [Fact]
    public void A_retired_kind_is_given_no_more_and_held_to_the_end()
    {
        var register = Done(Defined(Manager).Give(Post("a")));
        register = Done(register.Define(Manager with { IsRetired = true }));
        Assert.Equal(PostOutcome.UnknownPost, register.Give(Post("b")).Outcome);
        Assert.True(register.HeldBy("a", Monday)[0].Kind!.IsRetired);
        Assert.Equal(PostOutcome.Done, Done(register.Define(Manager)).Give(Post("b")).Outcome);
    }

    [Fact]
    public void A_kind_that_was_given_stays_what_it_is_for()
    {
        var ofFaction = Manager with { Level = PostLevel.Faction };
        Assert.Equal(PostOutcome.Done, Defined(Manager).Define(ofFaction).Outcome);
        var given = Done(Defined(Manager).Give(Post("a")));
        Assert.Equal((given, PostOutcome.LevelStays), given.Define(ofFaction));
    }

    [Fact]
    public void A_post_of_a_faction_has_seats_in_each()
    {
        var register = Defined(Manager with { Level = PostLevel.Faction, Seats = 1 });
        register = Done(register.Give(Post("a", "care")));
        Assert.Equal(PostOutcome.Done, register.Give(Post("b", "debate")).Outcome);
        Assert.Equal(PostOutcome.NoSeat, register.Give(Post("b", "care")).Outcome);
        Assert.Equal(PostOutcome.WrongScope, register.Give(Post("b")).Outcome);
    }

    [Fact]
    public void Nobody_stands_in_for_a_post_of_the_schools_own()
    {
        var post = Post("a");
        var register = Done(Defined(Manager).Give(post)) with { Substitutions = [new(Guid.NewGuid(), post.Id, Monday, Monday)] };
        Assert.Single(register.HeldBy("a", Monday));
        Assert.Empty(register.HeldBy("b", Monday));
    }

    [Fact]
    public void A_school_adds_so_many_and_may_change_them_still()
    {
        var full = Enumerable.Range(0, PostRegister.MostTeamPosts)
            .Aggregate(PostRegister.Empty, (register, i) => Done(register.Define(Manager with { Code = $"own-{i}" })));
        Assert.Equal((full, PostOutcome.TooManyKinds), full.Define(Manager));
        Assert.Equal(PostOutcome.Done, full.Define(Manager with { Code = "own-0", Seats = 9 }).Outcome);
    }

    private static PostRegister Defined(TeamPost kind) => Done(PostRegister.Empty.Define(kind));

    private static PostRegister Done((PostRegister Register, PostOutcome Outcome) step)
    {
        Assert.Equal(PostOutcome.Done, step.Outcome);
        return step.Register;
    }

    private static Post Post(string holder, string? of = null) => new(Guid.NewGuid(), holder, Manager.Code, of, Monday, null);
}

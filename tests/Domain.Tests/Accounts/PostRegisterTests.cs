using Engagement.Accounts;
using Engagement.Domain;

namespace Engagement.Tests;

public sealed class PostRegisterTests
{
    private static readonly DateOnly Monday = new(2026, 9, 7);

    [Fact]
    public void A_post_is_held_from_its_first_day_to_its_last()
    {
        var register = Given(Post("a", PostKind.Mentor, to: Monday.AddDays(4)));
        Assert.Empty(register.HeldBy("a", Monday.AddDays(-1)));
        Assert.Single(register.HeldBy("a", Monday));
        Assert.Single(register.HeldBy("a", Monday.AddDays(4)));
        Assert.Empty(register.HeldBy("a", Monday.AddDays(5)));
        Assert.Empty(register.HeldBy("b", Monday));
    }

    [Fact]
    public void Who_stands_in_acts_with_the_post_while_its_holder_is_absent_and_no_day_longer()
    {
        var president = Post("p", PostKind.President);
        var register = Given(president).Give(Post("s", PostKind.Speaker)).Register
            .Substitute(new(Guid.NewGuid(), president.Id, Monday.AddDays(1), Monday.AddDays(3))).Register;
        Assert.Equal([PostKind.Speaker], register.HeldBy("s", Monday).Select(post => post.Code));
        var acting = register.HeldBy("s", Monday.AddDays(1));
        Assert.Equal([(PostKind.Speaker, null), (PostKind.President, "p")], acting.Select(post => (post.Code, post.ActingFor)));
        Assert.Equal(2, register.HeldBy("s", Monday.AddDays(3)).Length);
        Assert.Single(register.HeldBy("s", Monday.AddDays(4)));
        Assert.Single(register.HeldBy("p", Monday.AddDays(2)));
        Assert.Empty(register.HeldBy("x", Monday.AddDays(2)));
    }

    [Fact]
    public void Of_several_the_first_who_is_there_stands_in()
    {
        var (leader, first) = (Post("l", PostKind.TerritoryLeader, "kz"), Post("a", PostKind.TerritoryDeputy, "kz"));
        var register = Given(leader).Give(first).Register.Give(Post("b", PostKind.TerritoryDeputy, "kz")).Register.Give(Post("c", PostKind.TerritoryDeputy, "elsewhere")).Register
            .Substitute(new(Guid.NewGuid(), leader.Id, Monday, Monday.AddDays(4))).Register;
        Assert.Equal("l", register.HeldBy("a", Monday)[^1].ActingFor);
        Assert.Single(register.HeldBy("b", Monday));
        register = register.Substitute(new(Guid.NewGuid(), first.Id, Monday, Monday)).Register;
        Assert.Equal("l", register.HeldBy("b", Monday)[^1].ActingFor);
        Assert.Single(register.HeldBy("a", Monday));
        Assert.Single(register.HeldBy("c", Monday));
    }

    [Fact]
    public void An_substitution_is_written_once_and_ends_earlier_when_the_holder_is_back()
    {
        var president = Post("p", PostKind.President);
        var substitution = new PostSubstitution(Guid.NewGuid(), president.Id, Monday, Monday.AddDays(4));
        var register = Given(president).Give(Post("s", PostKind.Speaker)).Register.Substitute(substitution).Register;
        Assert.Single(register.Substitute(substitution).Register.Substitutions);
        Assert.Equal(PostOutcome.Conflict, register.Substitute(substitution with { To = Monday }).Outcome);
        Assert.Equal(PostOutcome.NotFound, register.Substitute(new(Guid.NewGuid(), Guid.NewGuid(), Monday, Monday)).Outcome);
        Assert.Equal(PostOutcome.WrongTerm, register.Substitute(new(Guid.NewGuid(), president.Id, Monday, Monday.AddDays(-1))).Outcome);
        var back = register.EndSubstitution(substitution.Id, Monday).Register;
        Assert.Equal(2, back.HeldBy("s", Monday).Length);
        Assert.Single(back.HeldBy("s", Monday.AddDays(1)));
        Assert.Same(back.Substitutions[0], back.EndSubstitution(substitution.Id, Monday.AddDays(3)).Register.Substitutions[0]);
        Assert.Single(back.EndAll("s", Monday.AddDays(-1)).Substitutions);
    }

    [Fact]
    public void Without_a_last_day_it_lasts() => Assert.Single(Given(Post("a", PostKind.Mentor)).HeldBy("a", Monday.AddYears(3)));

    [Fact]
    public void The_same_post_again_is_given_once()
    {
        var post = Post("a", PostKind.Mentor);
        var register = Given(post);
        Assert.Equal((1, PostOutcome.Done), (register.Give(post).Register.Posts.Length, register.Give(post).Outcome));
        Assert.Equal(PostOutcome.Conflict, register.Give(post with { Holder = "b" }).Outcome);
    }

    [Theory]
    [InlineData("emperor", null, PostOutcome.UnknownPost)]
    [InlineData(PostKind.HomeroomTeacher, null, PostOutcome.WrongScope)]
    [InlineData(PostKind.Director, "10А", PostOutcome.WrongScope)]
    public void What_is_no_post_is_refused(string code, string? of, PostOutcome outcome) =>
        Assert.Equal(outcome, PostRegister.Empty.Give(Post("a", code, of)).Outcome);

    [Fact]
    public void A_term_does_not_run_backwards() =>
        Assert.Equal(PostOutcome.WrongTerm, PostRegister.Empty.Give(Post("a", PostKind.Mentor, to: Monday.AddDays(-1))).Outcome);

    [Theory]
    [InlineData(-10, -1, PostOutcome.Done)]
    [InlineData(-10, 0, PostOutcome.NoSeat)]
    [InlineData(3, 4, PostOutcome.NoSeat)]
    [InlineData(9, 20, PostOutcome.NoSeat)]
    [InlineData(10, 20, PostOutcome.Done)]
    [InlineData(-10, 20, PostOutcome.NoSeat)]
    public void One_seat_holds_one_at_a_time(int from, int to, PostOutcome outcome)
    {
        var register = Given(Post("a", PostKind.President, to: Monday.AddDays(9)));
        var next = Post("b", PostKind.President, from: Monday.AddDays(from), to: Monday.AddDays(to));
        Assert.Equal(outcome, register.Give(next).Outcome);
    }

    [Fact]
    public void Each_class_has_a_seat_of_its_own()
    {
        var register = Given(Post("a", PostKind.HomeroomTeacher, "10А"));
        Assert.Equal(PostOutcome.Done, register.Give(Post("b", PostKind.HomeroomTeacher, "10Ә")).Outcome);
        Assert.Equal(PostOutcome.NoSeat, register.Give(Post("b", PostKind.HomeroomTeacher, "10А")).Outcome);
    }

    [Fact]
    public void Ending_frees_the_seat_and_forgets_nothing()
    {
        var first = Post("a", PostKind.Speaker);
        var (register, outcome) = Given(first).End(first.Id, Monday.AddDays(2));
        Assert.Equal(PostOutcome.Done, outcome);
        Assert.Equal(PostOutcome.Done, register.Give(Post("b", PostKind.Speaker, from: Monday.AddDays(3))).Outcome);
        Assert.Single(register.HeldBy("a", Monday.AddDays(2)));
        Assert.Single(register.Posts);
    }

    [Fact]
    public void Ending_never_makes_a_term_longer()
    {
        var post = Post("a", PostKind.Mentor, to: Monday);
        Assert.Equal(Monday, Given(post).End(post.Id, Monday.AddDays(9)).Register.Posts[0].To);
    }

    [Fact]
    public void Taken_back_before_it_began_it_is_never_held()
    {
        var post = Post("a", PostKind.Mentor);
        var register = Given(post).End(post.Id, Monday.AddDays(-1)).Register;
        Assert.Empty(register.HeldBy("a", Monday));
    }

    [Fact]
    public void What_was_never_given_cannot_end() => Assert.Equal(PostOutcome.NotFound, PostRegister.Empty.End(Guid.NewGuid(), Monday).Outcome);

    [Fact]
    public void Whoever_leaves_holds_nothing_any_more()
    {
        var register = Given(Post("a", PostKind.Mentor), Post("a", PostKind.HomeroomTeacher, "10А"), Post("b", PostKind.Mentor)).EndAll("a", Monday);
        Assert.Empty(register.HeldBy("a", Monday.AddDays(1)));
        Assert.Single(register.HeldBy("b", Monday.AddDays(1)));
    }

    [Fact]
    public void Every_kind_has_a_code_of_its_own() => Assert.Distinct(PostKind.All.Select(kind => kind.Code));

    private static PostRegister Given(params Post[] posts) => posts.Aggregate(PostRegister.Empty, (register, post) =>
    {
        var (changed, outcome) = register.Give(post);
        Assert.Equal(PostOutcome.Done, outcome);
        return changed;
    });

    private static Post Post(string holder, string code, string? of = null, DateOnly? from = null, DateOnly? to = null) =>
        new(Guid.NewGuid(), holder, code, of, from ?? Monday, to);
}

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

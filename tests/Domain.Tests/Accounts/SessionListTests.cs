using Engagement.Accounts;
using Engagement.Domain;

namespace Engagement.Tests;

public sealed class SessionListTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 18, 7, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_session_holds_until_it_was_unseen_for_two_weeks()
    {
        var list = new SessionList([Session("a", Now)]);
        Assert.NotNull(list.Find("a", Now.AddDays(13)));
        Assert.Null(list.Find("a", Now.AddDays(14)));
        Assert.NotNull(list.Seen("a", Now.AddDays(10)).Find("a", Now.AddDays(20)));
        Assert.Null(list.Find("b", Now));
    }

    [Fact]
    public void However_busy_a_session_ends_after_a_month()
    {
        var list = new SessionList([Session("a", Now)]).Seen("a", Now.AddDays(12)).Seen("a", Now.AddDays(24)).Seen("a", Now.AddDays(29));
        Assert.NotNull(list.Find("a", Now.AddDays(30).AddTicks(-1)));
        Assert.Null(list.Find("a", Now.AddDays(30)));
        Assert.Equal(["b"], list.Begin(Session("b", Now.AddDays(30))).Sessions.Select(session => session.Id));
    }

    [Fact]
    public void A_new_one_lets_go_of_those_long_unseen()
    {
        var list = new SessionList([Session("old", Now.AddDays(-15)), Session("held", Now.AddDays(-1))]).Begin(Session("new", Now));
        Assert.Equal(["held", "new"], list.Sessions.Select(session => session.Id));
    }

    [Fact]
    public void With_too_many_the_longest_unseen_goes()
    {
        var full = new SessionList([.. Enumerable.Range(0, SessionList.Most).Select(number => Session($"s{number}", Now.AddSeconds(-number)))]);
        var list = full.Begin(Session("new", Now));
        Assert.Equal(SessionList.Most, list.Sessions.Length);
        Assert.Null(list.Find($"s{SessionList.Most - 1}", Now));
        Assert.NotNull(list.Find("new", Now));
    }

    [Fact]
    public void One_ends_or_all_others_do()
    {
        var list = new SessionList([Session("a", Now), Session("b", Now), Session("c", Now)]);
        Assert.Equal(["a", "c"], list.End("b").Sessions.Select(session => session.Id));
        Assert.Equal(["b"], list.EndOthers("b").Sessions.Select(session => session.Id));
    }

    private static AccountSession Session(string id, DateTimeOffset seen) => new(id, "Firefox, Linux", seen, seen);
}

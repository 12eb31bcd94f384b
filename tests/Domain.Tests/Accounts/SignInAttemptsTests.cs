using Engagement.Domain;

namespace Engagement.Tests;

public sealed class SignInAttemptsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 18, 7, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_fifth_wrong_try_locks_for_five_minutes()
    {
        var attempts = SignInAttempts.None;
        for (var tries = 1; tries < SignInAttempts.BeforeLock; tries++)
        {
            attempts = attempts.Counted(Now);
            Assert.Equal((tries, false), (attempts.Failed, attempts.IsLocked(Now)));
        }

        attempts = attempts.Counted(Now);
        Assert.True(attempts.IsLocked(Now.AddMinutes(5).AddTicks(-1)));
        Assert.False(attempts.IsLocked(Now.AddMinutes(5)));
        Assert.Equal(1, attempts.Counted(Now.AddMinutes(5)).Failed);
    }

    [Fact]
    public void A_login_that_nobody_has_locks_in_the_same_way()
    {
        UnknownLogins? tried = UnknownLogins.None;
        for (var tries = 0; tries < SignInAttempts.BeforeLock; tries++)
        {
            tried = tried!.Counted(7, Now);
        }

        Assert.Null(tried!.Counted(7, Now.AddMinutes(4)));
        Assert.NotNull(tried.Counted(8, Now));
        Assert.NotNull(tried.Counted(7, Now.AddMinutes(5)));
    }

    [Fact]
    public void Whoever_tries_logins_without_end_fills_nothing()
    {
        var tried = UnknownLogins.None;
        for (var slot = 0; slot < 10 * UnknownLogins.Most; slot++)
        {
            tried = tried.Counted(slot, Now)!;
        }

        Assert.Equal(UnknownLogins.Most, tried.Tried.Length);
        Assert.Contains(tried.Tried, login => login.Slot == (10 * UnknownLogins.Most) - 1);
    }

    [Fact]
    public void Of_a_login_twenty_bits_are_kept()
    {
        var places = Enumerable.Range(0, 5000).Select(number => UnknownLogins.PlaceOf($"login{number}")).ToList();
        Assert.All(places, place => Assert.True(place is { Share: >= 0 and < UnknownLogins.Shares, Slot: >= 0 and < 4096 }));
        Assert.Equal(UnknownLogins.Shares, places.Select(place => place.Share).Distinct().Count());
    }
}

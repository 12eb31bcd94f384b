using Engagement.Domain;
using Engagement.Students;

namespace Engagement.Tests;

public sealed class LeavingTests
{
    private static readonly DateOnly Today = Year.On("2026-11-18");

    [Fact]
    public void From_the_day_of_leaving_there_is_no_faction_and_earlier_days_keep_theirs()
    {
        var left = Leaving.On(Member(new Membership("care", Year.On("2026-09-01"), null)), Today);
        Assert.Null(left.FactionOn(Today));
        Assert.Null(left.FactionOn(Today.AddDays(30)));
        Assert.Equal("care", left.FactionOn(Today.AddDays(-1)));
    }

    [Fact]
    public void Who_joined_today_never_was_a_member_and_what_was_to_come_does_not()
    {
        var left = Leaving.On(Member(new("care", Year.On("2026-09-01"), Year.On("2026-10-01")), new("debate", Today, Today.AddDays(5)), new("care", Today.AddDays(6), null)), Today);
        Assert.Equal<Membership>([new("care", Year.On("2026-09-01"), Year.On("2026-10-01"))], left.Memberships);
    }

    [Fact]
    public void Leaving_twice_is_leaving_once()
    {
        var left = Leaving.On(Member(new Membership("care", Year.On("2026-09-01"), null)), Today);
        Assert.Same(left, Leaving.On(left, Today));
    }

    private static Student Member(params Membership[] memberships) => VisibilityTests.Pupil(8) with { Memberships = [.. memberships] };
}

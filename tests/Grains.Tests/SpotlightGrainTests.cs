using Engagement.Ledger;
using Engagement.Nominations;
using Engagement.Spotlights;
using Engagement.Students;

namespace Engagement.Tests;

/// <summary>The spotlight of a school: chosen once a week, kept through power cuts, gone with the year and with the person.</summary>
public sealed class SpotlightGrainTests : IAsyncLifetime
{
    private SchoolCluster _school = null!;

    private ISpotlightGrain Grain => _school.Grain<ISpotlightGrain>(Keys.Spotlight(SchoolCluster.School));

    public async Task InitializeAsync() => _school = await SchoolCluster.Start();

    public Task DisposeAsync() => _school.DisposeAsync().AsTask();

    [Fact]
    public async Task An_empty_school_has_a_week_without_faces() => Assert.Empty((await Grain.OfThisWeek())!.Faces);

    [Fact]
    public async Task What_was_done_last_week_stands_there_this_week_and_stays_through_a_power_cut()
    {
        await Volunteer(1, 4);
        Assert.Empty((await Grain.OfThisWeek())!.Faces);
        _school.Clock.Now = _school.Clock.Now.AddDays(7);
        var week = (await Grain.OfThisWeek())!;
        Assert.Equal(new(2026, 11, 23), week.From);
        Assert.Equal([new(NominationCode.CaringStudent, SchoolCluster.Student(1))], week.Faces.ToArray());

        await Volunteer(3, 8);
        await _school.Restart();
        _school.Clock.Now = _school.Clock.Now.AddDays(4);
        Assert.Equal(week.Faces.ToArray(), (await Grain.OfThisWeek())!.Faces.ToArray());

        _school.Clock.Now = _school.Clock.Now.AddDays(1);
        Assert.Equal([new(NominationCode.CaringStudent, SchoolCluster.Student(3))], (await Grain.OfThisWeek())!.Faces.ToArray());
    }

    [Fact]
    public async Task A_week_with_nobody_is_not_settled_before_there_is_somebody()
    {
        Assert.Empty((await Grain.OfThisWeek())!.Faces);
        await Volunteer(1, 4, daysAgo: 5);
        Assert.Equal(SchoolCluster.Student(1), Assert.Single((await Grain.OfThisWeek())!.Faces).Student);
    }

    [Fact]
    public async Task A_choice_that_was_not_stored_is_not_told_and_is_made_again()
    {
        await Volunteer(1, 4);
        _school.Clock.Now = _school.Clock.Now.AddDays(7);
        _school.States.Unwritable = StateNames.Spotlight;
        await Assert.ThrowsAnyAsync<Exception>(Grain.OfThisWeek);
        _school.States.Unwritable = null;
        Assert.Equal(SchoolCluster.Student(1), Assert.Single((await Grain.OfThisWeek())!.Faces).Student);
    }

    [Theory]
    [InlineData(2026, 8, 31)]
    [InlineData(2027, 5, 26)]
    public async Task Outside_the_academic_year_there_is_none(int year, int month, int day)
    {
        _school.Clock.Now = new(year, month, day, 7, 0, 0, TimeSpan.Zero);
        Assert.Null(await Grain.OfThisWeek());
    }

    [Fact]
    public async Task On_the_last_day_of_the_year_it_still_stands_and_not_a_minute_longer()
    {
        await Volunteer(1, 4);
        _school.Clock.Now = new(2027, 5, 25, 18, 59, 0, TimeSpan.Zero);
        Assert.Single((await Grain.OfThisWeek())!.Faces);
        _school.Clock.Now = new(2027, 5, 25, 19, 0, 0, TimeSpan.Zero);
        Assert.Null(await Grain.OfThisWeek());
    }

    [Fact]
    public async Task Whoever_is_erased_is_gone_from_it()
    {
        await Volunteer(1, 4);
        _school.Clock.Now = _school.Clock.Now.AddDays(7);
        Assert.Single((await Grain.OfThisWeek())!.Faces);
        Assert.True(await _school.Grain<IErasureGrain>(Keys.Erasure(SchoolCluster.School)).Erase(SchoolCluster.Student(1), "c-1", "тілек"));
        Assert.Empty((await Grain.OfThisWeek())!.Faces);
    }

    [Fact]
    public async Task An_unknown_school_has_none() => Assert.Null(await _school.Grain<ISpotlightGrain>(Keys.Spotlight("nowhere")).OfThisWeek());

    private async Task Volunteer(int student, int units, int daysAgo = 0)
    {
        var sheet = SchoolCluster.SheetOf((student, "vol.half", units));
        var day = DateOnly.FromDateTime(_school.Clock.Now.UtcDateTime).AddDays(-daysAgo);
        var posted = await _school.Ledger.Post(sheet with { Activity = sheet.Activity with { Day = day } }, SchoolCluster.Mentor);
        Assert.Equal(PostOutcome.Accepted, posted.Outcome);
    }
}

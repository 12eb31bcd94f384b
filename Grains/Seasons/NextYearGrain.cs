using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Domain;
using Engagement.Flows;
using Engagement.Ledger;
using Engagement.Rubrics;
using Engagement.Schools;
using Engagement.Seals;
using Engagement.Students;

namespace Engagement.Seasons;

/// <summary>
/// What was decided is written first. Every step after it may be taken twice, so that whoever comes after a crash takes them all again.
/// </summary>
internal sealed class NextYearGrain(
    [PersistentState(StateNames.NextYear, StateNames.Storage)] IPersistentState<NextYearState> state, SchoolClock clock) : Grain, INextYearGrain
{
    private string _school = null!;
    private string _ending = null!;

    private IRosterGrain Roster => GrainFactory.GetGrain<IRosterGrain>(Keys.Roster(_school));

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = Keys.Rest(this.GetPrimaryKeyString()).Split('/');
        (_school, _ending) = (key[0], key[1]);
        return Task.CompletedTask;
    }

    public async Task<NextYearReading?> Read()
    {
        await Finish();
        var profile = await GrainFactory.ProfileOf(_school);
        if (AcademicYear.Named(_ending, profile.Years()) is not { } ending)
        {
            return null;
        }

        var next = YearTurn.After(ending);
        if (state.State is { Decided: { } decided } begun)
        {
            return new(next.Id, YearTurn.FirstDayToBegin(ending), decided, begun.Sizes, null, begun.At, begun.By);
        }

        var roster = (await Roster.GetIfNewer(-1))!;
        var sizes = roster.SizesOfClasses();
        var classes = Promotion.Propose(roster);
        return new(
            next.Id, YearTurn.FirstDayToBegin(ending), new(next.Quarters, classes), [.. classes.Select(step => sizes[step.Class])],
            await HindranceOf(profile), null, null);
    }

    public async Task<NextYearResult> Begin(NextYear decided, Decider by)
    {
        if (state.State.Decided is { } known)
        {
            await Finish();
            var isSame = decided.Quarters.Select(DaysOf).SequenceEqual(known.Quarters.Select(DaysOf)) && decided.Classes.SequenceEqual(known.Classes);
            return isSame ? NextYearResult.Begun : new(NextYearRefusal.BegunAlready);
        }

        var profile = await GrainFactory.ProfileOf(_school);
        if (await HindranceOf(profile) is { } hindrance)
        {
            return new(hindrance);
        }

        if (YearTurn.Of(profile.Season, decided.Quarters) is not { } season)
        {
            return new(NextYearRefusal.WrongCalendar);
        }

        var roster = (await Roster.GetIfNewer(-1))!;
        if (!Promotion.Fits(decided.Classes, roster))
        {
            return new(NextYearRefusal.WrongClasses);
        }

        var sizes = roster.SizesOfClasses();
        await this.Store(state, new()
        {
            Season = season.Id,
            Decided = decided with { Quarters = season.Quarters },
            Sizes = [.. decided.Classes.Select(step => sizes[step.Class])],
            LastDay = profile.Season.To,
            At = clock.Now,
            By = by,
        });
        await Finish();
        return NextYearResult.Begun;
    }

    private async Task<string?> HindranceOf(SchoolProfile profile) =>
        profile.Season.Id != _ending ? NextYearRefusal.UnknownYear
        : await GrainFactory.GetGrain<ISeasonGrain>(Keys.Season(_school, _ending)).AnnouncedAt() is null ? NextYearRefusal.NotAnnounced
        : clock.Today(TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone)) < YearTurn.FirstDayToBegin(profile.Season) ? NextYearRefusal.TooEarly
        : null;

    private async Task Finish()
    {
        if (state.State is not { Decided: { } decided, IsComplete: false, LastDay: var lastDay })
        {
            return;
        }

        var season = new Season(state.State.Season, decided.Quarters);
        await Roster.Promote(_ending, lastDay, decided.Classes);
        await GrainFactory.GetGrain<ISchoolProfileGrain>(Keys.Profile(_school)).Begin(season);
        await GrainFactory.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(_school)).TakeUpYear();
        await GrainFactory.GetGrain<ISchoolPlanGrain>(Keys.Plan(_school, season.Id)).Begin();
        await this.Store(state, state.State with { IsComplete = true });
        GrainFactory.TellOf(_school, Flow.Season);
    }

    private static (DateOnly, DateOnly) DaysOf(Quarter quarter) => (quarter.From, quarter.To);
}

internal sealed record NextYearState
{
    /// <summary>Null while the year has not begun.</summary>
    public NextYear? Decided { get; init; }

    /// <summary>The year that begins.</summary>
    public string Season { get; init; } = "";

    public ImmutableArray<int> Sizes { get; init; } = [];

    /// <summary>The last day of the year that ends.</summary>
    public DateOnly LastDay { get; init; }

    public DateTimeOffset? At { get; init; }

    public Decider? By { get; init; }

    /// <summary>False as long as some of those who have to know may not.</summary>
    public bool IsComplete { get; init; }
}

using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.ClassRatings;
using Engagement.Domain;
using Engagement.Leagues;
using Engagement.Schools;
using Engagement.Seasons;

namespace Engagement.Demonstration;

/// <summary>What classes do with each other: a round of football among the older ones, and a mark for every classroom in the weeks that are over.</summary>
internal sealed class ClassLife(IGrainFactory grains, DemonstrationClock clock, DateTimeOffset now)
{
    private const int Seed = 1207;
    private const int MostGoals = 4;
    private static readonly GradeRange Older = new(5, 10);
    private static readonly ImmutableArray<string> Players = ["7А", "7Б", "8А", "8Б", "9А", "9Б"];

    private readonly Random _random = new(Seed);
    private readonly DateOnly _today = SchoolClock.DayOf(now, DemonstrationSchool.Zone);

    public async Task Live()
    {
        clock.Now = now;
        var profile = (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(DemonstrationSchool.Id)).Get())!;
        if (profile.Events.FirstOrDefault(planned => EventForm.Of(planned).HasMatches && planned.From <= _today) is { } month)
        {
            await Play(month);
        }

        foreach (var week in profile.Events.Where(planned => planned.RatesClasses && planned.To < _today))
        {
            await Rate(week);
        }
    }

    private async Task Play(PlannedEvent month)
    {
        var league = grains.GetGrain<ILeagueGrain>(Keys.League(DemonstrationSchool.Id, month.Series));
        var day = _today < month.To ? _today : month.To;
        var drawn = (await league.DrawUp(new(month.Id, Older, "football", day, Players))).League;
        foreach (var match in (drawn?.Matches ?? []).SkipLast(Players.Length / 2))
        {
            await league.SetScore(match.Number, new(_random.Next(MostGoals), _random.Next(MostGoals)));
        }
    }

    private async Task Rate(PlannedEvent week)
    {
        var rating = grains.GetGrain<IClassRatingGrain>(Keys.ClassRating(DemonstrationSchool.Id, week.Series));
        foreach (var name in Pupil.Everybody.Select(pupil => pupil.Class).Distinct())
        {
            await rating.Rate(week.Id, name, [.. ClassroomCriterion.All.Select(one => new CriterionPoints(one, _random.Next(1, Rating.MostOfCriterion + 1)))]);
        }
    }
}

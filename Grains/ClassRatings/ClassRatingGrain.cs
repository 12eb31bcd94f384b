using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Domain;
using Engagement.Flows;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.ClassRatings;

internal sealed class ClassRatingGrain(
    [PersistentState(StateNames.ClassRating, StateNames.Storage)] IPersistentState<ClassRatingState> state, SchoolClock clock) : Grain, IClassRatingGrain
{
    private string _school = null!;
    private string _series = null!;
    private TimeZoneInfo _zone = null!;

    private ClassRating Current => state.State.Rating ?? ClassRating.Empty;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = Keys.Rest(this.GetPrimaryKeyString()).Split('/');
        (_school, _series) = (key[0], key[1]);
        _zone = TimeZoneInfo.FindSystemTimeZoneById((await GrainFactory.ProfileOf(_school)).TimeZone);
    }

    public Task<ClassRating> Get() => Task.FromResult(Current);

    public Task<ClassRatingResult> Rate(string occurrence, string @class, ImmutableArray<CriterionPoints>? points) =>
        Change(occurrence, (week, grades) => Rating.Rate(Current, week, @class, points, grades, clock.Today(_zone)));

    public Task<ClassRatingResult> AddPhoto(string occurrence, string @class, string file) =>
        Change(occurrence, (week, grades) => Rating.AddPhoto(Current, week, @class, file, grades, clock.Today(_zone)));

    private async Task<ClassRatingResult> Change(string occurrence, Func<PlannedOccurrence, IReadOnlyDictionary<string, int>, ClassRatingChange> decide)
    {
        var week = await (await GrainFactory.PlanOf(_school, occurrence)).Find(occurrence);
        if (week is not { Event.RatesClasses: true } || week.Event.Series != _series)
        {
            return ClassRatingResult.Refused(ClassRatingRefusal.UnknownRating);
        }

        var roster = await GrainFactory.GetGrain<IRosterGrain>(Keys.Roster(_school)).GetIfNewer(-1);
        var decided = decide(week, roster!.GradesOfClasses());
        if (decided.Rating is not { } changed)
        {
            return ClassRatingResult.Refused(decided.Refusal!);
        }

        if (!ReferenceEquals(changed, Current))
        {
            await this.Store(state, new() { Rating = changed with { Version = Current.Version + 1 } });
            GrainFactory.TellOf(_school, Flow.ClassRatings);
        }

        return ClassRatingResult.Of(Current);
    }
}

internal sealed record ClassRatingState
{
    public ClassRating? Rating { get; init; }
}

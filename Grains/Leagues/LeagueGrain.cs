using Engagement.Activities;
using Engagement.Domain;
using Engagement.Flows;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Leagues;

internal sealed class LeagueGrain(
    [PersistentState(StateNames.League, StateNames.Storage)] IPersistentState<LeagueState> state, SchoolClock clock) : Grain, ILeagueGrain
{
    private string _school = null!;
    private string _series = null!;
    private TimeZoneInfo _zone = null!;

    private League Current => state.State.League ?? League.Empty;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = Keys.Rest(this.GetPrimaryKeyString()).Split('/');
        (_school, _series) = (key[0], key[1]);
        _zone = TimeZoneInfo.FindSystemTimeZoneById((await GrainFactory.ProfileOf(_school)).TimeZone);
    }

    public Task<League> Get() => Task.FromResult(Current);

    public async Task<LeagueResult> DrawUp(LeagueDraw draw)
    {
        if (await FindMonth(draw.Occurrence) is not { } month)
        {
            return LeagueResult.Refused(LeagueRefusal.UnknownLeague);
        }

        var roster = await GrainFactory.GetGrain<IRosterGrain>(Keys.Roster(_school)).GetIfNewer(-1);
        return await Take(Fixtures.DrawUp(Current, month, draw, roster!.GradesOfClasses()));
    }

    public async Task<LeagueResult> SetScore(int match, MatchScore? score) =>
        Current.Find(match) is { } known && await FindMonth(known.Occurrence) is { } month
            ? await Take(Fixtures.SetScore(Current, month, known, score, clock.Today(_zone)))
            : LeagueResult.Refused(LeagueRefusal.UnknownMatch);

    public async Task<LeagueResult> TakeOut(int match) =>
        Current.Find(match) is { } known ? await Take(Fixtures.TakeOut(Current, known)) : LeagueResult.Of(Current);

    private async Task<PlannedOccurrence?> FindMonth(string occurrence) =>
        await (await GrainFactory.PlanOf(_school, occurrence)).Find(occurrence) is { } month && month.Event.Series == _series && EventForm.Of(month.Event).HasMatches ? month : null;

    private async Task<LeagueResult> Take(LeagueChange change)
    {
        if (change.League is not { } changed)
        {
            return LeagueResult.Refused(change.Refusal!);
        }

        if (!ReferenceEquals(changed, Current))
        {
            await this.Store(state, new() { League = changed with { Version = Current.Version + 1 } });
            GrainFactory.TellOf(_school, Flow.Leagues);
        }

        return LeagueResult.Of(Current);
    }
}

internal sealed record LeagueState
{
    public League? League { get; init; }
}

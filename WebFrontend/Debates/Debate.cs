using Engagement.Acts;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Debates;

/// <summary>A request's hand on a tournament: takes a step in the name of whoever is signed in and answers with what it led to.</summary>
internal sealed class Debate(IGrainFactory grains, IHttpContextAccessor accessor)
{
    private HttpContext Context => accessor.HttpContext!;

    public IDebateTournamentGrain Grain(string school, Guid id) => grains.GetGrain<IDebateTournamentGrain>(Keys.Debate(school, id));

    public Author AuthorIn(string school)
    {
        var user = SessionUser.From(Context.User)!;
        return new(user.Id, Access.May(user, Right.UndoAny, school));
    }

    /// <summary>A step that only those take who run tournaments.</summary>
    public async Task<IResult> Run(string school, Guid id, TournamentStep step) =>
        Access.Refusal(Context, Right.Award, school) is { } refused ? refused.ToResult() : await Take(school, id, step);

    public async Task<IResult> Take(string school, Guid id, TournamentStep step)
    {
        Context.Describe(target: id.ToString());
        var result = await Grain(school, id).Take(step, SessionUser.From(Context.User)!.Id);
        return result.Refusal is { } refusal
            ? DebateProblem.Of(refusal, result.Faults).ToResult()
            : Results.Ok(await View(school, result.Tournament!));
    }

    public async Task<object> View(string school, Tournament tournament)
    {
        var profile = await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get();
        var roster = await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1);
        return new TournamentView(profile!, roster!, SessionUser.From(Context.User)).Of(tournament);
    }
}

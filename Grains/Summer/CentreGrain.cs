using System.Globalization;
using Engagement.Accounts;
using Engagement.Domain;
using Engagement.Flows;
using Engagement.Seasons;

namespace Engagement.Summer;

internal sealed class CentreGrain(
    [PersistentState(StateNames.Centre, StateNames.Storage)] IPersistentState<CentreState> state, SchoolClock clock, TerritoryCatalogue catalogue)
    : Grain, ICentreGrain
{
    private string _territory = null!;
    private SummerSeason _season = null!;

    private Centre Current => state.State.Centre;

    private DateOnly Today => clock.Today(Territory.Zone);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = Keys.Rest(this.GetPrimaryKeyString()).Split('/');
        (_territory, _season) = (key[0], new(int.Parse(key[1], CultureInfo.InvariantCulture)));
        return Task.CompletedTask;
    }

    public Task<Centre> Get() => Task.FromResult(Current);

    public Task<CentreResult> Describe(string? authority, string? contact, string? call) =>
        WhileItLasts(centre => Forming.Describe(centre, authority, contact, call));

    public async Task<CentreResult> Appoint(string person)
    {
        if (_season.IsOver(Today))
        {
            return CentreResult.Refused(SummerRefusal.SeasonOver);
        }

        if (Current.Head is { } head && head.Person == person)
        {
            return CentreResult.Of(Current);
        }

        // The id follows from what is replaced, so that a repetition after a crash gives the same post.
        var (school, account) = Adult.Read(person);
        var post = new Post(
            DerivedSheetId.Of("centre-head", _territory, _season.Name, person, $"{Current.Head?.Post}"), account, PostKind.CentreHead, _territory,
            Today, _season.To.AddDays(SummerSeason.EntryDays));
        if (await Posts(school).Give(post) is not (PostOutcome.Done or PostOutcome.Conflict))
        {
            return CentreResult.Refused(SummerRefusal.WrongHead);
        }

        if (Current.Head is { } former)
        {
            await Posts(Adult.Read(former.Person).School).End(former.Post, Today.AddDays(-1));
        }

        return await Take(Current with { Head = new(person, post.Id) });
    }

    public Task<CentreResult> Form() => WhileItLasts(centre => Forming.Form(centre, Today));

    public async Task<CentreResult> Apply(string person, string role, string institution) =>
        _territory != TerritoryCatalogue.Republic && await GrainFactory.RegionOf(catalogue, person) != _territory
            ? CentreResult.Refused(SummerRefusal.OtherRegion)
            : await WhileItLasts(centre => Forming.Apply(centre, person, role, institution, clock.Now));

    public Task<CentreResult> Leave(string person) => Take(Forming.Leave(Current, person));

    public Task<CentreResult> Decide(string person, bool isAdmitted, string by) => WhileItLasts(centre => Forming.Decide(centre, person, isAdmitted, by));

    public Task<CentreResult> Agree(string person) => WhileItLasts(centre => Forming.Agree(centre, person, clock.Now));

    public async Task<CentreResult> TakeOver()
    {
        var before = await GrainFactory.GetGrain<ICentreGrain>(Keys.Centre(_territory, _season.Year - 1)).Get();
        return await WhileItLasts(centre => Forming.TakeOver(centre, before, clock.Now));
    }

    public Task<CentreResult> EnterCourse(Guid course) => WhileItLasts(centre => Forming.EnterCourse(centre, course));

    public Task<CentreResult> EnterSquad(Guid squad) => WhileItLasts(centre => Forming.EnterSquad(centre, squad));

    private IPostsGrain Posts(string school) => GrainFactory.GetGrain<IPostsGrain>(Keys.Posts(school));

    private Task<CentreResult> WhileItLasts(Func<Centre, CentreChange> decide) =>
        _season.IsOver(Today) ? Task.FromResult(CentreResult.Refused(SummerRefusal.SeasonOver)) : Take(decide(Current));

    private async Task<CentreResult> Take(CentreChange decided)
    {
        if (decided.Centre is not { } changed)
        {
            return CentreResult.Refused(decided.Refusal!);
        }

        if (changed != Current)
        {
            await this.Store(state, new() { Centre = changed with { Version = Current.Version + 1 } });
            GrainFactory.TellOf(_territory, Flow.Summer);
        }

        return CentreResult.Of(Current);
    }
}

internal sealed record CentreState
{
    public Centre Centre { get; init; } = Centre.New;
}

using System.Collections.Immutable;
using System.Globalization;
using Engagement.Domain;
using Engagement.Flows;
using Engagement.Ledger;
using Engagement.Seasons;
using Microsoft.Extensions.Logging;

namespace Engagement.Summer;

/// <summary>What is confirmed is stored before the summer ledger hears of it; the <see cref="SheetOutbox"/> brings it there.</summary>
internal sealed class CourseGrain(
    [PersistentState(StateNames.Course, StateNames.Storage)] IPersistentState<CourseState> state, SchoolClock clock, TerritoryCatalogue catalogue,
    ILogger<CourseGrain> log) : Grain, ICourseGrain
{
    private string _territory = null!;
    private SummerSeason _season = null!;
    private Guid _id;
    private SheetOutbox _outbox = null!;

    private DateOnly Today => clock.Today(Territory.Zone);

    private ICentreGrain Centre => CentreOf(_territory);

    private IPapersGrain Papers => GrainFactory.GetGrain<IPapersGrain>(Keys.Papers(_territory, _season.Year));

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = Keys.Rest(this.GetPrimaryKeyString()).Split('/');
        (_territory, _season, _id) = (key[0], new(int.Parse(key[1], CultureInfo.InvariantCulture)), Guid.Parse(key[2]));
        _outbox = new(this, () => state.State.Course?.Sheets.Any(SummerSheets.IsUnsent) == true, Deliver, log);
        _outbox.Resume();
        return Task.CompletedTask;
    }

    public Task<Course?> Get() => Task.FromResult(state.State.Course);

    public async Task<CourseResult> Plan(CoursePlan plan)
    {
        if (_season.IsOver(Today))
        {
            return CourseResult.Refused(SummerRefusal.SeasonOver);
        }

        var centre = await Centre.Get();
        var decided = CourseKeeping.Plan(state.State.Course, plan with { Id = _id }, _season, centre.HasMember);
        if (decided.Course is null)
        {
            return CourseResult.Refused(decided.Refusal!);
        }

        // First the list: a course in it that does not exist yet is skipped, one that nobody can find would be lost.
        var entered = await Centre.EnterCourse(_id);
        return entered.Centre is null ? CourseResult.Refused(entered.Refusal!) : await Take(decided);
    }

    public async Task<CourseResult> Join(string person) => await MayListen(person)
        ? await Change(course => CourseKeeping.Join(course, person, Today, clock.Now))
        : CourseResult.Refused(SummerRefusal.NotMember);

    public Task<CourseResult> Leave(string person) => Change(course => CourseKeeping.Leave(course, person));

    public Task<CourseResult> Mark(string person, int day, string mark) => Change(course => CourseKeeping.Mark(course, person, day, mark, Today));

    public async Task<CourseResult> Confirm(int day, string by) => await Sent(await Change(course => CourseKeeping.Confirm(course, day, by, Today)));

    public async Task<CourseResult> Certify(ImmutableDictionary<string, string> names, string by)
    {
        if (state.State.Course is not { } course)
        {
            return CourseResult.Refused(SummerRefusal.UnknownCourse);
        }

        var finished = CourseKeeping.Finished(course).Where(one => names.ContainsKey(one.Person)).ToList();
        if (finished.Count == 0)
        {
            return CourseResult.Refused(SummerRefusal.NobodyFinished);
        }

        if (finished.Any(one => one.Person == by))
        {
            return CourseResult.Refused(SummerRefusal.OwnCourse);
        }

        // A crash in here leaves papers whose numbers the next call gets again: a subject has one paper.
        var numbers = new Dictionary<string, string>();
        foreach (var listener in finished)
        {
            var paper = await Papers.Issue(PaperKind.Certificate, $"course/{_id}/{listener.Person}", listener.Person, names[listener.Person], course.Plan.Title);
            numbers[listener.Person] = paper.Number;
        }

        return await Sent(await Change(now => CourseKeeping.Certify(now, numbers, by, Today)));
    }

    public async Task<CourseResult> Withdraw(string person, string by)
    {
        if (state.State.Course?.Listeners.FirstOrDefault(one => one.Person == person)?.Certificate is not { } number)
        {
            return CourseResult.Refused(SummerRefusal.UnknownPaper);
        }

        await Papers.Withdraw(number, by);
        return await Sent(await Change(course => CourseKeeping.Undo(course, person, by)));
    }

    private ICentreGrain CentreOf(string territory) => GrainFactory.GetGrain<ICentreGrain>(Keys.Centre(territory, _season.Year));

    private async Task<bool> MayListen(string person) => (await Centre.Get()).HasMember(person)
        || (_territory == TerritoryCatalogue.Republic
            && await GrainFactory.RegionOf(catalogue, person) is { } region && (await CentreOf(region).Get()).HasMember(person));

    private async Task<CourseResult> Change(Func<Course, CourseChange> decide) =>
        state.State.Course is { } course ? await Take(decide(course)) : CourseResult.Refused(SummerRefusal.UnknownCourse);

    private async Task<CourseResult> Take(CourseChange decided)
    {
        if (decided.Course is not { } changed)
        {
            return CourseResult.Refused(decided.Refusal!);
        }

        if (!ReferenceEquals(changed, state.State.Course))
        {
            await Save(changed);
        }

        return CourseResult.Of(state.State.Course!);
    }

    private async Task<CourseResult> Sent(CourseResult result)
    {
        if (result.Course?.Sheets.Any(SummerSheets.IsUnsent) == true)
        {
            await _outbox.Send();
            return CourseResult.Of(state.State.Course!);
        }

        return result;
    }

    /// <summary>Stores each answer before it sends the next.</summary>
    private async Task Deliver()
    {
        await GrainFactory.DeliverAll(_season.Year, () => state.State.Course!.Sheets, sheets => Save(state.State.Course! with { Sheets = sheets }));
    }

    private async Task Save(Course changed)
    {
        await this.Store(state, new() { Course = changed with { Version = (state.State.Course?.Version ?? 0) + 1 } });
        GrainFactory.TellOf(_territory, Flow.Summer);
    }
}

internal sealed record CourseState
{
    public Course? Course { get; init; }
}

using Engagement.Activities;
using Engagement.Ledger;
using Engagement.Plans;
using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Events;

/// <summary>A request about one event: which one, and what its sender may do there.</summary>
internal sealed record EventCall(string School, string Id, IGrainFactory Grains, SchoolClock Clock, HttpContext Context)
{
    public IEventGrain Grain => Grains.GetGrain<IEventGrain>(Keys.Event(School, Id));

    public SessionUser? User => SessionUser.From(Context.User);

    public Author Author => new(User!.Id, Access.May(User, Right.UndoAny, School));

    /// <summary>The event for whoever runs it.</summary>
    public Task<(OpenedEvent? Event, Problem? Refused)> ToRun() => Open(Right.RunEvents, opened => Task.FromResult(opened.MayRun));

    /// <summary>The event for whoever runs it, and for a homeroom teacher as far as these students are of the own class.</summary>
    public Task<(OpenedEvent? Event, Problem? Refused)> ToEnter(params string[] students) => Open(
        Access.ReachOf(User, Right.RunEvents, School).IsNone ? Right.EnterClass : Right.RunEvents,
        async opened => opened.MayRun || await AreOfOwnClass(students, opened.Year.Today));

    private async Task<(OpenedEvent? Event, Problem? Refused)> Open(Right right, Func<OpenedEvent, Task<bool>> mayAct)
    {
        if (Access.RefusalAnywhere(Context, right, School) is { } refused)
        {
            return (null, refused);
        }

        if (await SchoolYear.Find(School, Grains, Clock) is not { } year || year.Find(Id) is not { } planned)
        {
            return (null, EventProblem.UnknownOccurrence);
        }

        var opened = new OpenedEvent(year, planned, User!);
        return await mayAct(opened) ? (opened, null) : (null, Problem.Forbidden);
    }

    private async Task<bool> AreOfOwnClass(string[] students, DateOnly today)
    {
        var reach = Access.ReachOf(User, Right.EnterClass, School);
        foreach (var student in reach.IsWhole ? [] : students)
        {
            if (await Grains.GetGrain<IRosterGrain>(Keys.Roster(School)).Find(student) is not { } known || !reach.Covers(known, today))
            {
                return false;
            }
        }

        return !reach.IsNone;
    }
}

/// <summary>An event of a school's year, and who looks at it.</summary>
internal sealed record OpenedEvent(SchoolYear Year, PlannedEvent Planned, SessionUser Reader)
{
    public string School => Year.Profile.Id;

    public bool MayRun { get; } = Access.MayForFaction(Reader, Right.RunEvents, Year.Profile.Id, Planned.Host);

    /// <summary>A whole sheet is confirmed by whoever awards everybody.</summary>
    public bool MayConfirm => MayRun && Access.May(Reader, Right.Award, School);

    /// <summary>Whose names the reader sees on the list.</summary>
    public Reach Reach => MayRun ? Reach.Whole : Access.ReachOf(Reader, Right.EnterClass, School);

    public PlannedOccurrence Occurrence => OccurrenceOf(Year, Planned);

    public static PlannedOccurrence OccurrenceOf(SchoolYear year, PlannedEvent planned)
    {
        var record = year.RecordOf(planned.Id);
        return new(planned, record?.State ?? OccurrenceState.Planned, record?.Held, record?.Proof);
    }
}

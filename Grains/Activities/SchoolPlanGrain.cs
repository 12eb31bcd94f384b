using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Flows;
using Engagement.Ledger;
using Engagement.Rubrics;
using Engagement.Schools;
using Engagement.Seasons;
using Microsoft.Extensions.Logging;

namespace Engagement.Activities;

/// <summary>
/// The plan is the truth; the school's profile holds a copy of what everybody needs of it, and the ledger and the standings are
/// told. When the copy could not be written, the next activation writes it.
/// </summary>
internal sealed partial class SchoolPlanGrain(
    [PersistentState(StateNames.Plan, StateNames.Storage)] IPersistentState<SchoolPlanState> state, SchoolClock clock, ILogger<SchoolPlanGrain> log)
    : Grain, ISchoolPlanGrain
{
    private string _school = null!;
    private SchoolProfile _profile = null!;
    private Season _season = null!;
    private TimeZoneInfo _zone = null!;
    private SeasonPlan _before = PlanTemplate.Plan;

    private ISchoolProfileGrain Profiles => GrainFactory.GetGrain<ISchoolProfileGrain>(Keys.Profile(_school));

    private ISchoolLedgerGrain Ledger => GrainFactory.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(_school));

    private DateOnly Today => clock.Today(_zone);

    /// <summary>The year that the school lives in, as of the last look: only its plan is known to the ledger.</summary>
    private bool IsCurrent => _season.Id == _profile.Season.Id;

    private SeasonPlan Known => state.State.Approved ?? _before;

    private SchoolPlan Current => new(
        state.State.Version, state.State.Draft ?? Known, Known, state.State.Approvals, [.. state.State.Occurrences.Values],
        state.State.Draft is not null || state.State.Approvals.IsEmpty);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = Keys.Rest(this.GetPrimaryKeyString()).Split('/');
        _school = key[0];
        _profile = await GrainFactory.ProfileOf(_school);
        _season = AcademicYear.Named(key[1], _profile.Years()) ?? throw new InvalidOperationException($"'{key[1]}' is no academic year.");
        _zone = TimeZoneInfo.FindSystemTimeZoneById(_profile.TimeZone);
        _before = await PlanOfTheYearBefore() ?? PlanTemplate.Plan;
        if (state.State.Written != state.State.Published)
        {
            await Publish();
        }
    }

    public Task<SchoolPlan> Get() => Task.FromResult(Current);

    public Task<PlannedOccurrence?> Find(string occurrence)
    {
        if (state.State.Approved is null || EventsOf(state.State).FirstOrDefault(one => one.Id == occurrence) is not { } planned)
        {
            return Task.FromResult<PlannedOccurrence?>(null);
        }

        var record = state.State.Occurrences.GetValueOrDefault(occurrence);
        var given = record?.Steps.LastOrDefault(step => step.Kind == StepKind.GiveProof);
        return Task.FromResult<PlannedOccurrence?>(new(planned, record?.State ?? OccurrenceState.Planned, record?.Held, record?.Proof)
        {
            ProvedOn = given is null ? null : SchoolClock.DayOf(given.At, _zone),
        });
    }

    public Task<PlanResult> Add(PlanEvent planned) => Edit((editing, draft) => editing.Add(draft, planned));

    public Task<PlanResult> Change(string series, PlanEvent planned) => Edit((editing, draft) => editing.Change(draft, series, planned));

    public Task<PlanResult> TakeOut(string series) => Edit((editing, draft) => editing.TakeOut(draft, series));

    public async Task<PlanResult> Discard()
    {
        if (state.State.Draft is not null)
        {
            await Save(state.State with { Draft = null, Version = state.State.Version + 1 }, isPublic: false);
        }

        return new(Current, null);
    }

    public async Task<PlanResult> Approve(int version, Decider by)
    {
        await KnowTheYear();
        var plan = Current;
        if (version != plan.Version)
        {
            return PlanResult.Refused(PlanRefusal.OtherVersion);
        }

        if (!plan.WaitsForApproval)
        {
            return PlanResult.Refused(PlanRefusal.NothingToApprove);
        }

        if ((await Editing()).FaultOf(plan.Draft) is { } fault)
        {
            return PlanResult.Refused(fault);
        }

        var approved = state.State with
        {
            Approved = plan.Draft,
            Draft = null,
            Approvals = [.. plan.Approvals, new(version, by, clock.Now)],
            BesidePlan = plan.Approvals.IsEmpty && IsCurrent ? NotOf(Known, _profile.Events) : state.State.BesidePlan,
        };
        if (IsCurrent && !(await Ledger.TakeUpEvents(EventsOf(approved))).IsEmpty)
        {
            return PlanResult.Refused(PlanRefusal.EventInUse);
        }

        await Save(approved, isPublic: true);
        return new(Current, null);
    }

    public async Task<PlanResult> Take(string occurrence, OccurrenceStep step, string by)
    {
        await KnowTheYear();
        if (state.State.Approvals.IsEmpty)
        {
            return PlanResult.Refused(PlanRefusal.NotApproved);
        }

        if (EventsOf(state.State).FirstOrDefault(one => one.Id == occurrence) is not { } planned)
        {
            return PlanResult.Refused(PlanRefusal.UnknownOccurrence);
        }

        var evidence = state.State.Approved!.Events.FirstOrDefault(known => PlanUnfolding.SeriesOf(known, _season) == planned.Series)?.Evidence;
        var known = state.State.Occurrences.GetValueOrDefault(occurrence);
        var taken = OccurrenceCourse.Take(known, planned, evidence, step, by, clock.Now, Today, _season);
        if (taken.Record is not { } record)
        {
            return PlanResult.Refused(taken.Refusal!);
        }

        if (record != known)
        {
            await Save(state.State with { Occurrences = state.State.Occurrences.SetItem(occurrence, record) }, isPublic: true);
        }

        return new(Current, null);
    }

    public Task<SeasonPlan?> Approved() => Task.FromResult(state.State.Approved);

    public async Task Begin()
    {
        await KnowTheYear();
        if (IsCurrent)
        {
            await Publish();
        }
    }

    /// <summary>A year that begins goes on from the last one; years that are over ask no further back.</summary>
    private async Task<SeasonPlan?> PlanOfTheYearBefore() =>
        state.State.Approved is null && _season.From >= _profile.Season.From
        && AcademicYear.Before(_season, _profile.Years()) is var before
        && await GrainFactory.GetGrain<ISchoolPlanGrain>(Keys.Plan(_school, before.Id)).Approved() is { } plan
            ? PlanUnfolding.InNextYear(plan)
            : null;

    /// <summary>Another year begins when this one is over, and not before.</summary>
    private async Task KnowTheYear()
    {
        if (Today > _profile.Season.To)
        {
            _profile = await GrainFactory.ProfileOf(_school);
            _season = AcademicYear.Named(_season.Id, _profile.Years())!;
        }
    }

    private async Task<PlanResult> Edit(Func<PlanEditing, SeasonPlan, PlanEdit> edit)
    {
        await KnowTheYear();
        var edited = edit(await Editing(), Current.Draft);
        if (edited.Plan is not { } draft)
        {
            return PlanResult.Refused(edited.Refusal!);
        }

        await Save(state.State with { Draft = draft, Version = state.State.Version + 1 }, isPublic: false);
        return new(Current, null);
    }

    private async Task<PlanEditing> Editing()
    {
        IEnumerable<string> named = IsCurrent ? await Ledger.NamedEvents() : [];
        return new PlanEditing(
            _season, _profile.Factions, PlanUnfolding.Unfold(Known, _season),
            named.Concat(state.State.Occurrences.Keys).ToHashSet(), Today);
    }

    /// <summary>What the school's events are with this state: the plan's and those beside it, on the days to which they were moved.</summary>
    private ImmutableArray<PlannedEvent> EventsOf(SchoolPlanState plan) => PlanUnfolding.InOrder(
        PlanUnfolding.Unfold(plan.Approved!, _season).Concat(plan.BesidePlan).Select(one =>
            plan.Occurrences.GetValueOrDefault(one.Id) is { From: { } from, To: { } to } ? one with { From = from, To = to } : one));

    private ImmutableArray<PlannedEvent> NotOf(SeasonPlan plan, ImmutableArray<PlannedEvent> events)
    {
        var known = PlanUnfolding.Unfold(plan, _season).Select(one => one.Id).ToHashSet();
        return [.. events.Where(one => !known.Contains(one.Id))];
    }

    private PlanProgress ProgressOf(SchoolPlanState plan) => new(
        SchoolClock.DayOf(plan.Approvals[0].At, _zone), IdsIn(plan, OccurrenceState.Accepted), IdsIn(plan, OccurrenceState.Cancelled));

    private static ImmutableArray<string> IdsIn(SchoolPlanState plan, OccurrenceState state) =>
        [.. plan.Occurrences.Values.Where(record => record.State == state).Select(record => record.Id)];

    private async Task Save(SchoolPlanState changed, bool isPublic)
    {
        state.State = isPublic ? changed with { Written = changed.Written + 1 } : changed;
        try
        {
            await state.WriteStateAsync();
            if (isPublic)
            {
                await Publish();
            }
        }
        catch
        {
            // What stands in memory was not stored, or not published; the next activation reads it and publishes what is missing.
            DeactivateOnIdle();
            throw;
        }
    }

    private async Task Publish()
    {
        if (IsCurrent)
        {
            var (events, progress) = state.State.Approvals.IsEmpty
                ? (PlanUnfolding.Unfold(Known, _season), null)
                : (EventsOf(state.State), ProgressOf(state.State));
            await Profiles.Publish(events, progress);
            _profile = _profile with { Events = events, Progress = progress };
        }

        state.State = state.State with { Published = state.State.Written };
        await state.WriteStateAsync();
        if (IsCurrent)
        {
            await Tell();
        }
    }

    private async Task Tell()
    {
        try
        {
            await Ledger.TakeUpEvents(_profile.Events);
            await GrainFactory.GetGrain<ISchoolGrain>(Keys.School(_school)).TakeUpPlan(_profile);
        }
        catch (Exception e)
        {
            // The ledger asks the profile for an event it does not know, and the standings ask each night.
            LogNotTold(e, _school);
        }

        GrainFactory.TellOf(_school, Flow.Plan);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The ledger or the standings of {School} could not be told of its plan")]
    private partial void LogNotTold(Exception exception, string school);
}

internal sealed record SchoolPlanState
{
    public int Version { get; init; }

    /// <summary>Null while nothing was edited since the last approval.</summary>
    public SeasonPlan? Draft { get; init; }

    public SeasonPlan? Approved { get; init; }

    public ImmutableArray<PlanApproval> Approvals { get; init; } = [];

    /// <summary>Events that the school was founded with and that no plan has.</summary>
    public ImmutableArray<PlannedEvent> BesidePlan { get; init; } = [];

    public ImmutableSortedDictionary<string, OccurrenceRecord> Occurrences { get; init; } =
        ImmutableSortedDictionary.Create<string, OccurrenceRecord>(StringComparer.Ordinal);

    /// <summary>Counts the changes that others have to know of.</summary>
    public int Written { get; init; }

    /// <summary>Up to which of them the profile has them.</summary>
    public int Published { get; init; }
}

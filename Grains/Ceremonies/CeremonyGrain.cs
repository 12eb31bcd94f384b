using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Flows;
using Engagement.Rubrics;
using Engagement.Schools;
using Engagement.Seals;
using Engagement.Seasons;

namespace Engagement.Ceremonies;

/// <summary>Keeps where the ceremony stands. What is told at each cue is read from the seal, which never changes.</summary>
internal sealed class CeremonyGrain(
    [PersistentState(StateNames.Ceremony, StateNames.Storage)] IPersistentState<CeremonyState> state, SchoolClock clock) : Grain, ICeremonyGrain
{
    private string _school = null!;
    private string _season = null!;
    private ImmutableArray<Cue> _ofTheYear = [];

    private CeremonyCourse? Course => state.State.Course;

    private ISeasonGrain Season => GrainFactory.GetGrain<ISeasonGrain>(Keys.Season(_school, _season));

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = Keys.Rest(this.GetPrimaryKeyString()).Split('/');
        (_school, _season) = (key[0], key[1]);
        await Announce();
    }

    public async Task<CeremonyReading?> Read() => Course is { } course ? ReadingOf(course, await Cues(course.IsRehearsal)) : null;

    public async Task<CeremonyPrompt> Prompt()
    {
        var isSealed = !(await Cues(isRehearsal: false)).IsEmpty;
        if (Course is not { } course)
        {
            return new(null, null, 0, isSealed);
        }

        var cues = await Cues(course.IsRehearsal);
        return new(ReadingOf(course, cues), course.Position + 1 < cues.Length ? cues[course.Position + 1] : null, cues.Length, isSealed);
    }

    public async Task<CeremonyResult> Begin(bool isRehearsal, Decider by)
    {
        var isSealed = !(await Cues(isRehearsal: false)).IsEmpty;
        return await Take(CeremonyCourse.Begin(Course, state.State.Version, isRehearsal, isSealed, by, clock.Now));
    }

    public async Task<CeremonyResult> Go(int position, long version, Decider by) => Course is { } course
        ? await Take(course.Go(position, version, (await Cues(course.IsRehearsal)).Length, by))
        : CeremonyResult.Refused(CeremonyRefusal.NotBegun);

    public async Task<CeremonyResult> End(Decider by)
    {
        if (Course is not { } course)
        {
            return new(await Prompt(), null);
        }

        var result = await Take(course.End((await Cues(course.IsRehearsal)).Length, by, clock.Now));
        await Announce();
        return result;
    }

    /// <summary>After the end is stored; a crash in between is made up for by the next activation.</summary>
    private async Task Announce()
    {
        if (Course is { IsReal: true, EndedAt: not null } course)
        {
            await Season.Announce(course.By);
        }
    }

    private async Task<CeremonyResult> Take(CeremonyStep step)
    {
        if (step.Refusal is { } refusal)
        {
            return CeremonyResult.Refused(refusal);
        }

        if (!ReferenceEquals(step.Course, Course))
        {
            var isRehearsal = (step.Course ?? Course)!.IsRehearsal;
            var wasRehearsal = Course?.IsRehearsal;
            await this.Store(state, new() { Course = step.Course, Version = step.Course?.Version ?? state.State.Version + 1 });
            GrainFactory.TellOf(_school, FlowsOf(isRehearsal, wasRehearsal));
        }

        return new(await Prompt(), null);
    }

    /// <summary>Nobody outside hears that there is a rehearsal.</summary>
    private static IEnumerable<string> FlowsOf(bool isRehearsal, bool? wasRehearsal) =>
        isRehearsal ? [Flow.Rehearsal] : wasRehearsal == true ? [Flow.Rehearsal, Flow.Ceremony] : [Flow.Ceremony];

    private static CeremonyReading ReadingOf(CeremonyCourse course, ImmutableArray<Cue> cues) => new(
        course.Version, course.IsRehearsal, course.EndedAt is not null, course.Position, cues[course.Position],
        course is { IsReal: true, EndedAt: not null } ? [.. cues.Where(cue => cue is { IsTold: true, Kind: CueKind.Place or CueKind.Award })] : []);

    /// <summary>Empty while the year is not sealed. Once it is, its script is kept: the seal never changes.</summary>
    private async Task<ImmutableArray<Cue>> Cues(bool isRehearsal)
    {
        if (isRehearsal)
        {
            var profile = await GrainFactory.GetGrain<ISchoolProfileGrain>(Keys.Profile(_school)).Get();
            return Rehearsal.Of([.. profile!.Factions.Select(faction => faction.Id)]);
        }

        if (_ofTheYear.IsEmpty && await Season.Year() is { } year)
        {
            _ofTheYear = CeremonyScript.Of(year);
        }

        return _ofTheYear;
    }
}

internal sealed record CeremonyState
{
    public CeremonyCourse? Course { get; init; }

    /// <summary>The last that there was: what began anew is newer than what was watched before.</summary>
    public long Version { get; init; }
}

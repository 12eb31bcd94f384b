using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Rubrics;
using Engagement.Seals;
using Engagement.Seasons;
using Microsoft.Extensions.Logging;

namespace Engagement.Territories;

/// <summary>A seal is one write. The boards are told of the announcement; a word that is lost they ask for themselves.</summary>
internal sealed partial class TerritoryYearGrain(
    [PersistentState(StateNames.TerritoryYear, StateNames.Storage)] IPersistentState<TerritoryYearState> state,
    TerritoryCatalogue catalogue,
    SchoolClock clock,
    ILogger<TerritoryYearGrain> log) : Grain, ITerritoryYearGrain
{
    private string _territory = null!;
    private string _season = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = Keys.Rest(this.GetPrimaryKeyString()).Split('/');
        (_territory, _season) = (key[0], key[1]);
        return Task.CompletedTask;
    }

    public async Task<TerritoryYearReading?> Read()
    {
        if (Window() is not { } window)
        {
            return null;
        }

        var (seal, schools) = (state.State.Seal, await Territory.ReportOf(_season));
        return new(
            _territory, _season, window.StateOn(Today, seal is not null), window.SealableFrom, LastDay(window), schools.Length,
            seal is null ? Awaited(schools) : [], seal?.At, seal?.Hash, state.State.AnnouncedAt);
    }

    public async Task<TerritorySealResult> Seal(Decider by, string? reason)
    {
        if (state.State.Seal is { } kept)
        {
            return new(kept, null, IsNew: false);
        }

        if (Window() is not { } window)
        {
            return TerritorySealResult.Refused(SealRefusal.UnknownWindow);
        }

        if (Today < window.SealableFrom)
        {
            return TerritorySealResult.Refused(SealRefusal.NotOverYet);
        }

        if (Today > LastDay(window))
        {
            return TerritorySealResult.Refused(SealRefusal.YearPassed);
        }

        var schools = await Territory.ReportOf(_season);
        var awaited = Awaited(schools).Length;
        if (awaited > 0 && string.IsNullOrWhiteSpace(reason))
        {
            return TerritorySealResult.Refused(SealRefusal.StillWaiting);
        }

        // From the republic itself, so that a school has one index in every seal.
        var means = await GrainFactory.GetGrain<ITerritoryGrain>(Keys.Territory(TerritoryCatalogue.Republic)).MeansOf(_season);
        var why = awaited == 0 ? null : reason!.Trim();
        var mark = why is null ? null : Marking.Of(why);
        var text = new TerritorySealDocument(
            TerritorySealDocument.Version, _territory, _season, clock.Now, by, mark is null ? null : new(awaited, mark.Hash), Formulas.Current,
            means, [.. schools.Select(SchoolYear.Of)]).Compute().Write();
        var seal = new TerritorySeal(_territory, _season, clock.Now, by, text, TerritorySealDocument.HashOf(text)) { Reason = why, Mark = mark };
        await this.Store(state, state.State with { Seal = seal });
        return new(seal, null, IsNew: true);
    }

    public async Task<bool> Announce(Decider by)
    {
        if (state.State.Seal is null)
        {
            return false;
        }

        if (state.State.AnnouncedAt is null)
        {
            await this.Store(state, state.State with { AnnouncedAt = clock.Now, AnnouncedBy = by });
            await Tell();
        }

        return true;
    }

    public Task<bool> IsAnnounced() => Task.FromResult(state.State.AnnouncedAt is not null);

    public Task<TerritorySeal?> Sealed() => Task.FromResult(state.State.Seal);

    public Task<TerritoryYear?> Announced() => Task.FromResult(state.State is { AnnouncedAt: { } announcedAt, Seal: { } seal }
        ? new TerritoryYear(_territory, _season, seal.At, announcedAt, seal.Hash, TerritorySealDocument.Read(seal.Text).Lists)
        : null);

    private DateOnly Today => clock.Today(Domain.Territory.Zone);

    private ITerritoryGrain Territory => GrainFactory.GetGrain<ITerritoryGrain>(Keys.Territory(_territory));

    /// <summary>Territories keep the customary calendar; null for what is no year or no territory.</summary>
    private SeasonWindow? Window() => catalogue.Find(_territory) is not null && AcademicYear.Named(_season, []) is { } season
        ? SeasonWindow.Of(new SeasonCalendar(season))[^1]
        : null;

    private static DateOnly LastDay(SeasonWindow window) => AcademicYear.After(window.To, []).From.AddDays(-1);

    private static ImmutableArray<AwaitedSchool> Awaited(ImmutableArray<SchoolFigures> schools) =>
    [
        .. from school in schools
           let quarters = SchoolYear.Of(school).Quarters.Length
           where quarters < SealReading.Quarters
           select new AwaitedSchool(school.School, school.Name, quarters),
    ];

    private async Task Tell()
    {
        try
        {
            await Territory.TakeUpAnnouncement();
        }
        catch (Exception e)
        {
            LogNotTold(e, _territory);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The boards of {Territory} could not be told of the announcement; they ask again by themselves")]
    private partial void LogNotTold(Exception exception, string territory);
}

internal sealed record TerritoryYearState
{
    public TerritorySeal? Seal { get; init; }

    public DateTimeOffset? AnnouncedAt { get; init; }

    public Decider? AnnouncedBy { get; init; }
}

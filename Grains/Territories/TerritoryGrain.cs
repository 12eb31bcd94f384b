using System.Collections.Immutable;
using Engagement.Boards;
using Engagement.Domain;
using Engagement.Seasons;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;
using Orleans.Storage;

namespace Engagement.Territories;

/// <summary>
/// Registers come in from below, are stored, shown and handed on. They interleave, so that many share one write. If a write
/// fails the activation is thrown away; its children send again what it has not acknowledged.
/// </summary>
[Reentrant]
internal sealed class TerritoryGrain(
    [PersistentState(StateNames.Territory, StateNames.Storage)] IPersistentState<TerritoryState> state,
    TerritoryCatalogue catalogue,
    SchoolClock clock,
    IOptions<TerritoryOptions> options,
    ILogger<TerritoryGrain> log) : Grain, ITerritoryGrain, IRemindable
{
    private static readonly TimeSpan PublishingTime = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan TidyingPeriod = TimeSpan.FromSeconds(30);

    private Territory _territory = null!;
    private TerritoryStandings _standings = null!;
    private TerritoryShelf _shelf = null!;
    private LiveBoards _boards = null!;
    private BoardPublishing _publishing = null!;
    private RegisterOutbox? _outbox;
    private HashSet<string> _names = null!;
    private Task _announcing = Task.CompletedTask;
    private DateOnly _today;
    private bool _isAnnounced;

    /// <summary>The year is over and not announced: what its results would be told by is not shown.</summary>
    private bool IsFrozen => _today > AcademicYear.Of(_today).To && !_isAnnounced;

    private bool IsRoot => _territory.Parent is null;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var id = Keys.Rest(this.GetPrimaryKeyString());
        _territory = catalogue.Find(id) ?? throw new InvalidOperationException($"There is no territory '{id}'.");
        _standings = new TerritoryStandings(
            _territory.Level == TerritoryLevel.District ? figures => figures.School : figures => figures.District);
        _shelf = new TerritoryShelf(ServiceProvider.GetRequiredKeyedService<IGrainStorage>(StateNames.Storage), id, _standings.Row);
        _boards = new LiveBoards(Now, Show, log);
        _publishing = new BoardPublishing(this, _boards, PublishingTime);
        await Read();
        await AdvanceTo(clock.Today(Territory.Zone));
        if (_territory.Parent is { } parent)
        {
            var above = GrainFactory.GetGrain<ITerritoryGrain>(Keys.Territory(parent));
            _outbox = new RegisterOutbox(this, above, Compose, Acknowledged, options.Value.Coalescing, log);
            _outbox.Changed();
        }

        this.RegisterGrainTimer(Tidy, TidyingPeriod, TidyingPeriod);
    }

    public async Task<Acknowledgement> Report(Register register)
    {
        IReadOnlyCollection<string> rows;
        long version;
        try
        {
            await AdvanceTo(clock.Today(Territory.Zone));
            rows = _standings.Take(register, Now);
            version = _standings.VersionOf(register.Child);
            await Announce(rows);
            await _shelf.Write(rows);
        }
        catch
        {
            DeactivateOnIdle();
            throw;
        }

        if (rows.Count > 0)
        {
            _publishing.Changed();
            _outbox?.Changed();
        }

        return new(version, _standings.Means);
    }

    public Task<PlaceAmong?> PlaceOf(string season, int points) => Task.FromResult(_standings.PlaceOf(season, points));

    public async Task<IndexAccount?> AccountOf(string school)
    {
        await AdvanceTo(clock.Today(Territory.Zone));
        return IsFrozen ? null : _standings.AccountOf(school);
    }

    public Task<ImmutableArray<SchoolFigures>> ReportOf(string season) => Task.FromResult(_standings.ReportedIn(season));

    public Task<ImmutableArray<QuarterMeans>> MeansOf(string season) =>
        Task.FromResult<ImmutableArray<QuarterMeans>>([.. _standings.Means.Where(means => means.Season == season).OrderBy(means => means.Quarter)]);

    public async Task TakeUpAnnouncement()
    {
        await KnowTheYear();
        _publishing.Changed();
    }

    public async Task<NextPlace?> NextOf(string school, string board, Period period) =>
        await GetBoard(board, period, Audience.Public, int.MaxValue) is { Rows: var rows } && rows.FirstOrDefault(row => row.Id == school) is { } own
            ? _standings.NextOf(own, rows, period, _today)
            : null;

    public async Task<BoardSnapshot?> GetBoard(string board, Period period, Audience audience, int top)
    {
        await AdvanceTo(clock.Today(Territory.Zone));
        var snapshot = _boards.Get(new(board, period, Audience.Public));
        return snapshot is null || snapshot.Rows.Length <= top ? snapshot : snapshot with { Rows = snapshot.Rows[..top] };
    }

    public async Task<BoardSnapshot?> Watch(string board, Period period, Audience audience, long? sinceVersion, IBoardObserver observer)
    {
        await AdvanceTo(clock.Today(Territory.Zone));
        return _boards.Watch(new(board, period, Audience.Public), sinceVersion, observer);
    }

    public Task Unwatch(string board, Period period, Audience audience, IBoardObserver observer)
    {
        _boards.Unwatch(new(board, period, Audience.Public), observer);
        return Task.CompletedTask;
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => _outbox?.ReceiveReminder() ?? Task.CompletedTask;

    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

    private async Task Read()
    {
        _names = [.. state.State.Rows];
        foreach (var (name, row) in await Task.WhenAll(state.State.Rows.Select(async name => (name, await _shelf.Read(name)))))
        {
            if (row is not null)
            {
                _standings.Restore(name, row, Now);
            }
        }

        _standings.Means = state.State.Means;
    }

    /// <summary>A row is named before it is written: what has no name is not found again.</summary>
    private async Task Announce(IReadOnlyCollection<string> rows)
    {
        string[] unknown = [.. rows.Where(_names.Add)];
        if (unknown.Length > 0)
        {
            _announcing = Save(state.State with { Rows = state.State.Rows.AddRange(unknown) });
        }

        await _announcing;
    }

    private async Task Save(TerritoryState changed)
    {
        state.State = changed;
        await state.WriteStateAsync();
    }

    private Register? Compose(long acknowledged) => _standings.Schools == 0 ? null : _standings.RegisterSince(_territory.Id, acknowledged);

    private async Task Acknowledged(Register register, Acknowledgement answer)
    {
        if (answer.Version > register.Version)
        {
            _standings.NumberAbove(answer.Version);
        }

        if (!answer.Means.SequenceEqual(_standings.Means))
        {
            _standings.Means = answer.Means;
            _publishing.Changed();
            await Save(state.State with { Means = answer.Means });
        }
    }

    /// <summary>The root seals the means of a week that has ended, before anything of the next one comes in.</summary>
    private async Task AdvanceTo(DateOnly today)
    {
        if (today == _today)
        {
            return;
        }

        _today = today;
        await KnowTheYear();
        _publishing.Changed();
        if (IsRoot && new WeeklySeal(state.State.SealedUpTo, state.State.Means) is var held
            && held.AdvanceTo(today, _standings.MeansOf) is var next && next != held)
        {
            _standings.Means = next.Means;
            await Save(state.State with { SealedUpTo = next.UpTo, Means = next.Means });
        }
    }

    /// <summary>A new day, and a word to the territory above, which may have sealed new means.</summary>
    private async Task Tidy()
    {
        await AdvanceTo(clock.Today(Territory.Zone));
        if (IsFrozen)
        {
            await TakeUpAnnouncement();
        }

        _outbox?.Changed();
    }

    private async Task KnowTheYear() => _isAnnounced =
        await GrainFactory.GetGrain<ITerritoryYearGrain>(Keys.TerritoryYear(_territory.Id, AcademicYear.Of(_today).Id)).IsAnnounced();

    private BoardContent? Show(BoardKey key)
    {
        var band = SizeBands.Names.FirstOrDefault(band => key.Board == BoardNames.OfTerritory(_territory.Id, BoardNames.OfBand(band)));
        if (band is null || key.Period is not (Period.Quarter or Period.Year))
        {
            return null;
        }

        var (from, to) = new SeasonCalendar(AcademicYear.Of(_today)).Window(key.Period, _today);
        var now = TimeZoneInfo.ConvertTime(clock.Now, Territory.Zone);
        return IsFrozen ? new([], null, from, to, now) { IsFrozen = true } : new(_standings.Board(key.Period, band, _today), null, from, to, now);
    }
}

internal sealed record TerritoryState
{
    /// <summary>The names of the rows in which the territory lies.</summary>
    public ImmutableArray<string> Rows { get; init; } = [];

    public ImmutableArray<QuarterMeans> Means { get; init; } = [];

    /// <summary>The last Sunday that the root has sealed.</summary>
    public DateOnly SealedUpTo { get; init; }
}

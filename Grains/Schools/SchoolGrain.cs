using System.Collections.Immutable;
using Engagement.Boards;
using Engagement.Domain;
using Engagement.Factions;
using Engagement.Ledger;
using Engagement.Seasons;
using Engagement.Standings;
using Engagement.Territories;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Engagement.Schools;

/// <summary>Each night the standings are rebuilt from the book and compared, and reported anew.</summary>
internal sealed partial class SchoolGrain(
    [PersistentState(StateNames.School, StateNames.Storage)] IPersistentState<SchoolStandingsState> state,
    ILedgerStore store,
    SchoolClock clock,
    IOptions<TerritoryOptions> options,
    ILogger<SchoolGrain> log) : StandingsGrain(store, clock, log), ISchoolGrain, IRemindable
{
    private const string AuditReminder = "audit";
    private static readonly TimeOnly AuditTime = new(3, 0);

    private SchoolStandings _standings = null!;
    private SchoolRegister? _register;

    protected override long AppliedSeq => _standings.AppliedSeq;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        if (Profile.Territory is { } district)
        {
            var territory = GrainFactory.GetGrain<ITerritoryGrain>(Keys.Territory(district));
            _register = new SchoolRegister(
                this, School, territory, () => ReportTo(district), options.Value.Coalescing, log);
            _register.Changed();
        }

        var untilAudit = AuditTime - TimeOnly.FromDateTime(LocalNow.DateTime);
        await this.RegisterOrUpdateReminder(AuditReminder, untilAudit, TimeSpan.FromDays(1));
    }

    public Task TakeUpPlan(SchoolProfile profile) => TakeUp(profile);

    public Task TakeUpSeal() => TakeUp(Profile);

    public async Task<ImmutableArray<BoardRow>> Among(ImmutableArray<string> students, Period period, Audience audience)
    {
        await TakeUp();
        return _standings.Among(students, period, Today, audience);
    }

    public Task<FactionAccount?> AccountOf(string faction, Period period) =>
        Task.FromResult(IsFrozen && period is (Period.Quarter or Period.Year) ? null : _standings.AccountOf(faction, period, Today));

    public Task<OwnPlaces> PlacesOf(string student) => Task.FromResult(
        PlacesOn(BoardNames.OfSchool(School, BoardNames.Students), period => _standings.PlaceOf(student, period, Today)));

    public Task<PlaceAmong?> YearPlaceOf(string student) => Task.FromResult(IsFrozen ? null : _standings.YearPlaceOf(student, Today));

    public async Task<ImmutableArray<DeliveredShare>> Delivery()
    {
        await TakeUp();
        return _standings.Delivery(Today);
    }

    public async Task<AuditResult> Audit()
    {
        var totals = new Dictionary<string, FactionTotal>();
        foreach (var faction in Profile.Factions)
        {
            totals[faction.Id] = await GrainFactory.GetGrain<IFactionGrain>(Keys.Faction(School, faction.Id)).TotalUpTo(AppliedSeq);
        }

        var audit = new StandingsAudit(Facts, _standings, totals);
        await foreach (var sheet in Book())
        {
            audit.Take(sheet);
        }

        return audit.Result();
    }

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (reminderName == RegisterOutbox.Reminder)
        {
            await (_register?.ReceiveReminder() ?? Task.CompletedTask);
            return;
        }

        // The plan tells of its changes; one word of it may have been lost.
        await TakeUp((await GrainFactory.GetGrain<ISchoolProfileGrain>(Keys.Profile(School)).Get())!);
        _register?.Renew();
        var audit = await Audit();
        if (audit.Differences.IsEmpty)
        {
            LogAuditPassed(School, audit.Sheets);
        }
        else
        {
            LogAuditFailed(School, audit.Differences.Length, string.Join(' ', audit.Differences));
        }
    }

    /// <summary>Above the school the last year counts until the new one begins.</summary>
    private SchoolReport? ReportTo(string district) =>
        DateOnly.FromDateTime(LocalNow.DateTime) is var today && today < Profile.Season.From ? null : _standings.ReportOn(today, district);

    protected override void Changed()
    {
        base.Changed();
        _register?.Changed();
    }

    protected override void Begin()
    {
        _standings = new SchoolStandings(Facts);
        if (state.State.Snapshot is { } snapshot)
        {
            _standings.Restore(snapshot);
        }
    }

    protected override void Take(SheetRecord sheet) => _standings.Apply(sheet);

    protected override void AdvanceTo(long seq)
    {
        // Every sheet touches the school, so there is nothing between them to skip.
    }

    protected override void AdvanceTo(DateOnly today)
    {
        _standings.Facts = Facts;
        _standings.AdvanceTo(today);
    }

    protected override async Task SaveSnapshot()
    {
        if (state.State.Snapshot?.AppliedSeq != AppliedSeq)
        {
            state.State = new() { Snapshot = _standings.Snapshot() };
            await state.WriteStateAsync();
        }
    }

    protected override BoardContent? Show(BoardKey key)
    {
        var rows = key.Board[(key.Board.LastIndexOf('/') + 1)..] switch
        {
            BoardNames.Factions => _standings.Factions(key.Period, Today, byIndex: false),
            BoardNames.FactionsByIndex => _standings.Factions(key.Period, Today, byIndex: true),
            BoardNames.Classes => _standings.Classes(key.Period, Today),
            BoardNames.Students => _standings.Students(key.Period, Today, key.Audience),
            _ => default,
        };
        return rows.IsDefault ? null : ContentOf(key, rows, _standings.Goal(key.Period, Today));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The standings of {School} equal its book of {Sheets} sheets")]
    private partial void LogAuditPassed(string school, int sheets);

    [LoggerMessage(Level = LogLevel.Error, Message = "The standings of {School} differ from its book in {Count} places: {Differences}")]
    private partial void LogAuditFailed(string school, int count, string differences);
}

internal sealed record SchoolStandingsState
{
    public SchoolSnapshot? Snapshot { get; init; }
}

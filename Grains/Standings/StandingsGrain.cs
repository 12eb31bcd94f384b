using System.Collections.Immutable;
using Engagement.Boards;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Seals;
using Engagement.Seasons;
using Engagement.Students;
using Microsoft.Extensions.Logging;

namespace Engagement.Standings;

/// <summary>
/// What a school and a faction have in common: they accumulate a book and own boards. A snapshot saves reading the book from
/// its beginning; it is never a second truth.
/// </summary>
internal abstract class StandingsGrain(ILedgerStore store, SchoolClock clock, ILogger log) : Grain, IBoardOwner, ILedgerProjection
{
    private static readonly TimeSpan CoalescingTime = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan TidyingPeriod = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan UnseenTidyingPeriod = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan SnapshotPeriod = TimeSpan.FromMinutes(1);
    private const int SheetsWorthASnapshot = 500;

    private IRosterGrain _roster = null!;
    private long _rosterVersion = -1;
    private TimeZoneInfo _zone = null!;
    private LiveBoards _boards = null!;
    private IGrainTimer _tidying = null!;
    private bool _isAsked;
    private bool _isUnseen;
    private bool _isAnnounced;
    private SealedQuarters _sealed = SealedQuarters.None;
    private int _unsavedSheets;
    private BoardPublishing _publishing = null!;

    protected string School { get; private set; } = null!;

    protected SchoolProfile Profile { get; private set; } = null!;

    /// <summary>The school as it is known now; another one whenever the roster has changed.</summary>
    protected SchoolFacts Facts { get; private set; } = null!;

    protected DateOnly Today { get; private set; }

    protected DateTimeOffset LocalNow => TimeZoneInfo.ConvertTime(clock.Now, _zone);

    /// <summary>The year is over and not announced: what its results would be told by is not shown.</summary>
    protected bool IsFrozen => clock.Today(_zone) > Profile.Season.To && !_isAnnounced;

    /// <summary>The last entry of the book that the standings contain.</summary>
    protected abstract long AppliedSeq { get; }

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        School = Keys.Rest(this.GetPrimaryKeyString()).Split('/')[0];
        Profile = await GrainFactory.ProfileOf(School);
        _zone = TimeZoneInfo.FindSystemTimeZoneById(Profile.TimeZone);
        Today = clock.Today(_zone);
        _roster = GrainFactory.GetGrain<IRosterGrain>(Keys.Roster(School));
        // By the real clock, not the school's: a demonstration's clock goes back at every start, versions must not.
        _boards = new LiveBoards(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds(), Show, log);
        _publishing = new BoardPublishing(this, _boards, CoalescingTime);
        await KnowTheSeason();
        await RefreshRoster();
        Begin();
        await CatchUp();
        _tidying = this.RegisterGrainTimer(Tidy, TidyingPeriod, TidyingPeriod);
        this.RegisterGrainTimer(SaveWhenWorthIt, SnapshotPeriod, SnapshotPeriod);
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        reason.ReasonCode == DeactivationReasonCode.ActivationFailed ? Task.CompletedTask : SaveSnapshot();

    public async Task Apply(Delivery delivery)
    {
        if (delivery.After > AppliedSeq)
        {
            await CatchUp();
        }

        foreach (var sheet in delivery.Sheets)
        {
            Take(sheet);
            _unsavedSheets++;
        }

        AdvanceTo(delivery.UpTo);
        Changed();
    }

    public async Task<BoardSnapshot?> GetBoard(string board, Period period, Audience audience, int top)
    {
        await See();
        await KnowWhoMayBeNamed(board);
        var snapshot = _boards.Get(new(board, period, audience));
        return snapshot is null || snapshot.Rows.Length <= top ? snapshot : snapshot with { Rows = snapshot.Rows[..top] };
    }

    public async Task<BoardSnapshot?> Watch(string board, Period period, Audience audience, long? sinceVersion, IBoardObserver observer)
    {
        await See();
        await KnowWhoMayBeNamed(board);
        return _boards.Watch(new(board, period, audience), sinceVersion, observer);
    }

    public Task Unwatch(string board, Period period, Audience audience, IBoardObserver observer)
    {
        _boards.Unwatch(new(board, period, audience), observer);
        return Task.CompletedTask;
    }

    /// <summary>Starts the standings, from the snapshot if there is one.</summary>
    protected abstract void Begin();

    /// <summary>Takes a sheet of the book; one that was taken already changes nothing.</summary>
    protected abstract void Take(SheetRecord sheet);

    /// <summary>Nothing else up to this entry touches the receiver.</summary>
    protected abstract void AdvanceTo(long seq);

    /// <summary>A day has begun on which no sheet may have come yet.</summary>
    protected abstract void AdvanceTo(DateOnly today);

    /// <summary>Stores a snapshot when the standings have moved since the last one.</summary>
    protected abstract Task SaveSnapshot();

    protected abstract BoardContent? Show(BoardKey key);

    /// <summary>The whole book from its beginning.</summary>
    protected IAsyncEnumerable<SheetRecord> Book() => store.ReadAll(School, 0);

    protected BoardContent ContentOf(BoardKey key, ImmutableArray<BoardRow> rows, SchoolGoal? goal)
    {
        var (from, to) = Facts.Calendar.Window(key.Period, Today);
        return IsFrozen && key.Period is (Period.Quarter or Period.Year)
            ? new([], goal, from, to, LocalNow) { IsFrozen = true }
            : new(rows, goal, from, to, LocalNow);
    }

    protected OwnPlaces PlacesOn(string board, Func<Period, Ranked?> placeIn) => new(
    [
        .. from period in Enum.GetValues<Period>()
           where !IsFrozen || period is not (Period.Quarter or Period.Year)
           let ranked = placeIn(period)
           where ranked is not null
           select new OwnPlace(board, period, ranked.Place, ranked.Tied),
    ]);

    protected async Task CatchUp()
    {
        await foreach (var sheet in store.ReadAll(School, AppliedSeq))
        {
            Take(sheet);
            _unsavedSheets++;
        }

        AdvanceTo(Today);
        Changed();
    }

    /// <summary>The numbers are other ones now.</summary>
    protected virtual void Changed() => _publishing.Changed();

    /// <summary>Takes up what no sheet tells: a new day, a changed roster.</summary>
    protected virtual async Task TakeUp()
    {
        var today = clock.Today(_zone);
        if (today > Profile.Season.To && await GrainFactory.ProfileOf(School) is var newer && newer.Season.Id != Profile.Season.Id)
        {
            Today = today;
            await TakeUp(newer);
            return;
        }

        var wasFrozen = IsFrozen;
        if (wasFrozen)
        {
            await KnowTheSeason();
        }

        if (await RefreshRoster() || today != Today || IsFrozen != wasFrozen)
        {
            Today = today;
            AdvanceTo(today);
            Changed();
        }
    }

    /// <summary>Takes up another plan.</summary>
    protected async Task TakeUp(SchoolProfile profile)
    {
        Profile = profile;
        await KnowTheSeason();
        _rosterVersion = -1;
        await RefreshRoster();
        AdvanceTo(Today);
        Changed();
    }

    /// <summary>Not every second where nobody looks: a republic has tens of thousands of standings awake at once.</summary>
    private async Task Tidy()
    {
        if (!_isUnseen && !_isAsked && !_boards.AreWatched)
        {
            _isUnseen = true;
            _tidying.Change(UnseenTidyingPeriod, UnseenTidyingPeriod);
        }

        _isAsked = false;
        await TakeUp();
    }

    /// <summary>Who withdrew the consent is not named to anybody who asks afterwards; those who watch are told at the next tidying.</summary>
    private async Task KnowWhoMayBeNamed(string board)
    {
        if (board.EndsWith($"/{BoardNames.Students}", StringComparison.Ordinal) && await RefreshRoster())
        {
            AdvanceTo(Today);
            Changed();
        }
    }

    /// <summary>Whoever asks is answered of today, however long ago the last tidying was: the year may be over since midnight.</summary>
    private async Task See()
    {
        _isAsked = true;
        if (_isUnseen)
        {
            _isUnseen = false;
            _tidying.Change(TidyingPeriod, TidyingPeriod);
        }

        if (clock.Today(_zone) != Today)
        {
            await TakeUp();
        }
    }

    /// <summary>A snapshot is written whole; reading a few hundred sheets again when waking up costs less.</summary>
    private async Task SaveWhenWorthIt()
    {
        if (_unsavedSheets >= SheetsWorthASnapshot)
        {
            await SaveSnapshot();
            _unsavedSheets = 0;
        }
    }

    private async Task KnowTheSeason()
    {
        _isAnnounced = await GrainFactory.GetGrain<ISeasonGrain>(Keys.Season(School, Profile.Season.Id)).AnnouncedAt() is not null;
        _sealed = new(await GrainFactory.SealedQuarters(School, Profile.Season.Id));
    }

    private async Task<bool> RefreshRoster()
    {
        if (await _roster.GetIfNewer(_rosterVersion) is not { } newer)
        {
            return false;
        }

        _rosterVersion = newer.Version;
        Facts = new SchoolFacts(Profile, Roll.Of(newer), newer.Policy) { Sealed = _sealed };
        return true;
    }
}

using System.Collections.Immutable;
using Engagement.Ledger;

namespace Engagement.Elections;

internal sealed class ElectionsGrain(
    [PersistentState(StateNames.Elections, StateNames.Storage)] IPersistentState<ElectionsState> state, ILedgerStore store) : Grain, IElectionsGrain
{
    /// <summary>Some years of a large school with an election in every class; the list is one row of state.</summary>
    private const int Most = 2_000;

    /// <summary>Elections of many classes end at the same minute; the store is cleaned once for all.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    private IGrainTimer? _cleaning;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (state.State.MustClean)
        {
            CleanAfterAWhile();
        }

        return Task.CompletedTask;
    }

    public Task<ImmutableArray<ElectionNotice>> List() => Task.FromResult(state.State.Notices);

    public async Task<bool> Enter(ElectionNotice notice)
    {
        if (state.State.Notices.Any(one => one.Id == notice.Id))
        {
            return true;
        }

        if (state.State.Notices.Length >= Most)
        {
            return false;
        }

        await Save(state.State with { Notices = state.State.Notices.Add(notice) });
        return true;
    }

    public async Task CleanSoon()
    {
        if (!state.State.MustClean)
        {
            await Save(state.State with { MustClean = true });
        }

        CleanAfterAWhile();
    }

    private void CleanAfterAWhile() => _cleaning ??= this.RegisterGrainTimer(_ => Clean(), Soon, Soon);

    private async Task Clean()
    {
        try
        {
            await store.CleanFreeSpace();
        }
        catch (LedgerUnavailableException)
        {
            // The timer comes again.
            return;
        }

        _cleaning?.Dispose();
        _cleaning = null;
        await Save(state.State with { MustClean = false });
    }

    private Task Save(ElectionsState changed) => this.Store(state, changed);
}

internal sealed record ElectionsState
{
    public ImmutableArray<ElectionNotice> Notices { get; init; } = [];

    public bool MustClean { get; init; }
}

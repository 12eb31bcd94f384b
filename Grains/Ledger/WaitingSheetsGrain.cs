using System.Collections.Immutable;
using Engagement.Seasons;

namespace Engagement.Ledger;

/// <summary>
/// What was confirmed leaves the state: the book then holds it, with who confirmed it. A crash between the two is mended by the
/// next call, which finds the sheet in the book.
/// </summary>
internal sealed class WaitingSheetsGrain(
    [PersistentState(StateNames.WaitingSheets, StateNames.Storage)] IPersistentState<WaitingSheetsState> state, SchoolClock clock)
    : Grain, IWaitingSheetsGrain
{
    private ISchoolLedgerGrain Ledger => GrainFactory.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(Keys.Rest(this.GetPrimaryKeyString())));

    public async Task<WaitingSheet?> Hold(Sheet sheet, Author author, ImmutableArray<string> reasons)
    {
        if (Find(sheet.Id) is { } known)
        {
            return known.Author.Id == author.Id && known.Sheet.IsSameAs(sheet) ? known : null;
        }

        var waiting = new WaitingSheet(sheet, author, clock.Now, reasons, null);
        await Save([.. state.State.Sheets, waiting]);
        return waiting;
    }

    public Task<ImmutableArray<WaitingSheet>> List(string? author) => Task.FromResult<ImmutableArray<WaitingSheet>>(
    [
        .. state.State.Sheets.Where(one => one.TurnedDown is not { IsPutAway: true } && (author is null || one.Author.Id == author)),
    ]);

    public async Task<PostResult> Confirm(Guid sheet, string by)
    {
        if (Find(sheet) is not { } waiting)
        {
            return await Ledger.Find(sheet) is { Sheet.Confirmer: not null } taken
                ? PostResult.Repeated(taken.Sheet)
                : Refused(RefusalCode.UnknownSheet);
        }

        if (waiting.Author.Id == by)
        {
            return Refused(RefusalCode.OwnSheet);
        }

        if (waiting.TurnedDown is not null)
        {
            return Refused(RefusalCode.TurnedDown);
        }

        var result = await Ledger.PostConfirmed(waiting.Sheet, waiting.Author, new(by, waiting.SentAt));
        if (result.Outcome is PostOutcome.Accepted or PostOutcome.Repeated)
        {
            await Save([.. state.State.Sheets.Where(one => one.Sheet.Id != sheet)]);
        }

        return result;
    }

    public async Task<string?> TurnDown(Guid sheet, string by, string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return RefusalCode.ReasonRequired;
        }

        var waiting = Find(sheet);
        if (waiting?.TurnedDown is { } before)
        {
            return before.By == by && before.Reason == reason ? null : RefusalCode.TurnedDown;
        }

        if (await Ledger.Find(sheet) is not null)
        {
            return RefusalCode.AlreadyConfirmed;
        }

        if (waiting is null)
        {
            return RefusalCode.UnknownSheet;
        }

        await Replace(waiting with { TurnedDown = new(by, clock.Now, reason, IsPutAway: false) });
        return null;
    }

    public async Task<string?> PutAway(Guid sheet, string author)
    {
        if (Find(sheet) is not { TurnedDown: { } turnedDown } waiting || waiting.Author.Id != author)
        {
            return RefusalCode.UnknownSheet;
        }

        if (!turnedDown.IsPutAway)
        {
            await Replace(waiting with { TurnedDown = turnedDown with { IsPutAway = true } });
        }

        return null;
    }

    public Task Forget(string student) => Save(
    [
        .. from one in state.State.Sheets
           let kept = one.Sheet.Lines.RemoveAll(line => line.Student == student)
           where !kept.IsEmpty
           select kept.Length == one.Sheet.Lines.Length ? one : one with { Sheet = one.Sheet with { Lines = kept, Note = null, Proof = null } },
    ]);

    private WaitingSheet? Find(Guid sheet) => state.State.Sheets.FirstOrDefault(one => one.Sheet.Id == sheet);

    private Task Replace(WaitingSheet changed) =>
        Save([.. state.State.Sheets.Select(one => one.Sheet.Id == changed.Sheet.Id ? changed : one)]);

    private async Task Save(ImmutableArray<WaitingSheet> sheets)
    {
        state.State = new() { Sheets = sheets };
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            DeactivateOnIdle();
            throw;
        }
    }

    private static PostResult Refused(string code) => PostResult.Refused(new Refusal(code, null));
}

internal sealed record WaitingSheetsState
{
    public ImmutableArray<WaitingSheet> Sheets { get; init; } = [];
}

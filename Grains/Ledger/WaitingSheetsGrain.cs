using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Flows;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Ledger;

/// <summary>
/// What was confirmed leaves the state: the book then holds it, with who confirmed it. A crash between the two is mended by the
/// next call, which finds the sheet in the book.
/// </summary>
internal sealed class WaitingSheetsGrain(
    [PersistentState(StateNames.WaitingSheets, StateNames.Storage)] IPersistentState<WaitingSheetsState> state, SchoolClock clock)
    : Grain, IWaitingSheetsGrain
{
    private string School => Keys.Rest(this.GetPrimaryKeyString());

    private ISchoolLedgerGrain Ledger => GrainFactory.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(School));

    public async Task<WaitingResult> Hold(Sheet sheet, Author author, ImmutableArray<string> reasons)
    {
        if (Find(sheet.Id) is { } known)
        {
            return Holding.IsSending(known, sheet, author) ? WaitingResult.Of(known) : WaitingResult.Refused(RefusalCode.SheetConflict);
        }

        var others = Holding.WithoutForgotten(state.State.Sheets, clock.Now);
        if (Holding.Crowding(others, sheet, author) is { } crowding)
        {
            return WaitingResult.Refused(crowding);
        }

        var waiting = new WaitingSheet(sheet, author, clock.Now, reasons, null);
        await Save([.. others, waiting]);
        return WaitingResult.Of(waiting);
    }

    public Task<ImmutableArray<WaitingSheet>> List(string? author) => Task.FromResult<ImmutableArray<WaitingSheet>>(
    [
        .. state.State.Sheets.Where(one => one.TurnedDown is not { IsPutAway: true } && (author is null || one.Author.Id == author)),
    ]);

    public Task<ImmutableArray<WaitingSheet>> ListWith(string student) => Task.FromResult<ImmutableArray<WaitingSheet>>(
        [.. state.State.Sheets.Where(one => one.TurnedDown is null && one.Sheet.Lines.Any(line => line.Student == student))]);

    public async Task<PostResult> Confirm(Guid sheet, string by, int? attempt)
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

        if (Holding.FaultOfConfirming(waiting, attempt) is { } fault)
        {
            return Refused(fault);
        }

        var result = await Ledger.PostConfirmed(waiting.Sheet, waiting.Author, new(by, waiting.SentAt));
        if (result.Outcome is PostOutcome.Accepted or PostOutcome.Repeated)
        {
            await Save([.. state.State.Sheets.Where(one => one.Sheet.Id != sheet)]);
        }

        return result;
    }

    public Task<string?> Return(Guid sheet, string by, string reason, int? attempt) =>
        Decide(sheet, by, waiting => Holding.Return(waiting, by, reason, attempt, clock.Now));

    public Task<string?> TurnDown(Guid sheet, string by, string reason, int? attempt) =>
        Decide(sheet, by, waiting => Holding.TurnDown(waiting, by, reason, attempt, clock.Now));

    public async Task<WaitingResult> SendAgain(Guid sheet, string author, Completion completion)
    {
        if (Find(sheet) is not { } waiting)
        {
            return WaitingResult.Refused(await CodeOfMissing(sheet));
        }

        var result = Holding.SendAgain(waiting, author, completion, clock.Now);
        if (result.Waiting is not { } again || again == waiting)
        {
            return result;
        }

        if (Holding.Crowding(state.State.Sheets.Where(one => one != waiting), again.Sheet, again.Author) is { } crowding)
        {
            return WaitingResult.Refused(crowding);
        }

        var preview = await Ledger.PreviewHeld(again.Sheet, again.Author, again.SentAt);
        if (!preview.Refusals.IsEmpty)
        {
            return WaitingResult.Refused(preview.Refusals);
        }

        var checkedAgain = again with { Reasons = preview.Waits };
        await Replace(checkedAgain);
        return WaitingResult.Of(checkedAgain);
    }

    public async Task<string?> PutAway(Guid sheet, string author) => Find(sheet) is { } waiting
        ? await Keep(waiting, Holding.PutAway(waiting, author, clock.Now))
        : RefusalCode.UnknownSheet;

    public Task Forget(string student) =>
        Save([.. from one in state.State.Sheets select Holding.Without(one, student) into kept where kept is not null select kept]);

    /// <summary>What a second person decides, other than that the sheet counts.</summary>
    private async Task<string?> Decide(Guid sheet, string by, Func<WaitingSheet, WaitingResult> decide)
    {
        // A sheet that a crash left on the list after it was posted is past deciding.
        if (Find(sheet) is not { } waiting || await Ledger.Find(sheet) is not null)
        {
            return await CodeOfMissing(sheet);
        }

        var person = await GrainFactory.GetGrain<IRosterGrain>(Keys.Roster(School)).FindStaff(by);
        return Holding.BarOf(waiting, by, person?.Family ?? []) ?? await Keep(waiting, decide(waiting));
    }

    private async Task<string> CodeOfMissing(Guid sheet) =>
        await Ledger.Find(sheet) is null ? RefusalCode.UnknownSheet : RefusalCode.AlreadyConfirmed;

    private async Task<string?> Keep(WaitingSheet waiting, WaitingResult result)
    {
        if (result.Waiting is not { } changed)
        {
            return result.Refusals[0].Code;
        }

        if (changed != waiting)
        {
            await Replace(changed);
        }

        return null;
    }

    private WaitingSheet? Find(Guid sheet) => state.State.Sheets.FirstOrDefault(one => one.Sheet.Id == sheet);

    private Task Replace(WaitingSheet changed) =>
        Save([.. state.State.Sheets.Select(one => one.Sheet.Id == changed.Sheet.Id ? changed : one)]);

    private async Task Save(ImmutableArray<WaitingSheet> sheets)
    {
        var changed = state.State.Sheets.Except(sheets).Concat(sheets.Except(state.State.Sheets));
        string[] students = [.. changed.SelectMany(one => one.Sheet.Lines).Select(line => line.Student).Distinct()];
        await this.Store(state, new() { Sheets = sheets });
        GrainFactory.TellOf(Keys.Rest(this.GetPrimaryKeyString()), [Flow.Waiting, .. students.Select(Flow.Student)]);
    }

    private static PostResult Refused(string code) => PostResult.Refused(new Refusal(code, null));
}

internal sealed record WaitingSheetsState
{
    public ImmutableArray<WaitingSheet> Sheets { get; init; } = [];
}

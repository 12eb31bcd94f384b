using System.Collections.Immutable;
using Engagement.Appeals;
using Engagement.Domain;
using Engagement.Flows;
using Engagement.Ledger;
using Engagement.Nominations;
using Engagement.Rubrics;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;
using Microsoft.Extensions.Logging;

namespace Engagement.Seals;

/// <summary>
/// A seal is one write, and the first that is kept is the seal: whatever happens before it leaves nothing behind, and what comes after it,
/// telling the standings, is made good when they wake up or at night.
/// </summary>
internal sealed partial class SeasonGrain(
    [PersistentState(StateNames.Season, StateNames.Storage)] IPersistentState<SeasonState> state,
    ILedgerStore store,
    SchoolClock clock,
    ILogger<SeasonGrain> log) : Grain, ISeasonGrain
{
    private string _school = null!;
    private string _season = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = Keys.Rest(this.GetPrimaryKeyString()).Split('/');
        (_school, _season) = (key[0], key[1]);
        return Task.CompletedTask;
    }

    public async Task<SeasonReading?> Read()
    {
        if (await Profile() is not { } profile || AcademicYear.Named(_season, profile.Years()) is not { } season)
        {
            return null;
        }

        var (today, waiting) = (Now(profile).Day, await Waiting());
        var windows = new List<WindowReading>();
        foreach (var window in SeasonWindow.Of(new SeasonCalendar(season)))
        {
            var seal = await SealOf(window.Window).Get();
            windows.Add(new(
                window.Window, window.StateOn(today, seal is not null), window.From, window.To, window.SealableFrom, waiting.In(window),
                seal?.At, seal?.By, seal?.Hash));
        }

        return new(_school, _season, [.. windows], await Proposal(), state.State.AnnouncedAt);
    }

    public async Task<SealResult> Seal(string window, Decider by, string? reason)
    {
        if (await SealOf(window).Get() is { } kept)
        {
            return new(kept, null, IsNew: false);
        }

        if (await Current(window) is not { } current)
        {
            return SealResult.Refused(SealRefusal.UnknownWindow);
        }

        if (current.Now.Day < current.Window.SealableFrom)
        {
            return SealResult.Refused(SealRefusal.NotOverYet);
        }

        var waiting = window == SealWindow.Year ? state.State.Waited : (await Waiting()).In(current.Window);
        if (!waiting.IsNothing && string.IsNullOrWhiteSpace(reason))
        {
            return SealResult.Refused(SealRefusal.StillWaiting);
        }

        var (document, refusal) = window == SealWindow.Year ? DecidedYear() : (await Quarter(current), null);
        if (document is null)
        {
            return SealResult.Refused(refusal!);
        }

        var why = waiting.IsNothing ? null : reason!.Trim();
        var mark = why is null ? null : Marking.Of(why);
        var text = (document with { By = by, Waived = mark is null ? null : new(waiting.Sheets, waiting.Appeals, mark.Hash) }).Write();
        var seal = await SealOf(window).Keep(new(_school, _season, window, clock.Now, by, text) { Reason = why, Mark = mark });
        await Tell();
        return new(seal, null, IsNew: true);
    }

    public async Task<ProposalResult> Propose(Decider by)
    {
        if (state.State.Said.Council is not null || state.State.Said.Deputy is not null)
        {
            return ProposalResult.Refused(await IsSealed() ? SealRefusal.AlreadySealed : SealRefusal.AlreadyConfirmed);
        }

        if (await Current(SealWindow.Year) is not { } current)
        {
            return ProposalResult.Refused(SealRefusal.UnknownWindow);
        }

        if (current.Now.Day < current.Window.SealableFrom)
        {
            return ProposalResult.Refused(SealRefusal.NotOverYet);
        }

        var quarters = await GrainFactory.SealedQuarters(_school, _season);
        if (quarters.Length < current.Profile.Season.Quarters.Length)
        {
            return ProposalResult.Refused(SealRefusal.QuartersNotSealed);
        }

        var roster = await Roster();
        var book = await SeasonBook.Read(store, _school);
        var inputs = await new YearGathering(GrainFactory, current.Profile, current.Now).Gather(roster.Students, quarters);
        var document = Draft(current, book.Cut, roster) with { YearInputs = inputs };
        await this.Store(state, state.State with
        {
            Proposed = document.Compute(book.Sheets).Write(),
            Waited = (await Waiting()).In(current.Window),
            Said = YearConfirming.Nothing,
        });
        GrainFactory.TellOf(_school, Flow.Season);
        return new(await Proposal(), null);
    }

    public Task<ProposalResult> Decide(NominationDecision decision) => Say((said, lists) => said.Decide(
        lists, decision with { Mark = string.IsNullOrWhiteSpace(decision.Reason) ? null : Marking.Of(decision.Reason) }));

    public Task<ProposalResult> TakeBack(NominationSeat seat, string candidate) => Say((said, lists) => said.TakeBack(lists, seat, candidate));

    public async Task<ProposalResult> ConfirmAsCouncil(string proposal, CouncilMinutes minutes, Decider by)
    {
        var today = await Profile() is { } profile ? Now(profile).Day : default;
        return await Say((said, _) => said.AsCouncil(minutes, by, clock.Now, today), proposal);
    }

    public Task<ProposalResult> ConfirmAsDeputy(string proposal, Decider by) => Say((said, _) => said.AsDeputy(by, clock.Now), proposal);

    public async Task<ProposalResult> Withdraw()
    {
        if (await IsSealed())
        {
            return ProposalResult.Refused(SealRefusal.AlreadySealed);
        }

        await this.Store(state, state.State with { Said = state.State.Said with { Council = null, Deputy = null } });
        GrainFactory.TellOf(_school, Flow.Season);
        return new(await Proposal(), null);
    }

    public async Task Forget(string student)
    {
        if (state.State.Said.Without(student) is var said && said != state.State.Said)
        {
            await this.Store(state, state.State with { Said = said });
        }
    }

    public async Task<bool> Announce(Decider by)
    {
        if (state.State.AnnouncedAt is null)
        {
            if (!await IsSealed())
            {
                return false;
            }

            await this.Store(state, state.State with { AnnouncedAt = clock.Now, AnnouncedBy = by });
            GrainFactory.TellOf(_school, Flow.Season);
        }

        return true;
    }

    public Task<DateTimeOffset?> AnnouncedAt() => Task.FromResult(state.State.AnnouncedAt);

    public async Task<SealedYear?> Year()
    {
        if (await SealOf(SealWindow.Year).Get() is not { } seal)
        {
            return null;
        }

        var document = SealDocument.Read(seal.Text);
        return new(_school, _season, seal.At, seal.Hash, document.Year!.Factions, document.Decided!.Awards);
    }

    private async Task<SealDocument> Quarter(OfToday current)
    {
        var roster = await Roster();
        var book = await SeasonBook.Read(store, _school);
        return Draft(current, book.Cut, roster).Compute(book.Sheets);
    }

    /// <summary>The proposal as it was computed from its cut, with what people decided.</summary>
    private (SealDocument? Document, string? Refusal) DecidedYear()
    {
        if (state.State.Proposed is not { } proposed)
        {
            return (null, SealRefusal.NotProposed);
        }

        var said = state.State.Said;
        if (!said.IsComplete)
        {
            return (null, SealRefusal.NotConfirmed);
        }

        var document = SealDocument.Read(proposed);
        var awards = Awarding.Of(document.Year!.Lists, said.Decisions);
        return (document with { Decided = new(said.ToSeal(), said.Council!, said.Deputy!, awards) }, null);
    }

    private SealDocument Draft(OfToday current, BookCut cut, Roster roster) => new(
        SealDocument.Version, _school, _season, current.Window.Window, current.Now.At, null, null, cut, Formulas.Current,
        SealedFacts.Of(current.Profile, roster));

    private async Task<ProposalResult> Say(
        Func<YearConfirming, ImmutableArray<NominationList>, (YearConfirming Said, string? Refusal)> say, string? proposal = null)
    {
        if (await IsSealed())
        {
            return ProposalResult.Refused(SealRefusal.AlreadySealed);
        }

        if (state.State.Proposed is not { } text)
        {
            return ProposalResult.Refused(SealRefusal.NotProposed);
        }

        var document = SealDocument.Read(text);
        if (proposal is not null && proposal != document.Hash())
        {
            return ProposalResult.Refused(SealRefusal.OtherProposal);
        }

        var (said, refusal) = say(state.State.Said, document.Year!.Lists);
        if (refusal is not null)
        {
            return ProposalResult.Refused(refusal);
        }

        if (said != state.State.Said)
        {
            await this.Store(state, state.State with { Said = said });
            GrainFactory.TellOf(_school, Flow.Season);
        }

        return new(await Proposal(), null);
    }

    private async Task<YearProposal?> Proposal()
    {
        if (state.State.Proposed is not { } text)
        {
            return null;
        }

        var (document, said) = (SealDocument.Read(text), state.State.Said);
        var since = (await store.ReadBack(_school, long.MaxValue, null, 1)).Select(sheet => sheet.LastSeq).FirstOrDefault() - document.Cut.Seq;
        return new(
            document.Hash(), document.At, document.Year!.Lists, said.Decisions, Awarding.Of(document.Year.Lists, said.Decisions), said.Council, said.Deputy)
        {
            EntriesSince = since,
            Waiting = state.State.Waited,
        };
    }

    /// <summary>The window in the year that the school lives in; null for any other year, and for what is no window.</summary>
    private async Task<OfToday?> Current(string window) =>
        await Profile() is { } profile && profile.Season.Id == _season
        && SeasonWindow.Of(new SeasonCalendar(profile.Season)).FirstOrDefault(one => one.Window == window) is { } found
            ? new(profile, found, Now(profile))
            : null;

    private async Task<OpenMatters> Waiting()
    {
        var sheets = await GrainFactory.GetGrain<IWaitingSheetsGrain>(Keys.WaitingSheets(_school)).List(null);
        var appeals = await GrainFactory.GetGrain<IAppealsGrain>(Keys.Appeals(_school)).List(null);
        return new(
            [.. sheets.Where(sheet => sheet.TurnedDown is null).Select(sheet => sheet.Sheet.Activity.Day)],
            [.. appeals.Where(appeal => appeal.Answer is null).Select(appeal => appeal.Day)]);
    }

    private async Task Tell()
    {
        try
        {
            await GrainFactory.GetGrain<ISchoolGrain>(Keys.School(_school)).TakeUpSeal();
        }
        catch (Exception e)
        {
            LogNotTold(e, _school);
        }

        GrainFactory.TellOf(_school, Flow.Season);
    }

    private ISealGrain SealOf(string window) => GrainFactory.GetGrain<ISealGrain>(Keys.Seal(_school, _season, window));

    private async Task<bool> IsSealed() => await SealOf(SealWindow.Year).Get() is not null;

    private Task<SchoolProfile?> Profile() => GrainFactory.GetGrain<ISchoolProfileGrain>(Keys.Profile(_school)).Get();

    private async Task<Roster> Roster() => (await GrainFactory.GetGrain<IRosterGrain>(Keys.Roster(_school)).GetIfNewer(-1))!;

    private SchoolMoment Now(SchoolProfile profile) => SchoolMoment.Of(clock.Now, TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone));

    private sealed record OfToday(SchoolProfile Profile, SeasonWindow Window, SchoolMoment Now);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The standings of {School} could not be told of a seal; they ask when they wake up and at night")]
    private partial void LogNotTold(Exception exception, string school);
}

internal sealed record SeasonState
{
    /// <summary>The computed year that people confirm, as <see cref="SealDocument"/> writes it; null while none was taken.</summary>
    public string? Proposed { get; init; }

    /// <summary>What waited when it was taken.</summary>
    public WaitingMatters Waited { get; init; } = new(0, 0);

    public YearConfirming Said { get; init; } = YearConfirming.Nothing;

    public DateTimeOffset? AnnouncedAt { get; init; }

    public Decider? AnnouncedBy { get; init; }
}

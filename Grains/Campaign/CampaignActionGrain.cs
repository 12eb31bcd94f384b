using System.Collections.Immutable;
using System.Globalization;
using Engagement.Domain;
using Engagement.Flows;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;
using Microsoft.Extensions.Logging;

namespace Engagement.Campaign;

/// <summary>What was confirmed is stored before the book hears of it; the <see cref="SheetOutbox"/> brings it there.</summary>
internal sealed class CampaignActionGrain(
    [PersistentState(StateNames.CampaignAction, StateNames.Storage)] IPersistentState<CampaignActionState> state, SchoolClock clock,
    ILogger<CampaignActionGrain> log)
    : Grain, ICampaignActionGrain
{
    private string _school = null!;
    private CampaignWindow _window = null!;
    private TimeZoneInfo _zone = null!;
    private SheetOutbox _outbox = null!;

    private CampaignAction? Current => state.State.Action;

    private SchoolMoment Now => SchoolMoment.Of(clock.Now, _zone);

    private bool IsOver => _window.PhaseOn(Now.Day) == CampaignPhase.Over;

    private IRosterGrain Roster => GrainFactory.GetGrain<IRosterGrain>(Keys.Roster(_school));

    private ICareCampaignGrain Campaign => GrainFactory.GetGrain<ICareCampaignGrain>(Keys.Campaign(_school, _window.Year));

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = Keys.Rest(this.GetPrimaryKeyString()).Split('/');
        _school = key[0];
        _window = new(int.Parse(key[1], CultureInfo.InvariantCulture));
        var profile = await GrainFactory.ProfileOf(_school);
        _zone = TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone);
        _outbox = new(this, () => Current?.Sheets.Any(CampaignPost.IsUnsent) == true, Deliver, log);
        _outbox.Resume();
    }

    public Task<CampaignAction?> Get() => Task.FromResult(Current);

    public async Task<ActionResult> Plan(PlannedAction action)
    {
        if (await FaultOf(action) is { } fault)
        {
            return ActionResult.Refused(fault);
        }

        var planned = await Change(_ => Giving.Plan(Current, action, _window), mayBeNew: true);
        return planned.Action is not null && await Campaign.Enter(action.Id) is { Refusal: { } refusal } ? ActionResult.Refused(refusal) : planned;
    }

    public async Task<ActionResult> Drop()
    {
        if (Current is not { } action)
        {
            return ActionResult.Of(null);
        }

        if (!action.Givers.IsEmpty || !action.Sheets.IsEmpty)
        {
            return ActionResult.Refused(CampaignRefusal.ActionHasGivers);
        }

        await Campaign.TakeOut(action.Plan.Id);
        await Save(null);
        return ActionResult.Of(null);
    }

    public Task<ActionResult> Measure(ImmutableArray<int?> results) => Change(action => Giving.Measure(action, results));

    public async Task<ActionResult> Give(ImmutableArray<string> students)
    {
        var known = (await Roster.GetIfNewer(-1))!.Students.Select(student => student.Id).ToHashSet();
        return students.FirstOrDefault(student => !known.Contains(student)) is { } stranger
            ? ActionResult.Refused(RefusalCode.UnknownStudent, stranger)
            : await Change(action => Giving.Give(action, students, Now));
    }

    public Task<ActionResult> TakeOff(string student) => Change(action => Giving.TakeOff(action, student));

    public async Task<ActionResult> Confirm(ImmutableArray<string> students, Author by)
    {
        var family = (await Roster.FindStaff(by.Id))?.Family ?? [];
        var confirmed = await Change(action => Giving.Confirm(_school, _window, action, students, by, family), check: RefusalOfBook);
        if (confirmed.Action is null || !confirmed.Action.Sheets.Any(CampaignPost.IsUnsent))
        {
            return confirmed;
        }

        await _outbox.Send();
        var isOpen = Current!.Givers.Any(giver => students.Contains(giver.Student) && giver.Revision is null);
        return isOpen ? ActionResult.Refused(Current.Sheets[^1].Refusal!) : ActionResult.Of(Current);
    }

    public async Task Forget(string student)
    {
        if (Current is { } action && action.Givers.Any(giver => giver.Student == student))
        {
            await Save(Giving.Without(action, student));
        }
    }

    private async Task<string?> FaultOf(PlannedAction plan)
    {
        var students = (await Roster.GetIfNewer(-1))!.Students;
        var titles = plan.Goals.Select(goal => goal.Title).Prepend(plan.Title).SelectMany(title => new[] { title.Kk, title.Ru, title.En });
        return titles.Select(title => CampaignText.FaultOfTitle(title, students)).FirstOrDefault(fault => fault is not null)
            ?? (plan.Partner is { } partner ? CampaignText.FaultOfLine(partner, students) : null);
    }

    /// <summary>Whoever confirms hears at once what the book would not take; nothing is decided then.</summary>
    private async Task<ActionResult?> RefusalOfBook(CampaignAction changed)
    {
        if (changed.Sheets.LastOrDefault(CampaignPost.IsUnsent) is not { } sheet)
        {
            return null;
        }

        var refusal = await CampaignPost.RefusalOf(sheet, GrainFactory, _school);
        return refusal is null ? null : ActionResult.Refused(refusal.Code, refusal.Line is { } line ? sheet.Sheet.Lines[line].Student : null);
    }

    private async Task<ActionResult> Change(
        Func<CampaignAction, ActionChange> decide, bool mayBeNew = false, Func<CampaignAction, Task<ActionResult?>>? check = null)
    {
        if (Current is null && !mayBeNew)
        {
            return ActionResult.Refused(CampaignRefusal.UnknownAction);
        }

        var decided = decide(Current!);
        if (decided.Action is not { } changed)
        {
            return ActionResult.Refused(decided.Refusal!, decided.Student);
        }

        if (ReferenceEquals(changed, Current))
        {
            return ActionResult.Of(changed);
        }

        if (IsOver)
        {
            return ActionResult.Refused(CampaignRefusal.Over);
        }

        if (check is not null && await check(changed) is { } refusal)
        {
            return refusal;
        }

        await Save(changed);
        return ActionResult.Of(changed);
    }

    /// <summary>Stores each answer before it sends the next.</summary>
    private async Task Deliver()
    {
        foreach (var sheet in Current!.Sheets.Where(CampaignPost.IsUnsent))
        {
            var (answer, refusal) = await GrainFactory.Deliver(_school, sheet.Sheet, sheet.Author);
            await Save(Giving.Settle(Current!, sheet, answer, refusal));
        }
    }

    private async Task Save(CampaignAction? changed)
    {
        await this.Store(state, new() { Action = changed });
        GrainFactory.TellOf(_school, Flow.Care);
    }
}

internal sealed record CampaignActionState
{
    public CampaignAction? Action { get; init; }
}

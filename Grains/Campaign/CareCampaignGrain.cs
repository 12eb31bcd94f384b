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

/// <summary>The end of a stage is stored before the book hears of it; the <see cref="SheetOutbox"/> brings it there.</summary>
internal sealed class CareCampaignGrain(
    [PersistentState(StateNames.Campaign, StateNames.Storage)] IPersistentState<CareCampaignState> state, SchoolClock clock, ILogger<CareCampaignGrain> log)
    : Grain, ICareCampaignGrain
{
    /// <summary>As many as a month has room for.</summary>
    private const int MostActions = 60;

    private string _school = null!;
    private CampaignWindow _window = null!;
    private TimeZoneInfo _zone = null!;
    private CareCampaign _untouched = null!;
    private SheetOutbox _outbox = null!;

    private CareCampaign Current => state.State.Campaign ?? _untouched;

    private DateOnly Today => clock.Today(_zone);

    private bool IsOver => _window.PhaseOn(Today) == CampaignPhase.Over;

    private IRosterGrain Roster => GrainFactory.GetGrain<IRosterGrain>(Keys.Roster(_school));

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = Keys.Rest(this.GetPrimaryKeyString()).Split('/');
        _school = key[0];
        _window = new(int.Parse(key[1], CultureInfo.InvariantCulture));
        _untouched = Campaigns.New(_window);
        var profile = await GrainFactory.ProfileOf(_school);
        _zone = TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone);
        _outbox = new(this, () => Current.Sheets.Any(CampaignPost.IsUnsent), Deliver, log);
        _outbox.Resume();
    }

    public Task<CareCampaign> Get() => Task.FromResult(Current);

    public Task<CampaignResult> Schedule(string stage, DateOnly from, DateOnly to, string? order) =>
        WhileItLasts(campaign => CampaignStages.Schedule(campaign, _window, stage, from, to, order));

    public Task<CampaignResult> Tick(string stage, string task, bool isDone) =>
        WhileItLasts(campaign => CampaignStages.Tick(campaign, stage, task, isDone));

    public async Task<CampaignResult> End(string stage, Author by)
    {
        var decided = IsOver && Current.Find(stage) is { EndedOn: null }
            ? CampaignChange.Refused(CampaignRefusal.Over)
            : CampaignStages.End(_school, Current, _window, stage, Today, by);
        if (decided.Campaign?.Sheets.FirstOrDefault(CampaignPost.IsUnsent) is { } sheet
            && await CampaignPost.RefusalOf(sheet, GrainFactory, _school) is { } refusal)
        {
            return CampaignResult.Refused(refusal.Code);
        }

        var ended = await Take(decided);
        await _outbox.Send();
        return ended.Campaign is null ? ended : CampaignResult.Of(Current);
    }

    public async Task<CampaignResult> Propose(ImmutableArray<CommitteeSeat> seats)
    {
        var roster = (await Roster.GetIfNewer(-1))!;
        var (students, staff) = (roster.Students.Select(one => one.Id).ToHashSet(), roster.Staff.Select(one => one.Id).ToHashSet());
        return await WhileItLasts(campaign => CommitteeSeating.Propose(campaign, seats, seat => (seat.IsStudent ? students : staff).Contains(seat.Holder)));
    }

    public Task<CampaignResult> Approve(ImmutableArray<CommitteeSeat> seen, string by) =>
        WhileItLasts(campaign => CommitteeSeating.Approve(campaign, seen, by, clock.Now));

    public Task<CampaignResult> Enter(Guid action) => WhileItLasts(campaign =>
        campaign.Actions.Contains(action) ? campaign
        : campaign.Actions.Length >= MostActions ? CampaignChange.Refused(CampaignRefusal.TooMany)
        : campaign with { Actions = campaign.Actions.Add(action) });

    public Task<CampaignResult> TakeOut(Guid action) => Take(
        Current.Actions.Contains(action) ? Current with { Actions = Current.Actions.Remove(action) } : Current);

    public async Task<CampaignResult> Tell(string? helpline, ImmutableArray<PressConference> press)
    {
        var students = await Students();
        return press.Select(one => CampaignText.FaultOfLine(one.Place, students)).FirstOrDefault(fault => fault is not null) is { } fault
            ? CampaignResult.Refused(fault)
            : await Take(Current.Helpline == helpline && Current.Press.SequenceEqual(press) ? Current : Current with { Helpline = helpline, Press = press });
    }

    public async Task<CampaignResult> Publish(Publication publication) => await FaultOf([publication.Title]) is { } fault
        ? CampaignResult.Refused(fault)
        : await Take(CampaignTelling.Publish(Current, publication));

    public Task<CampaignResult> Withdraw(Guid publication) => Take(CampaignTelling.Withdraw(Current, publication));

    public async Task<CampaignResult> Measure(ImmutableArray<Indicator> indicators) => await FaultOf(indicators.Select(one => one.Title)) is { } fault
        ? CampaignResult.Refused(fault)
        : await Take(CampaignTelling.Measure(Current, indicators));

    public async Task<CampaignResult> Write(CampaignSummary summary)
    {
        var students = await Students();
        return ((string?[])[summary.Kk, summary.Ru]).OfType<string>().Select(text => CampaignText.FaultOfLine(text, students)).FirstOrDefault(fault => fault is not null) is { } fault
            ? CampaignResult.Refused(fault)
            : await Take(CampaignTelling.Write(Current, summary));
    }

    public Task<CampaignResult> ShowSummary(bool isShown) => Take(CampaignTelling.Show(Current, isShown, clock.Now));

    public async Task Forget(string student)
    {
        if (Current.Proposed.Any(seat => seat.Holder == student) || Current.Committee?.Seats.Any(seat => seat.Holder == student) == true)
        {
            await Take(CommitteeSeating.Without(Current, student));
        }
    }

    private async Task<string?> FaultOf(IEnumerable<Localized> titles)
    {
        var students = await Students();
        return titles.SelectMany(title => new[] { title.Kk, title.Ru, title.En }).Select(title => CampaignText.FaultOfTitle(title, students))
            .FirstOrDefault(fault => fault is not null);
    }

    private async Task<ImmutableArray<Student>> Students() => (await Roster.GetIfNewer(-1))!.Students;

    private Task<CampaignResult> WhileItLasts(Func<CareCampaign, CampaignChange> decide) =>
        IsOver ? Task.FromResult(CampaignResult.Refused(CampaignRefusal.Over)) : Take(decide(Current));

    private async Task<CampaignResult> Take(CampaignChange decided)
    {
        if (decided.Campaign is not { } changed)
        {
            return CampaignResult.Refused(decided.Refusal!);
        }

        if (!ReferenceEquals(changed, Current))
        {
            await Save(changed);
        }

        return CampaignResult.Of(Current);
    }

    /// <summary>Stores each answer before it sends the next.</summary>
    private async Task Deliver()
    {
        foreach (var sheet in Current.Sheets.Where(CampaignPost.IsUnsent))
        {
            var (answer, refusal) = await GrainFactory.Deliver(_school, sheet.Sheet, sheet.Author);
            await Save(Current with { Sheets = Current.Sheets.Settled(sheet, answer, refusal) });
        }
    }

    private async Task Save(CareCampaign changed)
    {
        await this.Store(state, new() { Campaign = changed with { Version = Current.Version + 1 } });
        GrainFactory.TellOf(_school, Flow.Care);
    }
}

internal sealed record CareCampaignState
{
    public CareCampaign? Campaign { get; init; }
}

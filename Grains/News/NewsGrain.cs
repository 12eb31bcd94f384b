using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Domain;
using Engagement.Flows;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;
using Microsoft.Extensions.Logging;

namespace Engagement.News;

/// <summary>
/// A publication is stored before the plan hears of its proof and sent until the plan has answered: at once, by a timer, and by the
/// next activation after a crash. The plan takes a proof once. Pages hear of what was published at night when the quiet hours end.
/// </summary>
internal sealed partial class NewsGrain(
    [PersistentState(StateNames.News, StateNames.Storage)] IPersistentState<NewsGrainState> state, SchoolClock clock, ILogger<NewsGrain> log) : Grain, INewsGrain
{
    /// <summary>Some years of a busy press centre; the list is one row of state, and the oldest give way.</summary>
    private const int MostKept = 400;

    /// <summary>So much waits for a second person at a time.</summary>
    private const int MostWaiting = 30;

    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2);

    private string _school = null!;
    private TimeZoneInfo _zone = null!;
    private IGrainTimer? _proving;
    private IGrainTimer? _morning;

    private ImmutableArray<NewsItem> Items => state.State.Items;

    private SchoolMoment Now => SchoolMoment.Of(clock.Now, _zone);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _school = Keys.Rest(this.GetPrimaryKeyString());
        _zone = TimeZoneInfo.FindSystemTimeZoneById((await GrainFactory.ProfileOf(_school)).TimeZone);
        if (Items.Any(IsUnproved))
        {
            ProveAfter(TimeSpan.Zero);
        }

        TellInTheMorning();
    }

    public Task<ImmutableArray<NewsItem>> List() => Task.FromResult(Items);

    public async Task<NewsResult> Write(Guid id, NewsText text, string by, bool isByStudent)
    {
        var known = Find(id);
        if (known is null && isByStudent && Items.Count(item => item.State == NewsState.Waiting) >= MostWaiting)
        {
            return NewsResult.Refused(NewsRefusal.TooMany);
        }

        var roster = (await GrainFactory.GetGrain<IRosterGrain>(Keys.Roster(_school)).GetIfNewer(-1))!;
        return NewsCourse.FaultOf(text, roster.Students) is { } fault
            ? NewsResult.Refused(fault)
            : await Take(known, NewsCourse.Write(known, id, text, by, isByStudent, Now));
    }

    public Task<NewsResult> Approve(Guid id, long seen, string by) => Change(id, item => NewsCourse.Approve(item, seen, by, Now));

    public Task<NewsResult> Return(Guid id, long seen, string reason, string by) => Change(id, item => NewsCourse.Return(item, seen, reason, by));

    public Task<NewsResult> TakeDown(Guid id) => Change(id, item => NewsCourse.TakeDown(item));

    public async Task Forget(Student student)
    {
        if (Items.Any(item => item.By == student.Id))
        {
            await Save([
                .. Items.Where(item => item.By != student.Id || item.State is NewsState.Published or NewsState.TakenDown)
                    .Select(item => item.By == student.Id ? item with { By = "", Version = item.Version + 1 } : item),
            ]);
        }
    }

    private NewsItem? Find(Guid id) => Items.FirstOrDefault(item => item.Id == id);

    private static bool IsUnproved(NewsItem item) => item.Evidence == NewsEvidence.Sending;

    private Task<NewsResult> Change(Guid id, Func<NewsItem, NewsChange> change) => Find(id) is { } known
        ? Take(known, change(known))
        : Task.FromResult(NewsResult.Refused(NewsRefusal.UnknownNews));

    private async Task<NewsResult> Take(NewsItem? known, NewsChange decided)
    {
        if (decided.Item is not { } changed)
        {
            return NewsResult.Refused(decided.Refusal!);
        }

        if (!ReferenceEquals(changed, known))
        {
            await Save(known is null ? [changed, .. Items.Take(MostKept - 1)] : Items.Replace(known, changed));
            TellInTheMorning();
        }

        if (IsUnproved(changed))
        {
            await Prove();
        }

        return NewsResult.Of(Find(changed.Id)!);
    }

    /// <summary>Gives the plan the links that it has not answered yet; whatever goes wrong, the timer does it again.</summary>
    private async Task Prove()
    {
        ProveAfter(Again);
        try
        {
            foreach (var item in Items.Where(IsUnproved))
            {
                var step = new OccurrenceStep(StepKind.GiveProof, Link: item.Text.Link, Reference: item.Text.Title);
                var answer = await (await GrainFactory.PlanOf(_school, item.Text.Event!)).Take(item.Text.Event!, step, item.By);
                await Save(Items.Replace(item, NewsCourse.Proved(item, await IsGiven(item, answer))));
            }

            _proving?.Dispose();
            _proving = null;
        }
        catch (Exception e)
        {
            LogUnproved(e, _school);
        }
    }

    /// <summary>A proof that arrived before a crash cut its answer off was given all the same.</summary>
    private async Task<bool> IsGiven(NewsItem item, PlanResult answer) =>
        answer.Refusal is null
        || (answer.Refusal == PlanRefusal.NoSuchStep
            && await (await GrainFactory.PlanOf(_school, item.Text.Event!)).Find(item.Text.Event!) is { Proof: { } proof }
            && proof.Link == item.Text.Link);

    private void ProveAfter(TimeSpan wait) => _proving ??= this.RegisterGrainTimer(_ => Prove(), wait, Again);

    /// <summary>What is stored is told at once, but for what nobody is to see before the morning.</summary>
    private void TellInTheMorning()
    {
        _morning?.Dispose();
        _morning = Items.Where(item => item.State == NewsState.Published && item.ShownFrom > clock.Now).Select(item => item.ShownFrom!.Value - clock.Now).ToList() is { Count: > 0 } waits
            ? this.RegisterGrainTimer(_ => Morning(), waits.Min(), Timeout.InfiniteTimeSpan)
            : null;
    }

    private Task Morning()
    {
        GrainFactory.TellOf(_school, Flow.News);
        return Task.CompletedTask;
    }

    private async Task Save(ImmutableArray<NewsItem> items)
    {
        await this.Store(state, new() { Items = items });
        GrainFactory.TellOf(_school, Flow.News);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A proof of the news of {School} waits for the plan")]
    private partial void LogUnproved(Exception exception, string school);
}

internal sealed record NewsGrainState
{
    public ImmutableArray<NewsItem> Items { get; init; } = [];
}

using System.Collections.Immutable;
using Engagement.Accounts;
using Engagement.Domain;
using Engagement.Flows;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Elections;

/// <summary>
/// The roll and the box are two states of two grains. A voter first gets a paper, a random number that stands beside the voter
/// only until the box has taken it; the box writes that the paper was used and, elsewhere in the same row, one mark more. So a
/// crash at any point neither loses nor doubles a ballot, and no state at any time joins a voter with a choice. With the count
/// roll and box are emptied, and what the file still held of earlier versions is cleaned out.
/// </summary>
internal sealed class ElectionGrain(
    [PersistentState(StateNames.Election, StateNames.Storage)] IPersistentState<ElectionState> state, SchoolClock clock) : Grain, IElectionGrain
{
    private string _school = null!;
    private string _id = null!;
    private TimeZoneInfo _zone = null!;

    private IRosterGrain Roster => GrainFactory.GetGrain<IRosterGrain>(Keys.Roster(_school));

    private IPostsGrain Posts => GrainFactory.GetGrain<IPostsGrain>(Keys.Posts(_school));

    private SchoolMoment Now => SchoolMoment.Of(clock.Now, _zone);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var parts = Keys.Rest(this.GetPrimaryKeyString()).Split('/');
        (_school, _id) = (parts[0], parts[1]);
        var profile = await GrainFactory.ProfileOf(_school);
        _zone = TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone);
    }

    public async Task<Election?> Get()
    {
        await CountWhenOver();
        return state.State.Election;
    }

    public async Task<bool> HasVoted(string student)
    {
        await CountWhenOver();
        return state.State.Voted.Contains(student);
    }

    public async Task<ElectionResult> Announce(ElectionNotice notice)
    {
        if (state.State.Election is { } known && known.Notice != notice)
        {
            return ElectionResult.Refused(ElectionRefusal.ElectionConflict);
        }

        if (state.State.Election is null)
        {
            if (Now.OnTheWall >= ElectionCourse.EndOf(notice.Hours))
            {
                return ElectionResult.Refused(ElectionRefusal.HoursPast);
            }

            await Save(state.State with { Election = ElectionCourse.Announced(notice) });
        }

        return await GrainFactory.GetGrain<IElectionsGrain>(Keys.Elections(_school)).Enter(notice)
            ? ElectionResult.Of(state.State.Election!)
            : ElectionResult.Refused(ElectionRefusal.TooManyElections);
    }

    public async Task<ElectionResult> Stand(string student)
    {
        var roster = (await Roster.GetIfNewer(-1))!;
        return roster.Students.FirstOrDefault(one => one.Id == student) is { } known
            ? await Change(election => ElectionCourse.Stand(
                election, known, new Visibility(roster.Policy).NameOn(Consents.Surface.School, known), Now))
            : ElectionResult.Refused(ElectionRefusal.NotEligible);
    }

    public Task<ElectionResult> StepBack(string student) => Change(election => ElectionCourse.StepBack(election, student));

    public async Task<ElectionResult> Vote(string student, ImmutableArray<int> choices)
    {
        await CountWhenOver();
        if (state.State.Election is not { } election)
        {
            return ElectionResult.Refused(ElectionRefusal.UnknownElection);
        }

        if (state.State.Voted.Contains(student))
        {
            return ElectionResult.Refused(ElectionRefusal.AlreadyVoted);
        }

        if (ElectionCourse.StageOf(election, Now) != ElectionStage.Voting)
        {
            return ElectionResult.Refused(ElectionRefusal.NotVoting);
        }

        if (await Roster.Find(student) is not { } voter || !ElectionCourse.MayVote(election.Notice.Voters, voter, election.Rounds[^1].Hours.Day))
        {
            return ElectionResult.Refused(ElectionRefusal.NotEligible);
        }

        if (ElectionCourse.FaultOf(election, choices) is { } fault)
        {
            return ElectionResult.Refused(fault);
        }

        if (!state.State.Papers.TryGetValue(student, out var paper))
        {
            paper = Guid.NewGuid();
            await Save(state.State with { Papers = state.State.Papers.Add(student, paper) }, isTold: false);
        }

        var isFirst = await Box.Put(paper, choices);
        var voted = state.State.Voted.Add(student);
        await Save(state.State with
        {
            Papers = state.State.Papers.Remove(student),
            Voted = voted,
            Election = Newer(state.State.Election!, state.State.Election! with { Voted = voted.Count }),
        }, isTold: false);
        return isFirst ? ElectionResult.Of(state.State.Election!) : ElectionResult.Refused(ElectionRefusal.AlreadyVoted);
    }

    public async Task<ElectionResult> CountHands(int present, ImmutableArray<ShowOfHands> hands)
    {
        if (state.State.Election is not { } election)
        {
            return ElectionResult.Refused(ElectionRefusal.UnknownElection);
        }

        var roster = (await Roster.GetIfNewer(-1))!;
        var own = roster.Students.Where(student => ElectionCourse.MayStand(election.Notice, student)).Select(student => student.Id).ToHashSet();
        return hands.All(one => own.Contains(one.Student))
            ? await Change(one => ElectionCourse.CountHands(one, present, hands, Now))
            : ElectionResult.Refused(ElectionRefusal.UnknownCandidate);
    }

    public Task<ElectionResult> AnnounceRound(VotingHours hours) => Change(election => ElectionCourse.AnnounceRound(election, hours, Now));

    public async Task<ElectionResult> Confirm(string by)
    {
        await CountWhenOver();
        if (state.State.Election is not { } election)
        {
            return ElectionResult.Refused(ElectionRefusal.UnknownElection);
        }

        if (election.Confirmation is not null)
        {
            return ElectionResult.Of(election);
        }

        if (ElectionCourse.StageOf(election, Now) != ElectionStage.Counted)
        {
            return ElectionResult.Refused(ElectionRefusal.NothingToConfirm);
        }

        // A confirmation that a crash cut short goes on with the days that it began with, so that it gives the same posts.
        var (from, to) = state.State.Giving ?? TermOfOffice.Of(Now.Day);
        if (state.State.Giving is null)
        {
            await Save(state.State with { Giving = new(from, to) });
        }

        foreach (var winner in ElectionCourse.Winners(election))
        {
            if (!await Give(election.Notice, election.Candidates[winner - 1].Student, from, to))
            {
                return ElectionResult.Refused(ElectionRefusal.CannotHold);
            }
        }

        return await Change(one => one with { Confirmation = new(by, clock.Now, from, to) });
    }

    public async Task<ElectionResult> Cancel()
    {
        await CountWhenOver();
        if (state.State.Election is not { } election)
        {
            return ElectionResult.Refused(ElectionRefusal.UnknownElection);
        }

        var decided = ElectionCourse.Cancel(election, Now);
        if (decided.Election is not { } cancelled)
        {
            return ElectionResult.Refused(decided.Refusal!);
        }

        if (!election.IsCancelled)
        {
            await Save(state.State with { Election = Newer(election, cancelled), Voted = [], Papers = ElectionState.NoPapers, IsBoxFull = true });
        }

        await EmptyBox();
        return ElectionResult.Of(state.State.Election!);
    }

    public async Task Forget(string student)
    {
        if (state.State.Election is { } election
            && (ElectionCourse.NumberOf(election, student) is not null || state.State.Voted.Contains(student) || state.State.Papers.ContainsKey(student)))
        {
            await Save(state.State with
            {
                Election = Newer(election, ElectionCourse.Without(election, student)),
                Voted = state.State.Voted.Remove(student),
                Papers = state.State.Papers.Remove(student),
            });
        }
    }

    private IBallotBoxGrain Box => GrainFactory.GetGrain<IBallotBoxGrain>(Keys.BallotBox(_school, _id, state.State.Election!.Rounds.Length));

    /// <summary>The first to ask after the voting hours finds it counted. What a crash cut short, the next one does again.</summary>
    private async Task CountWhenOver()
    {
        if (state.State.Election is { Notice.ByHands: false, IsCancelled: false } election && election.Rounds[^1] is { Result: null } round
            && Now.OnTheWall >= ElectionCourse.EndOf(round.Hours))
        {
            var box = await Box.Open();
            var roster = (await Roster.GetIfNewer(-1))!;
            var eligible = roster.Students.Count(student => ElectionCourse.MayVote(election.Notice.Voters, student, round.Hours.Day));
            await Save(state.State with
            {
                Election = Newer(election, ElectionCourse.Counted(election, box, eligible)),
                Voted = [],
                Papers = ElectionState.NoPapers,
                IsBoxFull = true,
            });
        }

        await EmptyBox();
    }

    private async Task EmptyBox()
    {
        if (state.State.IsBoxFull)
        {
            await Box.Empty();
            await GrainFactory.GetGrain<IElectionsGrain>(Keys.Elections(_school)).CleanSoon();
            await Save(state.State with { IsBoxFull = false });
        }
    }

    /// <summary>One post, under an id that follows from the election and the student: giving it twice gives it once.</summary>
    private async Task<bool> Give(ElectionNotice notice, string student, DateOnly from, DateOnly to)
    {
        var kind = ElectionCourse.PostOf(notice);
        var post = new Post(DerivedSheetId.Of("election", _school, _id, student), student, kind.Code, notice.Class, from, to);
        var all = await Posts.All();
        if (all.Any(known => known.Id == post.Id))
        {
            return true;
        }

        if (await Roster.Find(student) is null)
        {
            return false;
        }

        // A new holder is elected to the seat, so whoever sits in it hands over.
        if (kind.Seats is not null)
        {
            foreach (var before in all.Where(known => known.Code == post.Code && known.Of == post.Of && (known.To is not { } last || last >= from)))
            {
                await Posts.End(before.Id, from.AddDays(-1));
            }
        }

        return await Posts.Give(post) == PostOutcome.Done;
    }

    private async Task<ElectionResult> Change(Func<Election, ElectionChange> decide)
    {
        await CountWhenOver();
        if (state.State.Election is not { } election)
        {
            return ElectionResult.Refused(ElectionRefusal.UnknownElection);
        }

        var decided = decide(election);
        if (decided.Election is not { } changed)
        {
            return ElectionResult.Refused(decided.Refusal!);
        }

        if (!ReferenceEquals(changed, election))
        {
            await Save(state.State with { Election = Newer(election, changed) });
        }

        return ElectionResult.Of(state.State.Election!);
    }

    private static Election Newer(Election before, Election changed) =>
        ReferenceEquals(before, changed) ? before : changed with { Version = before.Version + 1 };

    /// <param name="isTold">False while somebody votes: a screen that moves would tell who has just been at the box.</param>
    private async Task Save(ElectionState changed, bool isTold = true)
    {
        await this.Store(state, changed);

        if (isTold)
        {
            GrainFactory.TellOf(_school, Flow.Elections);
        }
    }
}

internal sealed record ElectionState
{
    public static ImmutableSortedDictionary<string, Guid> NoPapers { get; } = ImmutableSortedDictionary.Create<string, Guid>(StringComparer.Ordinal);

    public Election? Election { get; init; }

    /// <summary>Who is on the way to the box, with the paper in hand.</summary>
    public ImmutableSortedDictionary<string, Guid> Papers { get; init; } = NoPapers;

    /// <summary>Who has voted in the round under way, by id: in no order that tells anything.</summary>
    public ImmutableSortedSet<string> Voted { get; init; } = [];

    /// <summary>The round is counted and the box not emptied yet.</summary>
    public bool IsBoxFull { get; init; }

    /// <summary>The days of the posts that a confirmation has begun to give.</summary>
    public Term? Giving { get; init; }
}

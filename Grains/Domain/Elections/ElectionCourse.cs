using System.Collections.Immutable;
using Engagement.Elections;
using Engagement.Students;

namespace Engagement.Domain;

/// <summary>An election after something was done to it, or why it was not done.</summary>
public readonly record struct ElectionChange(Election? Election, string? Refusal)
{
    public static implicit operator ElectionChange(Election election) => new(election, null);

    public static ElectionChange Refused(string code) => new(null, code);
}

/// <summary>From the notice over standing and voting to the posts (domain, section 8).</summary>
public static class ElectionCourse
{
    /// <summary>The youngest grade whose students may become President or council members.</summary>
    public const int YoungestCandidate = 9;

    /// <summary>Up to this grade a class shows hands.</summary>
    public const int OldestByHands = 4;

    public const int MostCandidates = 40;

    public static Election Announced(ElectionNotice notice) => new(notice, [], [new(notice.Hours, [], notice.Seats, null)], false, 0, 1);

    public static string StageOf(Election election, SchoolMoment now)
    {
        var round = election.Rounds[^1];
        return election.IsCancelled ? ElectionStage.Cancelled
            : election.Confirmation is not null ? ElectionStage.Confirmed
            : round.Result is { Tied.Length: > 0 } ? ElectionStage.Tied
            : round.Result is not null ? Winners(election).IsEmpty ? ElectionStage.Void : ElectionStage.Counted
            : now.OnTheWall < BeginOf(round.Hours) ? ElectionStage.Announced
            : election.Notice.ByHands || now.OnTheWall >= EndOf(round.Hours) ? ElectionStage.ToCount
            : ElectionStage.Voting;
    }

    public static bool MayVote(Electorate voters, Student student, DateOnly day) =>
        voters.FromGrade <= student.Grade && student.Grade <= voters.ToGrade
        && (voters.Class is not { } only || student.Class == only)
        && (!voters.OnlyMembers || student.FactionOn(day) is not null);

    /// <summary>The kind of post that is won.</summary>
    public static PostKind PostOf(ElectionNotice notice) => PostKind.Find(notice.Kind switch
    {
        ElectionKind.President => PostKind.President,
        ElectionKind.Council => PostKind.CouncilMember,
        _ => PostKind.ClassBodyMember,
    })!;

    /// <summary>Whether a student may be elected: into a class's body who is in the class, otherwise grades 9 to 11.</summary>
    public static bool MayStand(ElectionNotice notice, Student student) =>
        notice.Class is { } own ? student.Class == own : student.Grade >= YoungestCandidate;

    /// <param name="shownName">Under which name the school would see the student; null when it would see none.</param>
    public static ElectionChange Stand(Election election, Student student, string? shownName, SchoolMoment now)
    {
        var known = NumberOf(election, student.Id);
        return known is { } number && !election.Candidates[number - 1].IsWithdrawn ? election
            : election.Notice.ByHands ? ElectionChange.Refused(ElectionRefusal.StandingOver)
            : StageOf(election, now) != ElectionStage.Announced || election.Rounds.Length > 1 ? ElectionChange.Refused(ElectionRefusal.StandingOver)
            : !MayStand(election.Notice, student) ? ElectionChange.Refused(ElectionRefusal.NotEligible)
            : shownName is null ? ElectionChange.Refused(ElectionRefusal.ShownToNobody)
            : known is { } again ? With(election, again, new(student.Id, false))
            : election.Candidates.Length >= MostCandidates ? ElectionChange.Refused(ElectionRefusal.StandingOver)
            : election with { Candidates = election.Candidates.Add(new(student.Id, false)) };
    }

    public static ElectionChange StepBack(Election election, string student) =>
        NumberOf(election, student) is not { } number ? ElectionChange.Refused(ElectionRefusal.NotStanding)
        : election.Candidates[number - 1].IsWithdrawn ? election
        : election.Confirmation is not null || election.IsCancelled ? ElectionChange.Refused(ElectionRefusal.StandingOver)
        : With(election, number, new(student, true));

    /// <summary>Why a ballot is none; null when it is one. A blank ballot is one.</summary>
    public static string? FaultOf(Election election, ImmutableArray<int> choices)
    {
        var round = election.Rounds[^1];
        return choices.Length > round.Seats ? ElectionRefusal.TooManyChoices
            : choices.Distinct().Count() < choices.Length || choices.Any(one => !StandsIn(election, round, one)) ? ElectionRefusal.UnknownCandidate
            : null;
    }

    /// <summary>Numbers of those between whom a round decides.</summary>
    public static ImmutableArray<int> CandidatesIn(Election election, VotingRound round) =>
        [.. Enumerable.Range(1, election.Candidates.Length).Where(number => StandsIn(election, round, number))];

    public static Election Counted(Election election, BoxCount box, int eligible)
    {
        var round = election.Rounds[^1];
        var result = Counting.Of(box.Ballots, box.Votes, CandidatesIn(election, round), round.Seats, eligible);
        return WithLast(election, round with { Result = result }) with { Voted = 0 };
    }

    public static ElectionChange CountHands(Election election, int present, ImmutableArray<ShowOfHands> hands, SchoolMoment now)
    {
        if (!election.Notice.ByHands)
        {
            return ElectionChange.Refused(ElectionRefusal.ByBallot);
        }

        if (StageOf(election, now) != ElectionStage.ToCount)
        {
            return ElectionChange.Refused(election.Rounds[^1].Result is null ? ElectionRefusal.NotVoting : ElectionRefusal.AlreadyCounted);
        }

        if (hands.Any(one => one.Hands < 0 || one.Hands > present) || hands.Sum(one => one.Hands) > (long)present * election.Rounds[^1].Seats
            || hands.DistinctBy(one => one.Student).Count() < hands.Length || hands.Length is 0 or > MostCandidates)
        {
            return ElectionChange.Refused(ElectionRefusal.TooManyHands);
        }

        var standing = election.Rounds.Length == 1 ? election with { Candidates = [.. hands.Select(one => new Candidacy(one.Student, false))] } : election;
        var numbers = hands.Select(one => (Number: NumberOf(standing, one.Student), one.Hands)).ToList();
        if (numbers.Any(one => one.Number is not { } number || !StandsIn(standing, standing.Rounds[^1], number)))
        {
            return ElectionChange.Refused(ElectionRefusal.UnknownCandidate);
        }

        var counted = Counted(standing, new(present, numbers.ToImmutableSortedDictionary(one => one.Number!.Value, one => one.Hands)), present);

        // Of young children only who was elected is kept, not how many hands the others had.
        var result = counted.Rounds[^1].Result!;
        return WithLast(counted, counted.Rounds[^1] with { Result = result with { Votes = [.. result.Votes.Where(one => result.Elected.Contains(one.Candidate))] } });
    }

    public static ElectionChange AnnounceRound(Election election, VotingHours hours, SchoolMoment now) =>
        election.Rounds is [.., _, { Result: null } last] && last.Hours == hours ? election
        : StageOf(election, now) != ElectionStage.Tied ? ElectionChange.Refused(ElectionRefusal.NotTied)
        : now.OnTheWall >= EndOf(hours) ? ElectionChange.Refused(ElectionRefusal.HoursPast)
        : election with
        {
            Rounds = election.Rounds.Add(new(hours, election.Rounds[^1].Result!.Tied, election.Rounds[^1].Seats - election.Rounds[^1].Result!.Elected.Length, null)),
        };

    public static ElectionChange Cancel(Election election, SchoolMoment now) =>
        election.IsCancelled ? election
        : StageOf(election, now) is ElectionStage.Announced or ElectionStage.Voting or ElectionStage.Tied || election.Notice.ByHands && election.Rounds[^1].Result is null
            ? election with { IsCancelled = true, Voted = 0 }
            : ElectionChange.Refused(ElectionRefusal.AlreadyCounted);

    /// <summary>Those elected in all rounds who have not stepped back since.</summary>
    public static ImmutableArray<int> Winners(Election election) =>
        [.. election.Rounds.SelectMany(round => round.Result?.Elected ?? []).Where(number => IsStanding(election, number))];

    public static Election Without(Election election, string student) =>
        NumberOf(election, student) is { } number ? With(election, number, new("", true)) : election;

    public static int? NumberOf(Election election, string student) =>
        election.Candidates.Index().Where(one => one.Item.Student == student).Select(one => (int?)one.Index + 1).FirstOrDefault();

    public static DateTime BeginOf(VotingHours hours) => hours.Day.ToDateTime(hours.From);

    public static DateTime EndOf(VotingHours hours) => hours.Day.ToDateTime(hours.To);

    private static bool StandsIn(Election election, VotingRound round, int number) =>
        IsStanding(election, number) && (round.Among.IsEmpty || round.Among.Contains(number));

    private static bool IsStanding(Election election, int number) =>
        number >= 1 && number <= election.Candidates.Length && !election.Candidates[number - 1].IsWithdrawn;

    private static Election With(Election election, int number, Candidacy changed) =>
        election with { Candidates = election.Candidates.SetItem(number - 1, changed) };

    private static Election WithLast(Election election, VotingRound changed) =>
        election with { Rounds = election.Rounds.SetItem(election.Rounds.Length - 1, changed) };
}

using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Engagement.Elections;

/// <summary>
/// One election, and the roll of who has voted in it, which no call gives out. Every call is durable on return, and the same call
/// again has the effect of once. Whoever asks after the voting hours finds it counted. Key: <c>election/{school}/{id}</c>.
/// </summary>
public interface IElectionGrain : IGrainWithStringKey
{
    /// <summary>The election as it stands; null when there is none.</summary>
    Task<Election?> Get();

    /// <summary>Whether a student has voted in the round under way: for this student alone. After the count nobody knows any more.</summary>
    Task<bool> HasVoted(string student);

    /// <summary>Announces it and enters it into the school's list.</summary>
    Task<ElectionResult> Announce(ElectionNotice notice);

    /// <summary>A student stands, or stands again after stepping back, until the voting begins.</summary>
    Task<ElectionResult> Stand(string student);

    /// <summary>A candidate steps back, at any time before the posts are given.</summary>
    Task<ElectionResult> StepBack(string student);

    /// <summary>
    /// A student votes: none, one or several candidates, by number. The first ballot counts; the second of the same student is
    /// refused, whatever it says. When the call failed, voting again counts once.
    /// </summary>
    Task<ElectionResult> Vote(string student, ImmutableArray<int> choices);

    /// <summary>What was counted in the room, for elections by hands.</summary>
    Task<ElectionResult> CountHands(int present, ImmutableArray<ShowOfHands> hands);

    /// <summary>The next round, between those who are tied.</summary>
    Task<ElectionResult> AnnounceRound(VotingHours hours);

    /// <summary>Gives the posts to those elected and ends those of before.</summary>
    Task<ElectionResult> Confirm(string by);

    /// <summary>Calls it off before it is counted; what lies in the box is destroyed.</summary>
    Task<ElectionResult> Cancel();

    /// <summary>Nothing here names the student any more.</summary>
    Task Forget(string student);
}

/// <summary>
/// The ballots of one round: how many marks each candidate has, and which papers were used. It knows no voter, no time and no
/// order. Key: <c>ballot-box/{school}/{election}/{round}</c>.
/// </summary>
public interface IBallotBoxGrain : IGrainWithStringKey
{
    /// <summary>Puts a ballot in. Durable on return; false when the paper was used before, and then nothing changes.</summary>
    Task<bool> Put(Guid paper, ImmutableArray<int> choices);

    /// <summary>What is in it; nothing goes in any more. Durable on return; repeating it tells the same until it is emptied.</summary>
    Task<BoxCount> Open();

    /// <summary>Nothing of its contents is left. Durable on return.</summary>
    Task Empty();
}

/// <param name="Ballots">How many ballots there are, blank ones too.</param>
/// <param name="Votes">By candidate's number.</param>
[GenerateSerializer, Immutable, Alias("box-count")]
public sealed record BoxCount(int Ballots, ImmutableSortedDictionary<int, int> Votes);

/// <summary>The elections of a school. Key: <c>elections/{school}</c>.</summary>
public interface IElectionsGrain : IGrainWithStringKey
{
    /// <summary>Every notice, the oldest first.</summary>
    [ReadOnly]
    Task<ImmutableArray<ElectionNotice>> List();

    /// <summary>Takes a notice into the list, once. Durable on return; false when the list is full.</summary>
    Task<bool> Enter(ElectionNotice notice);

    /// <summary>
    /// Cleans out of the store, some seconds later, what it still holds of earlier versions of rolls and boxes. Durable on return:
    /// after a crash it is done by the next activation.
    /// </summary>
    Task CleanSoon();
}

/// <param name="Election">As it stands now; null when refused.</param>
/// <param name="Refusal">A code of <see cref="ElectionRefusal"/>; null when done.</param>
[GenerateSerializer, Immutable, Alias("election-result")]
public sealed record ElectionResult(Election? Election, string? Refusal)
{
    public static ElectionResult Of(Election election) => new(election, null);
    public static ElectionResult Refused(string code) => new(null, code);
}

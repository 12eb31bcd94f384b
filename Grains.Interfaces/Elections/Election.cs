using System.Collections.Immutable;

namespace Engagement.Elections;

/// <summary>
/// An election as everybody of the school may know it. Who has voted and what is in the box is deliberately not in it:
/// the former only the grain of the election knows and forgets with the count, the latter only the box.
/// </summary>
/// <param name="Candidates">In the order of standing; a candidate's number is the place in this list, from 1.</param>
/// <param name="Rounds">The first, and one more for each tie.</param>
/// <param name="Voted">How many have voted in the round under way; 0 once it is counted.</param>
/// <param name="Version">Grows with every change.</param>
[GenerateSerializer, Immutable, Alias("election")]
public sealed record Election(
    ElectionNotice Notice, ImmutableArray<Candidacy> Candidates, ImmutableArray<VotingRound> Rounds, bool IsCancelled, int Voted, long Version)
{
    /// <summary>Who gave the posts to those elected, and when; null before.</summary>
    [Id(0)]
    public ElectionConfirmation? Confirmation { get; init; }
}

/// <summary>What is announced; it does not change.</summary>
/// <param name="Id">Made by the client (UUID v7 preferred).</param>
/// <param name="Kind">A code of <see cref="ElectionKind"/>.</param>
/// <param name="Class">The class whose body is elected; null for the school's.</param>
/// <param name="Seats">How many are elected, and how many names a ballot may mark.</param>
/// <param name="ByHands">Hands are counted in the room and an adult writes down how many.</param>
/// <param name="By">Opaque account id of who announced it.</param>
[GenerateSerializer, Immutable, Alias("election-notice")]
public sealed record ElectionNotice(Guid Id, string Kind, string? Class, int Seats, Electorate Voters, bool ByHands, VotingHours Hours, string By);

/// <summary>Who may vote.</summary>
/// <param name="Class">Only this class; null for every class of the grades.</param>
/// <param name="OnlyMembers">Only who belongs to a faction on the day: the members of the parliament.</param>
[GenerateSerializer, Immutable, Alias("electorate")]
public sealed record Electorate(int FromGrade, int ToGrade, string? Class, bool OnlyMembers);

/// <summary>When a round is voted, by the school's clock.</summary>
[GenerateSerializer, Immutable, Alias("voting-hours")]
public sealed record VotingHours(DateOnly Day, TimeOnly From, TimeOnly To);

/// <param name="Student">Empty once the person was erased.</param>
/// <param name="IsWithdrawn">The candidate has stepped back; what was voted for them counts for nobody.</param>
[GenerateSerializer, Immutable, Alias("candidacy")]
public sealed record Candidacy(string Student, bool IsWithdrawn);

/// <param name="Among">Numbers of the candidates between whom it is decided; empty for all.</param>
/// <param name="Seats">How many seats it fills.</param>
[GenerateSerializer, Immutable, Alias("voting-round")]
public sealed record VotingRound(VotingHours Hours, ImmutableArray<int> Among, int Seats, RoundResult? Result);

/// <param name="Eligible">How many could have voted when it was counted.</param>
/// <param name="Votes">Votes by candidate, most first; empty where so few voted that they would tell who voted how.</param>
/// <param name="Elected">Numbers of those elected.</param>
/// <param name="Tied">Numbers of those between whom the next round decides; empty without a tie.</param>
[GenerateSerializer, Immutable, Alias("round-result")]
public sealed record RoundResult(
    int Eligible, int Voted, ImmutableArray<CandidateVotes> Votes, ImmutableArray<int> Elected, ImmutableArray<int> Tied);

[GenerateSerializer, Immutable, Alias("candidate-votes")]
public sealed record CandidateVotes(int Candidate, int Votes);

[GenerateSerializer, Immutable, Alias("election-confirmation")]
public sealed record ElectionConfirmation(string By, DateTimeOffset At, DateOnly From, DateOnly To);

/// <summary>One candidate of a count by hands.</summary>
[GenerateSerializer, Immutable, Alias("show-of-hands")]
public sealed record ShowOfHands(string Student, int Hands);

using System.Collections.Immutable;

namespace Engagement.Parliament;

/// <summary>One student's way into the parliament and out of it. Nothing in it is a judgement: no reasons, no remarks.</summary>
/// <param name="State">A code of <see cref="MemberState"/>.</param>
/// <param name="By">The student, or who wrote the class's nomination down.</param>
/// <param name="At">When the student applied or was nominated.</param>
/// <param name="Exception">The signed meeting that lets somebody of another grade be a member; null within grades 9 to 11.</param>
/// <param name="Meeting">The meeting that has the application on its agenda, or has decided on it.</param>
/// <param name="Since">First day as a member; null for who is none.</param>
/// <param name="Grade">As last seen while a member; null before.</param>
/// <param name="Season">The academic year in which that was.</param>
/// <param name="Past">Earlier times as a member.</param>
[GenerateSerializer, Immutable, Alias("parliament-member")]
public sealed record Member(
    string Student, string State, bool IsNominated, string By, DateTimeOffset At, ImmutableArray<Agreement> Agreements, Guid? Exception, Guid? Meeting,
    DateOnly? Since, int? Grade, string? Season, ImmutableArray<MemberPeriod> Past);

/// <summary>Somebody has accepted the member agreement.</summary>
/// <param name="By">A code of <see cref="AgreementGiver"/>.</param>
/// <param name="Author">Opaque id of whoever did it or wrote it down.</param>
/// <param name="Version">Of the text that was read.</param>
[GenerateSerializer, Immutable, Alias("member-agreement")]
public sealed record Agreement(string By, string Author, string Version, DateTimeOffset At);

/// <param name="To">Last day, inclusive.</param>
[GenerateSerializer, Immutable, Alias("member-period")]
public sealed record MemberPeriod(DateOnly From, DateOnly To);

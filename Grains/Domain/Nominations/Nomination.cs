using System.Collections.Immutable;
using Engagement.Nominations;

namespace Engagement.Domain;

/// <summary>A nomination of the year that students stand for (rulebook, section 7).</summary>
/// <param name="Bands">Who is compared with whom.</param>
/// <param name="Seats">How many are proposed in a band, by its roll.</param>
/// <param name="Judge">What a student has for it; the entries are the student's own of the year.</param>
internal sealed record Nomination(
    string Code, ImmutableArray<GradeBand> Bands, Func<int, int> Seats, Func<Nominee, EntrySum, NominationYear, Merit> Judge)
{
    /// <summary>Leaders of the school, before the best of each faction.</summary>
    public const int LeadersOfSchool = 3;

    public static readonly ImmutableArray<Nomination> OfStudents =
    [
        new(NominationCode.BestStudent, GradeBand.OfSchool, One, StudentRules.BestStudent),
        new(NominationCode.YoungAthlete, GradeBand.OfSchool, One, StudentRules.YoungAthlete),
        new(NominationCode.SchoolActivists, GradeBand.OfSchool, ActivistsOf, StudentRules.Activist),
        new(NominationCode.TalentedStudent, GradeBand.OfSchool, One, StudentRules.Talented),
        new(NominationCode.CaringStudent, GradeBand.OfSchool, One, StudentRules.Caring),
        new(NominationCode.SchoolLeaders, GradeBand.Everybody, _ => LeadersOfSchool, StudentRules.Leader),
        new(NominationCode.BestDebater, GradeBand.OfDebates, One, StudentRules.Debater),
    ];

    /// <summary>One in a hundred of the roll, rounded up; at least three, at most ten.</summary>
    public static int ActivistsOf(int roll) => Math.Clamp((roll + 99) / 100, 3, 10);

    private static int One(int roll) => 1;
}

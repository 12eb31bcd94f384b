using System.Collections.Immutable;

namespace Engagement.Domain;

/// <summary>A nomination of the year that students stand for (rulebook, section 7).</summary>
/// <param name="Bands">Who is compared with whom.</param>
/// <param name="Seats">How many are proposed in a band, by its roll.</param>
/// <param name="Judge">What a student has for it; the entries are the student's own of the year.</param>
internal sealed record Nomination(
    string Code, ImmutableArray<GradeBand> Bands, Func<int, int> Seats, Func<Nominee, EntrySum, NominationYear, Merit> Judge)
{
    public const string BestStudent = "best-student";
    public const string YoungAthlete = "young-athlete";
    public const string SchoolActivists = "school-activists";
    public const string TalentedStudent = "talented-student";
    public const string CaringStudent = "caring-student";
    public const string SchoolLeaders = "school-leaders";
    public const string BestDebater = "best-debater";
    public const string CleanestClass = "cleanest-class";
    public const string FactionOfTheYear = "faction-of-the-year";
    public const string SchoolOfTheYear = "school-of-the-year";

    /// <summary>Leaders of the school, before the best of each faction.</summary>
    public const int LeadersOfSchool = 3;

    public static readonly ImmutableArray<Nomination> OfStudents =
    [
        new(BestStudent, GradeBand.OfSchool, One, StudentRules.BestStudent),
        new(YoungAthlete, GradeBand.OfSchool, One, StudentRules.YoungAthlete),
        new(SchoolActivists, GradeBand.OfSchool, ActivistsOf, StudentRules.Activist),
        new(TalentedStudent, GradeBand.OfSchool, One, StudentRules.Talented),
        new(CaringStudent, GradeBand.OfSchool, One, StudentRules.Caring),
        new(SchoolLeaders, GradeBand.Everybody, _ => LeadersOfSchool, StudentRules.Leader),
        new(BestDebater, GradeBand.OfDebates, One, StudentRules.Debater),
    ];

    /// <summary>One in a hundred of the roll, rounded up; at least three, at most ten.</summary>
    public static int ActivistsOf(int roll) => Math.Clamp((roll + 99) / 100, 3, 10);

    private static int One(int roll) => 1;
}

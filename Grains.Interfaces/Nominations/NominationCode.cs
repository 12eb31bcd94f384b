namespace Engagement.Nominations;

/// <summary>The nominations of the year (rulebook, section 7). Part of the HTTP contract.</summary>
public static class NominationCode
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
}

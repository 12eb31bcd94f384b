namespace Engagement;

/// <summary>
/// Builds grain keys. Every key starts with a word, because storage providers normalise keys that look like
/// numbers ("abc" and "0abc" would share a row). A student's id is <c>{school}.{code}</c>, so it names its school.
/// </summary>
public static class Keys
{
    public const string Directory = "directory/schools";

    public static string School(string school) => $"school/{school}";
    public static string Profile(string school) => $"profile/{school}";
    public static string Roster(string school) => $"roster/{school}";
    public static string Erasure(string school) => $"erasure/{school}";
    public static string ColumnMemory(string school) => $"columns/{school}";
    public static string Ledger(string school) => $"ledger/{school}";
    public static string Rubric(string school) => $"rubric/{school}";
    public static string Plan(string school, string season) => $"plan/{school}/{season}";
    public static string WaitingSheets(string school) => $"waiting/{school}";
    public static string Appeals(string school) => $"appeals/{school}";
    public static string Complaints(string school) => $"complaints/{school}";
    public static string Contact(string school) => $"contact/{school}";
    public static string Debates(string school) => $"debates/{school}";
    public static string Debate(string school, Guid tournament) => $"debate/{school}/{tournament}";
    public static string Flows(string school) => $"flows/{school}";
    public static string Oversight(string school) => $"oversight/{school}";
    public static string StandingNotes(string school, string season) => $"standing-notes/{school}/{season}";
    public static string Nominations(string school) => $"nominations/{school}";
    public static string Spotlight(string school) => $"spotlight/{school}";
    public static string SeasonReport(string school) => $"season-report/{school}";
    public static string Season(string school, string season) => $"season/{school}/{season}";
    public static string NextYear(string school, string season) => $"next-year/{school}/{season}";
    public static string Seal(string school, string season, string window) => $"seal/{school}/{season}/{window}";
    public static string Ceremony(string school, string season) => $"ceremony/{school}/{season}";
    public static string SchoolPapers(string school, string season) => $"school-papers/{school}/{season}";
    public static string Volunteering(string school) => $"volunteering/{school}";
    public static string Opportunity(string school, Guid id) => $"opportunity/{school}/{id}";
    public static string Campaign(string school, int year) => $"campaign/{school}/{year}";
    public static string CampaignAction(string school, int year, Guid id) => $"campaign-action/{school}/{year}/{id}";
    public static string HonourRoll(string school, int year) => $"honour-roll/{school}/{year}";
    public static string Questionnaire(string school, int year) => $"questionnaire/{school}/{year}";
    public static string Events(string school) => $"events/{school}";
    public static string Event(string school, string occurrence) => $"event/{school}/{occurrence}";
    public static string Evidence(string school, string occurrence, string file) => $"evidence/{school}/{occurrence}/{file}";
    public static string ClassRating(string school, string series) => $"class-rating/{school}/{series}";
    public static string Raid(string school, string occurrence) => $"raid/{school}/{occurrence}";
    public static string League(string school, string series) => $"league/{school}/{series}";
    public static string Parliament(string school) => $"parliament/{school}";
    public static string Meeting(string school, Guid id) => $"meeting/{school}/{id}";
    public static string Elections(string school) => $"elections/{school}";
    public static string Election(string school, Guid id) => $"election/{school}/{id}";
    public static string BallotBox(string school, string election, int round) => $"ballot-box/{school}/{election}/{round}";
    public static string Report(string school, Guid post, string period) => $"report/{school}/{post}/{period}";
    public static string News(string school) => $"news/{school}";
    public static string Assignments(string student) => $"assignments/{student}";
    public static string Assignees(string school) => $"assignees/{school}";
    public static string Initiatives(string school) => $"initiatives/{school}";
    public static string Initiative(string school, Guid id) => $"initiative/{school}/{id}";
    public static string Directions(string school) => $"directions/{school}";
    public static string Centre(string territory, int year) => $"centre/{territory}/{year}";
    public static string Course(string territory, int year, Guid id) => $"summer-course/{territory}/{year}/{id}";
    public static string Squad(string territory, int year, Guid id) => $"squad/{territory}/{year}/{id}";
    public static string Papers(string territory, int year) => $"papers/{territory}/{year}";
    public static string SummerLedger(int year) => $"summer-ledger/{year}";
    public static string Faction(string school, string faction) => $"faction/{school}/{faction}";
    public static string Territory(string territory) => $"territory/{territory}";
    public static string TerritoryYear(string territory, string season) => $"territory-year/{territory}/{season}";
    public static string Student(string student) => $"student/{student}";
    public static string Account(string login) => $"account/{login}";
    public static string CardHolder(string student) => $"holder/{student}";
    public static string Card(string codeHash) => $"card/{codeHash}";

    /// <summary>Stands for the parents of a student wherever a card names whom it admits.</summary>
    public static string ParentOf(string student) => $"parent/{student}";

    public static string Posts(string school) => $"posts/{school}";
    public static string Staff(string school) => $"staff/{school}";
    public static string UnknownLogins(int share) => $"unknown-logins/{share}";
    public static string Invitation(string codeHash) => $"invitation/{codeHash}";

    /// <summary>What stands after the first word of a key: <c>school/abai</c> → <c>abai</c>.</summary>
    public static string Rest(string key) => key[(key.IndexOf('/') + 1)..];

    /// <summary>The school that a student's id names, or null when the id has no such form.</summary>
    public static string? SchoolOf(string student)
    {
        var dot = student.IndexOf('.');
        return dot > 0 && dot < student.Length - 1 ? student[..dot] : null;
    }
}

namespace Engagement;

/// <summary>
/// State names, one for each grain class: providers that leave the grain's type out of their keys would let two classes
/// share a row.
/// </summary>
public static class StateNames
{
    /// <summary>The storage provider that the host registers.</summary>
    public const string Storage = "engagement";

    public const string Profile = "school-profile";
    public const string Directory = "school-directory";
    public const string Roster = "roster";
    public const string Erasure = "erasure";
    public const string ColumnMemory = "import-columns";
    public const string Rubric = "rubric";
    public const string Plan = "school-plan";
    public const string WaitingSheets = "waiting-sheets";
    public const string Appeals = "appeals";
    public const string Complaints = "complaints";
    public const string Contact = "contact";
    public const string Debates = "debates";
    public const string Debate = "debate-tournament";
    public const string Volunteering = "volunteering";
    public const string Opportunity = "opportunity";
    public const string Campaign = "care-campaign";
    public const string CampaignAction = "campaign-action";
    public const string Questionnaire = "campaign-questionnaire";
    public const string Events = "events";
    public const string Event = "event";
    public const string Evidence = "evidence";
    public const string ClassRating = "class-rating";
    public const string Raid = "raid";
    public const string League = "league";
    public const string Parliament = "parliament";
    public const string Meeting = "meeting";
    public const string Elections = "elections";
    public const string Election = "election";
    public const string BallotBox = "ballot-box";
    public const string Report = "report";
    public const string News = "news";
    public const string StandingNotes = "standing-notes";
    public const string Spotlight = "spotlight";
    public const string Season = "season";
    public const string Seal = "seal";
    public const string NextYear = "next-year";
    public const string Ceremony = "ceremony";
    public const string SchoolPapers = "school-papers";
    public const string Assignments = "assignments";
    public const string Assignees = "assignees";
    public const string Initiatives = "initiatives";
    public const string Initiative = "initiative";
    public const string Directions = "directions";
    public const string Centre = "summer-centre";
    public const string Course = "summer-course";
    public const string Squad = "summer-squad";
    public const string Papers = "summer-papers";
    public const string Account = "account";
    public const string Card = "card";
    public const string CardHolder = "card-holder";
    public const string Posts = "posts";
    public const string Staff = "staff";
    public const string Invitation = "invitation";
    public const string UnknownLogins = "unknown-logins";
    public const string School = "school-standings";
    public const string Faction = "faction-standings";
    public const string Territory = "territory";
    public const string Register = "territory-register";
    public const string TerritoryYear = "territory-year";
}

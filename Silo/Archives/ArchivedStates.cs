namespace Engagement.Archives;

/// <summary>
/// Which states of grains make a school, and which stay where they are. A state that stands in neither list is a mistake that a
/// test finds; the same list says what an archive may bring in, so that nobody slips an account into one.
/// </summary>
public static class ArchivedStates
{
    public static readonly IReadOnlySet<string> Taken = new HashSet<string>(StringComparer.Ordinal)
    {
        StateNames.Profile, StateNames.Roster, StateNames.Erasure, StateNames.ColumnMemory, StateNames.Rubric, StateNames.Plan,
        StateNames.WaitingSheets, StateNames.Appeals, StateNames.Complaints, StateNames.Contact, StateNames.Debates, StateNames.Debate,
        StateNames.Volunteering, StateNames.Opportunity, StateNames.Campaign, StateNames.CampaignAction, StateNames.Questionnaire,
        StateNames.Events, StateNames.Event, StateNames.Evidence, StateNames.ClassRating, StateNames.Raid, StateNames.League,
        StateNames.Parliament, StateNames.Meeting, StateNames.Elections, StateNames.Election, StateNames.Report, StateNames.News,
        StateNames.StandingNotes, StateNames.Assignments, StateNames.Assignees, StateNames.Initiatives, StateNames.Initiative,
        StateNames.Directions, StateNames.Posts, StateNames.Season, StateNames.NextYear, StateNames.Seal, StateNames.Ceremony, StateNames.Spotlight,
        StateNames.SchoolPapers,
    };

    /// <summary>By the reason why.</summary>
    public static readonly IReadOnlyDictionary<string, string> Left = new Dictionary<string, string>
    {
        [StateNames.Account] = WaysIn,
        [StateNames.Card] = WaysIn,
        [StateNames.CardHolder] = WaysIn,
        [StateNames.Staff] = WaysIn,
        [StateNames.Invitation] = WaysIn,
        [StateNames.UnknownLogins] = WaysIn,
        [StateNames.BallotBox] = "a box is empty once it was counted, and before that nobody looks into it",
        [StateNames.School] = FromTheBook,
        [StateNames.Faction] = FromTheBook,
        [StateNames.Directory] = OfTheInstallation,
        [StateNames.Territory] = OfTheInstallation,
        [StateNames.Register] = OfTheInstallation,
        [StateNames.TerritoryYear] = OfTheInstallation,
        [StateNames.Centre] = OfTheTerritory,
        [StateNames.Course] = OfTheTerritory,
        [StateNames.Squad] = OfTheTerritory,
        [StateNames.Papers] = OfTheTerritory,
    };

    private const string WaysIn = "how people sign in stays behind; they are invited anew";
    private const string FromTheBook = "follows from the book";
    private const string OfTheInstallation = "belongs to the installation, not to a school";
    private const string OfTheTerritory = "the summer belongs to a territory";

    /// <summary>
    /// Whether a key names the school: <c>plan/abai/2026-2027</c>, or one of its students, <c>assignments/abai.s001</c>. No id of a
    /// school has a dot.
    /// </summary>
    public static bool IsOf(string school, string key)
    {
        var rest = Keys.Rest(key);
        var end = rest.AsSpan().IndexOfAny('/', '.');
        return rest.AsSpan(0, end < 0 ? rest.Length : end).SequenceEqual(school);
    }
}

namespace Engagement.Domain;

/// <summary>A kind of activity and its price (rulebook, section 3).</summary>
/// <param name="Code">Stable code, for instance <c>event.part</c>.</param>
/// <param name="Group">Key of the group it is listed under.</param>
/// <param name="Points">Base price of one unit, before the level.</param>
/// <param name="CapClass">Which room its points need.</param>
/// <param name="KindCap">How many units count.</param>
/// <param name="Seats">How many people may have it at one event (section 4; a place in a contest goes to a team of ten at most); null when everybody may.</param>
public sealed record Kind(
    string Code,
    string Group,
    int Points,
    CapClass CapClass,
    KindCap KindCap,
    Localized Name,
    int? Seats = null)
{
    public const string EventLead = "event.lead";
    public const string MentorKudos = "mentor.kudos";

    /// <summary>Whether a sheet with it must name an event (section 11, step 3).</summary>
    public bool EventRequired { get; } =
        IsIn(Code, "event.", "challenge.", "contest.", "debate.", "campaign.", "course.") || Code is "law.check" or "evidence.ontime";

    /// <summary>Whether a line may have more than one unit (section 11, step 2).</summary>
    public bool UnitsAllowed { get; } = Code is MentorKudos or "vol.half" or "tutor.half";

    /// <summary>Whether the level changes its price (section 11, step 2).</summary>
    public bool LevelCounts { get; } = IsIn(Code, "event.", "contest.", "campaign.") || Code is "debate.final";

    /// <summary>Whether a student may have it more than once at one event, within its caps (section 11, step 3).</summary>
    public bool RepeatsAtEvent { get; } =
        Code is "vol.half" or "tutor.half" or "course.day" or "campaign.action" or "campaign.committee";

    /// <summary>Whether it is one of the ways to be at an event of which only the highest counts (section 11, step 4).</summary>
    public bool IsOnLadder { get; } = Code is "event.part" or "event.part.weekly" or "event.help" or "event.organise" or EventLead;

    /// <summary>Its position in its rulebook.</summary>
    internal int Number { get; init; }

    private static bool IsIn(string code, params ReadOnlySpan<string> families)
    {
        foreach (var family in families)
        {
            if (code.StartsWith(family, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>How many units of a kind count for one student (rulebook, section 4).</summary>
public sealed record KindCap(int Units, CapPeriod Per);

/// <summary>Regular points need room in the week and in the quarter, prizes in the quarter only (rulebook, section 4).</summary>
public enum CapClass
{
    Regular,
    Prize,
}

/// <summary>What a kind's cap is counted by (rulebook, section 11, step 5).</summary>
public enum CapPeriod
{
    Event,
    Week,
    Month,
    Quarter,
    Year,

    /// <summary>A course or a campaign, by the event that stands for it.</summary>
    Season,

    /// <summary>A document, by the event that stands for it.</summary>
    Document,
}

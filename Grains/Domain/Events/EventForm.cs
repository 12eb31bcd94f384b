using System.Collections.Frozen;
using Engagement.Activities;
using Engagement.Events;

namespace Engagement.Domain;

/// <summary>What a form of the plan means for those who come (rulebook, section 3): one catalogue for all of them.</summary>
/// <param name="Part">The kind of having taken part.</param>
/// <param name="LatePart">The same for somebody marked late; another one only where the rulebook knows one.</param>
/// <param name="HasPlaces">Whether first, second and third places are given.</param>
/// <param name="Judge">The rulebook prices judging a debate; judging anything else is helping.</param>
public sealed record EventForm(string Part, string LatePart, bool HasPlaces, string Judge)
{
    /// <summary>Whether classes play each other in it, and a table says how they stand.</summary>
    public bool HasMatches { get; init; }

    /// <summary>Whether it counts class by class what is in order.</summary>
    public bool HasChecklist { get; init; }

    /// <summary>Whether it is answered with an entry that can be seen somewhere.</summary>
    public bool HasEntries { get; init; }

    public const string Help = "event.help";
    public const string Organise = "event.organise";
    public const string Lead = Kind.EventLead;
    public const string Hosting = "event.host";
    public const string Reporting = "evidence.ontime";

    private static readonly EventForm Plain = new("event.part", "event.part", false, Help);
    private static readonly EventForm Contest = Plain with { Part = "contest.part", LatePart = "contest.part", HasPlaces = true };
    private static readonly EventForm Debate = Plain with { Judge = "debate.judge" };

    private static readonly FrozenDictionary<string, EventForm> ByCode = new Dictionary<string, EventForm>
    {
        ["contest"] = Contest,
        ["video-contest"] = Contest,
        ["exhibition"] = Contest,
        ["quiz"] = Contest,
        ["competition"] = Contest with { HasMatches = true },
        ["sports-series"] = Contest with { HasMatches = true },
        ["challenge"] = Plain with { Part = "challenge.entry", LatePart = "challenge.entry", HasEntries = true },
        ["raid"] = Plain with { Part = "raid.shift", LatePart = "raid.shift", HasChecklist = true },
        ["sitting"] = Plain with { Part = "meet.attend", LatePart = "meet.late" },
        ["debate"] = Debate,
        ["discussion-debate"] = Debate,
    }.ToFrozenDictionary();

    /// <summary>Of a weekly series every occurrence is worth less: otherwise three rows of the plan would drown all else.</summary>
    public static EventForm Of(PlannedEvent planned)
    {
        var form = ByCode.GetValueOrDefault(planned.Form, Plain);
        return planned.Recurrence == Recurrence.Weekly && form.Part is "event.part" or "contest.part"
            ? form with { Part = "event.part.weekly", LatePart = "event.part.weekly" }
            : form;
    }

    /// <summary>Whether it may reach beyond the school: only where every kind of it is priced by the level.</summary>
    public bool HasLevels => Rulebook.Default.Find(Part)!.LevelCounts && Rulebook.Default.Find(Judge)!.LevelCounts;

    public bool JudgesHelp => Judge == Help;

    /// <summary>Whether having taken part gives way to helping, organising and leading.</summary>
    public bool IsPartOnLadder => Rulebook.Default.Find(Part)!.IsOnLadder;

    /// <summary>What a role is in the rulebook.</summary>
    public string KindOf(string role) => role switch
    {
        EventRole.Leader => Lead,
        EventRole.Organiser => Organise,
        EventRole.Host => Hosting,
        EventRole.Judge => Judge,
        EventRole.Reporter => Reporting,
        _ => Help,
    };

    /// <summary>What a place is in the rulebook, on top of having taken part.</summary>
    public static string KindOf(int place) => place switch
    {
        1 => "contest.first",
        2 => "contest.second",
        _ => "contest.third",
    };
}

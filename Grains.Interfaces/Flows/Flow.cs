namespace Engagement.Flows;

/// <summary>What can be watched of a school besides boards: a word, with <c>/{id}</c> for one of several.</summary>
public static class Flow
{
    public const string Plan = "plan";
    public const string Volunteering = "volunteering";
    public const string Care = "care";
    public const string Elections = "elections";
    public const string Parliament = "parliament";
    public const string Reports = "reports";

    /// <summary>What students were given to do.</summary>
    public const string Tasks = "tasks";

    public const string Initiatives = "initiatives";
    public const string Debates = "debates";
    public const string News = "news";
    public const string Leagues = "leagues";
    public const string ClassRatings = "class-ratings";

    /// <summary>A summer centre; the place whose flow it is is a territory, not a school.</summary>
    public const string Summer = "summer";

    /// <summary>Everything that waits for somebody at the school: sheets, questions.</summary>
    public const string Waiting = "waiting";

    public const string Events = "events";

    /// <summary>Where the quarters and the year stand: closing, sealed, announced.</summary>
    public const string Season = "season";

    /// <summary>The faces of the week, and who of the school may be shown.</summary>
    public const string Spotlight = "spotlight";

    /// <summary>What stands on the screen of the ceremony.</summary>
    public const string Ceremony = "ceremony";

    /// <summary>The same of a rehearsal, which is watched inside the school alone.</summary>
    public const string Rehearsal = "rehearsal";

    private const string Students = "students";

    /// <summary>What one student waits for, has signed up for, is asked to do.</summary>
    public static string Student(string student) => $"{Students}/{student}";

    /// <summary>The student whose flow it is; null for any other flow.</summary>
    public static string? StudentOf(string flow) => flow.StartsWith($"{Students}/", StringComparison.Ordinal) ? flow[(Students.Length + 1)..] : null;

    /// <summary>Who comes to one occurrence of the plan: the list at the door.</summary>
    public static string Event(string occurrence) => $"{Events}/{occurrence}";

    public static string Debate(Guid tournament) => $"{Debates}/{tournament}";
}

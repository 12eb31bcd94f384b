using System.Collections.Immutable;

namespace Engagement.Leagues;

/// <summary>What is played. The codes are part of the HTTP contract.</summary>
public static class Sport
{
    public static ImmutableArray<string> All { get; } =
    [
        "football", "basketball", "volleyball", "pioneerball", "table-tennis", "relay", "tug-of-war", "asyq", "togyzqumalaq", "chess",
    ];
}

/// <summary>Why something about a league is refused. The codes are part of the HTTP contract.</summary>
public static class LeagueRefusal
{
    /// <summary>The school's plan has no such series of matches this year.</summary>
    public const string UnknownLeague = "unknown-league";

    public const string UnknownMatch = "unknown-match";
    public const string UnknownSport = "unknown-sport";

    /// <summary>The league has no such band of grades, or a class is of another one.</summary>
    public const string ClassNotInBand = "class-not-in-band";

    /// <summary>From two to sixteen classes, each once.</summary>
    public const string ClassesNeeded = "classes-needed";

    /// <summary>A match is played within the days of its event.</summary>
    public const string DayOutside = "day-outside-event";

    /// <summary>The event was cancelled or written off.</summary>
    public const string NotPlayed = "event-not-played";

    /// <summary>There is no result before the day.</summary>
    public const string NotYet = "match-not-yet";

    public const string ScoreOutOfRange = "score-out-of-range";

    /// <summary>What was played stays on the list; its result is taken back first.</summary>
    public const string HasScore = "match-has-score";

    public const string TooManyMatches = "too-many-matches";
}

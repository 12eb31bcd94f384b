using System.Collections.Immutable;

namespace Engagement.Raids;

/// <summary>The checklist of a raid. The codes are part of the HTTP contract.</summary>
public static class RaidItem
{
    public static ImmutableArray<string> All { get; } = ["uniform", "textbooks", "diary", "shoes"];
}

/// <summary>Why a raid's figures are refused. The codes are part of the HTTP contract.</summary>
public static class RaidRefusal
{
    /// <summary>The school's plan has no such raid.</summary>
    public const string UnknownRaid = "unknown-raid";

    public const string UnknownClass = "unknown-class";

    /// <summary>A figure for everything on the checklist, none larger than the number of those who were there.</summary>
    public const string FiguresNeeded = "figures-needed";

    /// <summary>Before its first day, or when it was cancelled.</summary>
    public const string NotNow = "event-not-now";

    /// <summary>The reference was given as the proof: its figures stay as they are, unless it is returned.</summary>
    public const string Closed = "raid-closed";
}

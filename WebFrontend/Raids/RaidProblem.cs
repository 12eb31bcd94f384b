using Engagement.Problems;

namespace Engagement.Raids;

/// <summary>What a raid refuses, as a problem answer.</summary>
internal static class RaidProblem
{
    public static Problem Of(string refusal) => refusal switch
    {
        RaidRefusal.UnknownRaid => new(404, refusal, "The school's plan has no such raid."),
        RaidRefusal.UnknownClass => new(422, refusal, "The school has no such class."),
        RaidRefusal.FiguresNeeded => new(422, refusal, "A figure for everything on the checklist, none larger than the number of those who were there.") { Field = "inOrder" },
        RaidRefusal.NotNow => new(409, refusal, "The raid has not begun, or it was cancelled."),
        _ => new(409, refusal, "The reference was given as the proof; its figures stay as they are unless it is returned."),
    };
}

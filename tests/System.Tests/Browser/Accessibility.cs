using Deque.AxeCore.Commons;

namespace Engagement.Tests;

internal static class Accessibility
{
    /// <summary>What pages are held to: WCAG 2.2 AA, and targets that a finger hits.</summary>
    public static AxeRunOptions Wcag { get; } = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        Rules = new() { ["target-size"] = new() { Enabled = true } },
    };
}

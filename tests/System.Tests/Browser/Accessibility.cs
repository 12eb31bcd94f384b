using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>What pages are held to: WCAG 2.2 AA, and targets that a finger hits.</summary>
internal static class Accessibility
{
    private const string AtRest =
        "() => document.getAnimations().every(a => a.playState !== 'running' || a.effect.getComputedTiming().endTime === Infinity)";

    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        Rules = new() { ["target-size"] = new() { Enabled = true } },
    };

    /// <summary>The page keeps nobody out, looked at when it has come to rest: what is still fading in has no contrast yet.</summary>
    public static async Task Demand(IPage page)
    {
        await page.WaitForFunctionAsync(AtRest);
        var result = await page.RunAxe(Wcag);
        Assert.NotEmpty(result.Passes);
        Assert.True(result.Violations.Length == 0, string.Join("\n\n", result.Violations.Select(Explained)));
    }

    private static string Explained(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}\n{string.Join('\n', violation.Nodes.Select(node => $"  {node.Target} {node.Html}"))}";
}

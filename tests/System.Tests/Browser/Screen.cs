using Microsoft.Playwright;

namespace Engagement.Tests;

internal static class Screen
{
    public static ViewportSize Phone { get; } = new() { Width = 390, Height = 844 };

    /// <summary>The narrowest that has to do without sideways scrolling (WCAG 1.4.10).</summary>
    public static ViewportSize Narrow { get; } = new() { Width = 320, Height = 640 };

    public static ViewportSize Laptop { get; } = new() { Width = 1280, Height = 800 };

    public static ViewportSize Hall { get; } = new() { Width = 1280, Height = 720 };
}

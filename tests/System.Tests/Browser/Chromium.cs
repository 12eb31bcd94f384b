namespace Engagement.Tests;

/// <summary>The browser of the machine: nothing is downloaded for a test.</summary>
internal static class Chromium
{
    public static string? Executable { get; } =
        (from name in new[] { "chromium", "chromium-browser", "google-chrome" }
         from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
         let file = Path.Combine(folder, name)
         where File.Exists(file)
         select file).FirstOrDefault();

    public static string? WhySkipped { get; } =
        Executable is null ? "There is no Chromium on the PATH (chromium, chromium-browser or google-chrome)." : null;

    public static IEnumerable<string> Arguments { get; } =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];
}

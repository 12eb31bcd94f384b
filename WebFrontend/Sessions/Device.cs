namespace Engagement.Sessions;

/// <summary>What people know a device by, out of what its browser says of itself: <c>Chrome, Android</c>.</summary>
internal static class Device
{
    // The first that is named counts: Edge and Opera also say Chrome, and Chrome also says Safari.
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("YaBrowser", "Yandex"), ("Edg", "Edge"), ("OPR", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"),
        ("Chrome", "Chrome"), ("CriOS", "Chrome"), ("Safari", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] Systems =
    [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ];

    /// <summary>Empty when it says nothing that is known.</summary>
    public static string Of(HttpContext context)
    {
        var said = context.Request.Headers.UserAgent.ToString();
        return string.Join(", ", new[] { Named(said, Browsers), Named(said, Systems) }.OfType<string>());
    }

    private static string? Named(string said, (string Sign, string Name)[] known) =>
        known.FirstOrDefault(one => said.Contains(one.Sign, StringComparison.Ordinal)).Name;
}

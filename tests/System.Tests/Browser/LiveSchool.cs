using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>The demonstration school on a server of its own, and a browser to look at it.</summary>
public sealed class LiveSchool : IAsyncLifetime
{
    private readonly ServerProcess _server = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal SchoolApi Api { get; private set; } = null!;

    internal Uri Address => _server.Address;

    public async Task InitializeAsync()
    {
        if (Chromium.Executable is null)
        {
            return;
        }

        // A shared machine may be slow; a page that is right is not kept waiting by this.
        Assertions.SetDefaultExpectTimeout(30_000);
        await _server.Start();
        Api = await SchoolApi.Open(_server);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Executable, Args = Chromium.Arguments });
    }

    internal Task<HttpClient> SignedIn(string login) => _server.SignedIn(login);

    /// <summary>A visitor with a device of their own, who has never been here before.</summary>
    internal Task<Visitor> Visitor(ViewportSize screen) => Visitor(screen, _server.Address);

    internal Task<Visitor> Visitor(ViewportSize screen, Uri address, ReducedMotion motion = ReducedMotion.NoPreference) =>
        Tests.Visitor.Arrive(_browser!, address, screen, motion);

    /// <summary>A visitor for whom nothing glides, so that a page is at rest as soon as it is there.</summary>
    internal Task<Visitor> VisitorWithoutMotion(ViewportSize screen) => Visitor(screen, _server.Address, ReducedMotion.Reduce);

    /// <summary>A device that keeps what its browser stored when the browser is closed.</summary>
    internal LastingDevice LastingDevice(Uri address) => new(_playwright!, address);

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        Api?.Dispose();
        await _server.DisposeAsync();
    }
}

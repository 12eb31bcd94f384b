using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>One person with one device: a page, and what the browser complained about.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private const string ReportViolations =
        "document.addEventListener('securitypolicyviolation', e => console.error(`CSP: ${e.violatedDirective} ${e.blockedURI}`))";

    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentBag<string> _absent = [];

    private Visitor(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsAnswerToStranger(message) && !IsKnownAbsence(message))
            {
                _complaints.Enqueue($"{message.Type}: {message.Text} ({message.Location})");
            }
        };
        page.PageError += (_, error) => _complaints.Enqueue($"exception: {error}");
    }

    public IPage Page { get; }

    public IBrowserContext Device => Page.Context;

    /// <summary>What the console said, violations of the content security policy and uncaught exceptions.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Whoever asks for this is rightly told that it is not there yet, which browsers write to the console by themselves.</summary>
    public void KnowsAbsent(string address) => _absent.Add(address);

    public static async Task<Visitor> Arrive(IBrowser browser, Uri address, ViewportSize screen, ReducedMotion motion)
    {
        var device = await browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = screen,
            ReducedMotion = motion,
            Locale = "kk-KZ",
            TimezoneId = "Asia/Almaty",
        });
        device.SetDefaultTimeout(30_000);
        await device.AddInitScriptAsync(ReportViolations);
        return new(await device.NewPageAsync());
    }

    public async Task<IPage> Open(string path)
    {
        var answer = await Page.GotoAsync(path);
        Assert.True(answer!.Status < 400, $"{path} was answered with {answer.Status}.");
        return Page;
    }

    public async Task FollowMenu(string place)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("menuWords.menu"), Exact = true }).ClickAsync();
        await Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Link, new() { Name = Words.Say(place), Exact = true }).ClickAsync();
    }

    /// <summary>Without the sign-in page, for tests that are about something else.</summary>
    public Task SignIn(string login) => SignIn("/api/session", new { login, password = ServerProcess.Password });

    public Task SignInWithCard(string code) => SignIn("/api/session/card", new { code });

    public async ValueTask DisposeAsync() => await Device.DisposeAsync();

    private async Task SignIn(string path, object credentials)
    {
        var answer = await Device.APIRequest.PostAsync(path, new() { DataObject = credentials });
        Assert.True(answer.Ok, await answer.TextAsync());
    }

    /// <summary>Whoever is not signed in is told so by 401, which browsers write to the console by themselves.</summary>
    private static bool IsAnswerToStranger(IConsoleMessage message) =>
        message.Location.Contains("/api/", StringComparison.Ordinal) && message.Text.Contains("401", StringComparison.Ordinal);

    private bool IsKnownAbsence(IConsoleMessage message) =>
        message.Text.Contains("404", StringComparison.Ordinal) && _absent.Any(address => message.Location.Contains(address, StringComparison.Ordinal));
}

using System.Net.Http.Json;
using Engagement.Bench.Schools;
using Engagement.Bench.Screens;

namespace Engagement.Bench.Peers;

/// <summary>The product as it is published, outside Development.</summary>
internal sealed class Ours(string founded) : Peer
{
    private readonly Dictionary<string, string> _cookies = [];

    public override string Name => "ours";

    public override ScreenKind Screens => ScreenKind.SignalR;

    public override async Task<string?> CookieOf(string school)
    {
        if (!_cookies.TryGetValue(school, out var cookie))
        {
            using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = Address };
            using var answer = await client.PostAsJsonAsync("/api/session", new { login = school, password = Founding.Password });
            cookie = answer.EnsureSuccessStatusCode().Headers.GetValues("Set-Cookie").First().Split(';')[0];
            _cookies.Add(school, cookie);
        }

        return cookie;
    }

    /// <summary>The schools were founded once, and each run begins with a copy.</summary>
    protected override Task Prepare()
    {
        foreach (var file in Directory.EnumerateFiles(founded))
        {
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
        }

        return Task.CompletedTask;
    }

    protected override Task Launch()
    {
        Run(
            "dotnet", Path.Combine(AppContext.BaseDirectory, "Engagement.WebFrontend.dll"),
            "--urls", Address.ToString(), "--Data:Directory", Folder, "--environment", "Production", "--contentRoot", Repository.PathOf("WebFrontend"),
            "--Limits:SheetsPerSecond", "1000000", "--Limits:SignInsPerMinute", "1000", "--Logging:LogLevel:Default", "Warning");
        return Task.CompletedTask;
    }
}

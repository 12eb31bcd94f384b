using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Reflection;

namespace Engagement.Bench;

/// <summary>The product as a process of its own, with the demonstration school in a folder that goes afterwards.</summary>
internal sealed class Server : IAsyncDisposable
{
    private const string Password = "a password for the bench";

    private readonly string _folder = Directory.CreateTempSubdirectory("engagement-bench-").FullName;
    private readonly int _port = FreePort();
    private Process _process = null!;

    public TimeSpan StartUp { get; private set; }

    public Uri Address => new($"http://127.0.0.1:{_port}");

    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    public static async Task<Server> Start()
    {
        var server = new Server();
        await server.Run();
        server._process.Kill();
        await server._process.WaitForExitAsync();
        await server.Run();
        return server;
    }

    public async Task<Mentor> SignedIn(string login)
    {
        var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 256 };
        var client = new HttpClient(handler) { BaseAddress = Address };
        while (!(await client.PostAsJsonAsync("/api/session", new { login, password = Password })).IsSuccessStatusCode)
        {
            await Task.Delay(50);
        }

        return new Mentor(client);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task Run()
    {
        var contentRoot = typeof(Server).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ContentRoot").Value!;
        var clock = Stopwatch.StartNew();
        _process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "Engagement.WebFrontend.dll"),
                "--urls", Address.ToString(), "--Data:Directory", _folder, "--Demo:Password", Password, "--environment", "Development",
                "--contentRoot", contentRoot, "--Demo:Now", "2026-11-18T12:00:00+05:00",
                "--Limits:SheetsPerSecond", "1000000", "--Limits:SignInsPerMinute", "1000", "--Logging:LogLevel:Default", "Warning",
            ])
        {
            RedirectStandardOutput = true,
        })!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        using var client = new HttpClient { BaseAddress = Address };
        while (!await Answers(client))
        {
            await Task.Delay(5);
        }

        StartUp = clock.Elapsed;
    }

    private static async Task<bool> Answers(HttpClient client)
    {
        try
        {
            return (await client.GetAsync("/api/schools/abai/boards/factions")).IsSuccessStatusCode
                && (await client.GetAsync("/s/abai/hall")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Reflection;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>The server as a process of its own with the demonstration school, to be killed and started again.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    public const string Password = "a demonstration password";

    /// <summary>The demonstration lives on a Wednesday of the second quarter, whenever the tests run.</summary>
    public const string Today = "2026-11-18";

    private Process? _process;

    public ServerProcess(string? folder = null, int? port = null)
    {
        Folder = folder ?? Directory.CreateTempSubdirectory("engagement-system-").FullName;
        Address = new($"http://127.0.0.1:{port ?? FreePort()}");
    }

    public string Folder { get; }

    /// <summary>The program that runs the server.</summary>
    public string[] Launcher { get; init; } = ["dotnet"];

    public int ProcessId => _process!.Id;

    public Uri Address { get; }

    public static string Dll => typeof(Program).Assembly.Location;

    /// <summary>Starts the process and waits until it says that it is ready.</summary>
    public async Task Start(params string[] settings)
    {
        _process = Run(
            Launcher,
        [
            "--urls", Address.ToString(), "--Data:Directory", Folder, "--Demo:Password", Password, "--environment", "Development",
            "--contentRoot", ContentRoot, "--Demo:Now", $"{Today}T12:00:00+05:00", "--Limits:SignInsPerMinute", "100000", "--Limits:SheetsPerSecond", "100000",
            .. settings,
        ]);
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        _process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = Address };
        var patience = Stopwatch.StartNew();
        while (!await IsReady(client))
        {
            Assert.False(_process.HasExited, "The server ended before it was ready.");
            Assert.True(patience.Elapsed < TimeSpan.FromMinutes(2), "The server did not become ready.");
            await Task.Delay(25);
        }
    }

    /// <summary>SIGKILL: nothing of the process runs after it.</summary>
    public async Task Kill()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async Task<HttpClient> SignedIn(string login)
    {
        var client = new HttpClient { BaseAddress = Address };
        while (true)
        {
            // The demonstration's sign-ins are made just after the start.
            var answer = await client.PostAsJsonAsync("/api/session", new { login, password = Password });
            if (answer.IsSuccessStatusCode)
            {
                return client;
            }

            await Task.Delay(25);
        }
    }

    /// <summary>Every sheet of the demonstration school's book, in order.</summary>
    public async Task<List<JsonElement>> Book(HttpClient staff)
    {
        var book = new List<JsonElement>();
        long? after = 0;
        while (after is { } seq)
        {
            var page = await staff.GetFromJsonAsync<JsonElement>(new Uri(Address, $"/api/schools/abai/ledger?after={seq}&limit=1000"));
            book.AddRange(page.GetProperty("items").EnumerateArray());
            after = page.GetProperty("next").ValueKind == JsonValueKind.Null ? null : page.GetProperty("next").GetInt64();
        }

        return book;
    }

    /// <summary>Runs a command of the program to its end.</summary>
    public static async Task<(int ExitCode, string Output)> Command(params string[] arguments)
    {
        using var process = Run(["dotnet"], arguments);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await Kill();
        }

        Directory.Delete(Folder, recursive: true);
    }

    public static string ContentRoot => typeof(ServerProcess).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "ContentRoot").Value!;

    private static Process Run(string[] launcher, string[] arguments) => Process.Start(
        new ProcessStartInfo(launcher[0], [.. launcher[1..], Dll, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_gcServer"] = "0" },
        })!;

    private static async Task<bool> IsReady(HttpClient client)
    {
        try
        {
            return (await client.GetAsync("/health/ready")).IsSuccessStatusCode;
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

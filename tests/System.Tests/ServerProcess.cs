using System.Diagnostics;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>The server as a process of its own with the demonstration school, to be killed and started again.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    public const string Password = "a demonstration password";

    /// <summary>The demonstration lives on a Wednesday of the second quarter, whenever the tests run.</summary>
    public const string Today = "2026-11-18";

    private readonly System.Text.StringBuilder _log = new();
    private Process? _process;

    public ServerProcess(string? folder = null, int? port = null)
    {
        Folder = folder ?? Directory.CreateTempSubdirectory("engagement-system-").FullName;
        Address = new($"http://127.0.0.1:{port ?? LoopbackPort.Free()}");
    }

    public string Folder { get; }

    /// <summary>The program that runs the server.</summary>
    public string[] Launcher { get; init; } = ["dotnet"];

    /// <summary>Variables of the process's environment.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    public int ProcessId => _process!.Id;

    /// <summary>What the process wrote to its log so far.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    public Uri Address { get; }

    public static string Dll => typeof(Program).Assembly.Location;

    /// <summary>Starts the process and waits until it says that it is ready.</summary>
    public async Task Start(params string[] settings)
    {
        _process = Run(
            [.. Launcher, Dll],
            [
                "--urls", Address.ToString(), "--Data:Directory", Folder, "--Demo:Password", Password, "--environment", "Development",
                "--contentRoot", ContentRoot, "--Demo:Now", $"{Today}T12:00:00+05:00", "--Limits:SignInsPerMinute", "100000", "--Limits:SheetsPerSecond", "100000",
                .. settings,
            ],
            Variables);
        _process.OutputDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.ErrorDataReceived += Keep;
        _process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = Address };
        var patience = Stopwatch.StartNew();
        while (!await IsReady(client))
        {
            Assert.False(_process.HasExited, $"The server ended before it was ready.\n{Log}");
            Assert.True(patience.Elapsed < TimeSpan.FromMinutes(2), $"The server did not become ready.\n{Log}");
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
        for (var patience = Stopwatch.StartNew(); ; Assert.True(patience.Elapsed < TimeSpan.FromMinutes(1), $"{login} cannot sign in."))
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
    public static Task<(int ExitCode, string Output)> Command(params string[] arguments) => Command(Dll, arguments);

    /// <summary>A command of the program under way.</summary>
    public static Process Begun(params string[] arguments) => Run(["dotnet", Dll], arguments);

    /// <summary>Runs one of the programs to its end.</summary>
    public static async Task<(int ExitCode, string Output)> Command(string dll, string[] arguments)
    {
        using var process = Run(["dotnet", dll], arguments);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
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

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_log)
        {
            _log.AppendLine(line.Data);
        }
    }

    private static Process Run(string[] program, string[] arguments, IReadOnlyDictionary<string, string>? variables = null)
    {
        var start = new ProcessStartInfo(program[0], [.. program[1..], .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_gcServer"] = "0" },
        };
        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

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
}

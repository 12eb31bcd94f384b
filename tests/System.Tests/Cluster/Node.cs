using System.Collections.Concurrent;
using System.Diagnostics;

namespace Engagement.Tests;

/// <summary>One process of a cluster, to be killed, frozen, stopped and started again.</summary>
internal sealed class Node(string name, string dll, Uri address, params string[] settings) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentQueue<string> _log = new();
    private Process? _process;

    public string Name => name;

    public Uri Address => address;

    /// <summary>By which a cluster knows a silo.</summary>
    public int SiloPort { get; init; }

    public bool IsRunning => _process is { HasExited: false };

    public void Start()
    {
        _process?.Dispose();
        _process = Process.Start(new ProcessStartInfo("dotnet", [dll, "--urls", address.ToString(), .. settings])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_gcServer"] = "0" },
        })!;
        _process.OutputDataReceived += (_, line) => _log.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _log.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public async Task Ready()
    {
        using var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(5) };
        for (var patience = Stopwatch.StartNew(); !await IsReady(client); await Task.Delay(50))
        {
            Assert.True(IsRunning, $"{name} ended before it was ready.\n{Log}");
            Assert.True(patience.Elapsed < Patience, $"{name} did not become ready.\n{Log}");
        }
    }

    /// <summary>SIGKILL: nothing of the process runs after it.</summary>
    public async Task Kill()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM: the process leaves in good order.</summary>
    public async Task Stop()
    {
        await Signal("TERM");
        await _process!.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary>SIGSTOP: the process keeps its connections and answers nothing.</summary>
    public Task Freeze() => Signal("STOP");

    public Task Thaw() => Signal("CONT");

    public string Log => string.Join('\n', _log.TakeLast(60));

    public async ValueTask DisposeAsync()
    {
        if (IsRunning)
        {
            await Kill();
        }

        _process?.Dispose();
    }

    public static async Task<bool> IsReady(HttpClient client)
    {
        try
        {
            return (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private async Task Signal(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process!.Id}"]);
        await kill.WaitForExitAsync();
    }
}

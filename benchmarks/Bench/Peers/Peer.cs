using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Engagement.Bench.Load;
using Engagement.Bench.Schools;
using Engagement.Bench.Screens;

namespace Engagement.Bench.Peers;

/// <summary>
/// A system that takes sheets and shows boards: ours, or what others would build. All speak the same HTTP
/// (<c>docs/protocol.md</c>), listen on the loopback interface and write into a temporary folder that goes afterwards.
/// </summary>
internal abstract class Peer : IAsyncDisposable
{
    /// <summary>Spares the load generator a change of threads for each answer; no business of the systems that it measures.</summary>
    private const string InlineCompletions = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    private readonly List<Process> _processes = [];

    public abstract string Name { get; }

    public abstract ScreenKind Screens { get; }

    /// <summary>Whether a sheet sent again is recognised; only the bare limit does not.</summary>
    public virtual bool CountsOnce => true;

    /// <summary>From the start of the first process to the first good answer.</summary>
    public TimeSpan StartUp { get; private set; }

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>User and system time of all of its processes.</summary>
    public TimeSpan CpuTime => ProcessTree.CpuTime(Roots);

    public double Megabytes => ProcessTree.Bytes(Roots) / 1e6;

    protected string Folder { get; } = Directory.CreateTempSubdirectory("engagement-bench-").FullName;

    protected virtual IEnumerable<int> Roots => _processes.Select(process => process.Id);

    public async Task Start()
    {
        await Prepare();
        var clock = Stopwatch.StartNew();
        await Launch();
        using var client = new HttpClient { BaseAddress = Address };
        while (!await Answers(client))
        {
            await Task.Delay(2);
        }

        StartUp = clock.Elapsed;
    }

    /// <summary>What a signed-in mentor of a school carries; null where nobody asks.</summary>
    public virtual Task<string?> CookieOf(string school) => Task.FromResult<string?>(null);

    public async Task<long> SchoolPoints(string school)
    {
        using var line = await HttpLine.Connect(Address);
        var answer = await line.Send(HttpLine.Get(BoardPath(school)));
        return Screen.PointsIn(answer.Body.Span) ?? throw new InvalidOperationException($"{Name} shows no points.");
    }

    public static string BoardPath(string school) => $"/api/schools/{school}/boards/factions?period=year";

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>What is there before a start: an installed program with its schools.</summary>
    protected abstract Task Prepare();

    protected abstract Task Launch();

    protected virtual async Task Stop()
    {
        foreach (var process in Enumerable.Reverse(_processes))
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    protected void Run(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder };
        start.Environment.Remove(InlineCompletions);
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        _processes.Add(process);
    }

    protected static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<bool> Answers(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(BoardPath(BenchSchools.Ids[0]));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}

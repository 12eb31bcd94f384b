using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Engagement.Storage;

namespace Engagement.Tests;

/// <summary>What a school's computer does to the one file: no room left, a write torn by a power cut, a damaged end of the log.</summary>
public sealed class DiskFaultTests : IAsyncLifetime
{
    private static readonly Uri Export = new("/api/schools/abai/ledger/export", UriKind.Relative);
    private const int WalHeader = 32;
    private const int WalFrame = 24 + 4096;

    /// <summary>A full disk is played by a limit on the size of files; without the trap the system would end the process.</summary>
    private static readonly string[] WithoutFileSizeSignal = ["sh", "-c", "trap '' XFSZ; exec dotnet \"$@\"", "sh"];

    private readonly ServerProcess _server = new() { Launcher = WithoutFileSizeSignal };
    private readonly List<Posted> _acknowledged = [];
    private HttpClient _mentor = null!;
    private HttpClient _coordinator = null!;
    private List<string> _students = null!;

    private string Wal => Path.Combine(_server.Folder, $"{SqliteDatabase.FileName}-wal");

    public async Task InitializeAsync()
    {
        await Restart();
        var page = await _mentor.GetFromJsonAsync<JsonElement>("/api/schools/abai/students?limit=1000");
        _students = [.. page.GetProperty("items").EnumerateArray().Select(student => student.GetProperty("id").GetString()!)];
    }

    public async Task DisposeAsync()
    {
        _mentor.Dispose();
        _coordinator.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_full_disk_refuses_clearly_loses_nothing_and_goes_on_when_there_is_room()
    {
        await Post(20);
        await LimitFiles(new[] { Wal, Path.Combine(_server.Folder, SqliteDatabase.FileName) }.Max(file => new FileInfo(file).Length) + 20_000);
        Posted refused;
        for (refused = NewSheet(); await Send(refused) is { IsSuccessStatusCode: true }; refused = NewSheet())
        {
            _acknowledged.Add(refused);
        }

        using (var refusal = await Send(refused))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refusal.StatusCode);
            var problem = await refusal.Content.ReadFromJsonAsync<JsonElement>();
            Assert.Equal("store-unavailable", problem.GetProperty("code").GetString());
            Assert.NotNull(refusal.Headers.RetryAfter);
        }

        await AssertHeld(_acknowledged);
        await AssertNoBookIsTakenOut();

        await LimitFiles(null);
        using (var taken = await Send(refused))
        {
            Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
        }

        _acknowledged.Add(refused);
        await Post(5);
        await _server.Kill();
        await Restart();
        await AssertBook(_acknowledged);
    }

    [Fact]
    public async Task A_write_torn_by_a_power_cut_takes_nothing_that_was_acknowledged()
    {
        await Post(30);
        await _server.Kill();
        var wal = await File.ReadAllBytesAsync(Wal);
        Assert.True(wal.Length > WalHeader + WalFrame, "There is no log to tear.");

        // The beginning of a further frame, as the disk held it when the power went.
        await File.WriteAllBytesAsync(Wal, [.. wal, .. wal.AsSpan(wal.Length - WalFrame, WalFrame / 3)]);
        await Restart();
        await AssertBook(_acknowledged);
        await Post(3);
        await AssertBook(_acknowledged);
    }

    [Fact]
    public async Task A_damaged_end_of_the_log_leaves_a_whole_book_and_phones_bring_the_rest_back()
    {
        await Post(30);
        await _server.Kill();
        var wal = await File.ReadAllBytesAsync(Wal);
        for (var i = wal.Length - (5 * WalFrame); i < wal.Length; i += 100)
        {
            wal[i] ^= 0xff;
        }

        await File.WriteAllBytesAsync(Wal, wal);
        await Restart();
        var survivors = await Book();
        var kept = _acknowledged.TakeWhile(sheet => survivors.Contains(sheet.Id)).ToList();
        Assert.NotEqual(_acknowledged.Count, kept.Count);
        await AssertBook(kept);
        foreach (var lost in _acknowledged)
        {
            using var answer = await Send(lost);
            Assert.Equal(kept.Contains(lost) ? HttpStatusCode.OK : HttpStatusCode.Created, answer.StatusCode);
        }

        await AssertBook(_acknowledged);
    }

    private async Task Restart()
    {
        await _server.Start();
        _mentor = await _server.SignedIn("mentor");
        _coordinator = await _server.SignedIn("coordinator");
    }

    private async Task Post(int sheets)
    {
        for (var i = 0; i < sheets; i++)
        {
            var sheet = NewSheet();
            using var answer = await Send(sheet);
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            _acknowledged.Add(sheet);
        }
    }

    private Posted NewSheet()
    {
        var id = Guid.CreateVersion7();
        var student = _students[_acknowledged.Count % _students.Count];
        return new(id, new { id, activity = new { day = ServerProcess.Today }, lines = new[] { new { student, kind = "vol.half", units = 1 } } });
    }

    private Task<HttpResponseMessage> Send(Posted sheet) => _mentor.PostAsJsonAsync("/api/schools/abai/sheets", sheet.Body);

    private async Task<HashSet<Guid>> Book() => [.. (await _server.Book(_mentor)).Select(sheet => sheet.GetProperty("sheet").GetGuid())];

    /// <summary>The book holds these of the posted sheets and no other, its chain is whole, and the projections equal it.</summary>
    private async Task AssertBook(IReadOnlyCollection<Posted> expected)
    {
        await AssertHeld(expected);
        var export = await _coordinator.GetStringAsync(Export);
        Assert.Null(Ledger.BookVerifier.Verify(export.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Fault);
    }

    private async Task AssertHeld(IReadOnlyCollection<Posted> expected)
    {
        var book = await Book();
        Assert.Equal(expected.Select(sheet => sheet.Id).Order(), _acknowledged.Select(sheet => sheet.Id).Where(book.Contains).Order());
        var points = (await _server.Book(_coordinator)).SelectMany(sheet => sheet.GetProperty("lines").EnumerateArray()).Sum(line => line.GetProperty("granted").GetInt32());
        var board = await _coordinator.GetFromJsonAsync<JsonElement>("/api/schools/abai/boards/factions?period=year");
        Assert.Equal(points, board.GetProperty("school").GetProperty("points").GetInt32());
    }

    /// <summary>
    /// Taking the whole book out is written down first, and there is no room to write. What is left beside a sheet may hold such
    /// a line or two, each of which takes a page of the log at least: far fewer than are tried here.
    /// </summary>
    private async Task AssertNoBookIsTakenOut()
    {
        var answer = HttpStatusCode.OK;
        for (var tries = 0; answer == HttpStatusCode.OK && tries < 20; tries++)
        {
            using var export = await _coordinator.GetAsync(Export);
            answer = export.StatusCode;
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer);
    }

    private async Task LimitFiles(long? bytes)
    {
        using var prlimit = Process.Start("prlimit", ["--pid", $"{_server.ProcessId}", $"--fsize={(bytes is { } limit ? $"{limit}" : "unlimited")}:"]);
        await prlimit.WaitForExitAsync();
        Assert.Equal(0, prlimit.ExitCode);
    }

    private sealed record Posted(Guid Id, object Body);
}

using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>The process is killed under load again and again; what it acknowledged must be in the book, once and whole.</summary>
public sealed class CrashTests
{
    private const int Kills = 25;
    private const int Posters = 8;

    private readonly Random _random = new(2026);
    private readonly ConcurrentDictionary<Guid, int> _acknowledged = new();
    private readonly ConcurrentQueue<Sent> _unanswered = new();

    [Fact]
    public async Task Every_acknowledged_sheet_survives_a_kill_once_and_whole()
    {
        await using var server = new ServerProcess();
        for (var kill = 0; kill < Kills; kill++)
        {
            await server.Start();
            using var mentor = await server.SignedIn("mentor");
            await AssertBookHoldsWhatWasAcknowledged(server, mentor);
            await ResendWhatWasNotAnswered(mentor);
            await PostUntilKilled(server, mentor);
        }

        await server.Start();
        using var coordinator = await server.SignedIn("coordinator");
        await AssertBookHoldsWhatWasAcknowledged(server, coordinator);
        await AssertBoardsEqualTheBook(server, coordinator);
        await AssertExportIsWhole(server, coordinator);
        await server.Kill();
        var rebuilt = await ServerProcess.Command("book", "rebuild", "--Data:Directory", server.Folder);
        Assert.True(rebuilt.ExitCode == 0, rebuilt.Output);
        Assert.Contains(" 0 differences", rebuilt.Output, StringComparison.Ordinal);
        Assert.True(_acknowledged.Count > 10 * Kills, $"Only {_acknowledged.Count} sheets were posted.");
    }

    private async Task PostUntilKilled(ServerProcess server, HttpClient mentor)
    {
        var students = await Students(mentor);
        var posters = Enumerable.Range(0, Posters).Select(i => Post(mentor, students, new Random(_random.Next()))).ToList();
        await Task.Delay(_random.Next(20, 400));
        await server.Kill();
        await Task.WhenAll(posters);
    }

    private async Task Post(HttpClient mentor, List<string> students, Random random)
    {
        while (true)
        {
            var sheet = SheetOf(students, random);
            try
            {
                var answer = await mentor.PostAsJsonAsync("/api/schools/abai/sheets", sheet.Body);
                Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
                _acknowledged[sheet.Id] = sheet.Lines;
            }
            catch (HttpRequestException)
            {
                _unanswered.Enqueue(sheet);
                return;
            }
        }
    }

    /// <summary>As a phone does: the same again, until there is an answer.</summary>
    private async Task ResendWhatWasNotAnswered(HttpClient mentor)
    {
        while (_unanswered.TryDequeue(out var sheet))
        {
            var answer = await mentor.PostAsJsonAsync("/api/schools/abai/sheets", sheet.Body);
            Assert.True(answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
            _acknowledged[sheet.Id] = sheet.Lines;
        }
    }

    private async Task AssertBookHoldsWhatWasAcknowledged(ServerProcess server, HttpClient staff)
    {
        var inBook = (await server.Book(staff)).ToLookup(sheet => sheet.GetProperty("sheet").GetGuid());
        foreach (var (id, lines) in _acknowledged)
        {
            var sheet = Assert.Single(inBook[id]);
            Assert.Equal(lines, sheet.GetProperty("lines").GetArrayLength());
        }

        foreach (var sheet in _unanswered)
        {
            Assert.All(inBook[sheet.Id], found => Assert.Equal(sheet.Lines, found.GetProperty("lines").GetArrayLength()));
        }
    }

    private static async Task AssertBoardsEqualTheBook(ServerProcess server, HttpClient staff)
    {
        var entries = (await server.Book(staff)).SelectMany(sheet => sheet.GetProperty("lines").EnumerateArray()).ToList();
        var byFaction = entries.Where(entry => entry.GetProperty("faction").ValueKind == JsonValueKind.String)
            .GroupBy(entry => entry.GetProperty("faction").GetString()!)
            .ToDictionary(group => group.Key, group => group.Sum(entry => entry.GetProperty("granted").GetInt32()));
        var board = await staff.GetFromJsonAsync<JsonElement>("/api/schools/abai/boards/factions?period=year");
        Assert.Equal(
            byFaction.OrderBy(faction => faction.Key),
            board.GetProperty("rows").EnumerateArray()
                .ToDictionary(row => row.GetProperty("id").GetString()!, row => row.GetProperty("points").GetInt32())
                .OrderBy(faction => faction.Key));
        Assert.Equal(
            entries.Sum(entry => entry.GetProperty("granted").GetInt32()),
            board.GetProperty("school").GetProperty("points").GetInt32());
    }

    private static async Task AssertExportIsWhole(ServerProcess server, HttpClient coordinator)
    {
        var file = Path.Combine(server.Folder, "book.ndjson");
        await File.WriteAllBytesAsync(file, await coordinator.GetByteArrayAsync("/api/schools/abai/ledger/export"));
        var (exitCode, output) = await ServerProcess.Command("book", "verify", file);
        Assert.True(exitCode == 0, output);

        var lines = await File.ReadAllLinesAsync(file);
        lines[lines.Length / 2] = lines[lines.Length / 2].Replace("\"m", "\"n", StringComparison.Ordinal).Replace(",1,", ",2,", StringComparison.Ordinal);
        await File.WriteAllLinesAsync(file, lines);
        Assert.Equal(1, (await ServerProcess.Command("book", "verify", file)).ExitCode);
    }

    private static async Task<List<string>> Students(HttpClient staff)
    {
        var page = await staff.GetFromJsonAsync<JsonElement>("/api/schools/abai/students?limit=1000");
        return [.. page.GetProperty("items").EnumerateArray().Select(student => student.GetProperty("id").GetString()!)];
    }

    private static Sent SheetOf(List<string> students, Random random)
    {
        var id = Guid.CreateVersion7();
        var lines = Enumerable.Range(0, random.Next(1, 30)).Select(_ => students[random.Next(students.Count)]).Distinct()
            .Select(student => new { student, kind = "vol.half", units = 1 }).ToList();
        return new(id, lines.Count, new { id, activity = new { day = ServerProcess.Today }, lines, note = random.Next(2) == 0 ? "Рақмет" : null });
    }

    private sealed record Sent(Guid Id, int Lines, object Body);
}

using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>What only a real server on a real socket can be asked.</summary>
public sealed class AbuseTests : IAsyncLifetime
{
    private const string Sheets = "/api/schools/abai/sheets";

    private readonly ServerProcess _server = new();

    public Task InitializeAsync() => _server.Start();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_body_of_50_MB_is_refused()
    {
        using var mentor = await _server.SignedIn("mentor");
        var body = new StringContent(new string(' ', 50_000_000), Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, Sheets) { Content = body };
        request.Headers.ExpectContinue = true;
        var answer = await mentor.SendAsync(request);
        Assert.Equal((413, "body-too-large"), await Problem(answer));
    }

    [Fact]
    public async Task A_body_that_drips_is_cut_off()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, _server.Address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            "POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"));
        var answer = ReadToEnd(stream);
        while (!answer.IsCompleted)
        {
            try
            {
                await stream.WriteAsync(" "u8.ToArray());
            }
            catch (IOException)
            {
                break;
            }

            await Task.WhenAny(answer, Task.Delay(TimeSpan.FromMilliseconds(200)));
        }

        var text = await answer;
        Assert.Contains("408", text, StringComparison.Ordinal);
        Assert.Contains("body-too-slow", text, StringComparison.Ordinal);
    }

    /// <summary>What a proxy and this server might read differently: where a request ends, and whose it is.</summary>
    [Fact]
    public async Task Requests_that_can_be_read_in_two_ways_or_are_too_long_are_refused_and_their_connection_closed()
    {
        const string Get = "GET /api/session HTTP/1.1\r\n";
        const string Post = "POST /api/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
        var many = string.Concat(Enumerable.Range(0, 70).Select(i => $"X{i}: a\r\n"));
        (string Request, string Status)[] table =
        [
            ($"{Post}Content-Length: 5\r\nContent-Length: 6\r\n\r\n{{}}    ", "400"),
            ($"{Post}Content-Length: -1\r\n\r\n", "400"),
            ($"{Post}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n", "400"),
            ($"{Post}Transfer-Encoding: chunked\r\n\r\nzz\r\n{{}}\r\n0\r\n\r\n", "400"),
            ($"{Get}Host: a\r\nHost: b\r\n\r\n", "400"),
            ($"{Get}\r\n", "400"),
            ($"{Get}Host: a\r\nX y: z\r\n\r\n", "400"),
            ($"{Get}Host: a\r\nX: a\r\n folded\r\n\r\n", "400"),
            ($"{Get}Host: a\r\nX: {new string('a', 20_000)}\r\n\r\n", "431"),
            ($"{Get}Host: a\r\n{many}\r\n", "431"),
            ($"GET /{new string('a', 10_000)} HTTP/1.1\r\nHost: a\r\n\r\n", "414"),
        ];
        foreach (var (request, status) in table)
        {
            var answer = await Answer(request);
            Assert.True(answer.StartsWith($"HTTP/1.1 {status} ", StringComparison.Ordinal), $"{request}\n was answered with\n{answer}");
        }
    }

    [Fact]
    public async Task A_request_with_both_kinds_of_length_smuggles_no_second_one()
    {
        var answer = await Answer(
            "POST /api/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            + "GET /api/rulebook HTTP/1.1\r\nHost: a\r\n\r\n");
        Assert.Equal(answer.LastIndexOf("HTTP/1.1", StringComparison.Ordinal), answer.IndexOf("HTTP/1.1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_flood_is_refused_early_and_what_was_accepted_is_in_the_book()
    {
        await _server.Kill();
        await _server.Start("--Limits:SheetsPerSecond", "200");
        using var mentor = await _server.SignedIn("mentor");
        var student = (await mentor.GetFromJsonAsync<JsonElement>("/api/schools/abai/students?limit=1"))
            .GetProperty("items")[0].GetProperty("id").GetString();
        var accepted = new List<Guid>();
        var refused = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, 10_000), new ParallelOptions { MaxDegreeOfParallelism = 200 }, async (_, stop) =>
        {
            var id = Guid.CreateVersion7();
            var answer = await mentor.PostAsJsonAsync(
                Sheets, new { id, activity = new { day = ServerProcess.Today }, lines = new[] { new { student, kind = "vol.half" } } }, stop);
            if (answer.StatusCode == HttpStatusCode.Created)
            {
                lock (accepted)
                {
                    accepted.Add(id);
                }
            }
            else
            {
                Assert.Equal((429, "too-many-requests"), await Problem(answer));
                Assert.NotNull(answer.Headers.RetryAfter);
                Interlocked.Increment(ref refused);
            }
        });
        Assert.True(refused > 0 && accepted.Count > 0, $"{accepted.Count} accepted, {refused} refused");

        var inBook = await _server.Book(mentor);
        Assert.Equal(accepted.Order(), inBook.Select(sheet => sheet.GetProperty("sheet").GetGuid()).Intersect(accepted).Order());
        Assert.Equal(inBook.Count, inBook.Select(sheet => sheet.GetProperty("sheet").GetGuid()).Distinct().Count());
    }

    private static async Task<(int Status, string? Code)> Problem(HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return ((int)answer.StatusCode, problem.GetProperty("code").GetString());
    }

    /// <summary>Everything that the server says until it closes the connection.</summary>
    private async Task<string> Answer(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, _server.Address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        return await ReadToEnd(stream).WaitAsync(TimeSpan.FromSeconds(30));
    }

    private static async Task<string> ReadToEnd(Stream stream)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        return await reader.ReadToEndAsync();
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>What an operator sees from outside, and what nobody may see there.</summary>
public sealed class TelemetryTests : IAsyncLifetime
{
    private readonly Collector _collector = new();
    private readonly ServerProcess _server;

    public TelemetryTests() => _server = new()
    {
        Variables = new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = _collector.Address.ToString(),
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "300",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
        },
    };

    public async Task InitializeAsync() => await _server.Start("--Logging:Console:FormatterName", "json", "--Logging:LogLevel:Default", "Debug");

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _collector.DisposeAsync();
    }

    [Fact]
    public async Task Measurements_and_traces_arrive_and_no_child_is_named_in_them_or_in_the_log()
    {
        using var mentor = await _server.SignedIn("mentor");
        var page = await mentor.GetFromJsonAsync<JsonElement>("/api/schools/abai/students?limit=1000");
        var students = page.GetProperty("items").EnumerateArray().Select(item => (Id: item.GetProperty("id").GetString()!, Name: item.GetProperty("name").GetString()!)).ToList();
        await Post(mentor, students[0].Id, HttpStatusCode.Created);
        await Post(mentor, "abai.nobody00", HttpStatusCode.UnprocessableEntity);
        await mentor.GetAsync(new Uri($"/api/students/{students[0].Id}", UriKind.Relative));
        using (var stranger = new HttpClient { BaseAddress = _server.Address })
        {
            await stranger.PostAsJsonAsync("/api/session", new { login = "mentor", password = "a wrong password" });
        }

        foreach (var name in (string[])["engagement.sheets", "engagement.entries", "engagement.append.duration", "engagement.commit.size", "http.server.request.duration", "post sheet"])
        {
            await _collector.Received(name);
        }

        Assert.All(students, student =>
        {
            Assert.False(_server.Log.Contains(student.Name, StringComparison.Ordinal), $"The log names {student.Name}.");
            Assert.False(_collector.Text.Contains(student.Name, StringComparison.Ordinal), $"Telemetry names {student.Name}.");
        });
        Assert.Contains("\"Category\":", _server.Log, StringComparison.Ordinal);
    }

    private static async Task Post(HttpClient mentor, string student, HttpStatusCode expected)
    {
        var sheet = new { id = Guid.CreateVersion7(), activity = new { day = ServerProcess.Today }, lines = new[] { new { student, kind = "vol.half", units = 1 } } };
        var answer = await mentor.PostAsJsonAsync("/api/schools/abai/sheets", sheet);
        Assert.Equal(expected, answer.StatusCode);
    }

    /// <summary>The smallest thing that telemetry can be sent to: it keeps what it receives.</summary>
    private sealed class Collector : IAsyncDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly ConcurrentQueue<string> _bodies = new();
        private readonly Task _receiving;

        public Collector()
        {
            Address = new($"http://127.0.0.1:{LoopbackPort.Free()}/");
            _listener.Prefixes.Add(Address.ToString());
            _listener.Start();
            _receiving = Task.Run(Receive);
        }

        public Uri Address { get; }

        public string Text => string.Concat(_bodies);

        public async Task Received(string text)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            while (!Text.Contains(text, StringComparison.Ordinal))
            {
                Assert.False(patience.IsCancellationRequested, $"'{text}' never arrived.");
                await Task.Delay(50);
            }
        }

        public async ValueTask DisposeAsync()
        {
            _listener.Close();
            await _receiving;
        }

        private async Task Receive()
        {
            try
            {
                while (true)
                {
                    var context = await _listener.GetContextAsync();
                    using var body = new MemoryStream();
                    await context.Request.InputStream.CopyToAsync(body);
                    _bodies.Enqueue(Encoding.UTF8.GetString(body.ToArray()));
                    context.Response.Close();
                }
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
            }
        }
    }
}

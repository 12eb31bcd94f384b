using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>
/// Mentors who post all the time, as their pages do: the same sheet again until there is an answer, at another front when one
/// does not answer. Whatever a page would have to show as an error is kept.
/// </summary>
internal sealed class Mentors(IReadOnlyList<Uri> fronts) : IAsyncDisposable
{
    private const int Count = 6;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan RetryPause = TimeSpan.FromMilliseconds(200);

    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(30) };
    private readonly ConcurrentDictionary<Guid, int> _acknowledged = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly Lock _lock = new();
    private List<string> _students = [];
    private CancellationTokenSource _stop = new();
    private List<Task> _posting = [];
    private long _lastAnswer;
    private TimeSpan _longestSilence;

    /// <summary>Sheets that were answered, with the number of their lines.</summary>
    public IReadOnlyDictionary<Guid, int> Acknowledged => _acknowledged;

    public IReadOnlyCollection<string> Errors => _errors;

    public async Task SignIn()
    {
        // Fronts share the keys of their cookies, and cookies do not know of ports: one sign-in holds for all.
        var answer = await _client.PostAsJsonAsync(new Uri(fronts[0], "/api/session"), new { login = "mentor", password = ServerProcess.Password });
        answer.EnsureSuccessStatusCode();
        var page = await _client.GetFromJsonAsync<JsonElement>(new Uri(fronts[^1], "/api/schools/abai/students?limit=1000"));
        _students = [.. page.GetProperty("items").EnumerateArray().Select(student => student.GetProperty("id").GetString()!)];
    }

    public void Begin()
    {
        _stop = new();
        (_lastAnswer, _longestSilence) = (Stopwatch.GetTimestamp(), TimeSpan.Zero);
        _posting = [.. Enumerable.Range(0, Count).Select(number => Post(number, _stop.Token))];
    }

    /// <summary>Lets every mentor finish what was begun, and returns the longest time in which nobody got an answer.</summary>
    public async Task<TimeSpan> End()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_posting);
        return _longestSilence;
    }

    /// <summary>Waits until so many more sheets have been answered.</summary>
    public async Task Answered(int more)
    {
        var target = _acknowledged.Count + more;
        for (var patience = Stopwatch.StartNew(); _acknowledged.Count < target && _errors.IsEmpty; await Task.Delay(20))
        {
            Assert.True(patience.Elapsed < TimeSpan.FromMinutes(3), "Nobody is answered any more.");
        }
    }

    /// <summary>Other mentors' sheets have to be in the book as well.</summary>
    public void AlsoAcknowledged(IReadOnlyDictionary<Guid, int> sheets)
    {
        foreach (var (id, lines) in sheets)
        {
            _acknowledged[id] = lines;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _client.CancelPendingRequests();
        await Task.WhenAll(_posting);
        _client.Dispose();
    }

    private async Task Post(int number, CancellationToken stop)
    {
        var random = new Random(number);
        var front = number;
        while (!stop.IsCancellationRequested)
        {
            var id = Guid.CreateVersion7();
            var lines = Enumerable.Range(0, random.Next(1, 10)).Select(_ => _students[random.Next(_students.Count)]).Distinct()
                .Select(student => new { student, kind = "vol.half", units = 1 }).ToList();
            var sheet = new { id, activity = new { day = ServerProcess.Today }, lines };
            while (!await IsAnswered(front, sheet))
            {
                front++;
                await Task.Delay(RetryPause, CancellationToken.None);
            }

            if (!_errors.IsEmpty)
            {
                return;
            }

            _acknowledged[id] = lines.Count;
            NoteAnswer();
            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    /// <summary>False when the page would send the same again without a word.</summary>
    private async Task<bool> IsAnswered(int front, object sheet)
    {
        try
        {
            using var answer = await _client.PostAsJsonAsync(new Uri(fronts[front % fronts.Count], "/api/schools/abai/sheets"), sheet);
            if (answer.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests)
            {
                return false;
            }

            if (answer.StatusCode is not (HttpStatusCode.Created or HttpStatusCode.OK))
            {
                _errors.Enqueue($"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            }

            return true;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
        {
            return false;
        }
    }

    private void NoteAnswer()
    {
        lock (_lock)
        {
            var now = Stopwatch.GetTimestamp();
            var silence = Stopwatch.GetElapsedTime(_lastAnswer, now);
            _longestSilence = silence > _longestSilence ? silence : _longestSilence;
            _lastAnswer = now;
        }
    }
}

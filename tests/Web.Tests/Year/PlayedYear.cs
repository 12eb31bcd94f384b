using System.Net.Http.Json;
using System.Text.Json;
using Engagement.Students;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

/// <summary>
/// A school's year as its people do it, over HTTP: whoever acts sends everything twice, and what gives points is confirmed by two
/// people at once. What was done is written down beside it.
/// </summary>
internal sealed class PlayedYear(SchoolServer server)
{
    private const string School = $"/api/schools/{SchoolServer.School}";

    private static readonly (string Id, int Grade)[] Others =
        [.. from grade in (int[])[1, 2, 3, 4, 6, 7, 8, 9, 11] from number in Enumerable.Range(1, 5) select ($"abai.g{grade}n{number}", grade)];

    /// <summary>Those of the server, who are in grades 5 and 10, and some of every other grade.</summary>
    public static readonly (string Id, int Grade)[] Pupils =
        [.. Enumerable.Range(1, 60).Select(number => (SchoolServer.Student(number), number <= 40 ? 10 : 5)), .. Others];

    private readonly List<PlayedDeed> _deeds = [];
    private readonly Dictionary<string, HttpClient> _students = [];

    public IReadOnlyList<PlayedDeed> Deeds => _deeds;

    public HttpClient Mentor { get; private set; } = null!;

    public HttpClient Coordinator { get; private set; } = null!;

    public async Task Open()
    {
        (Mentor, Coordinator) = (await server.SignedIn("mentor.abai"), await server.SignedIn("coordinator.abai"));
        await Coordinator.PostAsJsonAsync($"{School}/plan/approval", new { version = 0 });
        await server.Services.GetRequiredService<IGrainFactory>().GetGrain<IRosterGrain>(Keys.Roster(SchoolServer.School)).Enrol(
            [.. Others.Select(pupil => new Student(pupil.Id, $"Pupil {pupil.Id}", $"{pupil.Grade}А", pupil.Grade, null, []))]);
    }

    /// <summary>The clock of the school's place, five hours before Greenwich. Students sign in anew every day.</summary>
    public void At(DateOnly day, int hour)
    {
        var now = new DateTimeOffset(day.ToDateTime(new(hour, 0)), TimeSpan.FromHours(5));
        if (now.Date != server.Clock.Now.ToOffset(now.Offset).Date)
        {
            _students.Clear();
        }

        server.Clock.Now = now;
    }

    public async Task<HttpClient> As(string student)
    {
        if (!_students.TryGetValue(student, out var client))
        {
            _students[student] = client = await server.SignedInStudent(student);
        }

        return client;
    }

    public void Did(string student, DateOnly day, string kind, string? @event = null, string level = "school", int units = 1) =>
        _deeds.Add(new(student, day, @event, level, kind, units));

    /// <summary>The answer of the second time: on a weak connection the first one is lost.</summary>
    public static async Task<JsonElement> Twice(Func<Task<HttpResponseMessage>> act)
    {
        await Told(await act());
        return await Told(await act());
    }

    public Task<JsonElement> Post(string address, object body, HttpClient? who = null) => Twice(() => (who ?? Mentor).PostAsJsonAsync(School + address, body));

    public Task<JsonElement> Put(string address, object body, HttpClient? who = null) => Twice(() => (who ?? Mentor).PutAsJsonAsync(School + address, body));

    public async Task<JsonElement> Get(string address, HttpClient? who = null) => await Told(await (who ?? Mentor).GetAsync(School + address));

    public async Task<JsonElement> StudentTotals(string student) => await Told(await Mentor.GetAsync($"/api/students/{student}"));

    /// <summary>Two people at once, each of them twice.</summary>
    public async Task Confirm(string address, object body)
    {
        var answers = await Task.WhenAll(new[] { Mentor, Coordinator, Mentor, Coordinator }.Select(who => who.PostAsJsonAsync(School + address, body)));
        foreach (var answer in answers)
        {
            await Told(answer);
        }
    }

    private static async Task<JsonElement> Told(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{answer.RequestMessage!.RequestUri}: {(int)answer.StatusCode} {text}");
        return text.Length > 0 ? JsonDocument.Parse(text).RootElement : default;
    }
}

using System.Net.Http.Json;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>A debate of two teams in АПФ, by the hands of a mentor and of a student who judges.</summary>
internal sealed class HeldDebate(SchoolServer server, string first = "abai.s001", Guid? id = null)
{
    public const string Judge = "abai.s009";
    public const string Event = "2027-02-4";

    private static readonly string[] Marks = ["25", "24", "23", "22"];

    public Guid Id { get; } = id ?? Guid.CreateVersion7();

    public string Address => $"/api/schools/abai/debates/{Id}";

    public string BallotAddress => $"{Address}/rounds/1/rooms/1/ballots/{Judge}";

    public HttpClient Mentor { get; private set; } = null!;

    public async Task<HeldDebate> Announced()
    {
        Mentor = await server.SignedIn("mentor.abai");
        await Json(await Mentor.PostAsJsonAsync("/api/schools/abai/debates", Announcement()), 201);
        await Json(await Mentor.PutAsJsonAsync($"{Address}/teams", new { teams = Teams() }), 200);
        await Json(await Mentor.PutAsJsonAsync($"{Address}/judges", new { judges = new[] { Judge } }), 200);
        return this;
    }

    public async Task<HeldDebate> Released(bool isSilent = false)
    {
        await Announced();
        await Draw(isSilent);
        await Json(await Mentor.PostAsJsonAsync($"{Address}/rounds/1/release", new { }), 200);
        return this;
    }

    public async Task<HeldDebate> Closed()
    {
        await Released();
        using var judge = await server.SignedInStudent(Judge);
        await Json(await judge.PutAsJsonAsync(BallotAddress, await Ballot()), 200);
        await Json(await Mentor.PostAsJsonAsync($"{BallotAddress}/confirmation", new { entry = 1 }), 200);
        await Json(await Mentor.PostAsJsonAsync($"{Address}/close", new { }), 200);
        return this;
    }

    public Task<JsonElement> Draw(bool isSilent = false) => Drawn(new { number = 1, motion = "Білім артық па, байлық артық па?", isSilent, method = "random" });

    public object Announcement(string title = "Ұшқыр ой алаңы") =>
        new { id = Id, title, format = "apf", league = new { language = "kk", level = "open" }, @event = Event, day = $"{server.Clock.Now.ToOffset(TimeSpan.FromHours(5)):yyyy-MM-dd}" };

    public object[] Teams() =>
    [
        new { id = "a", name = "Қыран", members = new[] { first, "abai.s002" } },
        new { id = "b", name = "Тұлпар", members = new[] { "abai.s003", "abai.s004" } },
    ];

    /// <summary>Team a has 25 and 24 and wins; team b has 23 and 22.</summary>
    public async Task<object> Ballot(string firstMark = "25")
    {
        var view = await Seen(Mentor);
        var isFirst = view.GetProperty("rounds")[0].GetProperty("rooms")[0].GetProperty("teams")[0].GetString() == "a";
        string[] speakers = isFirst ? [first, "abai.s003", "abai.s002", "abai.s004"] : ["abai.s003", first, "abai.s004", "abai.s002"];
        string[] better = [first, "abai.s002", "abai.s003", "abai.s004"];
        return new
        {
            marks = speakers.Select((speaker, seat) => new
            {
                seat,
                speaker,
                mark = decimal.Parse(speaker == first ? firstMark : Marks[Array.IndexOf(better, speaker)], System.Globalization.CultureInfo.InvariantCulture),
                rank = Array.IndexOf(better, speaker) + 1,
            }),
        };
    }

    public async Task<JsonElement> Seen(HttpClient client) => await client.GetFromJsonAsync<JsonElement>(Address);

    public static async Task<JsonElement> Json(HttpResponseMessage answer, int status)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == (int)answer.StatusCode, $"{(int)answer.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    private async Task<JsonElement> Drawn(object draw) => await Json(await Mentor.PostAsJsonAsync($"{Address}/rounds", draw), 200);
}

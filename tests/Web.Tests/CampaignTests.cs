using System.Net.Http.Json;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>The care campaign over HTTP, from the committee to the summing-up that everybody reads.</summary>
public sealed class CampaignTests(CampaignTests.January january) : IClassFixture<CampaignTests.January>
{
    private const string Campaign = $"/api/schools/{SchoolServer.School}/campaign";

    private readonly SchoolServer _server = january.Server;
    private readonly Guid _id = Guid.CreateVersion7();

    [Fact]
    public async Task Committee_action_givers_confirmation_points_and_honour_roll_by_consent()
    {
        At(1, 21);
        var (mentor, director) = (await _server.SignedIn("mentor.abai"), await _server.SignedIn("coordinator.abai"));
        var seats = new[]
        {
            new { holder = "id-mentor.abai", isStudent = false, role = "chair" },
            new { holder = SchoolServer.Student(1), isStudent = true, role = "member" },
        };
        var proposed = await Json(await mentor.PutAsJsonAsync($"{Campaign}/committee", new { seats }), 200);
        Assert.False(proposed.GetProperty("committee").GetProperty("isApproved").GetBoolean());
        Assert.Equal("forbidden", await Refused(await mentor.PostAsJsonAsync($"{Campaign}/committee/approval", new { seats }), 403));
        Assert.Equal("committee-changed", await Refused(await director.PostAsJsonAsync($"{Campaign}/committee/approval", new { seats = seats[..1] }), 409));
        var approved = await Json(await director.PostAsJsonAsync($"{Campaign}/committee/approval", new { seats }), 200);
        Assert.True(approved.GetProperty("committee").GetProperty("isApproved").GetBoolean());

        foreach (var (day, id) in new[] { ("2027-01-12", Guid.CreateVersion7()), ("2027-01-13", Guid.CreateVersion7()), ("2027-01-20", _id) })
        {
            await Json(await mentor.PostAsJsonAsync($"{Campaign}/actions", Action(day, id)), 200);
            foreach (var student in new[] { 1, 3, 5 })
            {
                var own = await Json(await (await _server.SignedInStudent(SchoolServer.Student(student))).PutAsJsonAsync($"/api/students/{SchoolServer.Student(student)}/campaign/{id}", new { }), 200);
                Assert.True(own.GetProperty("items").EnumerateArray().Single(one => one.GetProperty("id").GetGuid() == id).GetProperty("gave").GetBoolean());
            }

            var seen = new { students = new[] { SchoolServer.Student(1), SchoolServer.Student(3), SchoolServer.Student(5) } };
            var answers = await Task.WhenAll(new[] { mentor, director, mentor, director }.Select(one => one.PostAsJsonAsync($"{Campaign}/actions/{id}/confirmation", seen)));
            Assert.All(answers, answer => Assert.Equal(200, (int)answer.StatusCode));
        }

        var account = await Json(await mentor.GetAsync($"/api/students/{SchoolServer.Student(1)}"), 200);
        Assert.Equal(15, account.GetProperty("totals").GetProperty("year").GetInt32());

        var data = await Json(await director.GetAsync($"/api/students/{SchoolServer.Student(1)}/data"), 200);
        Assert.Equal(4, data.GetProperty("campaigns").GetArrayLength());

        // The third has withdrawn; nothing of the rank or of a number of anybody stands on the roll.
        await Withdraw(director);
        await Json(await mentor.PutAsJsonAsync($"{Campaign}/summary", new { kk = "Қорытынды" }), 200);
        Assert.Equal("two-languages-needed", await Refused(await mentor.PostAsJsonAsync($"{Campaign}/summary/publication", new { }), 422));
        await Json(await mentor.PutAsJsonAsync($"{Campaign}/summary", new { kk = "Қорытынды", ru = "Итоги" }), 200);
        await Json(await mentor.PostAsJsonAsync($"{Campaign}/summary/publication", new { }), 200);
        var page = await Json(await _server.CreateClient().GetAsync($"{Campaign}/page"), 200);
        Assert.Equal(["Көрінер1", "Көрінер5"], page.GetProperty("honoured").EnumerateArray().Select(name => name.GetString()));
        var roll = await Json(await mentor.GetAsync($"{Campaign}/honour-roll"), 200);
        Assert.Equal(3, roll.GetProperty("items").GetArrayLength());
        Assert.Single(roll.GetProperty("items").EnumerateArray(), one => !one.GetProperty("inPublic").GetBoolean());
        await mentor.DeleteAsync($"{Campaign}/summary/publication");
        Assert.Equal(JsonValueKind.Null, (await Json(await _server.CreateClient().GetAsync($"{Campaign}/page"), 200)).GetProperty("honoured").ValueKind);
    }

    [Fact]
    public async Task The_page_counts_givers_and_people_only_from_five()
    {
        At(1, 21);
        var mentor = await _server.SignedIn("mentor.abai");
        await Json(await mentor.PostAsJsonAsync($"{Campaign}/actions", Action("2027-01-20", _id)), 200);
        var students = Enumerable.Range(20, 5).Select(SchoolServer.Student).ToArray();
        await Json(await mentor.PostAsJsonAsync($"{Campaign}/actions/{_id}/givers", new { students }), 200);
        await Json(await mentor.PostAsJsonAsync($"{Campaign}/actions/{_id}/confirmation", new { students = students[..4] }), 200);
        Assert.Equal(JsonValueKind.Null, (await ActionOnPage()).GetProperty("givers").ValueKind);
        await Json(await mentor.PostAsJsonAsync($"{Campaign}/actions/{_id}/confirmation", new { students }), 200);
        Assert.Equal(5, (await ActionOnPage()).GetProperty("givers").GetInt32());
        Assert.DoesNotContain(students[0], await _server.CreateClient().GetStringAsync($"{Campaign}/page"), StringComparison.Ordinal);

        object Indicator(string unit, int result) => new { id = Guid.CreateVersion7(), title = new { kk = "Еріктілер", ru = "Волонтёры" }, unit, goal = 10, result };
        await Json(await mentor.PutAsJsonAsync($"{Campaign}/indicators", new { items = new[] { Indicator("people", 4), Indicator("people", 5), Indicator("things", 4) } }), 200);
        await Json(await mentor.PutAsJsonAsync($"{Campaign}/summary", new { kk = "Қорытынды", ru = "Итоги" }), 200);
        await Json(await mentor.PostAsJsonAsync($"{Campaign}/summary/publication", new { }), 200);
        var page = await Json(await _server.CreateClient().GetAsync($"{Campaign}/page"), 200);
        Assert.Equal([true, false, false], page.GetProperty("indicators").EnumerateArray().Select(one => one.GetProperty("isHidden").GetBoolean()));
        Assert.Equal(JsonValueKind.Null, page.GetProperty("indicators")[0].GetProperty("result").ValueKind);
        await mentor.DeleteAsync($"{Campaign}/summary/publication");

        async Task<JsonElement> ActionOnPage() => (await Json(await _server.CreateClient().GetAsync($"{Campaign}/page"), 200))
            .GetProperty("actions").EnumerateArray().Single(one => one.GetProperty("id").GetGuid() == _id);
    }

    [Fact]
    public async Task The_questionnaire_tells_shares_when_it_is_over_and_never_who_answered()
    {
        At(2, 5);
        foreach (var number in Enumerable.Range(30, 5))
        {
            using var student = await _server.SignedInStudent(SchoolServer.Student(number));
            await Json(await student.PostAsJsonAsync($"{Campaign}/answers", new { answers = new { effective = number == 30 ? "no" : "yes" } }), 200);
            Assert.Equal("already-answered", await Refused(await student.PostAsJsonAsync($"{Campaign}/answers", new { answers = new { effective = "no" } }), 409));
        }

        var mentor = await _server.SignedIn("mentor.abai");
        await Json(await mentor.PutAsJsonAsync($"{Campaign}/summary", new { kk = "Қорытынды", ru = "Итоги" }), 200);
        await Json(await mentor.PostAsJsonAsync($"{Campaign}/summary/publication", new { }), 200);
        Assert.Equal(JsonValueKind.Null, (await Page()).GetProperty("questions").ValueKind);
        At(2, 11);
        var questions = (await Page()).GetProperty("questions").EnumerateArray().ToDictionary(one => one.GetProperty("code").GetString()!, one => one.GetProperty("shares"));
        Assert.Equal([80, 0, 20], questions["effective"].EnumerateArray().Select(share => share.GetInt32()));
        Assert.Equal(JsonValueKind.Null, questions["aims"].ValueKind);
        Assert.Equal("questionnaire-closed", await Refused(await mentor.PostAsJsonAsync($"{Campaign}/answers", new { answers = new { effective = "yes" } }), 422));
        var acts = await (await _server.SignedIn("coordinator.abai")).GetStringAsync("/api/schools/abai/acts?limit=1000");
        Assert.DoesNotContain("campaign/answers", acts, StringComparison.Ordinal);
        await mentor.DeleteAsync($"{Campaign}/summary/publication");
    }

    [Fact]
    public async Task The_window_opens_and_closes_by_itself()
    {
        foreach (var (month, day, phase) in new[] { (1, 9, "ahead"), (1, 10, "open"), (2, 10, "open"), (2, 11, "grace"), (2, 25, "over") })
        {
            At(month, day);
            Assert.Equal(phase, (await Page()).GetProperty("phase").GetString());
        }
    }

    [Fact]
    public async Task Stages_publications_press_and_helpline()
    {
        At(1, 15);
        var social = await _server.SignedIn("mentor.abai");
        await Json(await social.PutAsJsonAsync($"{Campaign}/stages/directive", new { from = "2027-01-10", to = "2027-01-14", order = "12-н" }), 200);
        Assert.Equal("stage-dates", await Refused(await social.PutAsJsonAsync($"{Campaign}/stages/final", new { from = "2027-01-09", to = "2027-01-14" }), 422));
        Assert.Equal("unknown-stage", await Refused(await social.PutAsJsonAsync($"{Campaign}/stages/fourth", new { from = "2027-01-10", to = "2027-01-14" }), 404));
        await Json(await social.PutAsJsonAsync($"{Campaign}/stages/directive/tasks/order", new { done = true }), 200);
        await Json(await social.PutAsJsonAsync($"{Campaign}/telling", new { helpline = "150", opening = new { day = "2027-01-11", place = "Акт залы" } }), 200);
        var article = new { id = _id, day = "2027-01-12", channel = "site", title = new { kk = "Акция басталды", ru = "Акция началась" }, link = "https://abai.kz/1" };
        await Json(await social.PostAsJsonAsync($"{Campaign}/publications", article), 200);
        await Json(await social.PostAsJsonAsync($"{Campaign}/publications", article), 200);
        var page = await Page();
        Assert.Equal("150", page.GetProperty("helpline").GetString());
        Assert.Equal("Акт залы", page.GetProperty("press")[0].GetProperty("place").GetString());
        Assert.Equal("https://abai.kz/1", Assert.Single(page.GetProperty("publications").EnumerateArray()).GetProperty("link").GetString());
        await Json(await social.DeleteAsync($"{Campaign}/publications/{_id}"), 200);
        Assert.Empty((await Page()).GetProperty("publications").EnumerateArray());
    }

    [Theory]
    [InlineData("title", "Наборы для многодетных семей", 422, "marks-a-child")]
    [InlineData("title", "Сбор 50 000 тенге", 422, "names-money")]
    [InlineData("partner", "Құпия1 Есімі1 отбасы", 422, "names-a-student")]
    [InlineData("form", "money", 400, "invalid-value")]
    [InlineData("day", "2027-02-11", 422, "action-outside")]
    [InlineData("partner", "A line that is far too long to be a partner's name and so has room for somebody's story, which has no place here", 400, "invalid-value")]
    public async Task What_has_no_place_in_a_plan_is_refused(string field, string value, int status, string code)
    {
        At(1, 21);
        var mentor = await _server.SignedIn("mentor.abai");
        var action = JsonSerializer.SerializeToNode(Action("2027-01-20", _id))!;
        action[field] = field == "title" ? JsonSerializer.SerializeToNode(new { kk = value, ru = value }) : value;
        Assert.Equal(code, await Refused(await mentor.PostAsJsonAsync($"{Campaign}/actions", action), status));
    }

    [Fact]
    public async Task A_title_stands_in_both_languages()
    {
        var mentor = await _server.SignedIn("mentor.abai");
        var action = JsonSerializer.SerializeToNode(Action("2027-01-20", _id))!;
        action["title"]!["ru"] = null;
        var answer = await mentor.PostAsJsonAsync($"{Campaign}/actions", action);
        Assert.Equal("invalid-value", await Refused(answer, 400));
        Assert.Contains("\"field\":\"title\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_student_speaks_for_nobody_else_and_sees_nobody_else()
    {
        At(1, 21);
        var (mentor, student) = (await _server.SignedIn("mentor.abai"), await _server.SignedInStudent("abai.s040"));
        await Json(await mentor.PostAsJsonAsync($"{Campaign}/actions", Action("2027-01-20", _id)), 200);
        await Json(await mentor.PostAsJsonAsync($"{Campaign}/actions/{_id}/givers", new { students = new[] { SchoolServer.Student(39) } }), 200);
        Assert.Equal("forbidden", await Refused(await student.PutAsJsonAsync($"/api/students/abai.s039/campaign/{_id}", new { }), 403));
        Assert.Equal("forbidden", await Refused(await student.GetAsync(Campaign), 403));
        Assert.DoesNotContain("s039", await student.GetStringAsync("/api/students/abai.s040/campaign"), StringComparison.Ordinal);
        Assert.Equal("unknown-action", await Refused(await student.PutAsJsonAsync($"/api/students/abai.s040/campaign/{Guid.NewGuid()}", new { }), 404));
    }

    private static object Action(string day, Guid id) => new
    {
        id,
        title = new { kk = "Мектеп жинақтарын дайындау", ru = "Сбор школьных наборов" },
        day,
        form = "collecting",
        partner = "«Мейірім» қоры",
        goals = new[] { new { title = new { kk = "Жинақ", ru = "Наборы" }, goal = 40 } },
    };

    /// <summary>Noon in Almaty.</summary>
    private void At(int month, int day) => _server.Clock.Now = new(2027, month, day, 7, 0, 0, TimeSpan.Zero);

    private async Task<JsonElement> Page() => await Json(await _server.CreateClient().GetAsync($"{Campaign}/page"), 200);

    private static async Task Withdraw(HttpClient coordinator) => await Json(
        await coordinator.PutAsJsonAsync($"/api/students/{SchoolServer.Student(3)}/consents", new
        {
            text = Domain.ConsentTexts.Current.Version,
            surfaces = new { @public = false },
        }), 200);

    private static async Task<JsonElement> Json(HttpResponseMessage answer, int status)
    {
        Assert.True(status == (int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<string?> Refused(HttpResponseMessage answer, int status) => (await Json(answer, status)).GetProperty("code").GetString();

    /// <summary>A server whose clock stands in the campaign before anybody signs in.</summary>
    public sealed class January : IAsyncLifetime
    {
        public SchoolServer Server { get; } = new();

        public Task InitializeAsync()
        {
            Server.Clock.Now = new(2027, 1, 21, 7, 0, 0, TimeSpan.Zero);
            return Server.InitializeAsync();
        }

        public Task DisposeAsync() => ((IAsyncLifetime)Server).DisposeAsync();
    }
}

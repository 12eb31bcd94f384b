using System.Net.Http.Json;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>Who may do what, walked through for every kind of visitor.</summary>
public sealed class AccessTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    private const string Nobody = "";

    public static TheoryData<string, string, string> Forbidden()
    {
        var table = new TheoryData<string, string, string>();
        string[] forStaff =
        [
            "GET /api/schools/abai/students", "GET /api/schools/abai/classes", "POST /api/schools/abai/sheets",
            "POST /api/schools/abai/sheets/preview", "GET /api/schools/abai/sheets", "GET /api/schools/abai/ledger",
            "GET /api/schools/abai/sheets/0199a0a0-0000-7000-8000-000000000000",
            "POST /api/schools/abai/sheets/0199a0a0-0000-7000-8000-000000000000/reversal",
        ];
        string[] forCoordinator =
            ["GET /api/schools/abai/ledger/export", "POST /api/students/abai.s001/card", "GET /api/schools/abai/sheets?all=true"];
        foreach (var request in forStaff.Concat(forCoordinator))
        {
            table.Add(request, Nobody, "not-signed-in");
            table.Add(request, "student abai.s001", "forbidden");
            table.Add(request, "mentor.zhambyl", "forbidden");
            table.Add(request, "coordinator.zhambyl", "forbidden");
        }

        foreach (var request in forCoordinator)
        {
            table.Add(request, "mentor.abai", "forbidden");
        }

        foreach (var request in (string[])["GET /api/students/abai.s001", "GET /api/students/abai.s001/places"])
        {
            table.Add(request, Nobody, "not-signed-in");
            table.Add(request, "student abai.s002", "forbidden");
            table.Add(request, "student zhambyl.s001", "forbidden");
            table.Add(request, "mentor.zhambyl", "forbidden");
        }

        return table;
    }

    [Theory]
    [MemberData(nameof(Forbidden))]
    public async Task Whoever_has_no_right_is_refused(string request, string visitor, string code)
    {
        using var client = await Visitor(visitor);
        var (method, address) = (request.Split(' ')[0], request.Split(' ')[1]);
        using var message = new HttpRequestMessage(new(method), address);
        if (method == "POST")
        {
            message.Content = JsonContent.Create(new { reason = "r", id = Guid.NewGuid(), activity = new { day = SchoolServer.Today }, lines = Array.Empty<int>() });
        }

        var answer = await client.SendAsync(message);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((code == "not-signed-in" ? 401 : 403, code), ((int)answer.StatusCode, problem.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("student abai.s001")]
    [InlineData("mentor.abai")]
    [InlineData("coordinator.abai")]
    public async Task A_student_is_seen_by_the_student_and_the_schools_staff(string visitor)
    {
        using var client = await Visitor(visitor);
        var student = await client.GetFromJsonAsync<JsonElement>("/api/students/abai.s001");
        Assert.Equal("abai.s001", student.GetProperty("id").GetString());
        Assert.Equal("care", student.GetProperty("faction").GetString());
    }

    [Fact]
    public async Task Staff_see_names_on_a_board_where_others_see_only_who_may_be_shown()
    {
        using var mentor = await Visitor("mentor.abai");
        await mentor.PostAsJsonAsync("/api/schools/abai/sheets", new
        {
            id = Guid.CreateVersion7(),
            activity = new { day = SchoolServer.Today },
            lines = new[] { new { student = "abai.s002", kind = "meet.attend" }, new { student = "abai.s003", kind = "meet.attend" } },
        });
        const string Board = "/api/schools/abai/boards/students?period=day&top=100";
        string seen;
        do
        {
            seen = await mentor.GetStringAsync(Board);
        }
        while (!seen.Contains("s002", StringComparison.Ordinal));
        Assert.Contains("Құпия2 Есімі2", seen, StringComparison.Ordinal);

        foreach (var visitor in (string[])[Nobody, "student abai.s004", "coordinator.zhambyl"])
        {
            using var other = await Visitor(visitor);
            var shown = await other.GetStringAsync(Board);
            Assert.Contains("Көрінер3", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("Құпия", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("s002", shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_wrong_password_says_nothing_of_whether_the_login_exists()
    {
        using var client = server.CreateClient();
        var wrong = await client.PostAsJsonAsync("/api/session", new { login = "mentor.abai", password = "wrong" });
        var unknown = await client.PostAsJsonAsync("/api/session", new { login = "nobody", password = "wrong" });
        Assert.Equal(401, (int)wrong.StatusCode);
        Assert.Equal(await wrong.Content.ReadAsStringAsync(), await unknown.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_when_sent_at_once()
    {
        using var client = server.CreateClient();
        const string login = "locked.abai";
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.PostAsJsonAsync("/api/session", new { login, password = "wrong" })));
        var right = await client.PostAsJsonAsync("/api/session", new { login, password = SchoolServer.Password });
        var problem = await right.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((401, "locked-out"), ((int)right.StatusCode, problem.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_login_that_nobody_has_locks_like_any_other()
    {
        using var client = server.CreateClient();
        var (known, unknown) = (await Answers("locked.zhambyl"), await Answers("nobody.zhambyl"));
        Assert.Equal("wrong-credentials wrong-credentials wrong-credentials wrong-credentials wrong-credentials locked-out/300 locked-out/300", known);
        Assert.Equal(known, unknown);

        async Task<string> Answers(string login)
        {
            var answers = new List<string>();
            for (var guess = 0; guess < 7; guess++)
            {
                var answer = await client.PostAsJsonAsync("/api/session", new { login, password = $"guess {guess}" });
                var code = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();
                answers.Add(answer.Headers.RetryAfter is { } wait ? $"{code}/{wait}" : $"{code}");
            }

            return string.Join(' ', answers);
        }
    }

    [Fact]
    public async Task A_new_card_ends_the_sessions_of_the_old_one()
    {
        using var first = await server.SignedInStudent("abai.s050");
        Assert.Equal(200, (int)(await first.GetAsync("/api/session")).StatusCode);
        using var second = await server.SignedInStudent("abai.s050");
        Assert.Equal(401, (int)(await first.GetAsync("/api/session")).StatusCode);
        Assert.Equal(200, (int)(await second.GetAsync("/api/session")).StatusCode);
    }

    [Fact]
    public async Task A_card_code_is_read_forgivingly_and_a_wrong_one_refused()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        var card = await coordinator.PostAsJsonAsync("/api/students/abai.s051/card", new { });
        var code = (await card.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()!;
        using var client = server.CreateClient();
        var typed = $" {code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal).Replace('0', 'o')} ";
        Assert.Equal(200, (int)(await client.PostAsJsonAsync("/api/session/card", new { code = typed })).StatusCode);
        Assert.Equal(401, (int)(await client.PostAsJsonAsync("/api/session/card", new { code = "0000-0000-0000" })).StatusCode);
        Assert.Equal(401, (int)(await client.PostAsJsonAsync("/api/session/card", new { code = "ж" })).StatusCode);
    }

    [Fact]
    public async Task Another_site_cannot_act_for_a_signed_in_mentor()
    {
        using var mentor = await Visitor("mentor.abai");
        mentor.DefaultRequestHeaders.Add("Origin", "https://elsewhere.example");
        var answer = await mentor.PostAsJsonAsync("/api/schools/abai/sheets/preview", new { });
        Assert.Equal(403, (int)answer.StatusCode);
    }

    [Fact]
    public async Task The_setup_is_closed_once_a_school_exists()
    {
        using var client = server.CreateClient();
        Assert.False((await client.GetFromJsonAsync<JsonElement>("/api/setup")).GetProperty("needed").GetBoolean());
        Assert.Equal(403, (int)(await client.PostAsJsonAsync("/api/setup", new { code = "0000-0000-0000" })).StatusCode);
    }

    private async Task<HttpClient> Visitor(string visitor) => visitor switch
    {
        Nobody => server.CreateClient(),
        _ when visitor.StartsWith("student ", StringComparison.Ordinal) => await server.SignedInStudent(visitor[8..]),
        _ => await server.SignedIn(visitor),
    };
}

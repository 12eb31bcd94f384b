using System.Net.Http.Json;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>Inviting staff, giving posts, and what a post gives and takes back.</summary>
public sealed class PostTests(SchoolServer server) : IClassFixture<SchoolServer>, IDisposable
{
    private const string Password = "a sentence that nobody else uses";

    private readonly DateTimeOffset _now = server.Clock.Now;

    public void Dispose() => server.Clock.Now = _now;

    [Fact]
    public async Task Whoever_is_invited_sets_a_password_and_may_do_what_the_post_allows_until_its_term_ends()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        var (id, code) = await Invite(coordinator, "Сәуле Ахметова");
        await Give(coordinator, new { holder = id, code = "mentor", from = SchoolServer.Today, to = "2026-11-20" });

        using var guest = server.CreateClient();
        var seen = await Body(await guest.PostAsJsonAsync("/api/invitations/look", new { code }));
        Assert.Equal(("Сәуле Ахметова", "abai"), (seen.GetProperty("name").GetString(), seen.GetProperty("school").GetProperty("kk").GetString()));
        var answer = await guest.PostAsJsonAsync("/api/invitations", new { code, login = "Saule@mektep.kz", password = Password });
        var session = await Body(answer);
        Assert.Equal((200, "mentor", "saule@mektep.kz"), ((int)answer.StatusCode, session.GetProperty("role").GetString(), session.GetProperty("login").GetString()));
        Assert.Equal(200, (int)(await guest.GetAsync("/api/schools/abai/students")).StatusCode);

        server.Clock.Now = _now.AddDays(3);
        Assert.Equal("staff", await UntilRole(guest, "staff"));
        Assert.Equal(403, (int)(await guest.GetAsync("/api/schools/abai/students")).StatusCode);
    }

    [Fact]
    public async Task While_the_director_is_absent_the_deputy_has_the_directors_rights_and_the_log_says_for_whom()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        var (director, _) = await Invite(coordinator, "Директор");
        var (deputy, code) = await Invite(coordinator, "Орынбасар");
        await Give(coordinator, new { holder = deputy, code = "deputy-director", from = "2026-09-01" });
        var post = await Body(await coordinator.PostAsJsonAsync("/api/schools/abai/posts", new { holder = director, code = "director", from = "2026-09-01", to = "2027-05-25" }));
        using var acting = server.CreateClient();
        await Body(await acting.PostAsJsonAsync("/api/invitations", new { code, login = "deputy.abai", password = Password }));
        Assert.Equal(403, (int)(await acting.GetAsync("/api/schools/abai/acts")).StatusCode);

        var substitutions = $"/api/schools/abai/posts/{post.GetProperty("id").GetString()}/substitutions";
        Assert.Equal(400, (int)(await coordinator.PostAsJsonAsync(substitutions, new { from = SchoolServer.Today })).StatusCode);
        var substitution = await Body(await coordinator.PostAsJsonAsync(substitutions, new { from = SchoolServer.Today, to = "2026-11-25" }));
        Assert.Equal(200, (int)(await acting.GetAsync("/api/schools/abai/acts")).StatusCode);
        Assert.Equal(director, (await Body(await acting.GetAsync("/api/session"))).GetProperty("posts").EnumerateArray().Last().GetProperty("actingFor").GetString());
        await acting.PostAsJsonAsync("/api/schools/abai/plan/approval", new { version = 999 });
        var line = (await Body(await coordinator.GetAsync("/api/schools/abai/acts?act=POST%20%2Fapi%2Fschools%2F%7Bschool%7D%2Fplan%2Fapproval&limit=1"))).GetProperty("items")[0];
        Assert.Equal($"staff/director/{director}", line.GetProperty("role").GetString());

        Assert.Equal(204, (int)(await coordinator.DeleteAsync($"{substitutions}/{substitution.GetProperty("id").GetString()}")).StatusCode);
        Assert.Equal(403, (int)(await acting.GetAsync("/api/schools/abai/acts")).StatusCode);
    }

    [Fact]
    public async Task An_invitation_admits_once()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        var (_, code) = await Invite(coordinator, "Бір Рет");
        using var guest = server.CreateClient();
        var both = await Task.WhenAll(
            guest.PostAsJsonAsync("/api/invitations", new { code, login = "once.a", password = Password }),
            guest.PostAsJsonAsync("/api/invitations", new { code, login = "once.b", password = Password }));
        Assert.Single(both, answer => answer.IsSuccessStatusCode);
        Assert.Equal("invitation-over", await CodeOf(await guest.PostAsJsonAsync("/api/invitations", new { code, login = "once.c", password = Password })));
        Assert.Equal("invitation-over", await CodeOf(await guest.PostAsJsonAsync("/api/invitations/look", new { code })));
    }

    [Fact]
    public async Task An_invitation_ends_after_ten_days_when_withdrawn_and_with_the_next_one()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        using var guest = server.CreateClient();
        var (late, lateCode) = await Invite(coordinator, "Кеш Келген");
        server.Clock.Now = _now.AddDays(11);
        Assert.Equal("invitation-over", await CodeOf(await guest.PostAsJsonAsync("/api/invitations/look", new { code = lateCode })));

        var again = await Body(await coordinator.PostAsJsonAsync($"/api/schools/abai/staff/{late}/invitation", new { }));
        var first = again.GetProperty("code").GetString();
        Assert.Equal(200, (int)(await guest.PostAsJsonAsync("/api/invitations/look", new { code = first })).StatusCode);
        await coordinator.PostAsJsonAsync($"/api/schools/abai/staff/{late}/invitation", new { });
        Assert.Equal("invitation-over", await CodeOf(await guest.PostAsJsonAsync("/api/invitations/look", new { code = first })));

        var (gone, goneCode) = await Invite(coordinator, "Кеткен Адам");
        await coordinator.DeleteAsync($"/api/schools/abai/staff/{gone}/invitation");
        Assert.Equal("invitation-over", await CodeOf(await guest.PostAsJsonAsync("/api/invitations/look", new { code = goneCode })));
    }

    [Theory]
    [InlineData("short", "password-too-short")]
    [InlineData("qwertyuiop", "password-common")]
    [InlineData("дархан2026", "password-personal")]
    public async Task A_weak_password_is_refused_and_the_invitation_stays(string password, string problem)
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        var (_, code) = await Invite(coordinator, "Дархан Бек");
        using var guest = server.CreateClient();
        Assert.Equal(problem, await CodeOf(await guest.PostAsJsonAsync("/api/invitations", new { code, login = "a.teacher", password })));
        Assert.Equal("login-taken", await CodeOf(await guest.PostAsJsonAsync("/api/invitations", new { code, login = "mentor.abai", password = Password })));
        Assert.Equal(200, (int)(await guest.PostAsJsonAsync("/api/invitations/look", new { code })).StatusCode);
    }

    [Fact]
    public async Task A_post_taken_back_ends_its_rights_at_once()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        var (id, code) = await Invite(coordinator, "Қысқа Мерзім");
        var post = await Give(coordinator, new { holder = id, code = "deputy-director" });
        using var guest = server.CreateClient();
        await guest.PostAsJsonAsync("/api/invitations", new { code, login = "short.term", password = Password });
        Assert.Equal(200, (int)(await guest.GetAsync("/api/schools/abai/ledger")).StatusCode);
        Assert.Equal(204, (int)(await coordinator.DeleteAsync($"/api/schools/abai/posts/{post.GetProperty("id").GetString()}")).StatusCode);
        Assert.Equal(403, (int)(await guest.GetAsync("/api/schools/abai/ledger")).StatusCode);
    }

    [Fact]
    public async Task Whoever_leaves_is_signed_out_and_cannot_come_back()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        var (id, code) = await Invite(coordinator, "Кетіп Бара");
        await Give(coordinator, new { holder = id, code = "mentor" });
        using var guest = server.CreateClient();
        await guest.PostAsJsonAsync("/api/invitations", new { code, login = "leaving", password = Password });
        Assert.Equal(204, (int)(await coordinator.DeleteAsync($"/api/schools/abai/staff/{id}")).StatusCode);
        Assert.Equal(401, (int)(await guest.GetAsync("/api/session")).StatusCode);
        Assert.Equal("wrong-credentials", await CodeOf(await guest.PostAsJsonAsync("/api/session", new { login = "leaving", password = Password })));

        var own = (await Staff(coordinator)).Single(one => one.GetProperty("login").GetString() == "coordinator.abai").GetProperty("id").GetString();
        Assert.Equal("own-account", await CodeOf(await coordinator.DeleteAsync($"/api/schools/abai/staff/{own}")));
    }

    [Fact]
    public async Task Posts_are_refused_with_a_code_that_says_why()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        var (id, _) = await Invite(coordinator, "Жаңа Адам");
        Assert.Equal("unknown-post", await Refusal(new { holder = id, code = "emperor" }));
        Assert.Equal("wrong-scope", await Refusal(new { holder = id, code = "homeroom-teacher" }));
        Assert.Equal("wrong-scope", await Refusal(new { holder = id, code = "homeroom-teacher", of = "99Я" }));
        Assert.Equal("wrong-scope", await Refusal(new { holder = "abai.s001", code = "territory-leader", of = "almaty-city" }));
        Assert.Equal("wrong-holder", await Refusal(new { holder = id, code = "president" }));
        Assert.Equal("wrong-holder", await Refusal(new { holder = "abai.s001", code = "director" }));
        Assert.Equal("wrong-holder", await Refusal(new { holder = "id-mentor.zhambyl", code = "mentor" }));
        Assert.Equal("wrong-term", await Refusal(new { holder = id, code = "mentor", from = "2026-11-18", to = "2026-11-17" }));
        await Give(coordinator, new { holder = "abai.s001", code = "speaker" });
        Assert.Equal("no-seat", await Refusal(new { holder = "abai.s003", code = "speaker" }));

        async Task<string?> Refusal(object post) => await CodeOf(await coordinator.PostAsJsonAsync("/api/schools/abai/posts", post));
    }

    [Fact]
    public async Task The_list_shows_staff_and_students_with_posts()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        await Give(coordinator, new { holder = "abai.s005", code = "council-member" });
        var (id, _) = await Invite(coordinator, "Шақырылған Адам");
        var people = await Staff(coordinator);
        Assert.Equal("10А", people.Single(one => one.GetProperty("id").GetString() == "abai.s005").GetProperty("class").GetString());
        Assert.NotEqual(JsonValueKind.Null, people.Single(one => one.GetProperty("id").GetString() == id).GetProperty("invitedUntil").ValueKind);
        Assert.DoesNotContain(people, one => one.GetProperty("id").GetString() == "abai.s006");
    }

    [Fact]
    public async Task Whoever_came_with_a_list_is_invited_once_and_stands_there_once()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        await Import(coordinator, "Қызметкер;Лауазым;Логин", "Ахметова Айгүл;тәлімгер;aigul@mektep.kz", "Оспанов Ерлан;психолог;erlan@mektep.kz");
        var listed = (await Staff(coordinator)).Where(one => one.GetProperty("listed") is { ValueKind: JsonValueKind.Object } known
            && known.GetProperty("post").ValueKind == JsonValueKind.String).ToList();
        Assert.Equal(["aigul@mektep.kz", "erlan@mektep.kz"], listed.Select(one => one.GetProperty("listed").GetProperty("login").GetString()).Order());
        Assert.All(listed, one => Assert.Equal(JsonValueKind.Null, one.GetProperty("login").ValueKind));

        var same = await coordinator.PostAsJsonAsync("/api/schools/abai/staff", new { name = "Айгүл  Ахметова" });
        var aigul = listed.Single(one => one.GetProperty("name").GetString()!.Contains("Айгүл", StringComparison.Ordinal)).GetProperty("id").GetString();
        var problem = await Body(same);
        Assert.Equal((409, "same-name", aigul), ((int)same.StatusCode, problem.GetProperty("code").GetString(), problem.GetProperty("detail").GetString()));

        var ids = listed.Select(one => one.GetProperty("id").GetString()).ToArray();
        Assert.Equal("unknown-person", await CodeOf(await coordinator.PostAsJsonAsync("/api/schools/abai/staff/invitations", new { staff = new[] { ids[0], "nobody" } })));
        var answer = await coordinator.PostAsJsonAsync("/api/schools/abai/staff/invitations", new { staff = ids });
        Assert.Equal(201, (int)answer.StatusCode);
        var codes = (await Body(answer)).GetProperty("items").EnumerateArray().ToDictionary(one => one.GetProperty("id").GetString()!, one => one.GetProperty("code").GetString());
        using var guest = server.CreateClient();
        var entered = await guest.PostAsJsonAsync("/api/invitations", new { code = codes[aigul!], login = "Aigul.A@mektep.kz", password = Password });
        Assert.Equal(200, (int)entered.StatusCode);

        // A newer list knows her by the login that she signs in with, though her name is another now.
        await Import(coordinator, "Қызметкер;Лауазым;Логин", "Серікова Айгүл;тәлімгер;aigul@mektep.kz");
        Assert.Single(await Staff(coordinator), one => one.GetProperty("name").GetString()!.Contains("Айгүл", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_knows_whoever_was_invited_by_name_by_the_login_taken()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        var (id, code) = await Invite(coordinator, "Нұрлан Қасым");
        using var guest = server.CreateClient();
        (await guest.PostAsJsonAsync("/api/invitations", new { code, login = "nurlan@mektep.kz", password = Password })).EnsureSuccessStatusCode();
        await Import(coordinator, "Қызметкер;Лауазым;Логин", "Қасымов Нұрлан Ерланұлы;мұғалім;Nurlan@Mektep.kz");
        var nurlan = Assert.Single(await Staff(coordinator), one => one.GetProperty("name").GetString()!.Contains("Нұрлан", StringComparison.Ordinal));
        Assert.Equal(id, nurlan.GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_coordinator_sees_where_somebody_is_signed_in_and_ends_one_session_or_all()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        var (id, code) = await Invite(coordinator, "Телефоны Жоғалған");
        using var phone = server.CreateClient();
        phone.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36");
        (await phone.PostAsJsonAsync("/api/invitations", new { code, login = "lost.phone", password = Password })).EnsureSuccessStatusCode();
        using var desk = server.CreateClient();
        (await desk.PostAsJsonAsync("/api/session", new { login = "lost.phone", password = Password })).EnsureSuccessStatusCode();

        var sessions = $"/api/schools/abai/staff/{id}/sessions";
        var seen = (await coordinator.GetFromJsonAsync<JsonElement>(sessions)).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["", "Chrome, Android"], seen.Select(one => one.GetProperty("device").GetString()).Order());
        var onPhone = seen.Single(one => one.GetProperty("device").GetString() != "").GetProperty("id").GetString();
        Assert.Equal(204, (int)(await coordinator.DeleteAsync($"{sessions}/{onPhone}")).StatusCode);
        Assert.Equal((401, 200), ((int)(await phone.GetAsync("/api/session")).StatusCode, (int)(await desk.GetAsync("/api/session")).StatusCode));
        Assert.Equal("unknown-session", await CodeOf(await coordinator.DeleteAsync($"{sessions}/{onPhone}")));

        var act = (await coordinator.GetFromJsonAsync<JsonElement>("/api/schools/abai/acts?by=id-coordinator.abai&limit=2")).GetProperty("items").EnumerateArray()
            .First(one => one.GetProperty("status").GetInt32() == 204);
        Assert.Equal(("DELETE /api/schools/{school}/staff/{id}/sessions/{session}", id), (act.GetProperty("act").GetString(), act.GetProperty("target").GetProperty("id").GetString()));
        Assert.StartsWith("Chrome, Android", act.GetProperty("old").GetString(), StringComparison.Ordinal);

        Assert.Equal(204, (int)(await coordinator.DeleteAsync(sessions)).StatusCode);
        Assert.Equal(401, (int)(await desk.GetAsync("/api/session")).StatusCode);
        Assert.Empty((await coordinator.GetFromJsonAsync<JsonElement>(sessions)).GetProperty("items").EnumerateArray());
    }

    private static async Task Import(HttpClient coordinator, params string[] rows)
    {
        var file = PeopleFiles.Csv(rows);
        var run = await Body(await coordinator.PostAsync("/api/schools/abai/imports/preview", PeopleFiles.Form(file)));
        var plan = run.GetProperty("plan").GetString();
        (await coordinator.PostAsync("/api/schools/abai/imports", PeopleFiles.Form(file, new { plan }))).EnsureSuccessStatusCode();
    }

    private static async Task<IReadOnlyList<JsonElement>> Staff(HttpClient coordinator) =>
        [.. (await coordinator.GetFromJsonAsync<JsonElement>("/api/schools/abai/staff")).GetProperty("items").EnumerateArray()];

    private static async Task<(string Id, string Code)> Invite(HttpClient coordinator, string name)
    {
        var answer = await Body(await coordinator.PostAsJsonAsync("/api/schools/abai/staff", new { name, another = true }));
        return (answer.GetProperty("id").GetString()!, answer.GetProperty("code").GetString()!);
    }

    private static async Task<JsonElement> Give(HttpClient coordinator, object post)
    {
        var answer = await coordinator.PostAsJsonAsync("/api/schools/abai/posts", post);
        Assert.Equal(201, (int)answer.StatusCode);
        return await Body(answer);
    }

    /// <summary>Another clock than the school's says how long an answer is remembered.</summary>
    private static async Task<string?> UntilRole(HttpClient client, string role)
    {
        string? seen;
        do
        {
            seen = (await client.GetFromJsonAsync<JsonElement>("/api/session")).GetProperty("role").GetString();
        }
        while (seen != role);
        return seen;
    }

    private static async Task<JsonElement> Body(HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>();

    private static async Task<string?> CodeOf(HttpResponseMessage answer) => (await Body(answer)).GetProperty("code").GetString();
}

using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>Moving in over HTTP: nothing is changed before it was looked at, and what is refused changes nothing.</summary>
public sealed class ImportTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    private const string Preview = $"/api/schools/{SchoolServer.OtherSchool}/imports/preview";
    private const string Apply = $"/api/schools/{SchoolServer.OtherSchool}/imports";

    public static TheoryData<string, byte[]> Lists => new()
    {
        { "xlsx", PeopleFiles.Xlsx("Аты-жөні;Сынып", "Асан Үсенов;8А") },
        { "csv", PeopleFiles.CsvWithMark("Аты-жөні;Сынып", "Асан Үсенов;8А") },
        { "csv", PeopleFiles.Csv("Аты-жөні,Сынып", "Асан Үсенов,8А") },
        { "csv", PeopleFiles.Csv("Full name\tClass", "Асан Үсенов\t8А") },
        { "csv", PeopleFiles.Csv1251("ФИО;Класс", "Асан Усенов;8А") },
    };

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "file-empty", [] },
        { "file-empty", PeopleFiles.Csv("", "") },
        { "file-type", [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 0, 0, 1] },
        { "file-type", PeopleFiles.Zip(("readme.txt", "nothing")) },
        { "file-protected", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0] },
        { "file-broken", PeopleFiles.Xlsx("ФИО;Класс", "Асан;8А")[..^300] },
        { "file-broken", PeopleFiles.Csv("ФИО;Класс", "\"Асан;8А") },
        { "file-broken", PeopleFiles.Zip(("[Content_Types].xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><Types>&a;</Types>")) },
        { "file-bomb", PeopleFiles.Bomb() },
        { "file-macros", PeopleFiles.Xlsm() },
        { "file-formulas", PeopleFiles.XlsxWithFormula() },
        { "too-many-rows", PeopleFiles.Csv(PeopleFiles.Many(20_001)) },
        { "too-many-columns", PeopleFiles.Csv(new string(';', 300), "x") },
        { "columns-refused", PeopleFiles.Xlsx("ФИО;Класс;Соц. статус", "Асан Үсенов;8А;сирота") },
        { "oneroster-version", PeopleFiles.Zip(("manifest.csv", "propertyName,value\noneroster.version,1.0\n")) },
        { "oneroster-incomplete", PeopleFiles.Zip(("manifest.csv", "propertyName,value\noneroster.version,1.1\n")) },
        { "oneroster-refused", PeopleFiles.Zip(("manifest.csv", "propertyName,value\noneroster.version,1.1\n"), ("demographics.csv", "sourcedId\n")) },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_is_read_whatever_program_wrote_it(string kind, byte[] content)
    {
        var run = await Look(await Coordinator(), content);
        Assert.Equal(kind, run.GetProperty("kind").GetString());
        var added = Assert.Single(run.GetProperty("new").EnumerateArray());
        Assert.Contains(added.GetProperty("name").GetString(), (string[])["Асан Үсенов", "Асан Усенов"]);
        Assert.Equal((2, "8А"), (added.GetProperty("row").GetInt32(), added.GetProperty("class").GetString()));
    }

    [Theory]
    [InlineData("1.1")]
    [InlineData("1.2")]
    public async Task A_OneRoster_zip_brings_students_with_their_homerooms_and_staff(string version)
    {
        var run = await Look(await Coordinator(), PeopleFiles.OneRoster(version));
        var added = run.GetProperty("new").EnumerateArray().ToList();
        Assert.Equal(["student Үсенов Асан 8А u1", "staff Ахметова Сара  u3"], added.Select(one =>
            $"{one.GetProperty("of")} {one.GetProperty("name")} {one.GetProperty("class").GetString()} {one.GetProperty("externalId")}"));
        Assert.Equal(("teacher", "u3@school.kz"), (added[1].GetProperty("post").GetString(), added[1].GetProperty("login").GetString()));
        var wrong = Assert.Single(run.GetProperty("wrong").EnumerateArray());
        Assert.Equal("class-missing", wrong.GetProperty("faults")[0].GetProperty("code").GetString());
        Assert.Equal(("users.csv", 3), (wrong.GetProperty("sheet").GetString(), wrong.GetProperty("row").GetInt32()));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_file_that_is_broken_hostile_or_marks_a_child_is_refused_with_its_reason(string code, byte[] content)
    {
        var client = await Coordinator();
        var before = await People(client);
        foreach (var path in (string[])[Preview, Apply])
        {
            var answer = await client.PostAsync(path, PeopleFiles.Form(content));
            var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
            Assert.Equal(code, problem.GetProperty("code").GetString());
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        }

        Assert.Equal(before, await People(client));
    }

    [Fact]
    public async Task A_refused_column_is_named_with_its_place()
    {
        var answer = await (await Coordinator()).PostAsync(Preview, PeopleFiles.Form(PeopleFiles.Xlsx("ФИО;Класс;Соц. статус", "Асан;8А;сирота")));
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var error = Assert.Single(problem.GetProperty("errors").EnumerateArray());
        Assert.Equal(("Тізім!C1", "Соц. статус"), (error.GetProperty("field").GetString(), error.GetProperty("detail").GetString()));
        Assert.DoesNotContain("сирота", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_too_large_is_refused_before_it_is_read()
    {
        var answer = await (await Coordinator()).PostAsync(Preview, PeopleFiles.Form(new byte[22 * 1024 * 1024]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", HttpStatusCode.BadRequest)]
    [InlineData("application/json", HttpStatusCode.UnsupportedMediaType)]
    public async Task What_is_no_form_is_refused(string type, HttpStatusCode status)
    {
        using var content = new StringContent("garbage");
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
        Assert.Equal(status, (await (await Coordinator()).PostAsync(Preview, content)).StatusCode);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData($"mentor.{SchoolServer.OtherSchool}", HttpStatusCode.Forbidden)]
    [InlineData($"coordinator.{SchoolServer.School}", HttpStatusCode.Forbidden)]
    public async Task Only_the_coordinator_of_the_school_may(string? login, HttpStatusCode status)
    {
        var client = login is null ? server.CreateClient() : await server.SignedIn(login);
        Assert.Equal(status, (await client.PostAsync(Preview, PeopleFiles.Form(PeopleFiles.Csv("a")))).StatusCode);
        Assert.Equal(status, (await client.PostAsync(Apply, PeopleFiles.Form(PeopleFiles.Csv("a")))).StatusCode);
        Assert.Equal(status, (await client.GetAsync($"/api/schools/{SchoolServer.OtherSchool}/people/template")).StatusCode);
        Assert.Equal(status, (await client.GetAsync($"/api/schools/{SchoolServer.OtherSchool}/people/export")).StatusCode);
    }

    [Fact]
    public async Task Another_site_cannot_send_a_file()
    {
        var client = await Coordinator();
        using var request = new HttpRequestMessage(HttpMethod.Post, Apply) { Content = PeopleFiles.Form(PeopleFiles.Csv("a")) };
        request.Headers.Add("Origin", "https://elsewhere.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("kk", "csv")]
    [InlineData("ru", "csv")]
    [InlineData("en", "csv")]
    [InlineData("kk", "xlsx")]
    [InlineData("ru", "xlsx")]
    [InlineData("en", "xlsx")]
    public async Task The_export_imports_again_without_a_change(string language, string format)
    {
        var client = await Coordinator();
        var export = await client.GetByteArrayAsync($"/api/schools/{SchoolServer.OtherSchool}/people/export?lang={language}&format={format}");
        Assert.Equal(format == "csv" ? [0xEF, 0xBB, 0xBF] : "PK\u0003"u8.ToArray(), export[..3]);
        var counts = (await Look(client, export)).GetProperty("counts");
        Assert.Equal((0, 0, 0, 0, 0), (Count(counts, "new"), Count(counts, "changed"), Count(counts, "doubtful"), Count(counts, "wrong"), Count(counts, "missing")));
        Assert.True(Count(counts, "same") >= 60);
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task The_template_is_a_workbook_that_an_import_knows(string language)
    {
        var client = await Coordinator();
        var template = await client.GetByteArrayAsync($"/api/schools/{SchoolServer.OtherSchool}/people/template?lang={language}");
        var tables = (await Look(client, template)).GetProperty("tables").EnumerateArray().ToList();
        Assert.Equal(["students", "staff"], tables.Select(table => table.GetProperty("kind").GetString()));
        Assert.All(tables, table =>
        {
            Assert.Empty(table.GetProperty("lacking").EnumerateArray());
            Assert.All(table.GetProperty("columns").EnumerateArray(), column => Assert.NotNull(column.GetProperty("field").GetString()));
        });
    }

    internal static async Task<JsonElement> Look(HttpClient client, byte[] content, object? options = null, string path = Preview)
    {
        var answer = await client.PostAsync(path, PeopleFiles.Form(content, options));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static int Count(JsonElement counts, string name) => counts.GetProperty(name).GetInt32();

    private static async Task<string> People(HttpClient client) =>
        await client.GetStringAsync($"/api/schools/{SchoolServer.OtherSchool}/students?limit=1000");

    private Task<HttpClient> Coordinator() => server.SignedIn($"coordinator.{SchoolServer.OtherSchool}");
}

/// <summary>What an import leaves behind. Each test has a server of its own.</summary>
public sealed class ImportApplyTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    private const string School = SchoolServer.School;
    private const string Preview = $"/api/schools/{School}/imports/preview";
    private const string Apply = $"/api/schools/{School}/imports";

    [Fact]
    public async Task Five_thousand_people_move_in_within_seconds_and_a_second_time_change_nothing()
    {
        var client = await server.SignedIn($"coordinator.{School}");
        var file = PeopleFiles.Xlsx(PeopleFiles.Many(5000));
        var watch = Stopwatch.StartNew();
        var run = await ImportTests.Look(client, file, path: Preview);
        Assert.Equal(5000, run.GetProperty("new").GetArrayLength());
        var done = await ImportTests.Look(client, file, new { plan = run.GetProperty("plan").GetString() }, Apply);
        // Seconds on an idle computer; a machine busy with other tests is given more.
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"{watch.Elapsed}");
        Assert.Equal(5000, done.GetProperty("counts").GetProperty("new").GetInt32());

        var again = await ImportTests.Look(client, file, path: Preview);
        Assert.Equal(5000, again.GetProperty("same").GetArrayLength());
        Assert.Equal(0, again.GetProperty("counts").GetProperty("changed").GetInt32());
        var found = await client.GetFromJsonAsync<JsonElement>($"/api/schools/{School}/students?q=Тегі4998");
        var student = Assert.Single(found.GetProperty("items").EnumerateArray());
        Assert.Equal("care", student.GetProperty("faction").GetString());
        Assert.StartsWith($"{School}.s", student.GetProperty("id").GetString(), StringComparison.Ordinal);

        // The people of before are named as missing, and are still there.
        Assert.True(again.GetProperty("missing").GetArrayLength() >= 60);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/api/students/{SchoolServer.Student(1)}")).StatusCode);

        // What was sent twice by a phone that heard no answer is refused, not done twice.
        var repeated = await client.PostAsync(Apply, PeopleFiles.Form(file, new { plan = run.GetProperty("plan").GetString() }));
        Assert.Equal("plan-outdated", (await repeated.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_plan_is_not_carried_out_when_the_file_or_the_people_are_others()
    {
        var client = await server.SignedIn($"coordinator.{School}");
        var file = PeopleFiles.Csv("ФИО;Класс", "Бірінші Оқушы;7А");
        var plan = (await ImportTests.Look(client, file, path: Preview)).GetProperty("plan").GetString();
        Assert.Equal(HttpStatusCode.Conflict, (await client.PostAsync(Apply, PeopleFiles.Form(file, new { plan = "other" }))).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await client.PostAsync(Apply, PeopleFiles.Form(PeopleFiles.Csv("ФИО;Класс", "Басқа Оқушы;7А"), new { plan }))).StatusCode);

        var other = PeopleFiles.Csv("ФИО;Класс", "Үшінші Оқушы;7А");
        await ImportTests.Look(client, other, new { plan = (await ImportTests.Look(client, other, path: Preview)).GetProperty("plan").GetString() }, Apply);
        Assert.Equal(HttpStatusCode.Conflict, (await client.PostAsync(Apply, PeopleFiles.Form(file, new { plan }))).StatusCode);
    }

    [Fact]
    public async Task What_columns_mean_is_said_once_and_remembered()
    {
        var client = await server.SignedIn($"coordinator.{School}");
        var file = PeopleFiles.Csv("Кім;Қайда;Артық", "Төртінші Оқушы;6А;x");
        var unknown = await ImportTests.Look(client, file, path: Preview);
        Assert.Equal(JsonValueKind.Null, unknown.GetProperty("plan").ValueKind);

        var tables = new Dictionary<string, object> { ["list.bin"] = new { kind = "students", fields = new Dictionary<string, string> { ["A"] = "name", ["B"] = "class" } } };
        var said = await ImportTests.Look(client, file, new { tables }, Preview);
        Assert.Equal("Төртінші Оқушы", Assert.Single(said.GetProperty("new").EnumerateArray()).GetProperty("name").GetString());
        await ImportTests.Look(client, file, new { tables, plan = said.GetProperty("plan").GetString() }, Apply);

        var known = await ImportTests.Look(client, file, path: Preview);
        Assert.Single(known.GetProperty("same").EnumerateArray());
    }

    [Fact]
    public async Task Who_has_left_is_named_by_a_person_and_loses_posts_but_not_the_own_page()
    {
        var (client, gone) = (await server.SignedIn($"coordinator.{School}"), SchoolServer.Student(40));
        var own = await server.SignedInStudent(gone);
        (await client.PostAsJsonAsync($"/api/schools/{School}/posts", new { holder = gone, code = "council-member" })).EnsureSuccessStatusCode();
        Assert.Single(Posts(await own.GetFromJsonAsync<JsonElement>("/api/session")));

        var file = PeopleFiles.Csv("ФИО;Класс", "Құпия41 Есімі41;5Б");
        var looked = await ImportTests.Look(client, file, new { left = new[] { gone, SchoolServer.Student(41), "nobody" } }, Preview);
        Assert.Equal(1, looked.GetProperty("counts").GetProperty("left").GetInt32());
        Assert.Equal([gone], looked.GetProperty("missing").EnumerateArray().Where(one => one.GetProperty("hasLeft").GetBoolean()).Select(Id));
        Assert.Equal(400, (int)(await client.PostAsync(Preview, PeopleFiles.Form(file, new { left = new[] { gone }, since = "2026-11-19" }))).StatusCode);
        await ImportTests.Look(client, file, new { left = new[] { gone }, plan = Plan(await ImportTests.Look(client, file, new { left = new[] { gone } }, Preview)) }, Apply);

        Assert.Empty(Posts(await own.GetFromJsonAsync<JsonElement>("/api/session")));
        Assert.Equal("2026-11-17", (await own.GetFromJsonAsync<JsonElement>($"/api/students/{gone}")).GetProperty("leftOn").GetString());
        Assert.Equal("2026-11-17", (await own.GetFromJsonAsync<JsonElement>($"/api/students/{gone}/data")).GetProperty("leftOn").GetString());
        Assert.Contains("… – 17.11.2026", await own.GetStringAsync($"/api/students/{gone}/data?format=text"), StringComparison.Ordinal);
        Assert.Empty((await client.GetFromJsonAsync<JsonElement>($"/api/schools/{School}/students?q={gone}")).GetProperty("items").EnumerateArray());
        Assert.False((await own.GetFromJsonAsync<JsonElement>($"/api/students/{gone}/parliament")).GetProperty("mayApply").GetBoolean());

        // By mistake: a list that names the student's own code brings them back.
        var back = PeopleFiles.Csv("Көшбасшы коды;ФИО;Класс", $"{gone};Құпия40 Есімі40;5Б");
        var change = Assert.Single((await ImportTests.Look(client, back, path: Preview)).GetProperty("changed").EnumerateArray()).GetProperty("changes");
        Assert.Contains("leftOn", change.EnumerateArray().Select(one => one.GetProperty("field").GetString()));
        await ImportTests.Look(client, back, new { plan = Plan(await ImportTests.Look(client, back, path: Preview)) }, Apply);
        Assert.Equal(JsonValueKind.Null, (await own.GetFromJsonAsync<JsonElement>($"/api/students/{gone}")).GetProperty("leftOn").ValueKind);
        Assert.Single((await client.GetFromJsonAsync<JsonElement>($"/api/schools/{School}/students?q={gone}")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task A_doubtful_row_waits_for_an_answer()
    {
        var client = await server.SignedIn($"coordinator.{School}");
        var file = PeopleFiles.Csv("ФИО;Класс", "Құпия50 Есімі50;6Б");
        var run = await ImportTests.Look(client, file, path: Preview);
        var doubt = Assert.Single(run.GetProperty("doubtful").EnumerateArray());
        Assert.Equal(SchoolServer.Student(50), Assert.Single(doubt.GetProperty("candidates").EnumerateArray()).GetProperty("id").GetString());

        var answers = new Dictionary<string, string> { ["list.bin!2"] = SchoolServer.Student(50) };
        var answered = await ImportTests.Look(client, file, new { answers }, Preview);
        var change = Assert.Single(answered.GetProperty("changed").EnumerateArray()).GetProperty("changes")[0];
        Assert.Equal(("class", "5Б", "6Б"), (change.GetProperty("field").GetString(), change.GetProperty("from").GetString(), change.GetProperty("to").GetString()));
        await ImportTests.Look(client, file, new { answers, plan = answered.GetProperty("plan").GetString() }, Apply);
        var student = await client.GetFromJsonAsync<JsonElement>($"/api/students/{SchoolServer.Student(50)}");
        Assert.Equal("6Б", student.GetProperty("class").GetString());
    }

    private static string? Plan(JsonElement run) => run.GetProperty("plan").GetString();

    private static string? Id(JsonElement person) => person.GetProperty("id").GetString();

    private static JsonElement.ArrayEnumerator Posts(JsonElement session) => session.GetProperty("posts").EnumerateArray();
}

using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Engagement.Archives;
using Engagement.Exports;
using Engagement.Import;

namespace Engagement.Tests;

/// <summary>What leaves a school as tables and as one archive.</summary>
public sealed class ExportTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    private const string School = $"/api/schools/{SchoolServer.School}";

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task The_book_is_a_row_for_every_line_and_undone_points_are_numbers(string format)
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        var student = SchoolServer.Student(3);
        var sheet = await Award(coordinator, student);
        (await coordinator.PostAsJsonAsync($"{School}/sheets/{sheet}/reversal", new { reason = "екі рет жазылған" })).EnsureSuccessStatusCode();

        var rows = await Rows(coordinator, "ledger", format);
        var own = rows.Where(row => row["Koshbasshy code"] == student).TakeLast(2).ToList();
        Assert.Equal(["Құпия3 Есімі3", "Құпия3 Есімі3"], own.Select(row => row["Full name"]));
        var granted = own.Select(row => int.Parse(row["Points granted"], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.True(granted[0] > 0);
        Assert.Equal(-granted[0], granted[1]);
        Assert.Equal(own[0]["Entry"], own[1]["Undoes entry"]);
        Assert.Equal(format == "csv" ? "18.11.2026" : "2026-11-18", own[0]["Day"]);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task Totals_hold_what_the_book_holds_and_no_place(string format)
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        await Award(coordinator, SchoolServer.Student(4));
        var ledger = await Rows(coordinator, "ledger", format);
        var totals = await Rows(coordinator, "totals", format);
        var sums = ledger.GroupBy(row => row["Koshbasshy code"]).ToDictionary(rows => rows.Key, rows => rows.Sum(row => Number(row["Points granted"])));
        Assert.Equal(sums.OrderBy(sum => sum.Key), totals.Select(row => KeyValuePair.Create(row["Koshbasshy code"], Number(row["Year"]))).OrderBy(sum => sum.Key));
        Assert.All(totals, row => Assert.Equal(Number(row["Year"]), Enumerable.Range(1, 4).Sum(quarter => Number(row[$"Quarter {quarter}"]))));
        Assert.DoesNotContain("Place", totals[0].Keys);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task The_plan_has_the_columns_of_the_document(string format)
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        var rows = await Rows(coordinator, "plan", format);
        var plan = await coordinator.GetFromJsonAsync<JsonElement>($"{School}/plan/");
        Assert.Equal(
            plan.GetProperty("events").EnumerateArray().Select(planned => (planned.GetProperty("series").GetString(), planned.GetProperty("title").GetProperty("en").GetString())),
            rows.Select(row => ((string?)row["No."], (string?)row["Event"])));
        Assert.Superset(
            new HashSet<string> { "Project", "Form", "Month", "Repetition", "Responsible", "Partners", "Participants", "Completion" }, rows[0].Keys.ToHashSet());
    }

    [Theory]
    [InlineData("factions", "csv")]
    [InlineData("classes", "xlsx")]
    public async Task A_board_is_what_the_screen_shows(string table, string format)
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        await Eventually(async () =>
        {
            var board = await coordinator.GetFromJsonAsync<JsonElement>($"{School}/boards/{table}?period=year&top=1000");
            var rows = await Rows(coordinator, table, format);
            return board.GetProperty("rows").EnumerateArray().Select(row => (row.GetProperty("name").GetProperty("en").GetString(), row.GetProperty("points").GetInt32()))
                .SequenceEqual(rows.Select(row => ((string?)row["Name"], Number(row["Points"]))));
        });
    }

    [Fact]
    public async Task A_board_of_students_goes_out_as_the_school_sees_it()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        await Award(coordinator, SchoolServer.Student(8));
        await Award(coordinator, SchoolServer.Student(9));
        string[] names = [];
        await Eventually(async () =>
        {
            names = [.. (await Rows(coordinator, "students", "csv")).Select(row => row["Name"])];
            return names.Contains("Көрінер9");
        });
        Assert.DoesNotContain(names, name => name.Contains("Есімі", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_no_table_no_format_or_no_period_is_refused()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(coordinator, "exports/passwords"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusOf(coordinator, "exports/plan?format=exe"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusOf(coordinator, "exports/classes?period=decade"));
    }

    [Fact]
    public void A_text_never_becomes_a_formula_and_a_number_stays_one()
    {
        string[] texts = ["=1+1", "+7 700", "-5", "@sum", "\tA1", "Әлия; \"Ә\""];
        var table = new ExportTable("t", ["a", "b"], texts.Select(text => (object?[])[text, -5]));
        var csv = Encoding.UTF8.GetString(TableFile.Csv(table));
        Assert.DoesNotContain("\n=", csv, StringComparison.Ordinal);
        Assert.All(texts[..5], text => Assert.Contains($"\"'{text}\";-5\r\n", csv, StringComparison.Ordinal));
        var workbook = ImportFile.Read(TableWorkbook.Write(table), "t.xlsx");
        Assert.Equal(texts, workbook.Tables[0].Rows.Skip(1).Select(row => row.Cells[0]));
        Assert.All(workbook.Tables[0].Rows.Skip(1), row => Assert.Equal("-5", row.Cells[1]));
    }

    [Fact]
    public void Every_state_is_in_an_archive_or_left_out_for_a_reason()
    {
        var names = typeof(StateNames).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.Name != nameof(StateNames.Storage)).Select(field => (string)field.GetRawConstantValue()!);
        Assert.Equal(names.Order(), ArchivedStates.Taken.Concat(ArchivedStates.Left.Keys).Order());
    }

    [Theory]
    [InlineData("plan/abai/2026-2027", true)]
    [InlineData("roster/abai", true)]
    [InlineData("assignments/abai.s001", true)]
    [InlineData("roster/abai-2", false)]
    [InlineData("roster/aba", false)]
    [InlineData("report/zhambyl/abai/q1", false)]
    public void A_key_names_its_school(string key, bool isOfAbai) => Assert.Equal(isOfAbai, ArchivedStates.IsOf("abai", key));

    [Fact]
    public async Task An_archive_holds_this_school_and_neither_ways_in_nor_letters_in_confidence()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        using var student = await server.SignedInStudent(SchoolServer.Student(5));
        (await student.PostAsJsonAsync(
            $"/api/students/{SchoolServer.Student(5)}/complaints", new { id = Guid.CreateVersion7(), to = "leader", text = "zqconfidence" })).EnsureSuccessStatusCode();
        await Award(coordinator, SchoolServer.Student(6));
        var bytes = await coordinator.GetByteArrayAsync($"{School}/archive");
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var texts = zip.Entries.ToDictionary(entry => entry.FullName, TextOf);

        Assert.Contains("Құпия6", texts["states/roster.ndjson"], StringComparison.Ordinal);
        Assert.Contains("\"school\":\"abai\"", texts["manifest.json"], StringComparison.Ordinal);
        Assert.Equal(await coordinator.GetStringAsync($"{School}/ledger/export"), texts["book.ndjson"]);
        Assert.All(texts.Values, text => Assert.DoesNotContain("zqconfidence", text, StringComparison.Ordinal));
        Assert.All(texts.Values, text => Assert.DoesNotContain("zhambyl", text, StringComparison.Ordinal));
        Assert.All(texts.Values, text => Assert.DoesNotContain(server.Hash[..20], text, StringComparison.Ordinal));
        Assert.Empty(texts.Keys.Intersect(ArchivedStates.Left.Keys.Select(name => $"states/{name}.ndjson")));
        Assert.Empty(Directory.EnumerateFiles(server.Folder, ".archive-*"));
    }

    private static string TextOf(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static async Task<Guid> Award(HttpClient client, string student)
    {
        var id = Guid.CreateVersion7();
        var sheet = new { id, activity = new { day = SchoolServer.Today }, lines = new[] { new { student, kind = "meet.attend" } } };
        Assert.Equal(HttpStatusCode.Created, (await client.PostAsJsonAsync($"{School}/sheets", sheet)).StatusCode);
        return id;
    }

    /// <summary>Read as the product's own import reads a file.</summary>
    private static async Task<List<Dictionary<string, string>>> Rows(HttpClient client, string table, string format)
    {
        var file = await client.GetByteArrayAsync($"{School}/exports/{table}?format={format}&lang=en&period=year");
        var read = Assert.Single(ImportFile.Read(file, table).Tables).Rows;
        return [.. read.Skip(1).Select(row => read[0].Cells.Select((header, column) => (header, Text: row[column])).ToDictionary(cell => cell.header, cell => cell.Text))];
    }

    /// <summary>A board follows the book within moments.</summary>
    private static async Task Eventually(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await isSo())
        {
            await Task.Delay(20, patience.Token);
        }
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<HttpStatusCode> StatusOf(HttpClient client, string path) => (await client.GetAsync(new Uri($"{School}/{path}", UriKind.Relative))).StatusCode;
}

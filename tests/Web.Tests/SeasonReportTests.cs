using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using UglyToad.PdfPig;

namespace Engagement.Tests;

/// <summary>The report of a quarter and of the year, as those who look after a school read, print and count it.</summary>
public sealed class SeasonReportTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    private const string Address = $"/api/schools/{SchoolServer.School}/season-report";

    [Fact]
    public async Task The_page_has_what_the_book_has_and_hides_what_could_point_to_a_child()
    {
        await Award("event.part", 1, 2, 3, 4, 5);
        await Award("debate.part", 1, 2);
        var report = await Read("quarter-2");
        var whole = report.GetProperty("whole");
        Assert.Equal(("quarter-2", JsonValueKind.Null), (report.GetProperty("window").GetString(), report.GetProperty("seal").ValueKind));
        Assert.True(whole.GetProperty("active").GetInt32() >= 5);
        Assert.Equal((1, JsonValueKind.Null), (whole.GetProperty("debates").GetInt32(), whole.GetProperty("speakers").ValueKind));
        Assert.Equal(JsonValueKind.Null, Family(report, whole, "debates").ValueKind);
        Assert.True(Family(report, whole, "taking-part").GetInt32() >= 25);
        Assert.Equal(0, (await Read("quarter-1")).GetProperty("whole").GetProperty("points").GetInt32());
    }

    [Fact]
    public async Task The_print_says_it_with_Kazakh_letters_and_that_it_is_not_sealed()
    {
        await Award("event.part", 6, 7, 8, 9, 10);
        var coordinator = await server.SignedIn("coordinator.abai");
        using var pdf = PdfDocument.Open(await coordinator.GetByteArrayAsync($"{Address}.pdf?window=quarter-2"));
        var text = string.Join(' ', pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
        foreach (var said in (string[])["2-тоқсан есебі", "Бекітілмеген: 18.11.2026 12:00", "Жоспар және қатысу", "Бүкіл мектеп", "Өзін-өзі басқару"])
        {
            Assert.Contains(said, text, StringComparison.Ordinal);
        }

        Assert.All(pdf.GetPages(), page => Assert.All(page.Letters, letter => Assert.True(
            letter.StartBaseLine.X >= 40 && letter.EndBaseLine.X <= page.Width - 40 && letter.StartBaseLine.Y is > 20 and < 810, letter.Value)));
    }

    [Fact]
    public async Task The_workbook_has_numbers_that_count()
    {
        await Award("event.part", 11, 12, 13, 14, 15);
        var coordinator = await server.SignedIn("coordinator.abai");
        using var file = new MemoryStream(await coordinator.GetByteArrayAsync($"{Address}.xlsx?window=quarter-2&language=ru"));
        using var workbook = SpreadsheetDocument.Open(file, isEditable: false);
        var sheets = workbook.WorkbookPart!.Workbook!.Descendants<Sheet>().ToList();
        Assert.Equal(["План и участие", "Что сделано", "Баллы по видам"], sheets.Select(sheet => sheet.Name!.Value));
        var work = (WorksheetPart)workbook.WorkbookPart.GetPartById(sheets[1].Id!);
        var school = work.Worksheet!.Descendants<Row>().Last().Elements<Cell>().ToList();
        Assert.Equal("Вся школа", school[0].InnerText);
        var points = (await Read("quarter-2")).GetProperty("whole").GetProperty("points").GetInt32();
        Assert.Equal(points, int.Parse(school[1].CellValue!.Text, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task There_is_no_such_window_and_no_such_year()
    {
        var coordinator = await server.SignedIn("coordinator.abai");
        Assert.Equal(404, (int)(await coordinator.GetAsync($"{Address}?window=quarter-5")).StatusCode);
        Assert.Equal(404, (int)(await coordinator.GetAsync($"{Address}?season=1999-2000")).StatusCode);
    }

    private async Task<JsonElement> Read(string window) =>
        await (await server.SignedIn("coordinator.abai")).GetFromJsonAsync<JsonElement>($"{Address}?window={window}");

    private static JsonElement Family(JsonElement report, JsonElement group, string family)
    {
        var families = report.GetProperty("families").EnumerateArray().Select(one => one.GetString()).ToList();
        return group.GetProperty("families")[families.IndexOf(family)];
    }

    private async Task Award(string kind, params int[] students) => (await (await server.SignedIn("mentor.abai")).PostAsJsonAsync(
        $"/api/schools/{SchoolServer.School}/sheets", new
        {
            id = Guid.CreateVersion7(),
            activity = new { day = SchoolServer.Today, @event = "2026-12-3" },
            lines = students.Select(student => new { student = SchoolServer.Student(student), kind }),
        })).EnsureSuccessStatusCode();
}

using System.Net.Http.Json;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using UglyToad.PdfPig;

namespace Engagement.Tests;

/// <summary>The portfolio of a faction, as those who look after a school read, print and count it.</summary>
public sealed class PortfolioTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    private const string Factions = $"/api/schools/{SchoolServer.School}/factions";

    [Fact]
    public async Task A_faction_has_its_figures_as_the_report_has_them_and_what_it_answers_for_in_the_plan()
    {
        var coordinator = await server.SignedIn("coordinator.abai");
        var report = await coordinator.GetFromJsonAsync<JsonElement>($"/api/schools/{SchoolServer.School}/season-report");
        foreach (var faction in report.GetProperty("factions").EnumerateArray())
        {
            var folio = await coordinator.GetFromJsonAsync<JsonElement>($"{Factions}/{faction.GetProperty("id").GetString()}/portfolio");
            Assert.Equal(faction.GetProperty("figures").GetRawText(), folio.GetProperty("faction").GetProperty("figures").GetRawText());
            Assert.Equal(JsonValueKind.Null, folio.GetProperty("seal").ValueKind);
            Assert.Equal(JsonValueKind.Null, folio.GetProperty("place").ValueKind);
            Assert.Empty(folio.GetProperty("leaders").EnumerateArray());
            var days = folio.GetProperty("events").EnumerateArray().Select(one => one.GetProperty("from").GetString()).ToList();
            Assert.Equal(days.Order(StringComparer.Ordinal), days);
            Assert.NotEmpty(days);
        }
    }

    [Fact]
    public async Task The_print_has_its_plan_with_Kazakh_letters_within_the_edges_and_the_same_bytes_for_the_same_year()
    {
        var coordinator = await server.SignedIn("coordinator.abai");
        var bytes = await coordinator.GetByteArrayAsync($"{Factions}/care/portfolio.pdf");
        Assert.Equal(bytes, await coordinator.GetByteArrayAsync($"{Factions}/care/portfolio.pdf"));
        using var pdf = PdfDocument.Open(bytes);
        var text = string.Join(' ', pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
        foreach (var said in (string[])["Фракция портфолиосы", "«Үздік мектеп парламенті» байқауы", "Бекітілмеген: 18.11.2026 12:00", "Жоспар ай сайын", "Өзін-өзі басқару"])
        {
            Assert.Contains(said, text, StringComparison.Ordinal);
        }

        Assert.True(pdf.NumberOfPages > 1);
        Assert.All(pdf.GetPages(), page => Assert.All(page.Letters, letter => Assert.True(
            letter.StartBaseLine.X >= 40 && letter.EndBaseLine.X <= page.Width - 40 && letter.StartBaseLine.Y is > 20 and < 810, letter.Value)));
    }

    [Fact]
    public async Task The_workbook_has_a_sheet_for_each_table_that_has_rows()
    {
        var coordinator = await server.SignedIn("coordinator.abai");
        using var file = new MemoryStream(await coordinator.GetByteArrayAsync($"{Factions}/care/portfolio.xlsx?language=ru"));
        using var workbook = SpreadsheetDocument.Open(file, isEditable: false);
        var sheets = workbook.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value).ToList();
        Assert.Equal(["Год в цифрах", "Баллы по видам"], sheets.Take(2));
        Assert.Contains("План по месяцам", sheets);
        Assert.DoesNotContain("Лидеры школы", sheets);
    }

    [Fact]
    public async Task There_is_no_such_faction_and_no_such_year()
    {
        var coordinator = await server.SignedIn("coordinator.abai");
        Assert.Equal(404, (int)(await coordinator.GetAsync($"{Factions}/nobody/portfolio")).StatusCode);
        Assert.Equal(404, (int)(await coordinator.GetAsync($"{Factions}/care/portfolio?season=1999-2000")).StatusCode);
    }
}

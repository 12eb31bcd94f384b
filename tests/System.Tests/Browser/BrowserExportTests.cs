using System.IO.Compression;
using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>A coordinator takes the school out: every table both ways, and the archive.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserExportTests(LiveSchool school)
{
    private static readonly string[] Tables = ["roll", "plan", "ledger", "totals", "factions", "classes", "students"];

    [BrowserFact]
    public async Task A_coordinator_downloads_every_table_and_the_archive()
    {
        await using var coordinator = await school.Visitor(Screen.Laptop);
        await coordinator.SignIn("coordinator");
        await coordinator.Open("/desk");
        await coordinator.FollowMenu("menuWords.exports");
        await coordinator.Page.GetByRole(AriaRole.Combobox, new() { Name = Words.Say("exportWords.period") }).SelectOptionAsync("quarter");
        foreach (var table in Tables)
        {
            var csv = await Download(coordinator, table, "CSV");
            Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
            Assert.Contains(";", System.Text.Encoding.UTF8.GetString(csv).Split("\r\n")[1], StringComparison.Ordinal);
            using var workbook = new ZipArchive(new MemoryStream(await Download(coordinator, table, "XLSX")));
            Assert.NotNull(workbook.GetEntry("[Content_Types].xml"));
        }

        var archive = await coordinator.Page.RunAndWaitForDownloadAsync(() =>
            coordinator.Page.GetByRole(AriaRole.Link, new() { Name = Words.Say("exportWords.takeArchive") }).ClickAsync());
        using var zip = new ZipArchive(new MemoryStream(await File.ReadAllBytesAsync(await archive.PathAsync())));
        Assert.NotNull(zip.GetEntry("manifest.json"));
        Assert.NotNull(zip.GetEntry("book.ndjson"));
        Assert.Empty(coordinator.Complaints);
    }

    [BrowserFact]
    public async Task A_mentor_is_told_whose_page_it_is()
    {
        await using var mentor = await school.Visitor(Screen.Phone);
        await mentor.SignIn("mentor");
        await mentor.Open("/s/abai/exports");
        await Assertions.Expect(mentor.Page.GetByText(Words.Say("exportWords.staffOnly"))).ToBeVisibleAsync();
        await Assertions.Expect(mentor.Page.GetByRole(AriaRole.Link, new() { Name = "CSV" })).ToHaveCountAsync(0);
        Assert.Empty(mentor.Complaints);
    }

    private static async Task<byte[]> Download(Visitor visitor, string table, string format)
    {
        var name = Words.Say("exportWords.as").Replace("{table}", Words.Say($"exportTableWords.{table}"), StringComparison.Ordinal)
            .Replace("{format}", format, StringComparison.Ordinal);
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() =>
            visitor.Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }
}

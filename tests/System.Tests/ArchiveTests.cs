using System.Diagnostics;
using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Engagement.Tests;

/// <summary>A school leaves one installation as a file and lives on in another.</summary>
public sealed class ArchiveTests
{
    private const string Password = "жаңа ұзын құпия сөз";
    private const int Kills = 6;

    [Fact]
    public async Task A_school_opens_elsewhere_with_its_book_its_plan_and_its_people()
    {
        var (file, before) = await Archived();

        await using var there = new ServerProcess();
        var opened = await ServerProcess.Command("school", "open", file, "--Data:Directory", there.Folder);
        Assert.True(opened.ExitCode == 0, opened.Output);
        var again = await ServerProcess.Command("school", "open", file, "--Data:Directory", there.Folder);
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("REFUSED", again.Output, StringComparison.Ordinal);
        var rebuilt = await ServerProcess.Command("book", "rebuild", "--Data:Directory", there.Folder);
        Assert.Contains(" 0 differences", rebuilt.Output, StringComparison.Ordinal);
        var invited = await ServerProcess.Command("school", "coordinator", "abai", "Жаңа Үйлестіруші", "--Data:Directory", there.Folder);
        Assert.True(invited.ExitCode == 0, invited.Output);
        var code = Regex.Match(invited.Output, "enters ([0-9A-Z-]+) before").Groups[1].Value;

        await there.Start("--environment", "Staging", "--Accounts:SecondFactor", "Advised");
        using var client = new HttpClient { BaseAddress = there.Address };
        var taken = await client.PostAsJsonAsync("/api/invitations", new { code, login = "new.coordinator", password = Password });
        Assert.True(taken.IsSuccessStatusCode, await taken.Content.ReadAsStringAsync());
        (await client.PostAsJsonAsync("/api/session", new { login = "new.coordinator", password = Password })).EnsureSuccessStatusCode();
        Assert.Equal(before, await Seen(client));
    }

    /// <summary>From the first byte that it writes to its end, in equal steps.</summary>
    [Fact]
    public async Task Killed_while_it_opens_it_is_opened_whole_by_the_same_command()
    {
        var (file, _) = await Archived();
        var whole = await Opening(file, Folder(), null);
        for (var kill = 1; kill < Kills; kill++)
        {
            var folder = Folder();
            await Opening(file, folder, whole * kill / Kills);
            var (exitCode, output) = await ServerProcess.Command("school", "open", file, "--Data:Directory", folder);
            Assert.True(exitCode == 0 || output.Contains("is a school of this installation already", StringComparison.Ordinal), output);
            var rebuilt = await ServerProcess.Command("book", "rebuild", "--Data:Directory", folder);
            Assert.Contains("abai", rebuilt.Output, StringComparison.Ordinal);
            Assert.Contains(" 0 differences", rebuilt.Output, StringComparison.Ordinal);
            Assert.Contains("REFUSED", (await ServerProcess.Command("school", "open", file, "--Data:Directory", folder)).Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("book.ndjson")]
    [InlineData("states/roster.ndjson")]
    public async Task A_changed_archive_is_refused_and_leaves_nothing(string entry)
    {
        var (file, _) = await Archived();
        Tamper(file, entry);

        var folder = Folder();
        var opened = await ServerProcess.Command("school", "open", file, "--Data:Directory", folder);
        Assert.Equal(1, opened.ExitCode);
        Assert.Contains(entry, opened.Output, StringComparison.Ordinal);
        var rebuilt = await ServerProcess.Command("book", "rebuild", "--Data:Directory", folder);
        Assert.DoesNotContain("abai", rebuilt.Output, StringComparison.Ordinal);
    }

    /// <summary>The demonstration school as a file, and what its coordinator saw of it.</summary>
    private static async Task<(string File, string Seen)> Archived()
    {
        await using var here = new ServerProcess();
        await here.Start();
        using var coordinator = await here.SignedIn("coordinator");
        var file = Path.Combine(Folder(), "abai.zip");
        await File.WriteAllBytesAsync(file, await coordinator.GetByteArrayAsync(new Uri("/api/schools/abai/archive", UriKind.Relative)));
        return (file, await Seen(coordinator));
    }

    /// <summary>How long it writes; killed after so much of that.</summary>
    private static async Task<TimeSpan> Opening(string file, string folder, TimeSpan? killedAfter)
    {
        using var opening = ServerProcess.Begun("school", "open", file, "--Data:Directory", folder);
        while (Directory.GetFiles(folder).Length == 0)
        {
            Assert.False(opening.HasExited, "It ended before it wrote anything.");
            await Task.Delay(1);
        }

        var writing = Stopwatch.StartNew();
        if (killedAfter is { } moment)
        {
            await Task.Delay(moment);
            opening.Kill();
        }

        await opening.WaitForExitAsync();
        return writing.Elapsed;
    }

    private static string Folder() => Directory.CreateTempSubdirectory("engagement-archive-").FullName;

    /// <summary>What does not follow the clock: the two servers live on different days.</summary>
    private static async Task<string> Seen(HttpClient client)
    {
        var book = (await client.GetStringAsync(new Uri("/api/schools/abai/ledger/export", UriKind.Relative))).Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];
        var plan = await client.GetFromJsonAsync<JsonElement>("/api/schools/abai/plan/draft");
        var classes = await client.GetFromJsonAsync<JsonElement>("/api/schools/abai/boards/classes?period=year&top=1000");
        var roll = await client.GetStringAsync(new Uri("/api/schools/abai/people/export", UriKind.Relative));
        var student = roll.Split("\r\n")[1].Split(';')[0];
        var account = await client.GetFromJsonAsync<JsonElement>($"/api/students/{student}");
        return string.Join('\n', [
            book, plan.GetProperty("events").GetRawText(), roll,
            account.GetProperty("name").GetRawText(), account.GetProperty("entries").GetRawText(),
            .. classes.GetProperty("rows").EnumerateArray().Select(row => $"{row.GetProperty("place")} {row.GetProperty("id")} {row.GetProperty("points")}"),
        ]);
    }

    private static void Tamper(string file, string name)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        var text = reader.ReadToEnd();
        reader.Dispose();
        zip.GetEntry(name)!.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text.Replace("8А", "9А", StringComparison.Ordinal));
    }
}

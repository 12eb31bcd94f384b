using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Engagement.Tests;

/// <summary>A school as a file, and what its coordinator saw when it was made.</summary>
internal sealed record SchoolFile(string Path, string Seen)
{
    private const string Password = "жаңа ұзын құпия сөз";

    /// <summary>The demonstration school's.</summary>
    public static async Task<SchoolFile> Made()
    {
        await using var here = new ServerProcess();
        await here.Start();
        using var coordinator = await here.SignedIn("coordinator");
        return await Of(coordinator);
    }

    public static async Task<SchoolFile> Of(HttpClient coordinator)
    {
        var path = System.IO.Path.Combine(Folder(), "abai.zip");
        await File.WriteAllBytesAsync(path, await coordinator.GetByteArrayAsync(new Uri("/api/schools/abai/archive", UriKind.Relative)));
        return new(path, await SeenBy(coordinator));
    }

    public static string Folder() => Directory.CreateTempSubdirectory("engagement-archive-").FullName;

    /// <summary>Opens in an empty folder, lets somebody in and shows them the same school.</summary>
    public async Task ExpectToLiveOn()
    {
        await using var there = new ServerProcess();
        var opened = await ServerProcess.Command("school", "open", Path, "--Data:Directory", there.Folder);
        Assert.True(opened.ExitCode == 0, opened.Output);
        var again = await ServerProcess.Command("school", "open", Path, "--Data:Directory", there.Folder);
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
        Assert.Equal(Seen, await SeenBy(client));
    }

    /// <summary>What does not follow the clock: the two servers live on different days.</summary>
    private static async Task<string> SeenBy(HttpClient client)
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
}

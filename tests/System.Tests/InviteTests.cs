using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Engagement.Tests;

/// <summary>A coordinator who lost every way in gets one from whoever holds the server.</summary>
public sealed class InviteTests
{
    private const string NewPassword = "жаңа ұзын құпия сөз";

    [Fact]
    public async Task An_invitation_made_at_the_server_sets_a_new_password_and_stands_in_the_log()
    {
        await using var server = new ServerProcess();
        await server.Start();
        await server.Kill();
        var (exitCode, output) = await ServerProcess.Command("invite", "Coordinator", "--Data:Directory", server.Folder);
        Assert.True(exitCode == 0, output);
        var code = Regex.Match(output, "enters ([0-9A-Z-]+) before").Groups[1].Value;

        await server.Start();
        using var client = new HttpClient { BaseAddress = server.Address };
        var taken = await client.PostAsJsonAsync("/api/invitations", new { code, password = NewPassword });
        Assert.True(taken.IsSuccessStatusCode, await taken.Content.ReadAsStringAsync());
        var signedIn = await client.PostAsJsonAsync("/api/session", new { login = "coordinator", password = NewPassword });
        Assert.True(signedIn.IsSuccessStatusCode, await signedIn.Content.ReadAsStringAsync());
        var acts = await client.GetFromJsonAsync<JsonElement>("/api/schools/abai/acts?act=invite");
        var act = Assert.Single(acts.GetProperty("items").EnumerateArray());
        Assert.Equal("server", act.GetProperty("from").GetString());
    }

    [Fact]
    public async Task Nobody_is_invited_whom_nobody_knows()
    {
        await using var server = new ServerProcess();
        await server.Start();
        await server.Kill();
        var (exitCode, output) = await ServerProcess.Command("invite", "nobody.here", "--Data:Directory", server.Folder);
        Assert.Equal(1, exitCode);
        Assert.Contains("REFUSED", output, StringComparison.Ordinal);
        Assert.Equal(2, (await ServerProcess.Command("invite")).ExitCode);
    }
}

using System.Net.Http.Json;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>Who organises the summer of the republic is said by whoever holds the server.</summary>
public sealed class OrganiserTests
{
    [Fact]
    public async Task An_organiser_made_at_the_server_organises_from_the_next_start_on_and_stands_in_the_log()
    {
        await using var server = new ServerProcess();
        await server.Start();
        using (var before = await server.SignedIn("mentor"))
        {
            Assert.False(await Organises(before));
        }

        await server.Kill();
        for (var time = 0; time < 2; time++)
        {
            var (exitCode, output) = await ServerProcess.Command("organiser", "Mentor", "--Data:Directory", server.Folder);
            Assert.True(exitCode == 0, output);
        }

        // The command knows the true day, the demonstration's server another one.
        await server.Start("--Demo:Now", $"{TimeProvider.System.GetUtcNow():O}");
        using var mentor = await server.SignedIn("mentor");
        Assert.True(await Organises(mentor));
        using var coordinator = await server.SignedIn("coordinator");
        var acts = await coordinator.GetFromJsonAsync<JsonElement>("/api/schools/abai/acts?act=organiser");
        Assert.All(acts.GetProperty("items").EnumerateArray(), act => Assert.Equal("server", act.GetProperty("from").GetString()));
        Assert.NotEmpty(acts.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Nobody_organises_whom_nobody_knows()
    {
        await using var server = new ServerProcess();
        await server.Start();
        await server.Kill();
        var (exitCode, output) = await ServerProcess.Command("organiser", "nobody.here", "--Data:Directory", server.Folder);
        Assert.Equal(1, exitCode);
        Assert.Contains("REFUSED", output, StringComparison.Ordinal);
        Assert.Equal(2, (await ServerProcess.Command("organiser")).ExitCode);
    }

    private static async Task<bool> Organises(HttpClient client) =>
        (await client.GetFromJsonAsync<JsonElement>("/api/summer")).GetProperty("mayOrganise").GetBoolean();
}

using System.Net.Http.Json;

namespace Engagement.Tests;

/// <summary>A backup is taken while the server works, and the copy is a school that can be started.</summary>
public sealed class BackupTests
{
    [Fact]
    public async Task A_copy_of_a_running_server_is_whole_and_starts()
    {
        var copy = Path.Combine(Directory.CreateTempSubdirectory("engagement-backup-").FullName, "copy");
        await using (var server = new ServerProcess())
        {
            await server.Start();
            using var mentor = await server.SignedIn("mentor");
            var before = await server.Book(mentor);
            var (exitCode, output) = await ServerProcess.Command("backup", "--Data:Directory", server.Folder, "--to", copy);
            Assert.True(exitCode == 0, output);
            Assert.Contains($"{before.Count} sheets", output, StringComparison.Ordinal);

            var again = await ServerProcess.Command("backup", "--Data:Directory", server.Folder, "--to", copy);
            Assert.Equal(2, again.ExitCode);
        }

        await using var restored = new ServerProcess(copy);
        await restored.Start();
        using var coordinator = await restored.SignedIn("coordinator");
        Assert.True((await coordinator.GetAsync(new Uri("/api/schools/abai/boards/factions?period=year", UriKind.Relative))).IsSuccessStatusCode);
        await restored.Kill();
        var rebuilt = await ServerProcess.Command("book", "rebuild", "--Data:Directory", copy);
        Assert.True(rebuilt.ExitCode == 0, rebuilt.Output);
        Assert.Contains(" 0 differences", rebuilt.Output, StringComparison.Ordinal);
    }
}

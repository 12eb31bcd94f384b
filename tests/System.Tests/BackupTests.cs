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

        await StartsOn(copy);
    }

    [Fact]
    public async Task An_encrypted_copy_of_a_running_server_comes_back_with_the_right_passphrase_only()
    {
        var folder = Directory.CreateTempSubdirectory("engagement-backup-").FullName;
        var (to, restored, passphrase, wrong) = (
            Path.Combine(folder, "to"), Path.Combine(folder, "restored"), Path.Combine(folder, "passphrase"), Path.Combine(folder, "wrong"));
        await File.WriteAllTextAsync(passphrase, "төрт кездейсоқ сөз бірге\n");
        await File.WriteAllTextAsync(wrong, "төрт кездейсоқ сөз бөлек\n");
        await using (var server = new ServerProcess())
        {
            await server.Start();
            var made = await ServerProcess.Command("backup", "--Data:Directory", server.Folder, "--to", to, "--encrypt", "--passphrase-file", passphrase);
            Assert.True(made.ExitCode == 0, made.Output);
            Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(server.Folder), entry => entry.Contains(".backup-", StringComparison.Ordinal));
        }

        var file = Assert.Single(Directory.EnumerateFiles(to));
        Assert.Equal(-1, (await File.ReadAllBytesAsync(file)).AsSpan().IndexOf("SQLite format"u8));

        var refused = await ServerProcess.Command("restore", "--from", file, "--to", restored, "--passphrase-file", wrong);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("REFUSED", refused.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(restored) || Directory.Exists($"{restored}.partial"));

        var opened = await ServerProcess.Command("restore", "--from", file, "--to", restored, "--passphrase-file", passphrase);
        Assert.True(opened.ExitCode == 0, opened.Output);
        await StartsOn(restored);
    }

    private static async Task StartsOn(string copy)
    {
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

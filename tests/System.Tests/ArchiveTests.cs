using System.Diagnostics;
using System.IO.Compression;

namespace Engagement.Tests;

/// <summary>A school leaves one installation as a file and lives on in another.</summary>
public sealed class ArchiveTests
{
    private const int Kills = 12;

    [Fact]
    public async Task A_school_opens_elsewhere_with_its_book_its_plan_and_its_people()
    {
        var file = await SchoolFile.Made();
        await file.ExpectToLiveOn();
    }

    /// <summary>From the first byte that it writes to its end, in equal steps.</summary>
    [Fact]
    public async Task Killed_while_it_opens_it_is_opened_whole_by_the_same_command()
    {
        var (file, _) = await SchoolFile.Made();
        var whole = await Opening(file, SchoolFile.Folder(), null);
        for (var kill = 1; kill < Kills; kill++)
        {
            var folder = SchoolFile.Folder();
            await Opening(file, folder, whole * kill / Kills);
            var (exitCode, output) = await ServerProcess.Command("school", "open", file, "--Data:Directory", folder);
            Assert.True(exitCode == 0 || output.Contains("is a school of this installation already", StringComparison.Ordinal), output);
            var rebuilt = await ServerProcess.Command("book", "rebuild", "--Data:Directory", folder);
            Assert.Contains("abai", rebuilt.Output, StringComparison.Ordinal);
            Assert.Contains(" 0 differences", rebuilt.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("book.ndjson")]
    [InlineData("states/roster.ndjson")]
    public async Task A_changed_archive_is_refused_and_leaves_nothing(string entry)
    {
        var (file, _) = await SchoolFile.Made();
        Tamper(file, entry);

        var folder = SchoolFile.Folder();
        var opened = await ServerProcess.Command("school", "open", file, "--Data:Directory", folder);
        Assert.Equal(1, opened.ExitCode);
        Assert.Contains(entry, opened.Output, StringComparison.Ordinal);
        var rebuilt = await ServerProcess.Command("book", "rebuild", "--Data:Directory", folder);
        Assert.DoesNotContain("abai", rebuilt.Output, StringComparison.Ordinal);
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

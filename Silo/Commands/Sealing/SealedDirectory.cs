using System.Formats.Tar;

namespace Engagement.Commands.Sealing;

/// <summary>A folder as one sealed file: a tar archive, encrypted.</summary>
internal static class SealedDirectory
{
    /// <summary>Seals the files of a folder. The file has its name only when it is whole and on the disk.</summary>
    public static void Seal(string directory, string file, SealSecret secret)
    {
        var beside = $"{file}.partial";
        using (var target = new FileStream(beside, FileMode.CreateNew))
        {
            using var sealing = new SealingStream(target, secret);
            TarFile.CreateFromDirectory(directory, sealing, includeBaseDirectory: false);
            sealing.Finish();
            target.Flush(flushToDisk: true);
        }

        File.Move(beside, file);
    }

    /// <summary>Opens a sealed file into a folder that does not exist yet. It has its name only when all of it was proven.</summary>
    /// <exception cref="CommandRefusedException">The secret is wrong, or the file was changed or cut off; nothing is left behind.</exception>
    public static async Task Open(string file, string directory, SealSecret secret, Func<string, Task> check)
    {
        var beside = $"{Path.TrimEndingDirectorySeparator(directory)}.partial";
        Directory.CreateDirectory(beside);
        try
        {
            await using (var source = File.OpenRead(file))
            {
                await using var opening = new OpeningStream(source, secret);
                await TarFile.ExtractToDirectoryAsync(opening, beside, overwriteFiles: false);
                await opening.CopyToAsync(Stream.Null);
            }

            await check(beside);
            Directory.Move(beside, directory);
        }
        finally
        {
            if (Directory.Exists(beside))
            {
                Directory.Delete(beside, recursive: true);
            }
        }
    }
}

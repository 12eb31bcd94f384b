using Engagement.Commands.Sealing;
using Microsoft.Extensions.Hosting;

namespace Engagement.Commands;

/// <summary>
/// <c>restore --from FILE --to NEW-DIR</c> opens an encrypted backup into a data directory. It verifies the file to its last
/// byte and every chain in it; when anything is wrong, NEW-DIR does not come to be.
/// </summary>
internal static class RestoreCommand
{
    private const string Usage = $"Usage: restore --from FILE --to NEW-DIR {SealSecret.Options}; NEW-DIR does not exist.";

    public static async Task<int> Run(string[] args)
    {
        var configuration = Host.CreateApplicationBuilder(args).Configuration;
        if (configuration["from"] is not { Length: > 0 } from || configuration["to"] is not { Length: > 0 } to
            || !File.Exists(from) || Directory.Exists(to) || File.Exists(to))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        await SealedDirectory.Open(from, to, SealSecret.From(configuration, isNew: false), BackupCommand.Verify);
        Console.WriteLine($"Restored into {to}. Start the server with --Data:Directory {to}");
        return 0;
    }
}

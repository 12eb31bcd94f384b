using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Storage;
using Microsoft.Extensions.Options;

namespace Engagement.Commands;

/// <summary>
/// <c>book verify FILE</c> checks an export with nothing but the file. <c>book rebuild</c> rebuilds every projection from the
/// books of the data directory, while no server runs on it, and reports differences.
/// </summary>
internal static class BookCommand
{
    public static bool IsMeant(string[] args) => args is ["book", ..];

    /// <returns>0 when all is well, 1 when something differs, 2 when the command was not understood.</returns>
    public static async Task<int> Run(string[] args)
    {
        switch (args)
        {
            case [_, "verify", var file] when File.Exists(file):
                return Verify(file);
            case [_, "rebuild", ..]:
                return await Rebuild(args[2..]);
            default:
                await Console.Error.WriteLineAsync("Usage: book verify FILE.ndjson | book rebuild [--Data:Directory DIR]");
                return 2;
        }
    }

    private static int Verify(string file)
    {
        var verdict = BookVerifier.Verify(File.ReadLines(file));
        Console.WriteLine(verdict.Fault is { } fault
            ? $"NOT WHOLE. {fault}"
            : $"The book of {verdict.School} is whole: {verdict.Sheets} sheets, {verdict.Entries} entries, head {verdict.Head}.");
        return verdict.Fault is null ? 0 : 1;
    }

    private static async Task<int> Rebuild(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddEngagementSilo();
        using var host = builder.Build();
        await host.StartAsync();
        var directory = host.Services.GetRequiredService<IOptions<StorageOptions>>().Value.Directory;
        var grains = host.Services.GetRequiredService<IGrainFactory>();
        var isClean = true;
        foreach (var school in await host.Services.GetRequiredService<ILedgerStore>().ListBooks())
        {
            var audit = await grains.GetGrain<ISchoolGrain>(Keys.School(school)).Audit();
            Console.WriteLine($"{school}: {audit.Sheets} sheets up to entry {audit.AppliedSeq}, {audit.Differences.Length} differences ({directory})");
            foreach (var difference in audit.Differences)
            {
                Console.WriteLine($"  {difference}");
                isClean = false;
            }
        }

        await host.StopAsync();
        return isClean ? 0 : 1;
    }
}

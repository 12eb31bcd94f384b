using Engagement.Ledger;
using Engagement.Schools;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Engagement.Commands;

/// <summary>
/// <c>book verify FILE</c> checks an export with nothing but the file. <c>book rebuild</c> rebuilds every projection from the
/// books and reports differences: of the data directory while no server runs on it, or of the cluster that is configured.
/// </summary>
internal static class BookCommand
{
    /// <returns>0 when all is well, 1 when something differs, 2 when the command was not understood.</returns>
    public static async Task<int> Run(string[] args)
    {
        switch (args)
        {
            case ["verify", var file] when File.Exists(file):
                return Verify(file);
            case ["rebuild", .. var settings]:
                return await Rebuild(settings);
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

    private static async Task<int> Rebuild(string[] settings)
    {
        var builder = Host.CreateApplicationBuilder(settings);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddEngagement();
        using var host = builder.Build();
        await host.StartAsync();
        var grains = host.Services.GetRequiredService<IGrainFactory>();
        var isClean = true;
        foreach (var school in await grains.GetGrain<ISchoolDirectoryGrain>(Keys.Directory).List())
        {
            var audit = await grains.GetGrain<ISchoolGrain>(Keys.School(school.Id)).Audit();
            Console.WriteLine($"{school.Id}: {audit.Sheets} sheets up to entry {audit.AppliedSeq}, {audit.Differences.Length} differences");
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

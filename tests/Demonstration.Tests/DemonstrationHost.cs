using Engagement.Demonstration;
using Engagement.Ledger;
using Engagement.Seasons;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Engagement.Tests;

/// <summary>A silo with the demonstration school in a folder of its own.</summary>
internal sealed class DemonstrationHost : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("engagement-demonstration-").FullName;
    private readonly IHost _host;

    public DemonstrationHost()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration["Data:Directory"] = _folder;
        builder.Services.TryAddSingleton(new SchoolClock(Clock));
        builder.AddEngagementSilo();
        _host = builder.Build();
    }

    public DemonstrationClock Clock { get; } = new();

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public ISchoolLedgerGrain Ledger => Grains.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(DemonstrationSchool.Id));

    public async Task Write(DateTimeOffset now)
    {
        await _host.StartAsync();
        await DemonstrationWriter.Write(Grains, Clock, now);
    }

    public async Task<List<SheetRecord>> Book()
    {
        var book = new List<SheetRecord>();
        for (var after = 0L; await Ledger.Read(after, 500) is { IsEmpty: false } page; after = page[^1].LastSeq)
        {
            book.AddRange(page);
        }

        return book;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}

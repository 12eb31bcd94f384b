using System.Collections.Immutable;
using Engagement.Demonstration;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Engagement.Tests;

public sealed class WriterTests
{
    private static readonly DateTimeOffset Now = new(2026, 10, 2, 12, 0, 0, TimeSpan.FromHours(5));

    [Fact]
    public async Task Two_machines_write_the_same_book()
    {
        var (one, other) = (await Written(), await Written());
        Assert.Equal(one, other);
        foreach (var (expected, written) in new WrittenYear(Now).Records.Select(Told).Zip(one))
        {
            Assert.Equal(expected, written);
        }
    }

    /// <summary>Writes the school into a folder of its own and returns its book.</summary>
    private static async Task<ImmutableArray<string>> Written()
    {
        var folder = Directory.CreateTempSubdirectory("engagement-demonstration-").FullName;
        var clock = new DemonstrationClock();
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration["Data:Directory"] = folder;
        builder.Services.TryAddSingleton(new SchoolClock(clock));
        builder.AddEngagementSilo();
        try
        {
            using var host = builder.Build();
            await host.StartAsync();
            var grains = host.Services.GetRequiredService<IGrainFactory>();
            await DemonstrationWriter.Write(grains, clock, Now);
            Assert.Equal(Now, clock.Now);
            Assert.Equal(11, (await grains.GetGrain<IRosterGrain>(Keys.Roster(DemonstrationSchool.Id)).GetIfNewer(0))!.Staff.Length);
            Assert.NotNull(await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(DemonstrationSchool.Id)).Get());
            var book = await Read(grains.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(DemonstrationSchool.Id)));
            await host.StopAsync();
            return book;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<ImmutableArray<string>> Read(ISchoolLedgerGrain ledger)
    {
        var told = ImmutableArray.CreateBuilder<string>();
        for (var after = 0L; await ledger.Read(after, 500) is { IsEmpty: false } page; after = page[^1].LastSeq)
        {
            told.AddRange(page.Select(Told));
        }

        return told.ToImmutable();
    }

    /// <summary>All of a record but the salted hash of its note and the fractions of a millisecond.</summary>
    private static string Told(SheetRecord record) =>
        $"{record with { NoteHash = null, RecordedAt = default, Entries = [] }} {record.RecordedAt.ToUnixTimeMilliseconds()} {string.Join(' ', record.Entries)}";
}

using Engagement.Demonstration;
using Engagement.Seasons;
using Microsoft.Extensions.Logging.Abstractions;

namespace Engagement.Tests;

public sealed class BusyDayTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 18, 12, 0, 0, TimeSpan.FromHours(5));
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Sheets_come_while_it_is_on_and_stop_when_it_is_off()
    {
        await using var host = new DemonstrationHost();
        await host.Write(Now);
        var before = (await host.Book()).Count;
        using var busyDay = new BusyDay(
            host.Grains, new SchoolClock(host.Clock), TimeProvider.System, new Random(1), NullLogger<BusyDay>.Instance);
        await busyDay.StartAsync(CancellationToken.None);
        Assert.False(busyDay.IsOn);

        busyDay.Switch(true);
        Assert.True(busyDay.IsOn);
        using var patience = new CancellationTokenSource(Patience);
        while ((await host.Book()).Count < before + 3)
        {
            await Task.Delay(50, patience.Token);
        }

        busyDay.Switch(false);
        Assert.False(busyDay.IsOn);
        await busyDay.StopAsync(CancellationToken.None);
        var written = (await host.Book()).Skip(before).ToList();
        Assert.All(written, sheet => Assert.Equal(DemonstrationSchool.Mentor.Id, sheet.Author));
        Assert.All(written, sheet => Assert.InRange(sheet.Entries.Length, 1, 6));
        Assert.All(written.SelectMany(sheet => sheet.Entries), entry => Assert.NotNull(entry.Faction));
    }

    [Fact]
    public async Task It_ends_by_itself_when_the_book_refuses()
    {
        await using var host = new DemonstrationHost();
        await host.Write(Now);
        host.Clock.Now = Now.AddYears(2);
        using var busyDay = new BusyDay(
            host.Grains, new SchoolClock(host.Clock), TimeProvider.System, new Random(1), NullLogger<BusyDay>.Instance);
        await busyDay.StartAsync(CancellationToken.None);

        busyDay.Switch(true);
        using var patience = new CancellationTokenSource(Patience);
        while (busyDay.IsOn)
        {
            await Task.Delay(50, patience.Token);
        }

        await busyDay.StopAsync(CancellationToken.None);
    }
}

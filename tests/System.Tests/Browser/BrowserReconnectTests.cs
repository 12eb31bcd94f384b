namespace Engagement.Tests;

/// <summary>A hall screen hangs unattended: whatever happens to the server, it says so and comes back by itself.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserReconnectTests(LiveSchool school)
{
    [BrowserFact]
    public async Task The_hall_screen_says_that_it_reconnects_and_then_shows_what_was_awarded_meanwhile()
    {
        await using var server = new ServerProcess();
        await server.Start();
        using var before = await SchoolApi.Open(server);
        var name = await before.ShortName("care");
        var points = await before.PointsToday("care");
        await using var visitor = await school.Visitor(Screen.Hall, server.Address);
        var hall = new HallScreen(await visitor.Open(HallScreen.Path));
        await hall.Says(Words.Pattern("common.live"));

        await server.Kill();
        await hall.Says(new(Words.Say("common.stale").Replace("{time}", @"\d\d:\d\d", StringComparison.Ordinal)));
        await hall.Shows(name, points);

        // The demonstration's clock would begin at noon again, but time does not go back while a server is down.
        await server.Start("--Demo:Now", $"{ServerProcess.Today}T12:10:00+05:00");
        using var after = await SchoolApi.Open(server);
        var granted = await after.Award(await after.NewPupil("care"), "vol.lead");

        await hall.Shows(name, points + granted);
        await hall.Says(Words.Pattern("common.live"));
    }
}

using System.Globalization;
using Engagement.Bench;

// One run, one table: what a school's computer does, beside what its disk and store can do at the same moment.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var table = new Table();
await using (var server = await Server.Start())
{
    table.Add("start to first page (demonstration laid down already)", $"{server.StartUp.TotalMilliseconds:N0} ms", "aim 2,000 ms");
    table.Add("memory of the process after start", $"{server.Megabytes:N0} MB", "aim 150 MB");

    using var mentor = await server.SignedIn("mentor");
    var students = await mentor.Students();
    await using var watchers = await Watchers.Connect(server, count: 500);
    var screen = await ScreenLatency.Measure(mentor, watchers, students, posts: 60);
    table.Add("post to receipt, alone, 500 watchers", screen.Receipt.ToString(), "");
    table.Add("post to the slowest of 500 screens", screen.Screen.ToString(), "aim p99 250 ms");

    foreach (var (lines, posters, undo) in ((int, int, bool)[])[(30, 20, true), (1, 128, true), (30, 20, false), (1, 128, false)])
    {
        var load = await Load.Measure(mentor, students, lines, posters, undo, TimeSpan.FromSeconds(8));
        var limit = await RawStore.Measure(load.BytesPerSheet, load.SheetsPerCommitLimit, TimeSpan.FromSeconds(4));
        table.Add($"durable awards a second, sheets of {lines}, {(undo ? "all granted, each undone" : "above the caps")}", $"{load.AwardsPerSecond:N0}", lines == 30 ? "aim 100,000" : "aim 10,000");
        table.Add("  post to receipt under that load", load.Receipt.ToString(), "");
        table.Add("  the same store appending the same bytes", $"{limit * lines:N0} a second", $"ratio {load.AwardsPerSecond / (limit * lines):P0}");
        table.Add("  refused or failed", $"{load.Failed:N0}", "");
    }

    table.Add("memory of the process after the load", $"{server.Megabytes:N0} MB", "");
}

var memory = await StudentMemory.Measure(students: 2000);
table.Add("memory of a sleeping student (roster and standings)", $"{memory.Sleeping:N0} bytes", "");
table.Add("memory of an active student with 20 entries", $"{memory.Active:N0} bytes", "");
table.Print();

using Engagement.Storage;

namespace Engagement.Tests;

public sealed class ReminderTableTests : IAsyncLifetime
{
    private readonly TemporaryStore _store = new();

    private SqliteReminderTable Table => new(_store.Database, _store.Writer);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task A_reminder_is_there_after_a_restart()
    {
        var entry = EntryOf("school/abai");
        var etag = await Table.UpsertRow(entry);
        await _store.Reopen();

        var read = (await Table.ReadRow(entry.GrainId, "audit"))!;
        Assert.Equal((entry.GrainId, "audit", entry.StartAt, entry.Period, etag), (read.GrainId, read.ReminderName, read.StartAt, read.Period, read.ETag));
        Assert.Equal(DateTimeKind.Utc, read.StartAt.Kind);
    }

    [Fact]
    public async Task A_changed_reminder_has_another_etag_and_the_old_one_removes_nothing()
    {
        var entry = EntryOf("school/abai");
        var first = await Table.UpsertRow(entry);
        var second = await Table.UpsertRow(entry);
        Assert.NotEqual(first, second);
        Assert.False(await Table.RemoveRow(entry.GrainId, "audit", first!));
        Assert.True(await Table.RemoveRow(entry.GrainId, "audit", second!));
        Assert.Null(await Table.ReadRow(entry.GrainId, "audit"));
    }

    [Fact]
    public async Task Every_reminder_lies_in_exactly_one_part_of_the_ring()
    {
        for (var i = 0; i < 50; i++)
        {
            await Table.UpsertRow(EntryOf($"school/{i}"));
        }

        const uint Middle = uint.MaxValue / 2;
        var parts = await Table.ReadRows(0, Middle) is var low && await Table.ReadRows(Middle, 0) is var high
            ? low.Reminders.Concat(high.Reminders).ToList()
            : [];
        Assert.Equal(50, parts.Count);
        Assert.Equal(50, parts.Select(reminder => reminder.GrainId).Distinct().Count());
        Assert.Equal(50, (await Table.ReadRows(0, 0)).Reminders.Count);
        Assert.Single((await Table.ReadRows(GrainId.Create("school", "school/7"))).Reminders);
    }

    private static ReminderEntry EntryOf(string key) => new()
    {
        GrainId = GrainId.Create("school", key),
        ReminderName = "audit",
        StartAt = new(2026, 11, 18, 22, 0, 0, DateTimeKind.Utc),
        Period = TimeSpan.FromDays(1),
    };
}

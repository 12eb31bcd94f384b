using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Students;

namespace Engagement.Tests;

/// <summary>Lets acts happen to a book, and keeps the records that come of them.</summary>
internal sealed class History
{
    private static readonly Author Coordinator = new("coordinator-1", IsCoordinator: true);

    private readonly Dictionary<string, int> _turns = [];
    private DateTimeOffset _lastRecordedAt;

    public Book Book { get; } = new(Year.School, Rulebook.Default, new SeasonCalendar(Histories.Season));
    public List<SheetRecord> Records { get; } = [];

    public static History Of(IEnumerable<Act> acts)
    {
        var history = new History();
        foreach (var act in acts)
        {
            history.Happen(act);
        }

        return history;
    }

    public static (Sheet Sheet, string Author, DateOnly Today) SheetOf(Act.Award award)
    {
        var day = Histories.Season.From.AddDays(award.Day);
        var @event = award.Event is { } number ? $"e{number}" : null;
        return (new(Guid.CreateVersion7(), new(day, @event, award.Level), award.Lines, null), $"mentor-{award.Author}", day.AddDays(award.Delay));
    }

    public static Pricing Price(Book book, Sheet sheet, string author, DateOnly today, Func<string, Attribution?> attribute) => book.Price(
        sheet,
        author,
        today,
        [.. sheet.Lines.Select(line => attribute(line.Student))],
        sheet.Activity.Event is { } @event ? Year.Event(@event, HostOf(@event)) : null);

    /// <summary>The record that came of it, if any did.</summary>
    public SheetRecord? Happen(Act act) => act switch
    {
        Act.Award award => Happen(award),
        Act.Undo undo => Happen(undo),
        _ => throw new InvalidOperationException(),
    };

    private SheetRecord? Happen(Act.Award award)
    {
        var (sheet, author, today) = SheetOf(award);
        var pricing = Price(Book, sheet, author, today, Attribute);
        var @event = sheet.Activity.Event;
        return pricing.Refusals.IsEmpty
            ? Write(sheet.Id, author, today, sheet.Activity, @event is null ? null : HostOf(@event), null, pricing.Entries)
            : null;
    }

    private SheetRecord? Happen(Act.Undo undo)
    {
        if (Records.Count == 0)
        {
            return null;
        }

        var target = Records[undo.Sheet % Records.Count];
        ImmutableArray<long>? lines = undo.Lines == 0
            ? null
            : [.. Enumerable.Range(0, target.Entries.Length).Where(i => (undo.Lines >> i & 1) == 1).Select(i => target.FirstSeq + i)];
        var reversing = Book.Reverse(target, new(Guid.CreateVersion7(), target.Id, lines, "mistake"), Coordinator, target.RecordedAt);
        return reversing.Refusals.IsEmpty
            ? Write(Guid.CreateVersion7(), Coordinator.Id, target.Day, new(target.Day, target.Event, target.Level), target.Host, target.Id, reversing.Entries)
            : null;
    }

    private SheetRecord Write(
        Guid id, string author, DateOnly today, Activity activity, string? host, Guid? reverses, ImmutableArray<Entry> entries)
    {
        var now = new DateTimeOffset(today.ToDateTime(new(12, 0)), TimeSpan.FromHours(5));
        _lastRecordedAt = now > _lastRecordedAt ? now : _lastRecordedAt;
        var record = new SheetRecord(
            Book.HeadSeq + 1, id, author, _lastRecordedAt, activity.Day, activity.Event, host, activity.Level ?? Level.School, reverses, null, entries);
        Book.Apply(record);
        Records.Add(record);
        return record;
    }

    /// <summary>Some students have no faction, some stay in one and some change it again and again.</summary>
    private Attribution Attribute(string student)
    {
        var turn = _turns[student] = _turns.GetValueOrDefault(student) + 1;
        var faction = student[^1] switch
        {
            'a' => "law-order",
            'b' => turn % 3 == 0 ? null : "care",
            'c' => turn % 2 == 0 ? "law-order" : "care",
            'd' => "care",
            _ => null,
        };
        return Year.At(student, faction, student[^1] < 'd' ? "9А" : "7Б");
    }

    private static string? HostOf(string @event) => (@event[^1] % 3) switch { 0 => "law-order", 1 => "care", _ => null };
}

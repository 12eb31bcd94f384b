using System.Collections.Immutable;
using System.Globalization;
using Engagement.Activities;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Tests;

/// <summary>The year, the events and the people that the tests speak of.</summary>
internal static class Year
{
    public const string School = "abai";
    public const string Mentor = "mentor-1";

    public static readonly Season Season = AcademicYear.Default(2024);
    public static readonly SeasonCalendar Calendar = new(Season);

    /// <summary>Monday of the twenty-first week of the year, in the third quarter.</summary>
    public static readonly DateOnly Monday = new(2025, 1, 20);

    public static Book NewBook() => new(School, Rulebook.Default, Calendar);

    public static PlannedEvent Event(string id, string? host = null, string? row = null, DateOnly? to = null) =>
        new(id, id, row ?? id, Text(id), "form", host, Recurrence.Once, Season.From, to ?? Season.To, []);

    public static Localized Text(string text) => new(text, text, text);

    public static DateOnly On(string day) => DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture);

    public static string Id(string student) => $"{School}.{student}";

    public static SheetLine Line(string kind, string student = "a", int units = 1) => new(Id(student), kind, units);

    public static Attribution At(string student, string? faction = null, string @class = "8А") => new(student, @class, faction);
}

/// <summary>A book with the clock and the plan that the ledger grain keeps beside it.</summary>
internal sealed class Desk
{
    private readonly Dictionary<string, (string Class, string? Faction)> _people = [];

    public Book Book { get; } = Year.NewBook();
    public List<SheetRecord> Records { get; } = [];
    public string Author { get; set; } = Year.Mentor;
    public DateOnly Day { get; set; } = Year.Monday;

    /// <summary>The day on which sheets are written; the day of the deed when null.</summary>
    public DateOnly? Today { get; set; }

    public string? Level { get; set; }

    /// <summary>The school's own price list; the rulebook's when null.</summary>
    public Rulebook? Prices { get; set; }

    public IEnumerable<Entry> Entries => Records.SelectMany(record => record.Entries);

    public Pricing Price(string? @event, params SheetLine[] lines) => Price(Guid.CreateVersion7(), @event, lines);

    public SheetRecord Post(string? @event, params SheetLine[] lines) => Post(@event, host: null, lines);

    public SheetRecord Post(string? @event, string? host, params SheetLine[] lines)
    {
        var id = Guid.CreateVersion7();
        var pricing = Price(id, @event, lines);
        Assert.Empty(pricing.Refusals);
        return Write(id, Author, Day, @event, host, Level ?? Domain.Level.School, null, pricing.Entries, pricing.OwnPrices, pricing.Common);
    }

    /// <summary>Posts one line and returns its entry.</summary>
    public Entry Award(string kind, string? @event = null, string student = "a", int units = 1) =>
        Post(@event, Year.Line(kind, student, units)).Entries[0];

    /// <summary>The refusals of one line, as codes.</summary>
    public string[] Refusals(string kind, string? @event = null, string student = "a", int units = 1) =>
        [.. Price(@event, Year.Line(kind, student, units)).Refusals.Select(refusal => refusal.Code)];

    public SheetRecord Undo(SheetRecord target, params long[] seqs)
    {
        ImmutableArray<long>? lines = seqs.Length == 0 ? null : [.. seqs];
        var reversal = new Reversal(Guid.CreateVersion7(), target.Id, lines, "mistake");
        var reversing = Book.Reverse(target, reversal, new(Author, IsCoordinator: true), Instant);
        Assert.Empty(reversing.Refusals);
        return Write(reversal.Id, Author, target.Day, target.Event, target.Host, target.Level, target.Id, reversing.Entries, target.OwnPrices, reversing.Common);
    }

    /// <summary>From now on the student's entries are attributed so.</summary>
    public void Place(string student, string @class, string? faction) => _people[Year.Id(student)] = (@class, faction);

    private DateTimeOffset Instant => new((Today ?? Day).ToDateTime(new TimeOnly(12, 0)), TimeSpan.FromHours(5));

    private Pricing Price(Guid id, string? @event, SheetLine[] lines) => Book.Price(
        new(id, new(Day, @event, Level), [.. lines], null),
        Author,
        Today ?? Day,
        [.. lines.Select(line => Attribute(line.Student))],
        @event is null ? null : Year.Event(@event),
        Prices);

    private Attribution? Attribute(string student)
    {
        var (@class, faction) = _people.GetValueOrDefault(student, ("8А", null));
        return Year.At(student, faction, @class);
    }

    private SheetRecord Write(
        Guid id, string author, DateOnly day, string? @event, string? host, string level, Guid? reverses, ImmutableArray<Entry> entries,
        ImmutableArray<OwnPrice> prices, ImmutableArray<int> common)
    {
        var recordedAt = Instant < Book.LastRecordedAt ? Book.LastRecordedAt : Instant;
        var record = new SheetRecord(Book.HeadSeq + 1, id, author, recordedAt, day, @event, host, level, reverses, null, entries) { OwnPrices = prices, Common = common };
        Book.Apply(record);
        Records.Add(record);
        return record;
    }
}

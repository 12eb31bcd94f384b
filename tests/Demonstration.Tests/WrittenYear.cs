using System.Collections.Immutable;
using Engagement.Demonstration;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Tests;

/// <summary>The demonstration year in a book of its own, without grains or files.</summary>
internal sealed class WrittenYear
{
    private readonly SchoolProfile _school;
    private readonly ImmutableDictionary<string, Student> _students;
    private readonly Dictionary<Guid, SheetRecord> _records = [];
    private readonly Book _book;

    public WrittenYear(DateTimeOffset now)
    {
        Today = SchoolClock.DayOf(now, DemonstrationSchool.Zone);
        var season = AcademicYear.Of(Today);
        _school = DemonstrationSchool.Profile(season);
        var students = DemonstrationSchool.Students(season);
        _students = students.ToImmutableDictionary(student => student.Id);
        _book = new(_school.Id, Rulebook.Default, new(season));
        foreach (var act in DemonstrationYear.Until(now, _school, students))
        {
            Write(act);
        }
    }

    public DateOnly Today { get; }

    public IEnumerable<SheetRecord> Records => _records.Values;

    public IEnumerable<Entry> Entries => Records.SelectMany(record => record.Entries);

    public int PointsOf(Func<SheetRecord, bool> sheets) => Records.Where(sheets).SelectMany(record => record.Entries).Sum(entry => entry.Granted);

    private void Write(Act act)
    {
        var record = act switch
        {
            Posting posting => Priced(posting),
            Undoing undoing => Undone(undoing),
            _ => throw new InvalidOperationException(act.ToString()),
        };
        Assert.True(act.At >= _book.LastRecordedAt);
        _book.Apply(record);
        _records.Add(record.Id, record);
    }

    private SheetRecord Priced(Posting posting)
    {
        var (sheet, activity) = (posting.Sheet, posting.Sheet.Activity);
        var planned = _school.Events.FirstOrDefault(planned => planned.Id == activity.Event);
        var pricing = _book.Price(
            sheet, posting.Author.Id, SchoolClock.DayOf(posting.At, DemonstrationSchool.Zone),
            [.. sheet.Lines.Select(line => Attribute(line.Student, activity.Day))], planned);
        Assert.True(pricing.Refusals.IsEmpty, $"{posting.At}, {activity}: {string.Join(", ", pricing.Refusals)}");
        return new(
            _book.HeadSeq + 1, sheet.Id, posting.Author.Id, posting.At, activity.Day, activity.Event, planned?.Host, activity.Level ?? Level.School,
            null, null, pricing.Entries);
    }

    private SheetRecord Undone(Undoing undoing)
    {
        var target = _records[undoing.Sheet];
        ImmutableArray<long>? seqs = undoing.Lines is { } lines ? [.. lines.Select(line => target.FirstSeq + line)] : null;
        var reversing = _book.Reverse(target, undoing.Of(seqs), undoing.Author, undoing.At);
        Assert.Empty(reversing.Refusals);
        return new(
            _book.HeadSeq + 1, undoing.Id, undoing.Author.Id, undoing.At, target.Day, target.Event, target.Host, target.Level, target.Id, null,
            reversing.Entries);
    }

    private Attribution Attribute(string student, DateOnly day) => new(student, _students[student].Class, _students[student].FactionOn(day));
}

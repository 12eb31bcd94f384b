using System.Collections.Immutable;
using Engagement.Domain;

namespace Engagement.Tests;

/// <summary>A year of entries for the nominations, written the short way.</summary>
internal sealed class NominationDesk
{
    private readonly List<CountedEntry> _entries = [];
    private readonly Dictionary<string, Nominee> _students = [];
    private ImmutableHashSet<string> _delivered = [];

    public NominationDesk Student(string id, int grade = 9, Func<Nominee, Nominee>? with = null)
    {
        var nominee = new Nominee(id, grade) { HasGoodStanding = true };
        _students[id] = with?.Invoke(nominee) ?? nominee;
        return this;
    }

    public NominationDesk Entry(
        string student, string kind, int points, string day, string? host = null, string? form = null, string? @event = null, int units = 1, string? direction = null)
    {
        if (!_students.ContainsKey(student))
        {
            Student(student);
        }

        _entries.Add(new(student, kind, points, units, Year.On(day), @event, host, form) { Direction = direction });
        return this;
    }

    public NominationDesk Delivered(params string[] events)
    {
        _delivered = _delivered.Union(events);
        return this;
    }

    public NominationYear ToYear() => new(Year.Season, [.. _students.Values], [.. _entries], _delivered);

    public Shortlist List(string nomination, string? of = null) =>
        YearNominations.Of(ToYear()).Single(list => list.Nomination == nomination && list.Of == of && (list.Band is not { } band || band.Holds(9)));

    /// <summary>A student's merit, whether or not it opens the gates.</summary>
    public Merit Merit(string nomination, string student = "a")
    {
        var year = ToYear();
        return Nomination.OfStudents.Single(one => one.Code == nomination)
            .Judge(_students[student], new([.. year.Entries.Where(entry => entry.Student == student)]), year);
    }

    public bool IsOpen(string nomination, string gate, string student = "a") =>
        Merit(nomination, student).Gates.Single(one => one.Name == gate).State == GateState.Open;
}

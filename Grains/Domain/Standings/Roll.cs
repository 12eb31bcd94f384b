using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Engagement.Students;

namespace Engagement.Domain;

/// <summary>The people of a school, as far as standings speak of them: those of today and those who have left.</summary>
internal sealed class Roll
{
    private static readonly ConditionalWeakTable<Roster, Roll> Known = [];

    private readonly FrozenDictionary<string, Student> _students;
    private readonly ILookup<string, Membership> _memberships;
    private readonly Student[] _cameOrLeft;

    public Roll(ImmutableArray<Student> everybody)
    {
        _students = everybody.ToFrozenDictionary(student => student.Id, StringComparer.Ordinal);
        _memberships = everybody.SelectMany(student => student.Memberships).ToLookup(membership => membership.Faction);
        _cameOrLeft = [.. everybody.Where(student => student is not { JoinedOn: null, LeftOn: null })];
        Count = everybody.Count(student => student.LeftOn is null);
    }

    /// <summary>One roll for each roster, however many standings of the school speak of it: a republic has tens of thousands of them.</summary>
    public static Roll Of(Roster roster) => Known.GetValue(roster, one => new(one.Everybody()));

    /// <summary>How many students the school has.</summary>
    public int Count { get; }

    /// <summary>A student, also one who has left.</summary>
    public Student? Find(string id) => _students.GetValueOrDefault(id);

    /// <summary>A faction's average daily roll, rounded up, so that dropping idle members brings nothing (rulebook, section 6).</summary>
    public int Average(string faction, DateOnly from, DateOnly to) =>
        Average(_memberships[faction].Sum(membership => DaysIn(membership.From, membership.To, from, to)), from, to);

    /// <summary>The school's average daily roll, rounded up: whoever came or left in the window counts for the days there.</summary>
    public int Average(DateOnly from, DateOnly to)
    {
        var always = _students.Count - _cameOrLeft.Length;
        return Average((always * (to.DayNumber - from.DayNumber + 1)) + _cameOrLeft.Sum(student => DaysIn(student, from, to)), from, to);
    }

    /// <summary>Whoever was at the school on a day of the window.</summary>
    public IEnumerable<string> At(DateOnly from, DateOnly to) =>
        _students.Values.Where(student => DaysIn(student, from, to) > 0).Select(student => student.Id);

    /// <summary>Whoever belonged to a faction on a day of the window.</summary>
    public IEnumerable<string> Members(string faction, DateOnly from, DateOnly to) =>
        _students.Values
            .Where(student => student.Memberships.Any(one => one.Faction == faction && DaysIn(one.From, one.To, from, to) > 0))
            .Select(student => student.Id);

    private static int Average(int daysOfAll, DateOnly from, DateOnly to)
    {
        var days = to.DayNumber - from.DayNumber + 1;
        return (daysOfAll + days - 1) / days;
    }

    private static int DaysIn(Student student, DateOnly from, DateOnly to) =>
        DaysIn(student.JoinedOn ?? DateOnly.MinValue, student.LeftOn, from, to);

    private static int DaysIn(DateOnly first, DateOnly? last, DateOnly from, DateOnly to) => Math.Max(
        0, Math.Min(last?.DayNumber ?? int.MaxValue, to.DayNumber) - Math.Max(first.DayNumber, from.DayNumber) + 1);
}

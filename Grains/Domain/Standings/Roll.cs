using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Engagement.Students;

namespace Engagement.Domain;

/// <summary>The people of a school, as far as standings speak of them.</summary>
internal sealed class Roll
{
    private static readonly ConditionalWeakTable<Student[], Roll> Known = [];

    private readonly FrozenDictionary<string, Student> _students;
    private readonly ILookup<string, Membership> _memberships;
    private readonly DateOnly[] _joined;

    private Roll(ImmutableArray<Student> students)
    {
        _students = students.ToFrozenDictionary(student => student.Id, StringComparer.Ordinal);
        _memberships = students.SelectMany(student => student.Memberships).ToLookup(membership => membership.Faction);
        _joined = [.. students.Select(student => student.JoinedOn).OfType<DateOnly>()];
    }

    /// <summary>One roll for each roster, however many standings of the school speak of it: a republic has tens of thousands of them.</summary>
    public static Roll Of(ImmutableArray<Student> students) =>
        Known.GetValue(ImmutableCollectionsMarshal.AsArray(students)!, _ => new Roll(students));

    /// <summary>How many students the school has.</summary>
    public int Count => _students.Count;

    public IEnumerable<string> Students => _students.Keys;

    public Student? Find(string id) => _students.GetValueOrDefault(id);

    /// <summary>A faction's average daily roll, rounded up, so that dropping idle members brings nothing (rulebook, section 6).</summary>
    public int Average(string faction, DateOnly from, DateOnly to) =>
        Average(_memberships[faction].Sum(membership => DaysIn(membership, from, to)), from, to);

    /// <summary>The school's average daily roll, rounded up: whoever joined in the window counts for the days since.</summary>
    public int Average(DateOnly from, DateOnly to)
    {
        var missed = _joined.Sum(day => Math.Clamp(day.DayNumber, from.DayNumber, to.DayNumber + 1) - from.DayNumber);
        return Average((Count * (to.DayNumber - from.DayNumber + 1)) - missed, from, to);
    }

    /// <summary>Whoever belonged to a faction on a day of the window.</summary>
    public IEnumerable<string> Members(string faction, DateOnly from, DateOnly to) =>
        _students.Values.Where(student => student.Memberships.Any(one => one.Faction == faction && DaysIn(one, from, to) > 0)).Select(student => student.Id);

    private static int Average(int daysOfAll, DateOnly from, DateOnly to)
    {
        var days = to.DayNumber - from.DayNumber + 1;
        return (daysOfAll + days - 1) / days;
    }

    private static int DaysIn(Membership membership, DateOnly from, DateOnly to)
    {
        var first = Math.Max(membership.From.DayNumber, from.DayNumber);
        var last = Math.Min(membership.To?.DayNumber ?? int.MaxValue, to.DayNumber);
        return Math.Max(0, last - first + 1);
    }
}

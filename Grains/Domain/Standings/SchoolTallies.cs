using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Engagement.Ledger;

namespace Engagement.Domain;

/// <summary>
/// A school's book added up from every side: <c>students = factions + unaffiliated = school</c> (rulebook, section 5).
/// </summary>
internal sealed class SchoolTallies
{
    private readonly Dictionary<string, Scores> _members = [];
    private readonly HashSet<string> _delivered = [];
    private readonly SheetSums _classSums = new();
    private readonly SheetSums _factionSums = new();

    /// <summary>By the rulebook's prices; null while that makes no difference.</summary>
    private Scores? _commonStudents;
    private Tally? _commonSchool;

    public Scores Students { get; private init; } = new();

    public Scores Classes { get; private init; } = new();

    public Scores Factions { get; private init; } = new();

    public Tally Unaffiliated { get; private init; } = new();

    public Tally School { get; private init; } = new();

    /// <summary>The students as boards above the school count them: by the prices that all schools have in common.</summary>
    public Scores CommonStudents => _commonStudents ?? Students;

    /// <summary>The whole school as boards above it count it.</summary>
    public Tally CommonSchool => _commonSchool ?? School;

    public static SchoolTallies Restore(SchoolTalliesSnapshot snapshot)
    {
        var tallies = new SchoolTallies
        {
            _commonStudents = snapshot.CommonStudents is { } students ? Scores.Restore(students) : null,
            _commonSchool = snapshot.CommonSchool is { } school ? Tally.Restore(school) : null,
            Students = Scores.Restore(snapshot.Students),
            Classes = Scores.Restore(snapshot.Classes),
            Factions = Scores.Restore(snapshot.Factions),
            Unaffiliated = Tally.Restore(snapshot.Unaffiliated),
            School = Tally.Restore(snapshot.School),
        };
        foreach (var (faction, members) in snapshot.Members)
        {
            tallies._members.Add(faction, Scores.Restore(members, keepsChanges: false));
        }

        tallies._delivered.UnionWith(snapshot.Delivered);
        return tallies;
    }

    public void Add(SheetRecord sheet, DateOnly writtenOn)
    {
        AddCommon(sheet, writtenOn);
        var (school, unaffiliated) = (default(Gain), default(Gain));
        foreach (var entry in sheet.Entries)
        {
            var gain = Gain.Of(entry);
            school += gain;
            Students.Add(entry.Student, sheet, gain, writtenOn);
            _classSums.Add(entry.Class, gain);
            if (entry.Faction is { } faction)
            {
                _factionSums.Add(faction, gain);
                (CollectionsMarshal.GetValueRefOrAddDefault(_members, faction, out _) ??= new(keepsChanges: false)).Add(entry.Student, sheet, gain, writtenOn);
            }
            else
            {
                unaffiliated += gain;
            }

            if (entry.Kind == Kind.EventLead && sheet.Event is { } @event)
            {
                _ = entry.ReversesSeq is null ? _delivered.Add(@event) : _delivered.Remove(@event);
            }
        }

        School.Add(sheet.Day, sheet.Host, school);
        Unaffiliated.Add(sheet.Day, sheet.Host, unaffiliated);
        _classSums.DrainTo((id, gain) => Classes.Add(id, sheet, gain, writtenOn));
        _factionSums.DrainTo((id, gain) => Factions.Add(id, sheet, gain, writtenOn));
    }

    /// <summary>What each person earned for a faction between two days.</summary>
    public IEnumerable<int> MemberPoints(string faction, DateOnly from, DateOnly to) =>
        _members.GetValueOrDefault(faction) is { } members ? members.Ids.Select(student => members.In(student, from, to).Points) : [];

    /// <summary>Whether somebody has led an event.</summary>
    public bool IsLed(string @event) => _delivered.Contains(@event);

    private void AddCommon(SheetRecord sheet, DateOnly writtenOn)
    {
        if (_commonStudents is null || _commonSchool is null)
        {
            if (sheet.Common.IsEmpty)
            {
                return;
            }

            // Until now both were the same.
            (_commonStudents, _commonSchool) = (Scores.Restore(Students.Snapshot()), Tally.Restore(School.Snapshot()));
        }

        var school = default(Gain);
        for (var i = 0; i < sheet.Entries.Length; i++)
        {
            var gain = Gain.Of(sheet.Entries[i], sheet.CommonOf(i));
            school += gain;
            _commonStudents.Add(sheet.Entries[i].Student, sheet, gain, writtenOn);
        }

        _commonSchool.Add(sheet.Day, sheet.Host, school);
    }

    /// <summary>Sentences that say where other tallies differ from these, or where these do not add up.</summary>
    public ImmutableArray<string> DifferencesFrom(SchoolTallies other)
    {
        var students = Students.Ids.Sum(Students.Total);
        var factions = Factions.Ids.Sum(Factions.Total) + Unaffiliated.Total;
        return
        [
            .. students == School.Total && factions == School.Total
                ? Enumerable.Empty<string>()
                : [$"The students have {students} points, the factions and those without one {factions}, the school {School.Total}."],
            .. School.IsSameAs(other.School) ? Enumerable.Empty<string>() : ["The school's points differ."],
            .. Unaffiliated.IsSameAs(other.Unaffiliated) ? Enumerable.Empty<string>() : ["The points without a faction differ."],
            .. Factions.DifferencesFrom(other.Factions).Select(id => $"The points of faction {id} differ."),
            .. Classes.DifferencesFrom(other.Classes).Select(id => $"The points of class {id} differ."),
            .. Students.DifferencesFrom(other.Students).Select(id => $"The points of student {id} differ."),
            .. CommonDifferencesFrom(other),
        ];
    }

    private IEnumerable<string> CommonDifferencesFrom(SchoolTallies other)
    {
        if (_commonStudents is null && other._commonStudents is null)
        {
            return [];
        }

        var students = CommonStudents.DifferencesFrom(other.CommonStudents).Select(id => $"The points of student {id} by common prices differ.");
        return CommonSchool.IsSameAs(other.CommonSchool) ? students : students.Prepend("The school's points by common prices differ.");
    }

    public SchoolTalliesSnapshot Snapshot() => new(
        Students.Snapshot(),
        Classes.Snapshot(),
        Factions.Snapshot(),
        _members.ToImmutableSortedDictionary(members => members.Key, members => members.Value.Snapshot(), StringComparer.Ordinal),
        Unaffiliated.Snapshot(),
        School.Snapshot(),
        [.. _delivered.Order(StringComparer.Ordinal)])
    {
        CommonStudents = _commonStudents?.Snapshot(),
        CommonSchool = _commonSchool?.Snapshot(),
    };
}

internal sealed record SchoolTalliesSnapshot(
    ScoresSnapshot Students,
    ScoresSnapshot Classes,
    ScoresSnapshot Factions,
    ImmutableSortedDictionary<string, ScoresSnapshot> Members,
    TallySnapshot Unaffiliated,
    TallySnapshot School,
    ImmutableArray<string> Delivered)
{
    public ScoresSnapshot? CommonStudents { get; init; }

    public TallySnapshot? CommonSchool { get; init; }
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using Engagement.Domain;
using Engagement.Students;

namespace Engagement.Ledger;

/// <summary>
/// The roster as the ledger knows it. The roster tells of its changes; asking again each second covers one that has lost its
/// memory of whom to tell.
/// </summary>
internal sealed class KnownRoster(IRosterGrain roster)
{
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(1);

    private Roll _roll = new([]);
    private FrozenDictionary<string, Awarder> _tied = FrozenDictionary<string, Awarder>.Empty;
    private long _version = -1;
    private long? _askedAt;

    /// <summary>Where deeds of the students on this day count, parallel to the lines; null for one whom the roster does not know.</summary>
    public async ValueTask<ImmutableArray<Attribution?>> Attribute(ImmutableArray<SheetLine> lines, DateOnly day)
    {
        if (_askedAt is not { } askedAt || Stopwatch.GetElapsedTime(askedAt) >= Trusted)
        {
            await Ask();
        }

        return [.. lines.Select(line => _roll.Find(line.Student) is { } student && student.IsThereOn(day) ? AttributionOf(student, day) : null)];
    }

    /// <summary>What the roster says of a person of the staff, as of the last attribution.</summary>
    public Awarder AwarderOf(string staff) => _tied.GetValueOrDefault(staff) ?? Awarder.WithoutTies(staff);

    public void TakeUp(Roster newer)
    {
        if (newer.Version > _version)
        {
            _version = newer.Version;
            _roll = Roll.Of(newer);
            _tied = newer.Staff.Where(member => !member.Family.IsEmpty || !member.Guides.IsEmpty).ToFrozenDictionary(
                member => member.Id,
                member => new Awarder(member.Id, member.Family.ToFrozenSet(), GuidedAlone(member, newer.Staff)));
        }
    }

    private static FrozenSet<string> GuidedAlone(StaffMember member, ImmutableArray<StaffMember> staff) =>
        member.Guides.Where(faction => !staff.Any(other => other.Id != member.Id && other.Guides.Contains(faction))).ToFrozenSet();

    private async Task Ask()
    {
        var now = Stopwatch.GetTimestamp();
        if (await roster.Follow(_version) is { } newer)
        {
            TakeUp(newer);
        }

        _askedAt = now;
    }

    // The roster's own text of the id: whoever keeps it keeps one for all sheets, and finds it faster.
    private static Attribution AttributionOf(Student student, DateOnly day) => new(student.Id, student.ClassOn(day), student.FactionOn(day));
}

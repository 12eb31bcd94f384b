using System.Collections.Immutable;
using Engagement.Boards;
using Engagement.Ledger;
using Engagement.Seasons;
using Engagement.Territories;

namespace Engagement.Domain;

/// <summary>The standings of one faction's members: only the entries that count for the faction (rulebook, section 5).</summary>
internal sealed class FactionStandings(string faction, SchoolFacts facts)
{
    private Scores _members = new();

    /// <summary>What is known of the school now.</summary>
    public SchoolFacts Facts { get; set; } = facts;

    /// <summary>The last entry of the book that these standings know of.</summary>
    public long AppliedSeq { get; private set; }

    /// <summary>Granted points of all time.</summary>
    public long Total => _members.Ids.Sum(_members.Total);

    /// <summary>
    /// Takes a record; one that was taken already changes nothing. Records that do not touch the faction may be left out,
    /// so it is for the caller to know that none is missing.
    /// </summary>
    public void Apply(SheetRecord record)
    {
        if (record.FirstSeq <= AppliedSeq)
        {
            return;
        }

        var writtenOn = Facts.DayOf(record.RecordedAt);
        foreach (var entry in record.Entries)
        {
            if (entry.Faction == faction)
            {
                _members.Add(entry.Student, record, Gain.Of(entry), writtenOn);
            }
        }

        AppliedSeq = record.LastSeq;
    }

    /// <summary>Nothing else up to this entry touches the faction.</summary>
    public void AdvanceTo(long seq) => AppliedSeq = Math.Max(AppliedSeq, seq);

    public ImmutableArray<BoardRow> Students(Period period, DateOnly today, Audience audience) =>
        StudentBoard.Rows(_members, Facts, period, today, audience, student => student.FactionOn(today) == faction);

    /// <summary>A student's own place in the faction; null without points.</summary>
    public Ranked? PlaceOf(string student, Period period, DateOnly today) =>
        StudentBoard.PlaceOf(student, _members, Facts, period, today);

    /// <summary>A student's own place in the academic year; null without points.</summary>
    public PlaceAmong? YearPlaceOf(string student, DateOnly today) => StudentBoard.YearPlaceOf(student, _members, Facts, today);

    public FactionSnapshot Snapshot() => new(AppliedSeq, _members.Snapshot());

    public void Restore(FactionSnapshot snapshot)
    {
        AppliedSeq = snapshot.AppliedSeq;
        _members = Scores.Restore(snapshot.Members);
    }
}

internal sealed record FactionSnapshot(long AppliedSeq, ScoresSnapshot Members);

using System.Collections.Immutable;
using Engagement.Boards;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Territories;

namespace Engagement.Domain;

/// <summary>The standings of a school, folded from its book.</summary>
internal sealed class SchoolStandings(SchoolFacts facts)
{
    private const int SchoolDays = 5;

    private SchoolTallies _tallies = new();
    private WeeklyMeans _means = new();

    /// <summary>What is known of the school now. People and plan change in the course of a year; what is sealed stays.</summary>
    public SchoolFacts Facts { get; set; } = facts;

    /// <summary>The last entry that these standings hold.</summary>
    public long AppliedSeq { get; private set; }

    /// <summary>Granted points of all time, of the whole school.</summary>
    public long Total => _tallies.School.Total;

    /// <summary>Granted points of all time, of students without a faction on the day of the deed.</summary>
    public long UnaffiliatedTotal => _tallies.Unaffiliated.Total;

    /// <summary>
    /// Takes the next record of the book; one that was taken already changes nothing. False when records before it are
    /// missing: they must be read from the book first.
    /// </summary>
    public bool Apply(SheetRecord record)
    {
        if (record.FirstSeq <= AppliedSeq)
        {
            return true;
        }

        if (record.FirstSeq > AppliedSeq + 1)
        {
            return false;
        }

        var writtenOn = Facts.DayOf(record.RecordedAt);
        AdvanceTo(writtenOn);
        _tallies.Add(record, writtenOn);
        AppliedSeq = record.LastSeq;
        return true;
    }

    /// <summary>Seals the weeks that have ended. To be called with standings that hold all that was written before today.</summary>
    public void AdvanceTo(DateOnly today) => _means.AdvanceTo(today, Facts.Calendar, new FactionIndex(Facts, _tallies).MeansOn);

    public long FactionTotal(string faction) => _tallies.Factions.Total(faction);

    public long StudentTotal(string student) => _tallies.Students.Total(student);

    /// <summary>Every faction of the school. Where no index is defined the points decide.</summary>
    public ImmutableArray<BoardRow> Factions(Period period, DateOnly today, bool byIndex)
    {
        var (from, to) = Facts.Calendar.Window(period, today);
        var index = new FactionIndex(Facts, _tallies);
        var names = Facts.Profile.Factions.ToDictionary(faction => faction.Id, faction => faction.Name);
        var quarter = period == Period.Quarter ? Facts.Calendar.QuarterOf(from)?.Number : null;
        var ranking = Ranking.Rank(
            [
                .. names.Keys.Select(id => new Contender(
                    id, Facts.Sealed.StandingIn(quarter, id) ?? _tallies.Factions.In(id, from, to), index.Of(id, period, today, _means))),
            ],
            byIndex && period != Period.Day);
        return
        [
            .. ranking.Select(ranked => ranked.ToRow(
                names[ranked.Contender.Id], _tallies.Factions.Change(ranked.Contender.Id, from, to, today))),
        ];
    }

    /// <summary>Why a faction has its place by index; null when the school has no such faction.</summary>
    public FactionAccount? AccountOf(string faction, Period period, DateOnly today)
    {
        var rows = Factions(period, today, byIndex: true);
        if (rows.FirstOrDefault(row => row.Id == faction) is not { } own)
        {
            return null;
        }

        FactionStretch[] stretches = [.. new FactionIndex(Facts, _tallies).StretchesOf(faction, period, today, _means)];
        var isOpen = Facts.Calendar.QuarterOf(today) is not null && stretches.LastOrDefault()?.Window.To >= today;
        var at = rows.IndexOf(own);
        return new(
            own,
            at > 0 ? rows[at - 1] : null,
            [.. stretches.Select(stretch => stretch.ToAccount(Facts.Calendar))],
            WayUp.Of(own, rows, [.. stretches.Select(stretch => stretch.Reckoning)], isOpen));
    }

    /// <summary>The classes that have earned something.</summary>
    public ImmutableArray<BoardRow> Classes(Period period, DateOnly today)
    {
        var (first, last) = Facts.Calendar.Window(period, today);
        return
        [
            .. from ranked in _tallies.Classes.Rank(first, last)
               let id = ranked.Contender.Id
               select ranked.ToRow(new(id, id, id), _tallies.Classes.Change(id, first, last, today)),
        ];
    }

    public ImmutableArray<BoardRow> Students(Period period, DateOnly today, Audience audience) =>
        StudentBoard.Rows(_tallies.Students, Facts, period, today, audience);

    /// <summary>Some students among themselves.</summary>
    public ImmutableArray<BoardRow> Among(IReadOnlyCollection<string> students, Period period, DateOnly today, Audience audience) =>
        StudentBoard.RowsAmong(students, _tallies.Students, Facts, period, today, audience);

    /// <summary>A student's own place among all of the school; null without points.</summary>
    public Ranked? PlaceOf(string student, Period period, DateOnly today) =>
        StudentBoard.PlaceOf(student, _tallies.Students, Facts, period, today);

    /// <summary>What boards above the school need to know of it on a day.</summary>
    public SchoolReport ReportOn(DateOnly today, string district) => SchoolReport.Of(Facts, _tallies, today, district);

    /// <summary>A student's own place in the academic year; null without points.</summary>
    public PlaceAmong? YearPlaceOf(string student, DateOnly today)
    {
        var (from, to) = Facts.Calendar.Window(Period.Year, today);
        return StudentBoard.YearPlaceOf(student, _tallies.Students, Facts, today) is { } place
            ? place with { CommonPoints = _tallies.CommonStudents.In(student, from, to).Points }
            : null;
    }

    /// <summary>What the whole school earned in a period, beside what it set itself for the teaching weeks so far.</summary>
    public SchoolGoal Goal(Period period, DateOnly today)
    {
        var (from, to) = Facts.Calendar.Window(period, today);
        var weeks = Facts.Calendar.TeachingWeeks(from, today < to ? today : to);
        var goal = Facts.Profile.GoalPerWeek * weeks;
        return new(_tallies.School.In(from, to).Points, period == Period.Day ? goal / SchoolDays : goal);
    }

    /// <summary>What was delivered of the plan's rows that fell due in the academic year, faction by faction and in the whole school.</summary>
    public ImmutableArray<DeliveredShare> Delivery(DateOnly today)
    {
        var (from, to) = Facts.Calendar.Window(Period.Year, today);
        return
        [
            .. Facts.Profile.Factions.Select(faction => Of(faction.Id, Facts.Plan.Share(faction.Id, from, to, today, _tallies.IsLed))),
            Of(null, Facts.Plan.Share(from, to, today, _tallies.IsLed)),
        ];

        static DeliveredShare Of(string? faction, Fraction? share) => new(faction, share is { } known ? (known * 100).Floor() : null);
    }

    /// <summary>Everything that is sealed of a quarter that is over.</summary>
    public QuarterResults ResultsOf(Quarter quarter, DateOnly today)
    {
        var (from, to) = Facts.Calendar.WindowOf(quarter);
        var index = new FactionIndex(Facts, _tallies);
        var stretches = Facts.Profile.Factions.ToDictionary(faction => faction.Id, faction => index.InQuarter(faction.Id, quarter, today, _means));
        var factions = Ranking.Rank(
            [.. stretches.Select(one => new Contender(one.Key, _tallies.Factions.In(one.Key, from, to), one.Value?.Reckoning.Index))], byIndex: true);
        return new(
            quarter.Number,
            [
                .. factions.Select(one => new FactionResult(
                    one.Contender.Id, one.Place, one.Tied, one.Decided, one.Contender.Standing, one.Contender.Index,
                    stretches[one.Contender.Id]?.ToArithmetic())),
            ],
            [.. _tallies.Classes.Rank(from, to).Select(PointsResult.Of)],
            [.. _tallies.Students.Rank(from, to).Select(PointsResult.Of)],
            SchoolReport.FiguresOf(Facts, _tallies, quarter, today));
    }

    /// <summary>Sentences that say where other standings differ from these, or where these contradict themselves.</summary>
    public ImmutableArray<string> DifferencesFrom(SchoolStandings other) => _tallies.DifferencesFrom(other._tallies);

    public SchoolSnapshot Snapshot() => new(AppliedSeq, _tallies.Snapshot(), _means.Snapshot());

    public void Restore(SchoolSnapshot snapshot)
    {
        AppliedSeq = snapshot.AppliedSeq;
        _tallies = SchoolTallies.Restore(snapshot.Tallies);
        _means = WeeklyMeans.Restore(snapshot.Seals);
    }
}

internal sealed record SchoolSnapshot(long AppliedSeq, SchoolTalliesSnapshot Tallies, WeeklyMeansSnapshot Seals);

using System.Collections.Immutable;
using System.Text.Json;
using Engagement.Boards;
using Engagement.Consents;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Tests;

/// <summary>What holds of standings after any history, and however its records are delivered.</summary>
public sealed class StandingsProperties
{
    private static readonly string[] Factions = ["care", "law-order"];

    private static readonly DateOnly Today = Histories.Season.To;

    private static readonly SchoolFacts Facts = new(
        new(
            Year.School, Year.Text("school"), "Asia/Almaty", 1000,
            [.. Factions.Select(id => new FactionProfile(id, Year.Text(id), Year.Text(id), "#000000"))],
            Histories.Season,
            [.. Enumerable.Range(0, 25).Select(i => Year.Event($"e{i}", i % 2 == 0 ? "care" : "law-order", $"row-{i % 5}", Histories.Season.From.AddDays(i)))]),
        [.. "abcdefghijklmnop".Select(letter => new Student(Year.Id($"{letter}"), $"{letter}", "9А", 9, $"{letter}", [new(Factions[letter % 2], Histories.Season.From, null)])
        {
            Consents = Consented.To(Surface.Public),
        })]);

    [Fact]
    public void Students_are_factions_and_unaffiliated_are_the_school() => Histories.Check(acts =>
    {
        var standings = new SchoolStandings(Facts);
        var factions = Factions.Select(id => new FactionStandings(id, Facts)).ToList();
        var students = new Dictionary<string, long>();
        foreach (var record in History.Of(acts).Records)
        {
            standings.Apply(record);
            factions.ForEach(faction => faction.Apply(record));
            foreach (var entry in record.Entries)
            {
                students[entry.Student] = students.GetValueOrDefault(entry.Student) + entry.Granted;
            }

            Assert.Equal(students.Values.Sum(), standings.Total);
            Assert.Equal(standings.Total, Factions.Sum(standings.FactionTotal) + standings.UnaffiliatedTotal);
            Assert.Equal(Factions.Select(standings.FactionTotal), factions.Select(faction => faction.Total));
        }

        Assert.All(students, student => Assert.Equal(student.Value, standings.StudentTotal(student.Key)));
    });

    [Fact]
    public void However_records_are_delivered_the_standings_are_those_of_the_book() => Histories.Check(acts =>
    {
        var records = History.Of(acts).Records;
        var inOrder = Fold(records);
        var delivered = new SchoolStandings(Facts);
        var random = new Random(records.Count);
        while (delivered.AppliedSeq < inOrder.AppliedSeq)
        {
            // Late, early, repeated, lost: whatever comes is offered, and a gap is filled from the book.
            var record = records[random.Next(records.Count)];
            if (!delivered.Apply(record))
            {
                var missing = records.First(other => other.FirstSeq == delivered.AppliedSeq + 1);
                Assert.True(delivered.Apply(missing));
            }
        }

        AssertSame(inOrder, delivered);
    });

    [Fact]
    public void A_snapshot_taken_anywhere_continues_as_if_it_had_not_been_taken() => Histories.Check(acts =>
    {
        var records = History.Of(acts).Records;
        var half = records.Count / 2;
        var snapshot = JsonSerializer.Serialize(Fold(records.Take(half)).Snapshot());
        var restored = new SchoolStandings(Facts);
        restored.Restore(JsonSerializer.Deserialize<SchoolSnapshot>(snapshot)!);
        records.Skip(half).ToList().ForEach(record => Assert.True(restored.Apply(record)));
        AssertSame(Fold(records), restored);

        var faction = new FactionStandings("care", Facts);
        records.ForEach(faction.Apply);
        var restoredFaction = new FactionStandings("care", Facts);
        restoredFaction.Restore(JsonSerializer.Deserialize<FactionSnapshot>(JsonSerializer.Serialize(faction.Snapshot()))!);
        Assert.Equal(faction.AppliedSeq, restoredFaction.AppliedSeq);
        Assert.Equal<BoardRow>(
            faction.Students(Period.Year, Today, Audience.Staff), restoredFaction.Students(Period.Year, Today, Audience.Staff));
    });

    [Fact]
    public void Boards_show_the_sums_of_the_entries() => Histories.Check(acts =>
    {
        var records = History.Of(acts).Records;
        var standings = Fold(records);
        foreach (var period in Enum.GetValues<Period>())
        {
            var (from, to) = Facts.Calendar.Window(period, Today);
            var entries = records.Where(record => from <= record.Day && record.Day <= to)
                .SelectMany(record => record.Entries, (record, entry) => (record, entry))
                .ToList();
            var expected = entries.GroupBy(line => line.entry.Student, line => line.entry.Granted)
                .Where(student => student.Sum() > 0)
                .ToDictionary(student => student.Key, student => student.Sum());
            var rows = standings.Students(period, Today, Audience.Staff);
            Assert.Equal(expected.OrderBy(student => student.Key), rows.ToDictionary(row => row.Id, row => row.Points).OrderBy(row => row.Key));
            Assert.Equal(rows.OrderByDescending(row => row.Points), rows);
            Assert.All(rows, row => Assert.Equal(row.Tied, rows.Count(other => other.Place == row.Place) > 1));

            Assert.Equal(entries.Sum(line => line.entry.Granted), standings.Goal(period, Today).Points);
            foreach (var row in standings.Factions(period, Today, byIndex: false))
            {
                Assert.Equal(entries.Where(line => line.entry.Faction == row.Id).Sum(line => line.entry.Granted), row.Points);
            }
        }
    });

    private static SchoolStandings Fold(IEnumerable<SheetRecord> records)
    {
        var standings = new SchoolStandings(Facts);
        foreach (var record in records)
        {
            Assert.True(standings.Apply(record));
        }

        return standings;
    }

    private static void AssertSame(SchoolStandings expected, SchoolStandings actual)
    {
        Assert.Equal(expected.AppliedSeq, actual.AppliedSeq);
        Assert.Empty(expected.DifferencesFrom(actual));
        foreach (var period in Enum.GetValues<Period>())
        {
            Assert.Equal<BoardRow>(expected.Factions(period, Today, byIndex: true), actual.Factions(period, Today, byIndex: true));
            Assert.Equal<BoardRow>(expected.Classes(period, Today), actual.Classes(period, Today));
            Assert.Equal<BoardRow>(expected.Students(period, Today, Audience.Public), actual.Students(period, Today, Audience.Public));
        }
    }
}

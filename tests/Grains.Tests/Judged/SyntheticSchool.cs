using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Domain;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Tests.Judged;

/// <summary>A school of any size with its people and plan, drawn from a seed.</summary>
internal sealed class SyntheticSchool
{
    private static readonly string[] Letters = ["А", "Ә", "Б", "В", "Г", "Д", "Е", "Ж", "З"];

    public SyntheticSchool(string id, int size, string territory, int seed)
    {
        (Id, Seed) = (id, seed);
        var draw = new Random(seed);
        Season = AcademicYear.Default(2026);
        Students = [.. Enumerable.Range(0, size).Select(number => Pupil(number, draw))];
        Gone = [.. Enumerable.Range(0, 1 + (size / 30)).Select(number => GoneAfter(Pupil(size + number, draw), Season.From.AddDays(7 * number)))];
        Events = [.. PlanTemplate.Unfold(Season), .. Season.Quarters.SelectMany(OwnEvents)];
        Profile = new(id, new(id, id, id), "Asia/Almaty", 1000, PlanTemplate.Factions, Season, Events, territory);
    }

    public string Id { get; }

    public int Seed { get; }

    public Season Season { get; }

    public ImmutableArray<Student> Students { get; }

    /// <summary>Who left in the course of the year and did nothing before: the idle whom a school could wish to be rid of.</summary>
    public ImmutableArray<Student> Gone { get; }

    public ImmutableArray<PlannedEvent> Events { get; }

    public SchoolProfile Profile { get; }

    /// <summary>What of the plan was done and proved until a day; before December nothing was approved.</summary>
    public PlanProgress ProgressOn(DateOnly day)
    {
        var since = new DateOnly(2026, 12, 1);
        var later = Events.Where(one => one.To >= since).ToList();
        return new(
            since,
            [.. later.Where((one, i) => one.To < day && (i + Seed) % 4 != 0).Select(one => one.Id)],
            [.. later.Where((one, i) => (i + Seed) % 23 == 4).Select(one => one.Id)]);
    }

    private Student Pupil(int number, Random draw)
    {
        var grade = 1 + (number % 11);
        var letter = Letters[number / 11 / 25 % Letters.Length];
        return new($"{Id}.s{number:0000}", $"Есімі {number}", $"{grade}{letter}", grade, null, grade < 9 ? [] : Memberships(draw))
        {
            JoinedOn = number % 19 == 4 ? Season.From.AddDays(number % 180) : null,
        };
    }

    private static Student GoneAfter(Student student, DateOnly day) => Leaving.On(student, day.AddDays(1)) with { LeftOn = day };

    /// <summary>Factions of very different size; some join late, some leave, some change, and some have none.</summary>
    private ImmutableArray<Membership> Memberships(Random draw)
    {
        var factions = PlanTemplate.Factions;
        var first = factions[Math.Min(draw.Next(factions.Length), draw.Next(factions.Length))].Id;
        var other = factions[draw.Next(factions.Length)].Id;
        var day = Season.From.AddDays(draw.Next(30, 200));
        return draw.Next(12) switch
        {
            0 => [],
            1 => [new(first, day, null)],
            2 => [new(first, Season.From, day)],
            3 => [new(first, Season.From.AddYears(-1), day), new(other, day.AddDays(draw.Next(1, 9)), null)],
            _ => [new(first, Season.From, null)],
        };
    }

    /// <summary>What the template leaves out of forms that the nominations ask for.</summary>
    private static IEnumerable<PlannedEvent> OwnEvents(Quarter quarter)
    {
        (string Form, string? Host)[] own =
            [("quiz", "self-knowledge"), ("competition", "sport-health"), ("festival", "culture-art"), ("exhibition", null), ("course", "law-order"), ("contest", "ecology-labour"), ("event", "care")];
        return own.Select((one, i) => new PlannedEvent(
            $"own-{quarter.Number}-{i}", $"own-{quarter.Number}-{i}", $"own-{quarter.Number}-{i}", new(one.Form, one.Form, one.Form), one.Form, one.Host,
            Recurrence.Once, quarter.From.AddDays(7 * (i + 1)), quarter.From.AddDays((7 * (i + 1)) + 4), [new(1, 11)]));
    }
}

using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Seasons;

namespace Engagement.Tests.Judged;

/// <param name="At">When it is written down.</param>
/// <param name="Undone">When some of its lines are undone again; null when they stay.</param>
internal sealed record SyntheticAct(DateTimeOffset At, string Author, Sheet Sheet, DateTimeOffset? Undone);

/// <summary>A year's sheets of one school: every kind, the caps reached by a few, deeds in breaks, late entries and corrections.</summary>
internal sealed class SyntheticYear(SyntheticSchool school)
{
    private static readonly string[] Levels = ["school", "class", "district-city", "region", "republic"];
    private static readonly int[] Hours = [4, 10, 18, 19];

    private readonly Random _draw = new(school.Seed);
    private readonly List<SyntheticAct> _acts = [];

    private int Size => school.Students.Length;

    public IReadOnlyList<SyntheticAct> Acts()
    {
        for (var monday = SeasonCalendar.WeekOf(school.Season.From); monday <= school.Season.To; monday = monday.AddDays(7))
        {
            var quarter = school.Season.Quarters.Last(one => one.From <= monday.AddDays(6));
            if (monday <= quarter.To)
            {
                Teaching(monday, quarter);
            }
            else
            {
                // In a break there is time to help; it counts in the quarter before.
                Write(monday.AddDays(1), null, null, [.. Some(8).Select(one => (one, "vol.half", 1 + _draw.Next(6)))]);
            }
        }

        return [.. _acts.OrderBy(act => act.At)];
    }

    private void Teaching(DateOnly monday, Quarter quarter)
    {
        foreach (var planned in school.Events.Where(one => Within(monday, one)))
        {
            Hold(planned, planned.To < monday.AddDays(5) ? planned.To : monday.AddDays(5));
        }

        int[] keen = [.. Enumerable.Range(0, 3 + (Size / 60))];
        Write(monday.AddDays(5), null, null, [.. keen.Select(one => (one, "vol.half", 7)), .. Some(5 + (Size / 20)).Select(one => (one, "vol.half", 1 + _draw.Next(8)))]);
        Write(monday.AddDays(6), null, null, [.. keen.Select(one => (one, "vol.half", 4)), .. keen.Select(one => (one, "tutor.half", 5)), .. Some(6).Select(one => (one, "tutor.half", 2))]);
        Write(monday.AddDays(3), null, null,
        [
            .. keen.Select(one => (one, "mentor.kudos", 4)), .. Some(14).Select(one => (one, "mentor.kudos", 1 + _draw.Next(7))),
            .. Some(9).Select(one => (one, "meet.attend", 1)), .. keen.Take(1).Select(one => (one, "meet.chair", 1)), .. Some(2).Select(one => (one, "meet.late", 1)),
            .. Some(1).Select(one => (one, "meet.minutes", 1)),
        ]);
        Write(monday.AddDays(4), null, null,
        [
            .. keen.Select(one => (one, "report.week", 1)), .. Some(2).Select(one => (one, "report.week.late", 1)), .. Some(5).Select(one => (one, "task.done", 1)),
            .. Some(3).Select(one => (one, "media.article", 1)), .. Some(2).Select(one => (one, "media.av", 1)), .. Some(2).Select(one => (one, "asset.made", 1)),
            .. Some(2).Select(one => (one, "raid.shift", 1)), .. Some(2).Select(one => (one, "initiative.accepted", 1)), .. Some(1).Select(one => (one, "vol.lead", 1)),
        ]);
        if (monday <= quarter.From.AddDays(21))
        {
            Write(monday.AddDays(4), null, null, [.. keen.Select(one => (one, "initiative.done", 1)), .. Some(2).Select(one => (one, "report.quarter", 1)), .. Some(1).Select(one => (one, "report.year", 1))]);
        }

        if (monday.Month is 1 or 2 && monday >= new DateOnly(2027, 1, 11) && monday <= new DateOnly(2027, 2, 1))
        {
            Write(monday.AddDays(2), "campaign-2027", Level(), [.. Some(10 + (Size / 30)).Select(one => (one, "campaign.action", 1)), .. keen.Select(one => (one, "campaign.committee", 1))]);
        }
    }

    /// <summary>Each occurrence once: in the last of its weeks that teaches.</summary>
    private static bool Within(DateOnly monday, PlannedEvent planned) => planned.From <= monday.AddDays(5) && monday <= planned.To && planned.To <= monday.AddDays(12);

    private void Hold(PlannedEvent planned, DateOnly day)
    {
        var crowd = Some(6 + (Size / 25));
        var form = EventForm.Of(planned);
        List<(int, string, int)> lines = [.. crowd.Select(one => (one, form.Part, 1))];
        if (form.Part == "debate.part" || planned.Host == "debate")
        {
            lines = [.. crowd.Take(6).Select(one => (one, "debate.part", 1)), .. crowd.Take(3).Select(one => (one, "debate.win", 1)), (crowd[0], "debate.best", 1), (crowd[^1], "debate.judge", 1)];
        }

        if (planned.Form == "course")
        {
            Write(day, planned.Id, null, [.. crowd.Select(one => (one, "course.day", 1)), .. crowd.Skip(2).Select(one => (one, "course.certificate", 1)), .. Some(5).Select(one => (one, "law.check", 1))]);
            Write(day.AddDays(1), planned.Id, null, [.. crowd.Select(one => (one, "course.day", 1)), .. crowd.Take(4).Select(one => (one, "law.check", 1))]);
            return;
        }

        if (form.HasLevels)
        {
            var level = Level();
            var winners = Keen();
            Write(day, planned.Id, level, [.. lines, (crowd[1], "event.host", 1), (winners, "event.lead", 1), .. form.HasPlaces ? Places(winners, crowd) : []]);
            Write(day.AddDays(1), planned.Id, level, [(crowd[2], "event.organise", 1), (crowd[3], "event.help", 1), (crowd[0], "event.part", 1), (crowd[0], "event.help", 1)]);
        }
        else
        {
            Write(day, planned.Id, null, [.. lines, (Keen(), "event.lead", 1)]);
        }

        if (planned.Host == "debate")
        {
            Write(day, planned.Id, Level(), [(crowd[0], "debate.final", 1), (crowd[1], "debate.final", 1)]);
        }

        Write(day.AddDays(1), planned.Id, null, [(crowd[^1], "evidence.ontime", 1), (crowd[1], "media.post", 1), (crowd[2], "media.post", 1), (Keen(), "media.post", 1)]);
    }

    private static IEnumerable<(int, string, int)> Places(int winner, int[] crowd) =>
        [(winner, "contest.first", 1), (crowd[1], "contest.second", 1), (crowd[2], "contest.third", 1), (crowd[3], "contest.third", 1)];

    private int Keen() => _draw.Next(3);

    private string Level() => Levels[Math.Max(0, _draw.Next(9) - 4)];

    private int[] Some(int count) => [.. Enumerable.Range(0, count).Select(_ => _draw.Next(Size)).Distinct().Concat(Enumerable.Range(Size - 6, 6)).Distinct().Take(Math.Max(6, count))];

    private void Write(DateOnly day, string? happening, string? level, IEnumerable<(int Student, string Kind, int Units)> lines)
    {
        if (day < school.Season.From || day > school.Season.To)
        {
            return;
        }

        var bytes = new byte[16];
        _draw.NextBytes(bytes);
        var quarter = school.Season.Quarters.Last(one => one.From <= day);
        var latest = Math.Min(14, quarter.To.DayNumber + 7 - day.DayNumber);
        var late = _draw.Next(9) == 0 ? Math.Clamp(_draw.Next(14), 0, Math.Max(0, latest)) : 0;
        var at = new DateTimeOffset(day.AddDays(late), new(Hours[late >= latest ? 1 : _draw.Next(Hours.Length)], 0), TimeSpan.Zero);
        var sheet = new Sheet(
            new Guid(bytes), new(day, happening, level),
            [.. lines.DistinctBy(line => (line.Student, line.Kind)).Select(line => new SheetLine(school.Students[line.Student].Id, line.Kind, line.Units))],
            _draw.Next(7) == 0 ? "ескерту" : null);
        DateTimeOffset? undone = _draw.Next(25) == 0 ? at.AddDays(1 + _draw.Next(40)) : null;
        _acts.Add(new(at, $"m-{1 + _draw.Next(4)}", sheet, undone));
    }
}

using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Seasons;

namespace Engagement.Tests;

/// <summary>
/// The rulebook's section 11 once more, written down as naively as it reads: every question is asked of the list of all
/// lines that stand. It shares nothing with the product but the price list.
/// </summary>
internal sealed class ReferencePricing(Season season)
{
    private static readonly string[] Ladder = ["event.part", "event.part.weekly", "event.help", "event.organise", "event.lead"];

    private readonly List<Standing> _book = [];

    private sealed record Standing(long Seq, string Author, DateOnly Day, string? Event, string Level, Entry Entry);

    public void Apply(SheetRecord record)
    {
        for (var i = 0; i < record.Entries.Length; i++)
        {
            var entry = record.Entries[i];
            if (entry.ReversesSeq is { } undone)
            {
                _book.RemoveAll(line => line.Seq == undone);
            }
            else
            {
                _book.Add(new(record.FirstSeq + i, record.Author, record.Day, record.Event, record.Level, entry));
            }
        }
    }

    public (ImmutableArray<Entry> Entries, ImmutableArray<Refusal> Refusals) Price(Sheet sheet, string author, DateOnly today)
    {
        var (day, @event, levelCode) = sheet.Activity;
        var refusals = new List<Refusal>();
        if (QuarterOf(day) is null)
        {
            refusals.Add(new("outside-season", null));
        }
        else if (day > today)
        {
            refusals.Add(new("in-the-future", null));
        }
        else if (today > day.AddDays(14) || today > QuarterOf(day)!.To.AddDays(7))
        {
            refusals.Add(new("too-late", null));
        }

        var level = levelCode ?? "school";
        var lines = new List<Standing>(_book);
        for (var i = 0; i < sheet.Lines.Length; i++)
        {
            var line = sheet.Lines[i];
            if (Fault(sheet, i, level, lines, refusals) is { } fault)
            {
                refusals.Add(new(fault, i));
            }
            else
            {
                // Its figures do not matter for what may stand; its presence does.
                lines.Add(new(0, author, day, @event, level, Bare(line)));
            }
        }

        if (refusals.Count > 0)
        {
            return ([], [.. refusals]);
        }

        lines = [.. _book];
        foreach (var line in sheet.Lines)
        {
            lines.Add(new(0, author, day, @event, level, Grant(line, author, day, @event, level, lines)));
        }

        return ([.. lines.Skip(_book.Count).Select(line => line.Entry)], []);
    }

    private static string? Fault(Sheet sheet, int index, string level, List<Standing> lines, List<Refusal> refusals)
    {
        var line = sheet.Lines[index];
        var @event = sheet.Activity.Event;
        if (Rulebook.Default.Kinds.All(kind => kind.Code != line.Kind))
        {
            return "unknown-kind";
        }

        if (line.Units < 1 || line.Units > 1000 || (line.Units > 1 && line.Kind is not ("mentor.kudos" or "vol.half" or "tutor.half")))
        {
            return "units-not-allowed";
        }

        var group = line.Kind.Split('.')[0];
        if (level != "school" && group is not ("contest" or "event" or "campaign") && line.Kind != "debate.final")
        {
            return "level-not-allowed";
        }

        if (@event is null
            && (group is "event" or "challenge" or "contest" or "debate" or "campaign" or "course" || line.Kind is "law.check" or "evidence.ontime"))
        {
            return "event-required";
        }

        // A line that another reason refuses still makes the next one of its kind a duplicate, once its own form is right.
        if (sheet.Lines.Take(index).Where((earlier, i) => earlier.Student == line.Student && earlier.Kind == line.Kind
            && !refusals.Any(refusal => refusal.Line == i && refusal.Code == "units-not-allowed")).Any())
        {
            return "duplicate-line";
        }

        if (@event is null)
        {
            return null;
        }

        var own = lines.Where(other => other.Entry.Student == line.Student && other.Event == @event).ToList();
        if (line.Kind is not ("vol.half" or "tutor.half" or "course.day" or "campaign.action" or "campaign.committee")
            && own.Any(other => other.Entry.Kind == line.Kind))
        {
            return "already-awarded";
        }

        var seats = line.Kind switch
        {
            "event.lead" => 1,
            "event.organise" or "initiative.done" => 5,
            "report.year" => 3,
            "contest.first" or "contest.second" or "contest.third" => 10,
            _ => int.MaxValue,
        };
        if (lines.Count(other => other.Event == @event && other.Entry.Kind == line.Kind) >= seats)
        {
            return "no-seat-left";
        }

        return Ladder.Contains(line.Kind) && PriceOf(line.Kind, level) <= Highest(own) ? "already-awarded" : null;
    }

    private Entry Grant(SheetLine line, string author, DateOnly day, string? @event, string level, List<Standing> lines)
    {
        var kind = Rulebook.Default.Find(line.Kind)!;
        var own = lines.Where(other => other.Entry.Student == line.Student).ToList();
        var asked = PriceOf(line.Kind, level) * line.Units;
        if (Ladder.Contains(line.Kind))
        {
            asked -= Highest(own.Where(other => other.Event == @event));
        }

        var sameKind = own.Where(other => other.Entry.Kind == line.Kind);
        var used = kind.KindCap.Per switch
        {
            CapPeriod.Week => sameKind.Where(other => Week(other.Day) == Week(day)),
            CapPeriod.Month => sameKind.Where(other => (other.Day.Year, other.Day.Month) == (day.Year, day.Month)),
            CapPeriod.Quarter => sameKind.Where(other => QuarterOf(other.Day) == QuarterOf(day)),
            CapPeriod.Year => sameKind,
            _ => sameKind.Where(other => other.Event == @event),
        };
        var why = Withholding.None;
        var counted = Math.Min(line.Units, kind.KindCap.Units - used.Sum(other => other.Entry.Counted));
        if (counted < line.Units)
        {
            why |= Withholding.KindCap;
        }

        if (line.Kind == "mentor.kudos")
        {
            var ofMentor = lines.Where(other => other.Entry.Kind == "mentor.kudos" && other.Author == author && Week(other.Day) == Week(day));
            var left = 60 - ofMentor.Sum(other => other.Entry.Counted);
            if (left < counted)
            {
                counted = left;
                why |= Withholding.MentorCap;
            }
        }

        var rest = line.Units == 1 ? asked * counted : PriceOf(line.Kind, level) * counted;
        var inQuarter = own.Where(other => QuarterOf(other.Day) == QuarterOf(day)).ToList();
        int granted;
        if (kind.CapClass == CapClass.Prize)
        {
            granted = Math.Min(rest, 150 - inQuarter.Where(IsPrize).Sum(other => other.Entry.Granted));
            why |= granted < rest ? Withholding.PrizeCap : Withholding.None;
        }
        else
        {
            var week = 60 - own.Where(other => !IsPrize(other) && Week(other.Day) == Week(day)).Sum(other => other.Entry.Granted);
            var quarter = (50 * QuarterOf(day)!.TeachingWeeks) - inQuarter.Where(other => !IsPrize(other)).Sum(other => other.Entry.Granted);
            granted = Math.Min(rest, Math.Min(week, quarter));
            why |= granted == rest ? Withholding.None : week <= quarter ? Withholding.WeekCap : Withholding.QuarterCap;
        }

        return Bare(line) with { Counted = counted, Asked = asked, Granted = granted, Why = why };
    }

    private static Entry Bare(SheetLine line) => new(line.Student, null, "8А", line.Kind, line.Units, 0, 0, 0, Withholding.None, null);

    private static int Highest(IEnumerable<Standing> own) =>
        own.Where(other => Ladder.Contains(other.Entry.Kind)).Select(other => PriceOf(other.Entry.Kind, other.Level)).DefaultIfEmpty().Max();

    private static int PriceOf(string kind, string level)
    {
        var percent = level switch { "district-city" => 150, "region" => 200, "republic" => 300, _ => 100 };
        return ((Rulebook.Default.Find(kind)!.Points * percent) + 50) / 100;
    }

    private static bool IsPrize(Standing line) => Rulebook.Default.Find(line.Entry.Kind)!.CapClass == CapClass.Prize;

    private static (int Year, int Week) Week(DateOnly day)
    {
        var date = day.ToDateTime(default);
        return (System.Globalization.ISOWeek.GetYear(date), System.Globalization.ISOWeek.GetWeekOfYear(date));
    }

    private Quarter? QuarterOf(DateOnly day) => day > season.To ? null : season.Quarters.LastOrDefault(quarter => quarter.From <= day);
}

namespace Engagement.Recomputation;

/// <summary>Walks through a book from its first line and prices each anew (rulebook, sections 4 and 11).</summary>
internal sealed class Granting(Held held, Prices prices)
{
    private static readonly string[] Ladder = ["event.part", "event.part.weekly", "event.help", "event.organise", "event.lead"];
    private static readonly string[] OnlyCapped = ["vol.half", "tutor.half", "course.day", "campaign.action", "campaign.committee"];
    private static readonly string[] Places = ["contest.first", "contest.second", "contest.third"];

    private readonly Dictionary<string, List<Line>> _students = [];
    private readonly Dictionary<string, List<Line>> _authors = [];
    private readonly Dictionary<string, List<Line>> _happenings = [];
    private readonly Dictionary<long, Line> _all = [];

    /// <summary>Sentences about lines that the rule would have written otherwise, or not at all.</summary>
    public IEnumerable<string> Differences(IEnumerable<Line> book)
    {
        foreach (var line in book)
        {
            foreach (var difference in line.Undoes is { } undone ? Undo(line, undone) : Check(line))
            {
                yield return $"Line {line.Number}: {difference}";
            }
        }
    }

    private IEnumerable<string> Undo(Line line, long undone)
    {
        var original = _all[undone];
        if (!Of(_students, original.Student).Remove(original))
        {
            yield return $"{undone} was undone before.";
        }

        Of(_authors, original.Deed.By).Remove(original);
        Of(_happenings, original.Deed.Event ?? "").Remove(original);
        if ((line.Granted, line.Asked, line.Counted, line.Units) != (-original.Granted, -original.Asked, -original.Counted, -original.Units))
        {
            yield return "It does not undo what it names.";
        }
    }

    private IEnumerable<string> Check(Line line)
    {
        var kind = prices.Kinds[line.Kind];
        var own = Of(_students, line.Student);
        if (line.Deed.Event is { } named && !OnlyCapped.Contains(line.Kind) && own.Any(other => other.Kind == line.Kind && other.Deed.Event == named && SamePlace(line, other)))
        {
            yield return "The deed was awarded already.";
        }

        if (kind.Seats is { } seats && line.Deed.Event is { } with
            && Of(_happenings, with).Count(other => other.Kind == line.Kind && SamePlace(line, other)) >= seats)
        {
            yield return "No seat was left.";
        }

        if (held.TermOf(line.Deed.Day) is not { } term)
        {
            yield return "The day lies outside the academic year.";
            yield break;
        }

        var expected = Priced(line, kind, own, term);
        var written = (line.Asked, line.Counted, line.Granted, line.Cuts);
        if (expected != written)
        {
            yield return $"{line.Kind} of {line.Student}: {expected} follows from the rule, {written} (asked, counted, granted, cuts) is written.";
        }

        own.Add(line);
        Of(_authors, line.Deed.By).Add(line);
        Of(_happenings, line.Deed.Event ?? "").Add(line);
        _all.Add(line.Number, line);
    }

    private (int Asked, int Counted, int Granted, int Cuts) Priced(Line line, Price kind, List<Line> own, int term)
    {
        var unit = UnitOf(line);
        if (line.Deed.Event is not null && Ladder.Contains(line.Kind))
        {
            unit -= own.Where(other => other.Deed.Event == line.Deed.Event && Ladder.Contains(other.Kind)).Select(UnitOf).DefaultIfEmpty(0).Max();
        }

        var cuts = 0;
        var counted = Cut(line.Units, kind.MostUnits - own.Where(other => other.Kind == line.Kind && SameStretch(line, other, kind.Per)).Sum(other => other.Counted), 1);
        if (line.Kind == "mentor.kudos")
        {
            var given = Of(_authors, line.Deed.By).Where(other => other.Kind == line.Kind && SameStretch(line, other, "week")).Sum(other => other.Counted);
            counted = Cut(counted, prices.Mentor - given, 2);
        }

        var granted = unit * counted;
        var alike = own.Where(other => prices.Kinds[other.Kind].IsPrize == kind.IsPrize && held.TermOf(other.Deed.Day) == term).ToList();
        var inTerm = (kind.IsPrize ? prices.Prize : prices.QuarterPerWeek * held.Terms[term - 1].Weeks) - alike.Sum(other => other.Granted);
        if (kind.IsPrize)
        {
            granted = Cut(granted, inTerm, 16);
        }
        else
        {
            // A week may lie in two quarters: its own cap counts all of it.
            var inWeek = prices.Week
                - own.Where(other => !prices.Kinds[other.Kind].IsPrize && SameStretch(line, other, "week")).Sum(other => other.Granted);
            granted = inWeek <= inTerm ? Cut(granted, inWeek, 4) : Cut(granted, inTerm, 8);
        }

        return (unit * line.Units, counted, granted, cuts);

        int Cut(int wanted, int left, int because)
        {
            var rest = Math.Max(0, Math.Min(wanted, left));
            cuts += rest < wanted ? because : 0;
            return rest;
        }
    }

    private int UnitOf(Line line)
    {
        var points = line.Deed.Prices.TryGetValue(line.Kind, out var own) ? own : prices.Kinds[line.Kind].Points;
        var hasLevels = line.Kind == "debate.final" || line.Kind.Split('.')[0] is "contest" or "event" or "campaign";
        return ((points * (hasLevels ? prices.Percent[line.Deed.Level] : 100)) + 50) / 100;
    }

    private bool SameStretch(Line line, Line other, string per)
    {
        var (day, then) = (line.Deed.Day, other.Deed.Day);
        var sameHappening = line.Deed.Event == other.Deed.Event;
        return per switch
        {
            "week" => Held.MondayOf(day) == Held.MondayOf(then),
            "month" => (day.Year, day.Month) == (then.Year, then.Month),
            "quarter" => held.TermOf(day) == held.TermOf(then),
            "year" => true,
            "event" => sameHappening && SamePlace(line, other),
            "season" or "document" => sameHappening,
            _ => throw new InvalidDataException($"The rulebook knows no {per}."),
        };
    }

    private static bool SamePlace(Line line, Line other) => !Places.Contains(line.Kind) || line.Deed.Level == other.Deed.Level;

    private static List<Line> Of(Dictionary<string, List<Line>> lines, string key)
    {
        if (!lines.TryGetValue(key, out var own))
        {
            lines.Add(key, own = []);
        }

        return own;
    }
}

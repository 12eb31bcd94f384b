using System.Text.Json.Nodes;

namespace Engagement.Recomputation;

/// <summary>A sealed year, computed anew: factions by the mean of their quarters, and the nominations of section 7.</summary>
internal sealed class Year(School school, Nominees nominees)
{
    private static readonly (int From, int To)[] Bands = [(1, 4), (5, 7), (8, 11)];
    private static readonly (int From, int To)[] DebateBands = [(5, 6), (7, 7), (8, 9), (10, 11)];
    private static readonly (int From, int To) All = (1, 11);
    private static readonly string[] SportForms = ["sports-series", "competition"];
    private static readonly string[] StageForms = ["contest", "exhibition", "video-contest", "festival", "poetry-evening", "flash-mob"];
    private static readonly string[] LeadingKinds =
        ["event.organise", "event.lead", "event.host", "vol.lead", "meet.chair", "meet.minutes", "campaign.committee"];

    private readonly ILookup<string, Line> _lines = school.Counted.ToLookup(line => line.Student);

    public JsonObject Compute() => new()
    {
        ["factions"] = new JsonArray([.. FactionsByMean()]),
        ["lists"] = new JsonArray([.. Lists().Where(list => list["rows"]!.AsArray().Count > 0)]),
    };

    private IEnumerable<JsonObject> Lists() =>
    [
        .. Bands.Select(band => Students("best-student", band, 1, BestStudent)),
        .. Bands.Select(band => Students("young-athlete", band, 1, YoungAthlete)),
        .. Bands.Select(band => Students("school-activists", band, ActivistsOf(band), Activist)),
        .. Bands.Select(band => Students("talented-student", band, 1, Talented)),
        .. Bands.Select(band => Students("caring-student", band, 1, Caring)),
        .. Leaders(),
        .. DebateBands.Select(band => Students("best-debater", band, 1, Debater)),
        .. Bands.Select(CleanestClass),
        FactionOfTheYear(),
    ];

    /// <summary>Somebody who passes the gates of a nomination.</summary>
    /// <param name="Counted">The lines that break ties.</param>
    private sealed record Candidate(IEnumerable<Line> Counted, int Score, bool IsAwaited = false);

    private Candidate? BestStudent(Nominee one, List<Line> lines)
    {
        if (one.IsInGoodStanding == false || lines.Select(line => school.Held.TermOf(line.Deed.Day)).Distinct().Count() < 3)
        {
            return null;
        }

        var knowledge = lines.Where(line =>
            Is(line, "course.*", "law.check", "debate.*") || (Is(line, "contest.*") && FormOf(line) == "quiz")).ToList();
        var (k, h) = (Points(knowledge), Points(lines.Where(line => line.Kind == "tutor.half")));
        var r = Points(lines) - k - h;
        return new(lines, (2 * Math.Min(k, 300)) + Math.Min(h, 200) + Math.Min(r, 500) + (25 * Merit.Of(lines).Hosts), one.IsInGoodStanding is null);
    }

    private Candidate? YoungAthlete(Nominee one, List<Line> lines)
    {
        var sport = lines.Where(line => (line.Deed.Host == "sport-health" || SportForms.Contains(FormOf(line))) && !Is(line, "report.*", "task.*")).ToList();
        return Months(sport) >= 4 && sport.Select(line => school.Held.TermOf(line.Deed.Day)).Distinct().Count() >= 2
            ? new(sport, Points(sport) + (10 * Math.Min(Months(sport), 9)))
            : null;
    }

    private Candidate? Activist(Nominee one, List<Line> lines)
    {
        var merit = Merit.Of(lines);
        return merit.Hosts >= (one.Grade <= 4 ? 2 : 3) && merit.Weeks >= 10 ? new(lines, merit.Points + (5 * merit.Weeks) + (20 * merit.Hosts)) : null;
    }

    private Candidate? Talented(Nominee one, List<Line> lines)
    {
        var shown = lines.Where(line => line.Deed.Host == "culture-art" || StageForms.Contains(FormOf(line))).ToList();
        var forms = shown.Select(FormOf).OfType<string>().Where(form => StageForms.Contains(form)).Distinct().Count();
        return forms > 0 ? new(shown, Points(shown) + (15 * Math.Min(forms, 6))) : null;
    }

    private Candidate? Caring(Nominee one, List<Line> lines)
    {
        var care = lines.Where(line => Is(line, "vol.*", "tutor.half", "campaign.*") || line.Deed.Host == "care").ToList();
        var halfHours = care.Where(line => line.Kind is "vol.half" or "tutor.half").Sum(line => line.Counted);
        var isOpen = one.Grade switch
        {
            >= 8 => halfHours >= 24,
            >= 5 => halfHours >= 12,
            _ => care.Select(line => line.Deed.Event).OfType<string>().Distinct().Count() >= 2,
        };
        return isOpen ? new(care, Points(care) + (10 * Months(care))) : null;
    }

    private Candidate? Debater(Nominee one, List<Line> lines)
    {
        var debates = lines.Where(line => Is(line, "debate.*")).ToList();
        return debates.Count(line => line.Kind == "debate.part") >= 2 ? new(debates, Points(debates)) : null;
    }

    private Candidate? Leader(Nominee one, List<Line> lines)
    {
        var led = lines.Where(line => line.Kind == "event.lead" && school.Held.Find(line.Deed.Event) is { } happening && school.IsDelivered(happening))
            .Select(line => line.Deed.Event).Distinct().Count();
        if ((led < 3 && one.QuartersInPost < 2) || 4 * one.ReportsDelivered < 3 * one.ReportsOwed)
        {
            return null;
        }

        var leading = lines.Where(line => LeadingKinds.Contains(line.Kind) || Is(line, "initiative.*")).ToList();
        var (reports, debates) = (lines.Where(line => Is(line, "report.*")).ToList(), lines.Where(line => Is(line, "debate.*")).ToList());
        return new([.. leading, .. reports, .. debates], (2 * Points(leading)) + Points(reports) + Points(debates) + (10 * Math.Min(led, 15)));
    }

    private IEnumerable<JsonObject> Leaders()
    {
        var ofSchool = Students("school-leaders", All, 3, Leader);
        var leaders = ofSchool["rows"]!.AsArray().Where(row => (bool)row!["isProposed"]!).Select(row => (string)row!["id"]!).ToHashSet();
        yield return ofSchool;
        foreach (var faction in school.Held.Factions.Order(StringComparer.Ordinal))
        {
            var list = Students("school-leaders", All, 1, (one, lines) => one.Faction == faction && !leaders.Contains(one.Id) ? Leader(one, lines) : null);
            list["faction"] = faction;
            yield return list;
        }
    }

    private JsonObject CleanestClass((int From, int To) band) => List("cleanest-class", band, 1,
        from rated in nominees.Classes
        where band.From <= rated.Grade && rated.Grade <= band.To && rated.Weeks * 5 >= nominees.RatedWeeks * 4
        select new Rival(rated.Class, [new("points", rated.Mean), new("weeks", rated.Weeks)], new() { ["score"] = rated.Mean }));

    private JsonObject FactionOfTheYear() => List("faction-of-the-year", All, 1,
        from faction in Means()
        where faction.Quarters == 4 && faction.Delivered is { } share && share.CompareTo(Ratio.Of(1, 2)) >= 0
        select new Rival(faction.Faction, faction.Steps, new() { ["score"] = faction.Index }));

    private IEnumerable<JsonObject> FactionsByMean() => Contest.Places(
        from faction in Means()
        select new Rival(faction.Faction, faction.Steps, new()
        {
            ["index"] = faction.Index,
            ["points"] = Points(school.Counted.Where(line => line.Faction == faction.Faction)),
        }), "faction", false);

    private IEnumerable<(string Faction, int Quarters, int Index, Ratio? Delivered, Step[] Steps)> Means() =>
        from own in nominees.Quarters.GroupBy(share => share.Faction)
        let count = own.Count()
        let delivered = school.DeliveryOf(school.Held.Plan.Where(one => one.Host == own.Key)).Share
        let index = Ratio.Of(own.Sum(share => share.Index), count).Floor()
        let takingPart = own.Aggregate((Ratio)0, (sum, share) => sum + share.TakingPart) / count
        select (own.Key, count, index, delivered, new Step[] { new("index", index), new("taking-part", takingPart), new("delivered", delivered ?? 0) });

    private JsonObject Students(string nomination, (int From, int To) band, int seats, Func<Nominee, List<Line>, Candidate?> rule) => List(nomination, band, seats,
        from one in nominees.People
        where band.From <= one.Grade && one.Grade <= band.To
        let candidate = rule(one, [.. _lines[one.Id]])
        where candidate is { Score: > 0 }
        let merit = Merit.Of(candidate.Counted)
        select new Rival(one.Id, [new("points", candidate.Score), .. merit.Ties], new()
        {
            ["score"] = candidate.Score,
            ["weeks"] = merit.Weeks,
            ["hosts"] = merit.Hosts,
            ["last"] = Held.Text(merit.Last),
            ["isProposed"] = !candidate.IsAwaited,
        }));

    private static JsonObject List(string nomination, (int From, int To) band, int seats, IEnumerable<Rival> rivals)
    {
        var rows = Contest.Places(rivals, "id", true);
        foreach (var row in rows)
        {
            row["isProposed"] = (int)row["place"]! <= seats && (row["isProposed"] is not { } mayBe || (bool)mayBe);
        }

        return new()
        {
            ["nomination"] = nomination,
            ["band"] = band == All ? null : new JsonObject { ["from"] = band.From, ["to"] = band.To },
            ["seats"] = seats,
            ["rows"] = new JsonArray([.. rows]),
        };
    }

    private int ActivistsOf((int From, int To) band)
    {
        var roll = nominees.People.Count(one => band.From <= one.Grade && one.Grade <= band.To);
        return Math.Clamp((roll + 99) / 100, 3, 10);
    }

    private string? FormOf(Line line) => school.Held.Find(line.Deed.Event)?.Form;

    private static int Months(IEnumerable<Line> lines) => lines.Select(line => (line.Deed.Day.Year, line.Deed.Day.Month)).Distinct().Count();

    private static int Points(IEnumerable<Line> lines) => lines.Sum(line => line.Granted);

    /// <param name="names">Kinds, or groups of them: <c>vol.*</c>.</param>
    private static bool Is(Line line, params string[] names) =>
        names.Any(name => name.EndsWith(".*", StringComparison.Ordinal) ? line.Kind.StartsWith(name[..^1], StringComparison.Ordinal) : line.Kind == name);
}

using System.Text.Json.Nodes;

namespace Engagement.Recomputation;

/// <summary>A sealed quarter, computed anew.</summary>
internal static class Quarter
{
    private const int ImaginedMembers = 10;
    private const int TopFourth = 4;
    private const int TopTenth = 10;

    public static JsonObject Of(School school, int number)
    {
        var held = school.Held;
        var term = held.Terms[number - 1];
        var lines = school.Of(number).ToList();
        return new()
        {
            ["quarter"] = number,
            ["factions"] = new JsonArray([.. Factions(school, term, lines)]),
            ["classes"] = new JsonArray([.. ByPoints(lines, line => line.Class, _ => true)]),
            ["students"] = new JsonArray([.. ByPoints(lines, line => line.Student, points => points > 0)]),
            ["school"] = SchoolFigures(school, term, lines),
        };
    }

    private static IEnumerable<JsonObject> Factions(School school, Term term, List<Line> lines)
    {
        var means = MeansOf(school, term);
        var rivals =
            from faction in school.Held.Factions
            let own = lines.Where(line => line.Faction == faction).ToList()
            let figures = Figures.Of(own, line => line.Granted, school.RollOf(faction, term.From, school.Held.EndOf(term)), TopFourth)
            where figures.Roll > 0
            let delivery = school.DeliveryOf(school.Held.Plan.Where(one => one.Host == faction && school.Held.TermOf(one.To) == term.Number))
            let reckoned = FairIndex.Of(figures, means, delivery, term.Weeks, ImaginedMembers, TopFourth)
            let merit = Merit.Of(own)
            select new Rival(faction, [new("index", reckoned.Index), .. merit.Ties], new()
            {
                ["index"] = reckoned.Index,
                ["standing"] = merit.ToJson(),
                ["arithmetic"] = new JsonObject
                {
                    ["weeks"] = term.Weeks,
                    ["roll"] = figures.Roll,
                    ["points"] = figures.Points,
                    ["topPoints"] = figures.Top,
                    ["active"] = figures.Active,
                    ["rowsDue"] = delivery.Rows,
                    ["rowsDelivered"] = delivery.Delivered.ToString(),
                    ["takingPart"] = reckoned.TakingPart.ToString(),
                    ["means"] = means is null ? null : new JsonObject
                    {
                        ["sum"] = means.Points,
                        ["roll"] = means.Roll,
                        ["topSum"] = means.Top,
                        ["topHeads"] = means.Heads,
                        ["active"] = means.Active,
                    },
                },
            });
        return Contest.Places(rivals, "faction", true);
    }

    /// <summary>The sums of all factions when the last week that ends in the quarter or its break had ended; null before one had.</summary>
    private static Figures? MeansOf(School school, Term term)
    {
        var (held, end) = (school.Held, school.Held.EndOf(term));
        var last = held.Today.AddDays(-1) < end ? held.Today.AddDays(-1) : end;
        var sunday = Held.MondayOf(last.AddDays(1)).AddDays(-1);
        if (sunday < term.From)
        {
            return null;
        }

        var then = school.On(sunday);
        var lines = then.Of(term.Number).ToList();
        var figures =
            from faction in held.Factions
            let roll = then.RollOf(faction, term.From, sunday)
            where roll > 0
            select Figures.Of(lines.Where(line => line.Faction == faction), line => line.Granted, roll, TopFourth);
        return Figures.Sum(figures);
    }

    private static IReadOnlyList<JsonObject> ByPoints(List<Line> lines, Func<Line, string> subject, Func<int, bool> isTold) => Contest.Places(
        from own in lines.GroupBy(subject)
        let merit = Merit.Of(own)
        where isTold(merit.Points)
        select new Rival(own.Key, [new("points", merit.Points), .. merit.Ties], new() { ["points"] = merit.Points }), "id", false);

    private static JsonObject SchoolFigures(School school, Term term, List<Line> lines)
    {
        var figures = Figures.Of(lines, line => line.Common, school.RollOf(term.From, school.Held.EndOf(term)), TopTenth);
        var delivery = school.DeliveryOf(school.Held.Plan.Where(one => school.Held.TermOf(one.To) == term.Number));
        var merit = Merit.Of(lines);
        return new()
        {
            ["number"] = term.Number,
            ["weeks"] = term.Weeks,
            ["roll"] = figures.Roll,
            ["topPoints"] = figures.Top,
            ["active"] = figures.Active,
            ["share"] = delivery.Share?.ToString(),
            ["earned"] = new JsonObject
            {
                ["points"] = figures.Points,
                ["weeks"] = merit.Weeks,
                ["hosts"] = merit.Hosts,
                ["last"] = Held.Text(merit.Last),
            },
        };
    }
}

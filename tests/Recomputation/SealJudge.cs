using System.Text.Json;
using System.Text.Json.Nodes;

namespace Engagement.Recomputation;

/// <summary>Says where a seal differs from what the rulebook's text makes of the book.</summary>
public static class SealJudge
{
    /// <summary>Differences in prices, caps and seats of the book itself (rulebook, sections 4 and 11).</summary>
    /// <param name="book">The lines of the export.</param>
    /// <param name="seal">Any seal of the same year, for the calendar.</param>
    public static IReadOnlyList<string> Grants(IReadOnlyList<string> book, string seal)
    {
        using var json = JsonDocument.Parse(seal);
        return [.. new Granting(Held.Read(json.RootElement), Prices.Read()).Differences(Book.Read(book).Lines)];
    }

    /// <summary>Differences in places, indexes, nominations and what they were computed from (sections 6 and 7).</summary>
    public static IReadOnlyList<string> Results(IReadOnlyList<string> book, string seal)
    {
        using var json = JsonDocument.Parse(seal);
        var held = Held.Read(json.RootElement);
        var read = Book.Read(book);
        if (held.School != read.School || held.CutSheets > read.Hashes.Count || (held.CutSheets > 0 && read.Hashes[held.CutSheets - 1] != held.CutHead))
        {
            return ["The seal's cut is not in this book."];
        }

        var school = new School(held, read.Lines.Where(line => line.Number <= held.CutAt));
        return held.Window == "year"
            ? Difference.Between("year", new Year(school, Nominees.Read(json.RootElement.GetProperty("yearInputs"))).Compute(), Comparable.Year(seal))
            : Difference.Between("quarter", Quarter.Of(school, held.Window[^1] - '0'), Comparable.Quarter(seal));
    }

    /// <summary>A school's index in a sealed quarter, for the boards above it (section 6).</summary>
    /// <param name="means">Sums of all schools that were frozen for the quarter: points, roll, points of the best, how many these are, active.</param>
    public static int SchoolIndex(string quarterSeal, int[]? means)
    {
        var quarter = Comparable.Quarter(quarterSeal)["school"]!;
        var roll = (int)quarter["roll"]!;
        var figures = new Figures(roll, (int)quarter["earned"]!["points"]!, (int)quarter["topPoints"]!, (roll + 9) / 10, (int)quarter["active"]!);
        var delivery = quarter["share"] is { } share ? new Delivery(1, Ratio.Parse((string)share!)) : new Delivery(0, 0);
        var frozen = means is null ? null : new Figures(means[1], means[0], means[2], means[3], means[4]);
        return FairIndex.Of(figures, frozen, delivery, (int)quarter["weeks"]!, 50, 10).Index;
    }

    /// <summary>What boards above the school count of a book.</summary>
    public static int Points(IReadOnlyList<string> book) => Book.Read(book).Lines.Sum(line => line.Common);

    /// <summary>Kinds that a book has lines of.</summary>
    public static IReadOnlySet<string> Kinds(IReadOnlyList<string> book) => Book.Read(book).Lines.Select(line => line.Kind).ToHashSet();

    /// <summary>Differences of the year's inputs from the sealed quarters that it names.</summary>
    public static IReadOnlyList<string> Chain(string year, IReadOnlyList<string> quarters)
    {
        var named = JsonNode.Parse(year)!["yearInputs"]!["quarters"]!.AsArray();
        return
        [
            .. quarters.Where((text, i) => (string?)named[i]!["hash"] != Book.HashOf(text)).Select(text => "The year names another seal of a quarter."),
            .. quarters.SelectMany((text, i) => JsonNode.Parse(text)!["quarter"]!["factions"]!.AsArray()
                .Where(faction => faction!["index"] is not null)
                .Where(faction => !named[i]!["factions"]!.AsArray().Any(one =>
                    (string?)one!["faction"] == (string?)faction!["faction"] && (int?)one["index"] == (int?)faction["index"]
                    && (string?)one["takingPart"] == (string?)faction["arithmetic"]!["takingPart"]))
                .Select(faction => $"{faction!["faction"]} has another index in the year than in quarter {i + 1}.")),
        ];
    }
}

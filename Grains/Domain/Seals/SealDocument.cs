using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Engagement.Ledger;
using Engagement.Rubrics;
using Engagement.Seals;
using Engagement.Seasons;

namespace Engagement.Domain;

/// <summary>
/// The content of a seal. It is a function of the book up to the cut and of what stands in the document itself, so that anybody who has both
/// can write it again to the same bytes (docs/seal.md).
/// </summary>
/// <param name="V">Version of the format.</param>
/// <param name="At">When the cut was taken; a quarter's means are those of the weeks that had ended by then.</param>
/// <param name="By">Who sealed it; null of a year that is only proposed.</param>
/// <param name="Waived">What waited nevertheless, and why it was not waited for; null when nothing did.</param>
internal sealed record SealDocument(
    int V, string School, string Season, string Window, DateTimeOffset At, Decider? By, WaivedMatters? Waived, BookCut Cut, Formulas Formulas, SealedFacts Facts)
{
    public const int Version = 1;

    /// <summary>Of a quarter.</summary>
    public QuarterResults? Quarter { get; init; }

    /// <summary>Of the year.</summary>
    public YearInputs? YearInputs { get; init; }

    /// <summary>Of the year.</summary>
    public YearResults? Year { get; init; }

    /// <summary>Of a year that is sealed, not only proposed.</summary>
    public YearDecisions? Decided { get; init; }

    /// <summary>Whether a quarter has what a quarter needs, and a year what a year needs.</summary>
    [JsonIgnore]
    public bool HasItsParts => SealWindow.QuarterOf(Window) is null ? YearInputs is not null : Facts.Quarters.Length >= SealWindow.QuarterOf(Window);

    /// <exception cref="JsonException">The text is no seal.</exception>
    public static SealDocument Read(string text) =>
        JsonSerializer.Deserialize<SealDocument>(text, SealFormat.Options) ?? throw new JsonException("The text is empty.");

    public string Write() => JsonSerializer.Serialize(this, SealFormat.Options);

    public string Hash() => BookFormat.HashOf(Encoding.UTF8.GetBytes(Write()));

    /// <summary>The results as they follow from the book, whatever results stand in the document.</summary>
    /// <param name="book">All of it, or all up to the cut.</param>
    public SealDocument Compute(IReadOnlyCollection<SheetRecord> book)
    {
        var season = new Season(Season, Facts.Quarters);
        var facts = Facts.ToFacts(School, season);
        SheetRecord[] counted = [.. book.Where(sheet => sheet.LastSeq <= Cut.Seq)];
        if (SealWindow.QuarterOf(Window) is { } number)
        {
            return this with { Quarter = QuarterOf(number, facts, counted) };
        }

        var year = YearComputation.Of(facts, YearInputs!, counted, facts.DayOf(At));
        return this with { Year = year, Decided = Decided is { } decided ? decided with { Awards = Awarding.Of(year.Lists, decided.Decisions) } : null };
    }

    private QuarterResults QuarterOf(int number, SchoolFacts facts, IEnumerable<SheetRecord> book)
    {
        var standings = new SchoolStandings(facts);
        foreach (var sheet in book)
        {
            standings.Apply(sheet);
        }

        var today = facts.DayOf(At);
        standings.AdvanceTo(today);
        return standings.ResultsOf(facts.Calendar.Quarters[number - 1], today);
    }
}

/// <param name="Reason">Salted hash of why the seal did not wait.</param>
internal sealed record WaivedMatters(int Sheets, int Appeals, string Reason);

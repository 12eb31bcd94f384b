using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Engagement.Ledger;
using Engagement.Rubrics;
using Engagement.Territories;

namespace Engagement.Domain;

/// <summary>
/// The content of a territory's seal: what each school has sealed, and the schools of the year that follow from it. A function of what stands
/// in the document itself, so that anybody who has it can write it again to the same bytes (docs/seal.md).
/// </summary>
/// <param name="V">Version of the format.</param>
/// <param name="Waived">How many schools were not waited for, and why; null when all had sealed.</param>
/// <param name="Means">What every index is drawn towards; a quarter without them is drawn towards par.</param>
/// <param name="Schools">In the order of their ids; with the quarters that they have sealed.</param>
internal sealed record TerritorySealDocument(
    int V,
    string Territory,
    string Season,
    DateTimeOffset At,
    Decider By,
    WaivedSchools? Waived,
    Formulas Formulas,
    ImmutableArray<QuarterMeans> Means,
    ImmutableArray<SchoolYear> Schools)
{
    public const int Version = 1;

    public ImmutableArray<SchoolsOfSize> Lists { get; init; } = [];

    /// <exception cref="JsonException">The text is no seal of a territory.</exception>
    public static TerritorySealDocument Read(string text) =>
        JsonSerializer.Deserialize<TerritorySealDocument>(text, SealFormat.Options) ?? throw new JsonException("The text is empty.");

    public string Write() => JsonSerializer.Serialize(this, SealFormat.Options);

    /// <summary>The results as they follow from the sealed quarters, whatever results stand in the document.</summary>
    public TerritorySealDocument Compute() => this with
    {
        Lists =
        [
            .. GroupRules.SchoolsOfTheYear([.. Schools.Where(school => school.Quarters.Length >= GroupRules.QuartersOfSchool).Select(Stand)])
                .Where(list => !list.Ranking.IsEmpty)
                .Select(list => new SchoolsOfSize(list.Of!, [.. list.Ranking.Select(Tell)])),
        ],
    };

    public static string HashOf(string text) => BookFormat.HashOf(Encoding.UTF8.GetBytes(text));

    private GroupYear Stand(SchoolYear school)
    {
        var due = school.Quarters.Where(quarter => quarter.Due > 0).Select(quarter => new Fraction(quarter.Delivered, quarter.Due)).ToList();
        return new(
            school.School,
            [.. school.Quarters.Select(quarter => new SealedQuarter(quarter.Number, IndexOf(quarter), SchoolIndex.ReckoningOf(quarter, Season, Means).ShareTakingPart))],
            due.Count == 0 ? null : due.Aggregate((Fraction)0, (sum, share) => sum + share) / due.Count)
        {
            Roll = school.Quarters[^1].Roll,
        };
    }

    private SealedSchool Tell(Placed placed)
    {
        var school = Schools.Single(one => one.School == placed.Merit.Id);
        return new(
            school.School, school.Name, school.District, placed.Place, placed.IsShared, placed.Decided, placed.Merit.Score,
            [.. school.Quarters.Select(quarter => new Seals.QuarterIndex(quarter.Number, IndexOf(quarter)))]);
    }

    private int IndexOf(QuarterFigures quarter) => SchoolIndex.Of(quarter, Season, Means);
}

/// <summary>What a school has sealed of a year.</summary>
/// <param name="Quarters">In order, each with the hash of the school's own seal.</param>
internal sealed record SchoolYear(string School, Localized Name, string District, ImmutableArray<QuarterFigures> Quarters)
{
    public static SchoolYear Of(SchoolFigures figures) =>
        new(figures.School, figures.Name, figures.District, [.. figures.Quarters.Where(quarter => quarter.Seal is not null)]);
}

/// <param name="Reason">Salted hash of why they were not waited for.</param>
internal sealed record WaivedSchools(int Schools, string Reason);

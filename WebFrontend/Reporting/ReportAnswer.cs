using System.Collections.Immutable;
using Engagement.Schools;
using Engagement.Territories;
using Engagement.Years;

namespace Engagement.Reporting;

/// <summary>
/// A report as it leaves the system, on the page, in print and as a workbook alike: what could point to a child is null (domain,
/// section 18).
/// </summary>
/// <param name="Seal">Hash of the seal; null while all may still change.</param>
/// <param name="Families">Codes of the families of kinds, in the order of every group's points.</param>
/// <param name="Leaders">Who received which nomination, under the names of the consents of the day; empty before the year is announced.</param>
internal sealed record ReportAnswer(
    Localized School,
    string Season,
    string Window,
    DateOnly From,
    DateOnly To,
    DateTimeOffset AsOf,
    string? Seal,
    ImmutableArray<string> Families,
    GroupAnswer Whole,
    ImmutableArray<FactionAnswer> Factions,
    ImmutableArray<AnnouncedAward> Leaders)
{
    /// <param name="announced">Null where the window is no year that was announced.</param>
    public static ReportAnswer Of(SeasonReport report, SchoolProfile profile, AnnouncedYear? announced)
    {
        var factions = profile.Factions.ToDictionary(faction => faction.Id);
        return new(
            profile.Name, report.Season, report.Window, report.From, report.To, report.AsOf, report.Seal, report.Families, GroupAnswer.Of(report.Whole),
            [.. report.Factions.Select(Of)],
            announced?.Awards ?? []);

        // A sealed year may know a faction that the school has no more.
        FactionAnswer Of(FactionFigures one) => factions.GetValueOrDefault(one.Faction) is { } faction
            ? new(faction.Id, faction.ShortName, faction.Colour, GroupAnswer.Of(one.Figures))
            : new(one.Faction, new(one.Faction, one.Faction, one.Faction), "", GroupAnswer.Of(one.Figures));
    }
}

internal sealed record FactionAnswer(string Id, Localized Name, string Colour, GroupAnswer Figures);

/// <param name="Percent">Of the roll, those with an entry.</param>
/// <param name="Families">Points by family.</param>
/// <param name="Hours">Of volunteers.</param>
internal sealed record GroupAnswer(
    int? Roll,
    int? Active,
    int? Percent,
    PlanFigures Plan,
    int Points,
    ImmutableArray<int?> Families,
    decimal? Hours,
    int Debates,
    int? Speakers,
    int Publications)
{
    public static GroupAnswer Of(WindowFigures figures) => new(
        Shown(figures.Roll),
        Shown(figures.Active),
        PercentOf(figures),
        figures.Plan,
        figures.Points,
        [.. figures.Families.Select(family => Of(family.Points, family.Students))],
        Of(figures.HalfHours, figures.Volunteers) / 2m,
        figures.Debates,
        Shown(figures.Speakers),
        figures.Publications);

    /// <summary>That nobody did something points to no one.</summary>
    private static bool Hides(int people) => people > 0 && SmallCount.Hides(people);

    public static int? Shown(int people) => Hides(people) ? null : people;

    private static int? Of(int figure, int people) => Hides(people) ? null : figure;

    private static int? PercentOf(WindowFigures figures) => figures.Roll == 0 || Hides(figures.Roll) || Hides(figures.Active)
        ? null
        : 100 * figures.Active / figures.Roll;
}

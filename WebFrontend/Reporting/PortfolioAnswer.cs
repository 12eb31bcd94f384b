using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Schools;
using Engagement.Seals;
using Engagement.Years;

namespace Engagement.Reporting;

/// <summary>
/// A faction's year as it leaves the system, on the page, in print and as a workbook alike: what could point to a child is null, as in
/// <see cref="ReportAnswer"/>.
/// </summary>
/// <param name="Seal">Hash of the seal; null while all may still change.</param>
/// <param name="Families">Codes of the families of kinds, in the order of the faction's points.</param>
/// <param name="Place">Of a sealed year, and only in the upper half; null otherwise.</param>
/// <param name="Leaders">The faction's own best and what it received itself, by the consents of the day; empty before the year is announced.</param>
internal sealed record PortfolioAnswer(
    Localized School,
    string Season,
    DateOnly From,
    DateOnly To,
    DateTimeOffset AsOf,
    string? Seal,
    FactionAnswer Faction,
    Localized FullName,
    ImmutableArray<string> Families,
    int Meetings,
    int Reports,
    int Ideas,
    PlaceAnswer? Place,
    ImmutableArray<LedMonth> Months,
    ImmutableArray<EventAnswer> Events,
    ImmutableArray<ProjectAnswer> Projects,
    ImmutableArray<AnnouncedAward> Leaders)
{
    /// <param name="sealedYear">Null while the year is not sealed.</param>
    /// <param name="announced">Null while it is not announced.</param>
    public static PortfolioAnswer Of(FactionPortfolio folio, SchoolProfile profile, SealedYear? sealedYear, AnnouncedYear? announced)
    {
        var year = ReportAnswer.Of(folio.Year, profile, announced);
        return new(
            year.School, year.Season, year.From, year.To, year.AsOf, year.Seal,
            year.Factions.Single(one => one.Id == folio.Faction),
            profile.Factions.FirstOrDefault(one => one.Id == folio.Faction)?.Name ?? year.Factions.Single(one => one.Id == folio.Faction).Name,
            year.Families,
            folio.Meetings, folio.Reports, folio.Ideas,
            sealedYear is null ? null : PlaceIn(sealedYear, folio.Faction),
            folio.Months,
            [.. folio.Events.Select(EventAnswer.Of)],
            [.. folio.Projects.Select(one => new ProjectAnswer(one.Title, one.Day, one.Link, GroupAnswer.Shown(one.People)))],
            [.. year.Leaders.Where(award => IsOf(award, folio.Faction))]);
    }

    private static PlaceAnswer? PlaceIn(SealedYear year, string faction) =>
        UpperHalf.Of(year.Factions, one => one.Place).FirstOrDefault(one => one.Faction == faction) is { } found
            ? new(found.Place, found.IsShared, found.Index)
            : null;

    private static bool IsOf(AnnouncedAward award, string faction) => award.Faction == faction || award.Winners.Any(winner => winner.Group == faction);
}

internal sealed record PlaceAnswer(int Place, bool IsShared, int Index);

/// <param name="People">Who carried it out.</param>
internal sealed record ProjectAnswer(string Title, DateOnly Day, string? Link, int? People);

/// <param name="TookPart">Null where nobody counted, and where it could point to a child.</param>
/// <param name="IsFew">Whether it is null because it could.</param>
internal sealed record EventAnswer(
    Localized Title, DateOnly From, DateOnly To, bool IsDelivered, DateOnly? HeldOn, int? TookPart, bool IsFew, string? Link, bool HasDocument)
{
    public static EventAnswer Of(PortfolioEvent one)
    {
        var shown = one.TookPart is { } people ? GroupAnswer.Shown(people) : null;
        return new(one.Title, one.From, one.To, one.IsDelivered, one.HeldOn, shown, one.TookPart is not null && shown is null, one.Link, one.HasDocument);
    }
}

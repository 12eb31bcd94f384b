using System.Collections.Immutable;
using System.Globalization;
using Engagement.Diplomas;
using Engagement.Import;
using Engagement.Years;

namespace Engagement.Reporting;

/// <summary>A faction's portfolio in one language, as a report that is printed and counted like any other.</summary>
internal static class PortfolioDocument
{
    private const string Done = "✓";

    public static ReportDocument Of(PortfolioAnswer folio, string language)
    {
        return new(
            In(folio.School),
            $"{In(PortfolioWords.Title)}: {In(folio.FullName)}",
            $"{In(PortfolioWords.Contest)} · {folio.Season.Replace('-', '–')}",
            ReportDocument.StatusOf(folio.Seal, folio.AsOf, language),
            In(ReportWords.Hidden),
            [.. new[] { Figures(), ByFamily(), Months(), Plan(), Proofs(), Projects(), Leaders() }.Where(table => !table.Rows.IsEmpty)])
        {
            Colour = folio.Faction.Colour,
        };

        ReportTable Figures()
        {
            var figures = folio.Faction.Figures;
            ImmutableArray<ReportRow> place = folio.Place is { } reached
                ? [One(PortfolioWords.Place, Cell.Of(reached.Place)), One(PortfolioWords.Index, Cell.Of(reached.Index))]
                : [];
            return new(
                In(PortfolioWords.Figures),
                [In(PortfolioWords.Figure), In(PortfolioWords.Value)],
                [
                    One(ReportWords.Members, Cell.Of(figures.Roll)),
                    One(ReportWords.Active, Cell.Of(figures.Active)),
                    One(PortfolioWords.Share, Cell.Of(figures.Percent)),
                    One(ReportWords.Rows, Cell.Of(figures.Plan.Rows)),
                    One(ReportWords.Due, Cell.Of(figures.Plan.Due)),
                    One(ReportWords.Done, Cell.Of(figures.Plan.Delivered)),
                    One(ReportWords.Points, Cell.Of(figures.Points)),
                    One(ReportWords.Hours, Cell.Of(figures.Hours)),
                    One(ReportWords.Debates, Cell.Of(figures.Debates)),
                    One(ReportWords.Speakers, Cell.Of(figures.Speakers)),
                    One(ReportWords.Publications, Cell.Of(figures.Publications)),
                    One(PortfolioWords.Ideas, Cell.Of(folio.Ideas)),
                    One(PortfolioWords.Meetings, Cell.Of(folio.Meetings)),
                    One(PortfolioWords.Reports, Cell.Of(folio.Reports)),
                    .. place,
                ])
            {
                IsWide = true,
            };
        }

        ReportTable ByFamily() => new(
            In(ReportWords.ByFamily),
            [In(ReportWords.Kind), In(ReportWords.Points)],
            [.. folio.Families.Select((family, i) => One(ReportWords.Family(family), Cell.Of(folio.Faction.Figures.Families[i])))])
        {
            IsWide = true,
        };

        ReportTable Months() => new(
            In(PortfolioWords.Led),
            [In(PortfolioWords.Project), In(PortfolioWords.Month)],
            [.. from month in folio.Months from project in month.Projects select new ReportRow(In(project), [Cell.Of(MonthOf(month.Month))])])
        {
            IsWide = true,
        };

        ReportTable Plan() => new(
            In(PortfolioWords.Plan),
            [In(PortfolioWords.Event), In(PortfolioWords.Days), In(ReportWords.Done), In(PortfolioWords.TookPart)],
            [
                .. from month in folio.Events.GroupBy(one => (one.From.Year, one.From.Month))
                   from row in month.Select(EventRow).Prepend(new($"{MonthOf(month.Key.Month)} {month.Key.Year}", []) { IsSum = true })
                   select row,
            ])
        {
            IsWide = true,
        };

        ReportRow EventRow(EventAnswer one) => new(
            In(one.Title),
            [
                Cell.Of(one.HeldOn is { } day ? Day(day) : one.From == one.To ? Day(one.From) : $"{one.From:dd.MM} – {Day(one.To)}"),
                Cell.Of(one.IsDelivered ? Done : "–"),
                one.TookPart is { } people ? Cell.Of(people) : Cell.Of(one.IsFew ? Cell.TooFew : "–"),
            ]);

        ReportTable Proofs() => new(
            In(PortfolioWords.Proofs),
            [In(PortfolioWords.Event), In(PortfolioWords.Proof)],
            [
                .. from one in folio.Events
                   where one.Link is not null || one.HasDocument
                   select new ReportRow(In(one.Title), [Cell.Of(one.Link ?? In(PortfolioWords.Document))]),
            ])
        {
            IsWide = true,
        };

        ReportTable Projects() => new(
            In(PortfolioWords.Projects),
            [In(PortfolioWords.Project), In(PortfolioWords.Day), In(PortfolioWords.People), In(PortfolioWords.Proof)],
            [.. folio.Projects.Select(one => new ReportRow(one.Title, [Cell.Of(Day(one.Day)), Cell.Of(one.People), Cell.Of(one.Link ?? "–")]))])
        {
            IsWide = true,
        };

        ReportTable Leaders() => new(
            In(ReportWords.Leaders),
            [In(ReportWords.Nomination), In(ReportWords.Who)],
            [
                .. from award in folio.Leaders
                   from winner in award.Winners
                   where winner.Group is null || winner.Group == folio.Faction.Id
                   select new ReportRow(In(NominationNames.Of(award.Nomination)), [Cell.Of(NameOf(winner))]),
            ])
        {
            IsWide = true,
        };

        string NameOf(AnnouncedWinner winner) => winner.Group is null ? winner.Name ?? In(ReportWords.Nameless) : In(folio.Faction.Name);

        ReportRow One(Localized name, Cell cell) => new(In(name), [cell]);

        string MonthOf(int month) => In(PortfolioWords.Months[month - 1]);

        string In(Localized text) => PeopleHeaders.In(text, language);
    }

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}

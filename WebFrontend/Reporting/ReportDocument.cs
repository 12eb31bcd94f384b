using System.Collections.Immutable;
using System.Globalization;
using Engagement.Diplomas;
using Engagement.Import;
using Engagement.Seals;
using Engagement.Years;

namespace Engagement.Reporting;

/// <summary>A report in one language, as blocks that stand below each other: what is printed and what a workbook holds is the same.</summary>
/// <param name="Status">Whether it is sealed, and as of when it holds.</param>
internal sealed record ReportDocument(string School, string Title, string Span, string Status, string Hidden, ImmutableArray<ReportTable> Tables)
{
    /// <summary>Hex colour of whom it is about, for instance <c>#2f6db3</c>; empty without one.</summary>
    public string Colour { get; init; } = "";

    public static ReportDocument Of(ReportAnswer report, string language)
    {
        return new(
            In(report.School),
            SealWindow.QuarterOf(report.Window) is { } number ? Filled(ReportWords.OfQuarter, number) : In(ReportWords.OfYear),
            $"{report.Season.Replace('-', '–')} · {report.From:dd.MM.yyyy} – {report.To:dd.MM.yyyy}",
            StatusOf(report.Seal, report.AsOf, language),
            In(ReportWords.Hidden),
            report.Leaders.IsEmpty ? [PlanAndPeople(), Work(), ByFamily()] : [PlanAndPeople(), Work(), ByFamily(), Leaders()]);

        ReportTable PlanAndPeople() => new(
            In(ReportWords.PlanAndPeople),
            [.. new[] { ReportWords.Faction, ReportWords.Rows, ReportWords.Due, ReportWords.Done, ReportWords.Members, ReportWords.Active }.Select(In), "%"],
            Groups(group =>
            [
                Cell.Of(group.Plan.Rows), Cell.Of(group.Plan.Due), Cell.Of(group.Plan.Delivered), Cell.Of(group.Roll), Cell.Of(group.Active), Cell.Of(group.Percent),
            ]))
        {
            Charts =
            [
                new(In(ReportWords.Delivered), [.. report.Factions.Select(one => DeliveredBar(In(one.Name), one.Figures.Plan))]),
                new(In(ReportWords.TookPart), [.. report.Factions.Select(one => new Bar(In(one.Name), one.Figures.Percent / 100m, Percent(one.Figures.Percent)))]),
            ],
        };

        ReportTable Work() => new(
            In(ReportWords.Work),
            [
                .. new[] { ReportWords.Faction, ReportWords.Points, ReportWords.Hours, ReportWords.Debates, ReportWords.Speakers, ReportWords.Publications }.Select(In),
            ],
            Groups(group => [Cell.Of(group.Points), Cell.Of(group.Hours), Cell.Of(group.Debates), Cell.Of(group.Speakers), Cell.Of(group.Publications)]));

        ReportTable ByFamily()
        {
            var most = Math.Max(1, report.Whole.Families.Max() ?? 0);
            return new(
                In(ReportWords.ByFamily),
                [In(ReportWords.Kind), In(ReportWords.School), .. report.Factions.Select(one => In(one.Name))],
                [
                    .. report.Families.Select((family, i) => new ReportRow(
                        In(ReportWords.Family(family)),
                        [Cell.Of(report.Whole.Families[i]), .. report.Factions.Select(one => Cell.Of(one.Figures.Families[i]))])),
                ])
            {
                Charts =
                [
                    new(
                        $"{In(ReportWords.ByFamily)}: {In(ReportWords.School)}",
                        [
                            .. report.Families.Select((family, i) => new Bar(
                                In(ReportWords.Family(family)), report.Whole.Families[i] / (decimal)most, Cell.Of(report.Whole.Families[i]).Text)),
                        ]),
                ],
            };
        }

        ReportTable Leaders() => new(
            In(ReportWords.Leaders),
            [In(ReportWords.Nomination), In(ReportWords.Among), In(ReportWords.Who)],
            [
                .. from award in report.Leaders
                   from winner in award.Winners
                   select new ReportRow(In(NominationNames.Of(award.Nomination)), [Cell.Of(AmongWhom(award)), Cell.Of(NameOf(winner))]),
            ]);

        string AmongWhom(AnnouncedAward award) => award.Faction is { } faction ? NameOfFaction(faction)
            : award.Band is { } band ? In(NominationNames.Of(band))
            : In(ReportWords.School);

        string NameOf(AnnouncedWinner winner) => winner.Group is { } group ? NameOfFaction(group) : winner.Name ?? In(ReportWords.Nameless);

        // A class is called by its id.
        string NameOfFaction(string id) => report.Factions.FirstOrDefault(one => one.Id == id) is { } faction ? In(faction.Name) : id;

        ImmutableArray<ReportRow> Groups(Func<GroupAnswer, ImmutableArray<Cell>> cells) =>
            [.. report.Factions.Select(one => new ReportRow(In(one.Name), cells(one.Figures))), new(In(ReportWords.School), cells(report.Whole)) { IsSum = true }];

        string In(Localized text) => PeopleHeaders.In(text, language);

        string Filled(Localized text, params object[] values) => string.Format(CultureInfo.InvariantCulture, In(text), values);
    }

    public static string StatusOf(string? seal, DateTimeOffset asOf, string language)
    {
        var at = asOf.ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);
        var words = PeopleHeaders.In(seal is null ? ReportWords.Open : ReportWords.Sealed, language);
        return string.Format(CultureInfo.InvariantCulture, words, at, seal);
    }

    private static Bar DeliveredBar(string name, PlanFigures plan) => plan.Due == 0
        ? new(name, 0, "–")
        : new(name, plan.Delivered / plan.Due, $"{Cell.Of(plan.Delivered).Text} / {plan.Due}");

    private static string Percent(int? percent) => percent is null ? Cell.TooFew : $"{percent} %";
}

internal sealed record ReportTable(string Title, ImmutableArray<string> Headers, ImmutableArray<ReportRow> Rows)
{
    /// <summary>Show what the table has, for the eye.</summary>
    public ImmutableArray<ReportChart> Charts { get; init; } = [];

    /// <summary>The names of the rows are sentences, and the columns are few.</summary>
    public bool IsWide { get; init; }
}

internal sealed record ReportRow(string Name, ImmutableArray<Cell> Cells)
{
    public bool IsSum { get; init; }
}

/// <param name="Value">Null where the number is hidden, and for words.</param>
internal readonly record struct Cell(string Text, decimal? Value)
{
    public const string TooFew = "<5";

    public static Cell Of(string text) => new(text, null);

    public static Cell Of(decimal? value) => new(value?.ToString("0.##", CultureInfo.InvariantCulture) ?? TooFew, value);
}

internal sealed record ReportChart(string Title, ImmutableArray<Bar> Bars);

/// <param name="Share">0 to 1; null where it is hidden.</param>
internal readonly record struct Bar(string Name, decimal? Share, string Text);

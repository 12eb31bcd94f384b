using System.Globalization;
using Engagement.Activities;
using Engagement.Domain;
using Engagement.Plans;

namespace Engagement.Exports;

/// <summary>
/// The plan with the columns of the document, the number of every event in front, as its editors have it now: what the import of the
/// plan takes back without a change. What became of an event stands in the last column and is not read.
/// </summary>
internal static class PlanTable
{
    private const string Completion = "completion";

    public static ExportTable Of(SchoolYear year, ExportWords words)
    {
        var cells = new PlanCells(year.Plan.Draft, year.Season, year.Profile.Factions);
        var occurrences = PlanUnfolding.Unfold(year.Plan.Known, year.Season).ToLookup(one => one.Series, one => year.RecordOf(one.Id));
        return new(
            words["plan"],
            words.Headers([.. PlanColumn.All, Completion]),
            from planned in year.Plan.Draft.Events
            orderby PlanUnfolding.MonthOf(planned, year.Season), planned.Row, planned.Part
            select (object?[])
            [
                .. PlanColumn.All.Select(column => words.In(cells.Of(planned, column))),
                CompletionOf(occurrences[PlanUnfolding.SeriesOf(planned, year.Season)]),
            ]);
    }

    private static string CompletionOf(IEnumerable<OccurrenceRecord?> occurrences) => string.Join(PlanCells.Separator,
        from record in occurrences
        where record?.Held is not null
        let note = record.Held
        select string.Join(", ", Parts(note)));

    private static IEnumerable<string> Parts(CompletionNote note)
    {
        yield return note.Day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
        if (note.TookPart is { } tookPart)
        {
            yield return tookPart.ToString(CultureInfo.InvariantCulture);
        }

        if (note.Comment is { Length: > 0 } comment)
        {
            yield return comment;
        }
    }
}

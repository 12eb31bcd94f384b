using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Schools;

namespace Engagement.Students;

/// <summary>
/// What somebody has written down about a student and a second person has yet to confirm. It counts nowhere, and nothing of it
/// names anybody: not who wrote it, not who else stands on the sheet, not why it came back.
/// </summary>
internal static class PendingEntryEndpoint
{
    public static void MapPendingEntries(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/students/{id}/pending", List).WithTags("Students");

    private static async Task<IResult> List(string id, IGrainFactory grains, StudentScope scope, HttpContext context)
    {
        if (await scope.SeeRefusal(context, id) is { } refused)
        {
            return refused.ToResult();
        }

        var school = Keys.SchoolOf(id)!;
        var profile = (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get())!;
        var sheets = await grains.GetGrain<IWaitingSheetsGrain>(Keys.WaitingSheets(school)).ListWith(id);
        var titles = profile.Events.ToDictionary(e => e.Id, e => e.Title);
        return Results.Ok(new
        {
            Items =
                from sheet in sheets
                from line in sheet.Sheet.Lines
                where line.Student == id
                let activity = sheet.Sheet.Activity
                select new
                {
                    Sheet = sheet.Sheet.Id,
                    Status = Holding.StatusOf(sheet),
                    sheet.SentAt,
                    activity.Day,
                    activity.Event,
                    Title = activity.Event is { } e ? titles.GetValueOrDefault(e) : null,
                    line.Kind,
                    Level = activity.Level ?? Level.School,
                    line.Units,
                    UpTo = PriceOf(line, activity.Level),
                },
            Next = (string?)null,
        });
    }

    /// <summary>By the price list. Caps and what else stands in the book when it is confirmed can only make it less.</summary>
    private static int PriceOf(SheetLine line, string? level)
    {
        var rulebook = Rulebook.Default;
        return rulebook.Find(line.Kind) is { } kind && rulebook.FindLevel(level) is { } known
            ? Rulebook.PriceOf(kind, kind.LevelCounts ? known : rulebook.FindLevel(null)!) * line.Units
            : 0;
    }
}

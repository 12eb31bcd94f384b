using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Schools;

namespace Engagement.Students;

/// <summary>
/// What somebody has written down about a student and a second person has yet to confirm. It counts nowhere, and nothing of it
/// names anybody: not who wrote it, not who else stands on the sheet, not why it came back.
/// </summary>
/// <param name="Status"><see cref="WaitStatus.Pending"/> or <see cref="WaitStatus.Returned"/>.</param>
/// <param name="UpTo">By the price list. Caps, and what else stands in the book by then, can only make it less.</param>
internal sealed record PendingEntry(
    Guid Sheet, string Status, DateTimeOffset SentAt, DateOnly Day, string? Event, Localized? Title, string Kind, string Level, int Units, int UpTo)
{
    public static async Task<IReadOnlyList<PendingEntry>> Of(string student, SchoolProfile profile, IGrainFactory grains)
    {
        var sheets = await grains.GetGrain<IWaitingSheetsGrain>(Keys.WaitingSheets(profile.Id)).ListWith(student);
        var titles = profile.Events.ToDictionary(e => e.Id, e => e.Title);
        return
        [
            .. from sheet in sheets
               from line in sheet.Sheet.Lines
               where line.Student == student
               let activity = sheet.Sheet.Activity
               select new PendingEntry(
                   sheet.Sheet.Id, Holding.StatusOf(sheet), sheet.SentAt, activity.Day, activity.Event,
                   activity.Event is { } e ? titles.GetValueOrDefault(e) : null,
                   line.Kind, activity.Level ?? Domain.Level.School, line.Units, PriceOf(line, activity.Level)),
        ];
    }

    private static int PriceOf(SheetLine line, string? level) =>
        Rulebook.Default.Find(line.Kind) is { } kind && Rulebook.Default.FindLevel(kind.LevelCounts ? level : null) is { } known
            ? Rulebook.PriceOf(kind, known) * line.Units
            : 0;
}

using Engagement.Students;

namespace Engagement.Domain;

/// <summary>
/// How many half-hours of a week still count for a student (rulebook, section 4: four hours of volunteering a week protect sleep
/// and lessons). It explains beforehand what the book will grant; the book alone decides.
/// </summary>
/// <param name="From">Monday.</param>
/// <param name="Most">Half-hours that count in a week.</param>
/// <param name="Counted">Half-hours that stand in the book and count.</param>
/// <param name="Claimed">Half-hours that wait to be verified.</param>
public sealed record WeekProtection(DateOnly From, string Kind, int Most, int Counted, int Claimed)
{
    public int Left => Math.Max(0, Most - Counted - Claimed);

    public static WeekProtection Of(DateOnly day, string kind, IEnumerable<AccountEntry> entries, IEnumerable<(DateOnly Day, string Kind, int HalfHours)> claims)
    {
        var monday = SeasonCalendar.WeekOf(day);
        return new(
            monday,
            kind,
            Rulebook.Default.Find(kind)!.KindCap.Units,
            entries.Where(entry => entry.Entry.Kind == kind && SeasonCalendar.WeekOf(entry.Day) == monday).Sum(entry => entry.Entry.Counted),
            claims.Where(claim => claim.Kind == kind && SeasonCalendar.WeekOf(claim.Day) == monday).Sum(claim => claim.HalfHours));
    }
}

using System.Collections.Immutable;
using Engagement.Seals;

namespace Engagement.Domain;

/// <summary>A quarter, or the year, as something that is closed and sealed.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day; of a quarter without the break after it.</param>
/// <param name="Last">The last day whose deeds belong to it.</param>
internal sealed record SeasonWindow(string Window, DateOnly From, DateOnly To, DateOnly Last)
{
    /// <summary>The first day on which nothing can be entered any more (rulebook, section 4).</summary>
    public DateOnly SealableFrom => To.AddDays(SeasonCalendar.EntryDaysAfterQuarter + 1);

    public static ImmutableArray<SeasonWindow> Of(SeasonCalendar calendar) =>
    [
        .. calendar.Quarters.Select(quarter => new SeasonWindow(
            SealWindow.OfQuarter(quarter.Number), quarter.From, quarter.To, calendar.WindowOf(quarter).To)),
        new(SealWindow.Year, calendar.Quarters[0].From, calendar.Quarters[^1].To, calendar.Quarters[^1].To),
    ];

    public bool Holds(DateOnly deed) => From <= deed && deed <= Last;

    public string StateOn(DateOnly today, bool isSealed) =>
        isSealed ? WindowState.Sealed : today <= To ? WindowState.Open : WindowState.Closing;
}

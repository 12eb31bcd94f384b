using Engagement.Boards;
using Engagement.Seasons;

namespace Engagement.Domain;

/// <summary>A faction's index in one window.</summary>
/// <param name="Seal">The means that it is drawn towards; null before the first seal, when par serves.</param>
internal sealed record FactionStretch(Period Period, (DateOnly From, DateOnly To) Window, Reckoning Reckoning, Seal? Seal)
{
    public IndexStretch ToAccount(SeasonCalendar calendar, DueRows due)
    {
        var (figures, parts) = (Reckoning.Figures, Reckoning.Parts);
        return new(
            Period == Period.Quarter ? calendar.QuarterOf(Window.From)!.Number : null,
            Window.From,
            Window.To,
            Reckoning.Index,
            Reckoning.Weeks,
            figures.Roll,
            figures.Sum,
            FairIndex.TopHeads(figures.Roll, school: false),
            figures.TopSum,
            figures.Active,
            due.Rows,
            due.Delivered.ToHundredths(),
            new(parts.PerHead.ToHundredths(), parts.TopShare.ToHundredths(), parts.TakingPart.ToHundredths(), parts.Delivered?.ToHundredths()),
            Seal is { } seal && seal.ToPriors() is var means
                ? new(means.Mean.ToHundredths(), means.TopShare.ToHundredths(), (100 * means.Active).ToHundredths(), seal.On)
                : null);
    }
}

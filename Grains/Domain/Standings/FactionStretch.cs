using Engagement.Boards;
using Engagement.Seasons;

namespace Engagement.Domain;

/// <summary>A faction's index in one window.</summary>
/// <param name="Means">The means that it is drawn towards; null before the first seal, when par serves.</param>
/// <param name="Due">The rows of the plan that the delivered share speaks of.</param>
internal sealed record FactionStretch(Period Period, (DateOnly From, DateOnly To) Window, Reckoning Reckoning, WeekMeans? Means, DueRows Due)
{
    public IndexStretch ToAccount(SeasonCalendar calendar)
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
            Due.Rows,
            Due.Delivered.ToHundredths(),
            new(parts.PerHead.ToHundredths(), parts.TopShare.ToHundredths(), parts.TakingPart.ToHundredths(), parts.Delivered?.ToHundredths()),
            Means is { } held && held.ToPriors() is var means
                ? new(means.Mean.ToHundredths(), means.TopShare.ToHundredths(), (100 * means.Active).ToHundredths(), held.On)
                : null);
    }

    public IndexArithmetic ToArithmetic()
    {
        var figures = Reckoning.Figures;
        return new(
            Reckoning.Weeks, figures.Roll, figures.Sum, figures.TopSum, figures.Active, Due.Rows, Due.Delivered, Means,
            FairIndex.TakingPart(figures, Reckoning.Priors, school: false));
    }
}

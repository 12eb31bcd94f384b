using Engagement.Boards;

namespace Engagement.Territories;

/// <summary>How an index came about, for everybody: a number that could point to a child is left out.</summary>
internal static class IndexAnswer
{
    public static object Of(IndexAccount account, NextPlace? next)
    {
        var school = account.School;
        return new
        {
            Id = school.School,
            school.Name,
            school.District,
            school.Season,
            school.Roll,
            Band = SizeBands.Of(school.Roll),
            school.Year.Points,
            account.Index,
            Quarters = account.Quarters.Select(OfQuarter),
            Next = next is not null && account.Quarters is [.., var underWay]
                ? NextPlaceAnswer.Of(next, underWay.Figures.Roll, underWay.TopHeads, underWay.Figures.Active)
                : null,
        };
    }

    private static object OfQuarter(QuarterAccount quarter)
    {
        var figures = quarter.Figures;
        return new
        {
            figures.Number,
            quarter.Index,
            quarter.Parts,
            figures.Weeks,
            figures.Roll,
            figures.Earned.Points,
            quarter.TopHeads,
            TopPoints = SmallCount.Hides(quarter.TopHeads) ? (int?)null : figures.TopPoints,
            Active = SmallCount.Hides(figures.Active) ? (int?)null : figures.Active,
            Delivered = figures.Due == 0 ? (int?)null : (int)(figures.Delivered * 100 / figures.Due),
            Means = quarter.Means is { } means
                ? new
                {
                    PerHead = Tenths(means.Points, means.Roll),
                    TopShare = Tenths(means.TopPoints, means.TopHeads),
                    Active = (int)(means.Active * 100 / means.Roll),
                }
                : null,
        };
    }

    private static decimal Tenths(long sum, long heads) => Math.Floor(10m * sum / heads) / 10;
}

using Engagement.Seasons;
using Engagement.Territories;

namespace Engagement.Boards;

/// <summary>Why a faction has its place, for everybody: what could point to a child is left out.</summary>
internal static class FactionAnswer
{
    public static object Of(FactionAccount account, Period period) => new
    {
        account.Row.Id,
        account.Row.Name,
        Period = period,
        account.Row.Place,
        account.Row.Tied,
        account.Row.Points,
        account.Row.Index,
        account.Row.Decided,
        Before = account.Before is { } before ? new { before.Id, before.Name, before.Points, before.Index } : null,
        Stretches = account.Stretches.Select(OfStretch),
        Next = account.Next is { } next && account.Stretches is [.., var underWay]
            ? NextPlaceAnswer.Of(next, underWay.Roll, underWay.TopHeads, underWay.Active)
            : null,
    };

    /// <summary>
    /// Of a faction with fewer than five members nothing but the index. Of a best quarter or of active members below five neither
    /// the number nor a part that it could be read from.
    /// </summary>
    private static object OfStretch(IndexStretch stretch)
    {
        var isTiny = SmallCount.Hides(stretch.Roll);
        var hidesActive = SmallCount.Hides(stretch.Active);
        var hidesTop = hidesActive || SmallCount.Hides(stretch.TopHeads);
        return new
        {
            stretch.Quarter,
            stretch.From,
            stretch.To,
            stretch.Index,
            stretch.Weeks,
            stretch.Points,
            Roll = isTiny ? (int?)null : stretch.Roll,
            TopHeads = isTiny ? (int?)null : stretch.TopHeads,
            TopPoints = hidesTop ? (int?)null : stretch.TopPoints,
            Active = hidesActive ? (int?)null : stretch.Active,
            stretch.RowsDue,
            stretch.RowsDelivered,
            Parts = new
            {
                PerHead = isTiny ? (decimal?)null : stretch.Parts.PerHead,
                TopShare = hidesActive ? null : hidesTop ? Math.Floor(stretch.Parts.TopShare) : (decimal?)stretch.Parts.TopShare,
                TakingPart = hidesActive ? (decimal?)null : stretch.Parts.TakingPart,
                stretch.Parts.Delivered,
            },
            stretch.Means,
        };
    }
}

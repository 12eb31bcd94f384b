using Engagement.Domain;

namespace Engagement.Debates;

/// <summary>A format as pages need it; marks in points.</summary>
internal static class FormatAnswer
{
    public static object Of(DebateFormat format) => new
    {
        format.Code,
        format.Name,
        format.Sides,
        format.Speakers,
        Seats = format.Seats.Select((seat, number) => new
        {
            Number = number,
            seat.Side,
            Speaker = seat.IsReply ? (int?)null : seat.Speaker,
            From = seat.Marks.From / 2m,
            To = seat.Marks.To / 2m,
            Step = seat.Marks.Step / 2m,
        }),
        format.HasRanks,
        format.Winning,
        format.Panel,
        format.Points,
        format.Analyst,
        format.Preparation,
        format.Criteria,
        format.Speeches,
    };
}

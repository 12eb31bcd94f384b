using Engagement.Seasons;

namespace Engagement.Boards;

/// <summary>Periods by their names in the contract; numbers and other spellings are no periods.</summary>
internal static class PeriodNames
{
    public static Period? Parse(string name) => name switch
    {
        "day" => Period.Day,
        "week" => Period.Week,
        "month" => Period.Month,
        "quarter" => Period.Quarter,
        "year" => Period.Year,
        _ => null,
    };
}

using System.Globalization;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>
/// The points of a year, computed from what people did and from the public price list alone (rulebook, sections 3 and 4): every
/// cap is asked of the list of everything that was granted before.
/// </summary>
internal sealed class IndependentPoints(JsonElement rulebook, JsonElement season)
{
    private readonly List<(PlayedDeed Deed, int Counted, int Points)> _granted = [];

    public int Of(string student) => _granted.Where(one => one.Deed.Student == student).Sum(one => one.Points);

    public IReadOnlyDictionary<string, int> KindsOf(string student) => _granted
        .Where(one => one.Deed.Student == student)
        .GroupBy(one => one.Deed.Kind)
        .ToDictionary(kind => kind.Key, kind => kind.Sum(one => one.Points));

    public void Add(PlayedDeed deed)
    {
        var kind = KindOf(deed.Kind);
        var earlier = _granted.Where(one => one.Deed.Student == deed.Student).ToList();
        var percent = rulebook.GetProperty("levels").EnumerateArray()
            .Single(level => level.GetProperty("code").GetString() == deed.Level).GetProperty("percent").GetInt32();
        var price = ((kind.GetProperty("points").GetInt32() * percent) + 50) / 100;
        var cap = kind.GetProperty("cap");
        Func<PlayedDeed, bool> sharesCap = cap.GetProperty("per").GetString() switch
        {
            "week" => other => WeekOf(other.Day) == WeekOf(deed.Day),
            "month" => other => (other.Day.Year, other.Day.Month) == (deed.Day.Year, deed.Day.Month),
            "quarter" => other => QuarterOf(other.Day) == QuarterOf(deed.Day),
            "year" => _ => true,
            _ => other => other.Event == deed.Event,
        };
        var used = earlier.Where(one => one.Deed.Kind == deed.Kind && sharesCap(one.Deed)).Sum(one => one.Counted);
        var counted = Math.Clamp(cap.GetProperty("units").GetInt32() - used, 0, deed.Units);
        _granted.Add((deed, counted, Math.Min(price * counted, RoomFor(deed, kind, earlier))));
    }

    private int RoomFor(PlayedDeed deed, JsonElement kind, List<(PlayedDeed Deed, int Counted, int Points)> earlier)
    {
        var isPrize = IsPrize(kind);
        var sameClass = earlier.Where(one => IsPrize(KindOf(one.Deed.Kind)) == isPrize).ToList();
        var (number, teachingWeeks) = QuarterOf(deed.Day);
        var inQuarter = sameClass.Where(one => QuarterOf(one.Deed.Day).Number == number).Sum(one => one.Points);
        return isPrize
            ? 150 - inQuarter
            : Math.Min(60 - sameClass.Where(one => WeekOf(one.Deed.Day) == WeekOf(deed.Day)).Sum(one => one.Points), (50 * teachingWeeks) - inQuarter);
    }

    private static bool IsPrize(JsonElement kind) => kind.GetProperty("capClass").GetString() == "prize";

    private JsonElement KindOf(string code) => rulebook.GetProperty("kinds").EnumerateArray().Single(kind => kind.GetProperty("code").GetString() == code);

    private (int Number, int TeachingWeeks) QuarterOf(DateOnly day)
    {
        var quarter = season.GetProperty("quarters").EnumerateArray().Last(one => DateOnly.ParseExact(one.GetProperty("from").GetString()!, "O", CultureInfo.InvariantCulture) <= day);
        return (quarter.GetProperty("number").GetInt32(), quarter.GetProperty("teachingWeeks").GetInt32());
    }

    private static (int Year, int Week) WeekOf(DateOnly day) => (ISOWeek.GetYear(day.ToDateTime(default)), ISOWeek.GetWeekOfYear(day.ToDateTime(default)));
}

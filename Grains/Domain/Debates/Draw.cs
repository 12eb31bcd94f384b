using System.Collections.Immutable;
using Engagement.Debates;

namespace Engagement.Domain;

/// <param name="Rooms">Teams in the order of the sides; the strongest room first.</param>
internal sealed record Drawing(ImmutableArray<ImmutableArray<string>> Rooms, ImmutableArray<string> Byes);

/// <summary>Who meets whom in a preliminary round. Nothing but the records and the lots goes into it.</summary>
internal static class Draw
{
    /// <param name="seedings">Teams with a seeding; only a seeded draw looks at it.</param>
    public static Drawing Of(
        DebateFormat format, DrawMethod method, IReadOnlyList<TeamRecord> records, IReadOnlyDictionary<string, int> seedings, Lots lots)
    {
        var byTeam = records.ToDictionary(record => record.Team);
        var drawn = lots.Order(byTeam.Keys).Select(team => byTeam[team]);
        TeamRecord[] order = method switch
        {
            DrawMethod.Seeded => [.. drawn.OrderBy(record => seedings.GetValueOrDefault(record.Team, int.MaxValue))],
            DrawMethod.Power => [.. drawn.OrderByDescending(record => record.Points).ThenByDescending(record => record.Marks)],
            _ => [.. drawn],
        };
        return format.TeamsInRoom == 2
            ? PairDraw.Of(order, isByPoints: method == DrawMethod.Power, lots)
            : new(RoomDraw.Of(order, format.TeamsInRoom, isByPoints: method == DrawMethod.Power), []);
    }
}

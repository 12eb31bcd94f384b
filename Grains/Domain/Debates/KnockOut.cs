using System.Collections.Immutable;

namespace Engagement.Domain;

/// <summary>The rounds after the break: the best meets the last of those who are in, and the two best can meet only in the final.</summary>
internal static class KnockOut
{
    /// <summary>Numbers of teams with which every round fills its rooms.</summary>
    public static bool IsSize(DebateFormat format, int size) =>
        size >= format.TeamsInRoom && int.IsPow2(size) && size <= 64;

    /// <summary>
    /// The teams that are in, in the order of their places. Null when a shared place lies across the line and the choice does
    /// not settle it: a lot would contradict openness, so a person decides.
    /// </summary>
    /// <param name="chosen">Teams of the shared place that go on; empty when none lies across the line.</param>
    public static ImmutableArray<string>? Break(ImmutableArray<RankedTeam> standings, int size, ImmutableArray<string> chosen)
    {
        if (size > standings.Length)
        {
            return null;
        }

        var line = standings[size - 1].Place;
        var level = standings.Where(team => team.Place == line).Select(team => team.Record.Team).ToArray();
        ImmutableArray<string> sure = [.. standings.Where(team => team.Place < line).Select(team => team.Record.Team)];
        if (sure.Length + level.Length == size)
        {
            return chosen.IsEmpty ? [.. sure, .. level] : null;
        }

        return chosen.Length == size - sure.Length && chosen.Distinct().Count() == chosen.Length && chosen.All(level.Contains)
            ? [.. sure, .. chosen]
            : null;
    }

    /// <param name="seeds">The best one first.</param>
    public static ImmutableArray<ImmutableArray<string>> First(DebateFormat format, ImmutableArray<string> seeds)
    {
        var rooms = seeds.Length / format.TeamsInRoom;
        return
        [
            .. Bracket(rooms).Select(room => Enumerable.Range(0, format.TeamsInRoom)
                .Select(turn => seeds[(turn * rooms) + (turn % 2 == 0 ? room : rooms - 1 - room)])
                .ToImmutableArray()),
        ];
    }

    /// <summary>The next round, from the results of the one before in the order of its rooms; empty after the final.</summary>
    public static ImmutableArray<ImmutableArray<string>> Next(DebateFormat format, ImmutableArray<RoomResult> rooms)
    {
        var goOn = format.TeamsInRoom / 2;
        return rooms.Length == 1
            ? []
            : [.. rooms.Chunk(2).Select(pair => pair.SelectMany(room => room.Teams.Take(goOn)).Select(team => team.Team).ToImmutableArray())];
    }

    /// <summary>Rooms by strength in the order of the bracket: 0 3 1 2 for four.</summary>
    private static ImmutableArray<int> Bracket(int rooms)
    {
        ImmutableArray<int> order = [0];
        while (order.Length < rooms)
        {
            var doubled = order.Length * 2;
            order = [.. order.SelectMany(room => new[] { room, doubled - 1 - room })];
        }

        return order;
    }
}

using System.Collections.Immutable;

namespace Engagement.Domain;

/// <summary>
/// Draws for rooms of more than two. Rooms are filled from the top, so a room mixes points only at the edge of a bracket;
/// then teams with equal points change rooms while that makes fewer pairs meet again; then the sides of each room are given so
/// that its teams have stood on all of them as equally as the others allow.
/// </summary>
internal static class RoomDraw
{
    public static ImmutableArray<ImmutableArray<string>> Of(IReadOnlyList<TeamRecord> order, int size, bool isByPoints)
    {
        var teams = order.ToArray();
        while (ChangeOnce(teams, size, isByPoints))
        {
        }

        return [.. teams.Chunk(size).Select(Sided)];
    }

    private static bool ChangeOnce(TeamRecord[] teams, int size, bool isByPoints)
    {
        for (var one = 0; one < teams.Length; one++)
        {
            for (var other = ((one / size) + 1) * size; other < teams.Length; other++)
            {
                if (isByPoints && teams[one].Points != teams[other].Points)
                {
                    continue;
                }

                var before = Meetings(teams, one / size, size) + Meetings(teams, other / size, size);
                (teams[one], teams[other]) = (teams[other], teams[one]);
                if (Meetings(teams, one / size, size) + Meetings(teams, other / size, size) < before)
                {
                    return true;
                }

                (teams[one], teams[other]) = (teams[other], teams[one]);
            }
        }

        return false;
    }

    private static int Meetings(TeamRecord[] teams, int room, int size)
    {
        var own = teams.AsSpan(room * size, size).ToArray();
        return own.Sum(team => team.Opponents.Count(opponent => own.Any(other => other.Team == opponent)));
    }

    private static ImmutableArray<string> Sided(TeamRecord[] room) =>
        [.. Orders(room).MinBy(order => order.Index().Sum(place => Cost(place.Item, place.Index)))!.Select(record => record.Team)];

    /// <summary>Squares, so that a third time on the same side weighs more than two second times.</summary>
    private static int Cost(TeamRecord record, int side) => (2 * record.Sides[side]) + 1;

    private static IEnumerable<ImmutableArray<TeamRecord>> Orders(TeamRecord[] teams) => teams.Length == 0
        ? [[]]
        : teams.SelectMany(first => Orders([.. teams.Where(team => team != first)]).Select(rest => rest.Insert(0, first)));
}

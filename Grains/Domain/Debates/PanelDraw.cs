using System.Collections.Immutable;
using Engagement.Debates;

namespace Engagement.Domain;

/// <summary>
/// Who judges where. Every room gets the same number of judges, an odd one, so that few panels split evenly; whoever has seen
/// the teams of a room least judges there. A person may change it before the round is released.
/// </summary>
internal static class PanelDraw
{
    private const int Largest = 3;

    public static ImmutableArray<ImmutableArray<string>> Of(
        ImmutableArray<ImmutableArray<string>> rooms, ImmutableArray<string> judges, ImmutableArray<Round> before, Lots lots)
    {
        var free = lots.Order(judges).ToList();
        var panels = rooms.Select(_ => new List<string>()).ToArray();
        var size = Math.Min(Largest, judges.Length / rooms.Length);
        size -= size % 2 == 0 ? 1 : 0;
        for (var turn = 0; turn < size; turn++)
        {
            foreach (var (room, teams) in rooms.Index())
            {
                var judge = free.MinBy(judge => before.SelectMany(round => round.Rooms).Count(seen => seen.Judges.Contains(judge) && seen.Teams.Intersect(teams).Any()))!;
                free.Remove(judge);
                panels[room].Add(judge);
            }
        }

        return [.. panels.Select(panel => panel.ToImmutableArray())];
    }
}

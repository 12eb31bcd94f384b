namespace Engagement.Domain;

/// <summary>
/// Pairs everybody with the fewest repetitions that are possible: first it looks for pairs without any, then with one, and so
/// on; among those it takes the first in the order of preference, from the top down.
/// </summary>
internal sealed class Pairing
{
    /// <summary>
    /// So many steps are taken for one number of repetitions. Up to twelve teams that is every way there is; with more, a way
    /// without repetition is hard to find only when the teams have met nearly all others.
    /// </summary>
    private const int MostSteps = 100_000;

    private readonly TeamRecord[] _teams;
    private readonly int[][] _preferences;
    private readonly bool[] _isPaired;
    private readonly List<(int One, int Other)> _pairs = [];
    private int _steps;

    /// <param name="brackets">Each of an even number of teams, the strongest first.</param>
    public Pairing(IReadOnlyList<IReadOnlyList<TeamRecord>> brackets)
    {
        _teams = [.. brackets.SelectMany(bracket => bracket)];
        _isPaired = new bool[_teams.Length];
        (int Bracket, int From, int Half)[] places =
        [
            .. brackets.Index().SelectMany(bracket => bracket.Item.Select(_ =>
                (bracket.Index, brackets.Take(bracket.Index).Sum(before => before.Count), bracket.Item.Count / 2))),
        ];
        _preferences =
        [
            .. Enumerable.Range(0, _teams.Length).Select(team => Enumerable.Range(0, _teams.Length)
                .Where(other => other > team)
                .OrderBy(other => places[other].Bracket - places[team].Bracket)
                .ThenBy(other => places[other].Bracket == places[team].Bracket ? Math.Abs(other - team - places[team].Half) : 0)
                .ThenBy(other => other)
                .ToArray()),
        ];
    }

    public IEnumerable<(TeamRecord One, TeamRecord Other)> Pairs()
    {
        for (var repetitions = 0; ; repetitions++)
        {
            _steps = 0;
            if (Pair(0, repetitions))
            {
                return _pairs.Select(pair => (_teams[pair.One], _teams[pair.Other]));
            }
        }
    }

    private bool Pair(int from, int repetitions)
    {
        var team = Array.IndexOf(_isPaired, false, from);
        if (team < 0)
        {
            return true;
        }

        foreach (var other in _preferences[team])
        {
            var left = repetitions - (_teams[team].Opponents.Contains(_teams[other].Team) ? 1 : 0);
            if (_isPaired[other] || left < 0)
            {
                continue;
            }

            if (++_steps > MostSteps)
            {
                return false;
            }

            _isPaired[team] = _isPaired[other] = true;
            _pairs.Add((team, other));
            if (Pair(team + 1, left))
            {
                return true;
            }

            _pairs.RemoveAt(_pairs.Count - 1);
            _isPaired[team] = _isPaired[other] = false;
        }

        return false;
    }
}

using System.Collections.Immutable;

namespace Engagement.Domain;

/// <summary>
/// A list in the order of signing up: the first of it have the places; the others wait, and move up when somebody before them
/// leaves. So places cannot be exceeded, and there is no second list that could disagree with the first.
/// </summary>
public static class WaitingList
{
    /// <summary>Position among all who signed up, from 0; −1 for who did not.</summary>
    public static int TurnOf<T>(ImmutableArray<T> list, Func<T, string> who, string student)
    {
        for (var i = 0; i < list.Length; i++)
        {
            if (who(list[i]) == student)
            {
                return i;
            }
        }

        return -1;
    }

    /// <param name="places">Null without a limit.</param>
    public static bool HasPlace(int turn, int? places) => turn >= 0 && !(turn >= places);
}

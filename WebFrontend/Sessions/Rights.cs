using System.Collections.Frozen;
using Engagement.Accounts;

namespace Engagement.Sessions;

/// <summary>Which right comes with which role (domain, section 5). The one table of the product.</summary>
internal static class Rights
{
    private static readonly Right[] OfMentor = [Right.SeePeople, Right.Award, Right.ReadBook, Right.ConfirmSheets, Right.AnswerAppeals];

    private static readonly FrozenDictionary<string, FrozenSet<Right>> ByRole = new Dictionary<string, FrozenSet<Right>>
    {
        [Role.Student] = [],
        [Role.Mentor] = OfMentor.ToFrozenSet(),
        [Role.Coordinator] = Enum.GetValues<Right>().ToFrozenSet(),
    }.ToFrozenDictionary();

    public static bool Includes(string role, Right right) => ByRole.TryGetValue(role, out var rights) && rights.Contains(right);
}

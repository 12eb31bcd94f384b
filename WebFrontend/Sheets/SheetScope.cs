using Engagement.Ledger;
using Engagement.Problems;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Sheets;

/// <summary>Whoever awards because of a class or a faction awards its students only.</summary>
internal static class SheetScope
{
    /// <summary>Null when the right to award covers everybody on the sheet; students whom nobody knows are the ledger's to refuse.</summary>
    public static async Task<Problem?> Refusal(HttpContext context, string school, Sheet sheet, IGrainFactory grains)
    {
        var reach = Access.ReachOf(SessionUser.From(context.User), Right.Award, school);
        if (reach.IsWhole)
        {
            return null;
        }

        var roster = await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1);
        var students = roster!.Everybody().ToDictionary(student => student.Id);
        for (var line = 0; line < sheet.Lines.Length; line++)
        {
            if (students.TryGetValue(sheet.Lines[line].Student, out var student) && !reach.Covers(student, sheet.Activity.Day))
            {
                return Problem.Forbidden with { Field = $"lines[{line}]", Title = "This account awards the students of its own class or faction only." };
            }
        }

        return null;
    }
}

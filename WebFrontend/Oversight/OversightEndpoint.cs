using Engagement.Appeals;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Oversight;

/// <summary>Who awards what, and whom nobody has noticed: for those who look after a school, and for nobody else.</summary>
internal static class OversightEndpoint
{
    private const int MostWeeks = 40;

    public static void MapOversight(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/schools/{school}/oversight", Get).WithTags("Oversight");

    private static async Task<IResult> Get(string school, IGrainFactory grains, HttpContext context, int weeks = 4)
    {
        if (Access.Refusal(context, Right.OverseeAwards, school) is { } refused)
        {
            return refused.ToResult();
        }

        var overview = await grains.GetGrain<IOversightGrain>(Keys.Oversight(school)).Look(Math.Clamp(weeks, 1, MostWeeks));
        var roster = await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1);
        var staff = roster!.Staff.ToDictionary(member => member.Id, member => member.Name);
        var students = roster.Students.ToDictionary(student => student.Id);
        var notNoticed = overview.NotNoticed.ToHashSet();
        var appeals = await grains.GetGrain<IAppealsGrain>(Keys.Appeals(school)).List(null);
        return Results.Ok(new
        {
            overview.From,
            overview.To,
            overview.Shares,
            Awarders = overview.Awarders.Select(one => new
            {
                one.Staff,
                Name = staff.GetValueOrDefault(one.Staff),
                one.Sheets,
                one.Lines,
                one.Points,
                one.Students,
                one.Undone,
                one.LargestWeek,
                one.IsHeap,
                one.Shares,
            }),
            NotNoticed = roster.Students.Where(student => notNoticed.Contains(student.Id))
                .OrderBy(student => student.Grade).ThenBy(student => student.Class, StringComparer.Ordinal)
                .Select(student => new { student.Id, student.Name, student.Class }),
            Students = roster.Students.Length,
            Overdue = appeals.Where(one => one.Answer is null && one.DueOn < overview.To).OrderBy(one => one.DueOn).Select(one => new
            {
                Appeal = one.Id,
                Student = new
                {
                    Id = one.Question.Student,
                    students.GetValueOrDefault(one.Question.Student)?.Name,
                    students.GetValueOrDefault(one.Question.Student)?.Class,
                },
                one.AskedAt,
                one.DueOn,
                By = staff.GetValueOrDefault(one.EntryAuthor),
            }),
        });
    }
}

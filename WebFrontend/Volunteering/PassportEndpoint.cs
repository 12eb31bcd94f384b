using Engagement.Ledger;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Students;

namespace Engagement.Volunteering;

internal static class PassportEndpoint
{
    public static void MapPassport(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/students/{id}/volunteering/passport", Get).WithTags("Volunteering").Produces<Passport>();

    private static async Task<IResult> Get(
        string id, IGrainFactory grains, StudentScope scope, HttpContext context, string format = "json", string language = "kk")
    {
        if (await scope.SeeRefusal(context, id) is { } refused)
        {
            return refused.ToResult();
        }

        if (format is not ("json" or "csv"))
        {
            return Problem.Invalid("format", "The format is json or csv.").ToResult();
        }

        var school = Keys.SchoolOf(id)!;
        var roster = (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1))!;
        if (roster.Everybody().FirstOrDefault(student => student.Id == id) is not { } student)
        {
            return Problem.UnknownStudent.ToResult();
        }

        var profile = (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get())!;
        var account = await grains.GetGrain<IStudentGrain>(Keys.Student(id)).Get();
        var notes = await grains.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(school))
            .Notes([.. Passport.Standing(account).Where(entry => entry.HasNote).Select(entry => entry.Sheet).Distinct()]);
        var passport = Passport.Of(student, profile.Name, account, notes, roster.Staff.ToDictionary(member => member.Id, member => member.Name));
        context.Response.Headers.CacheControl = "no-store";
        return format == "json"
            ? Results.Ok(passport)
            : Results.File(PassportTable.Csv(passport, language), "text/csv; charset=utf-8", $"{id}-passport.csv");
    }
}

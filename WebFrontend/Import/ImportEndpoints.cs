using System.Security.Cryptography;
using System.Threading.RateLimiting;
using Engagement.Accounts;
using Engagement.Acts;
using Engagement.Domain;
using Engagement.Exports;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Engagement.Import;

/// <summary>Moving in: a file of people is looked at, then carried out; and the ways out again.</summary>
internal static class ImportEndpoints
{
    private const string OneAtATime = "import";

    public static void AddImport(this WebApplicationBuilder builder) => builder.Services.Configure<RateLimiterOptions>(options =>
        // A file may unpack to 200 MB; two at once are what a small computer carries.
        options.AddPolicy(OneAtATime, _ => RateLimitPartition.GetConcurrencyLimiter("", _ => new() { PermitLimit = 2, QueueLimit = 10 })));

    public static void MapImport(this IEndpointRouteBuilder routes)
    {
        var school = routes.MapGroup("/api/schools/{school}").WithTags("Import");
        var imports = school.MapGroup("/imports").RequireRateLimiting(OneAtATime)
            .WithMetadata(new RequestSizeLimitAttribute(ImportLimits.FileBytes + (1024 * 1024)));
        imports.MapPost("/preview", Preview);
        imports.MapPost("/", Apply);
        school.MapGet("/people/template", Template);
        school.MapGet("/people/export", Export).WithReadingAsAct();
    }

    private static async Task<IResult> Preview(string school, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        var (run, _, refused) = await Try(school, grains, clock, context);
        return refused?.ToResult() ?? Results.Ok(DryRunAnswer.Of(run!));
    }

    private static async Task<IResult> Apply(string school, IGrainFactory grains, SchoolClock clock, HeldSessions sessions, HttpContext context)
    {
        var (run, options, refused) = await Try(school, grains, clock, context);
        if (refused is not null)
        {
            return refused.ToResult();
        }

        if (run!.Hash is null)
        {
            return new Problem(422, "nothing-to-import", "No table of the file can be read as people; say what its columns mean.").ToResult();
        }

        if (run.Hash != options!.Plan)
        {
            return Outdated.ToResult();
        }

        // Posts first: what a crash cuts short is done when the list is brought in again, as long as it still names who has left.
        foreach (var student in run.Plan.Left)
        {
            await grains.GetGrain<IPostsGrain>(Keys.Posts(school)).EndAll(student.Id, student.LeftOn!.Value);
            sessions.Forget();
        }

        if (!run.Plan.ChangesNothing && !await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).Change(run.Plan.Change(school, NewCode)))
        {
            return Outdated.ToResult();
        }

        await grains.GetGrain<IColumnMemoryGrain>(Keys.ColumnMemory(school)).Remember(run.Meanings());
        var (students, staff) = (run.Plan.Students, run.Plan.Staff);
        context.Describe(@new: $"students +{students.New.Length} ~{students.Changed.Length} -{run.Plan.Left.Length}; staff +{staff.New.Length} ~{staff.Changed.Length}");
        return Results.Ok(new { Counts = DryRunAnswer.Counts(run.Plan) });
    }

    private static async Task<(DryRun? Run, ImportOptions? Options, Problem? Refused)> Try(
        string school, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        if (Access.Refusal(context, Right.ImportPeople, school) is { } forbidden)
        {
            return (null, null, forbidden);
        }

        if (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get() is not { } profile)
        {
            return (null, null, Problem.UnknownSchool);
        }

        var (request, unread) = await ImportRequest.Read(context.Request);
        if (request is null)
        {
            return (null, null, unread);
        }

        var today = clock.Today(TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone));
        if (request.Options is { Left.Length: > 0, Since: { } since } && since > today)
        {
            return (null, null, Problem.Invalid("since", "Nobody leaves the school before the day has come."));
        }

        try
        {
            var file = ImportFile.Read(request.Content, request.Name);
            if (RefusedColumns.In(file.Tables) is [_, ..] columns)
            {
                return (null, null, ColumnsRefused(columns));
            }

            var roster = await WithLogins(grains, school);
            var remembered = await grains.GetGrain<IColumnMemoryGrain>(Keys.ColumnMemory(school)).Get();
            return (DryRun.Of(file, request.Options, profile, roster, remembered, today), request.Options, null);
        }
        catch (ImportRefusedException e)
        {
            return (null, null, new(422, e.Code, e.Message));
        }
    }

    /// <summary>Whoever was invited by name and signs in has a login by which a list may know the person.</summary>
    private static async Task<Roster> WithLogins(IGrainFactory grains, string school)
    {
        var roster = (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1))!;
        var logins = (await grains.GetGrain<IStaffGrain>(Keys.Staff(school)).All()).ToDictionary(known => known.Account, known => known.Login);
        return roster with
        {
            Staff = [.. roster.Staff.Select(member => member with { Login = member.Login ?? logins.GetValueOrDefault(member.Id) })],
        };
    }

    private static async Task<IResult> Template(string school, HttpContext context, string lang = "kk") =>
        Access.Refusal(context, Right.ImportPeople, school) is { } refused
            ? refused.ToResult()
            : await Task.FromResult(Results.File(
                PeopleTemplate.Workbook(lang), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"koshbasshy-{PeopleHeaders.Language(lang)}.xlsx"));

    private static async Task<IResult> Export(string school, IGrainFactory grains, ActRecorder acts, HttpContext context, string format = "csv", string lang = "kk")
    {
        if (Access.Refusal(context, Right.ImportPeople, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get() is not { } profile)
        {
            return Problem.UnknownSchool.ToResult();
        }

        if (!TableFile.IsFormat(format))
        {
            return Problem.Invalid("format", "The format is csv or xlsx.").ToResult();
        }

        var roster = await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1);
        await acts.Write(context);
        return TableFile.Of(PeopleExport.Of(roster!, profile, lang), format, $"{school}-people");
    }

    private static string NewCode() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    private static Problem Outdated => new(409, "plan-outdated", "The people or the file have changed since the dry run; look at it again.");

    private static Problem ColumnsRefused(IReadOnlyList<RowFault> columns) => new(
        422, "columns-refused", "The file has columns that would mark a child. Delete them and choose the file again.")
    {
        Detail = string.Join(", ", columns.Select(column => column.Value)),
        Errors = [.. columns.Select(column => new ProblemLine(
            column.Code, $"{column.Place.Sheet}!{column.Place.Column}{column.Place.Row}", null, null, null, column.Value ?? ""))],
    };
}

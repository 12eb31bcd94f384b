using Engagement.Accounts;
using Engagement.Acts;
using Engagement.Domain;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Parliament;

/// <summary>The parliament as everybody may see it, and what the school writes down for its members (S3-23, S3-25, S0-22).</summary>
internal static class ParliamentEndpoints
{
    public static void AddParliament(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<MeetingDesk>();
    }

    public static void MapParliament(this IEndpointRouteBuilder routes)
    {
        var parliament = routes.MapGroup("/api/schools/{school}/parliament").WithTags("Parliament");
        parliament.MapGet("/", Get);
        parliament.MapPost("/nominations", Nominate);
        parliament.MapPut("/members/{student}/agreement", AgreeOnPaper);
    }

    private static async Task<IResult> Get(string school, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        await View(school, grains, clock, context) is { } view ? Results.Ok(view) : Problem.UnknownSchool.ToResult();

    private static async Task<IResult> Nominate(
        string school, NominationRequest request, IGrainFactory grains, SchoolClock clock, StudentScope scope, HttpContext context)
    {
        if (Access.RefusalAnywhere(context, Right.NominateMembers, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (string.IsNullOrEmpty(request.Student))
        {
            return Problem.Invalid("student", "Whom the class proposes.").ToResult();
        }

        if (await scope.Refusal(context, Right.NominateMembers, school, request.Student) is { } outside)
        {
            return outside.ToResult();
        }

        context.Describe(request.Student);
        var user = SessionUser.From(context.User)!;
        return await Told(await Parliament(grains, school).Nominate(request.Student, user.Id, request.Exception), school, grains, clock, context);
    }

    private static async Task<IResult> AgreeOnPaper(string school, string student, AgreementRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        if (Access.Refusal(context, Right.RunMeetings, school) is { } refused)
        {
            return refused.ToResult();
        }

        context.Describe(student);
        var agreement = new Agreement(AgreementGiver.Paper, SessionUser.From(context.User)!.Id, request.Agreement ?? "", clock.Now);
        return await Told(await Parliament(grains, school).Agree(student, agreement), school, grains, clock, context);
    }

    private static async Task<IResult> Told(MemberResult result, string school, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        result.Refusal is { } refusal ? ParliamentProblem.Of(refusal).ToResult() : Results.Ok(await View(school, grains, clock, context));

    private static async Task<object?> View(string school, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        if (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get() is not { } profile)
        {
            return null;
        }

        var now = SchoolMoment.Of(clock.Now, TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone));
        return new ParliamentView(
            profile,
            (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1))!,
            await grains.GetGrain<IPostsGrain>(Keys.Posts(school)).All(),
            SessionUser.From(context.User),
            now).Of(await Parliament(grains, school).Get());
    }

    private static IParliamentGrain Parliament(IGrainFactory grains, string school) => grains.GetGrain<IParliamentGrain>(Keys.Parliament(school));

    private sealed record NominationRequest(string? Student, Guid? Exception);

    private sealed record AgreementRequest(string? Agreement);
}

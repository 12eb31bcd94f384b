using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Parliament;

/// <summary>A student applies to the parliament, sees where that stands, and leaves in one step (S0-24, S3-25).</summary>
internal static class OwnMembershipEndpoints
{
    public static void MapOwnMembership(this IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup("/api/students/{id}/parliament").WithTags("Parliament");
        own.MapGet("/", Get);
        own.MapPut("/", Apply);
        own.MapDelete("/", Leave);
        own.MapPut("/agreement", Agree);
    }

    private static async Task<IResult> Get(string id, IGrainFactory grains, StudentScope scope, HttpContext context) =>
        await scope.SeeRefusal(context, id) is { } refused ? refused.ToResult() : await Told(id, grains);

    private static async Task<IResult> Apply(string id, AgreementRequest request, IGrainFactory grains, HttpContext context) =>
        Access.Self(context, id) is { } refused ? refused.ToResult() : await Told(await Parliament(grains, id).Apply(id, request.Agreement ?? ""), id, grains);

    private static async Task<IResult> Leave(string id, IGrainFactory grains, HttpContext context) =>
        Access.Self(context, id) is { } refused ? refused.ToResult() : await Told(await Parliament(grains, id).Leave(id), id, grains);

    private static async Task<IResult> Agree(string id, AgreementRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        if (Access.Parents(context, id) is { } refused)
        {
            return refused.ToResult();
        }

        var agreement = new Agreement(AgreementGiver.Parent, SessionUser.From(context.User)!.Id, request.Agreement ?? "", clock.Now);
        return await Told(await Parliament(grains, id).Agree(id, agreement), id, grains);
    }

    private static async Task<IResult> Told(MemberResult result, string id, IGrainFactory grains) =>
        result.Refusal is { } refusal ? ParliamentProblem.Of(refusal).ToResult() : await Told(id, grains);

    private static async Task<IResult> Told(string id, IGrainFactory grains)
    {
        if (await grains.GetGrain<IRosterGrain>(Keys.Roster(Keys.SchoolOf(id)!)).FindEver(id) is not { } student)
        {
            return Problem.UnknownStudent.ToResult();
        }

        var register = await Parliament(grains, id).Get();
        return Results.Ok(OwnMembership.Of(student, register));
    }

    private static IParliamentGrain Parliament(IGrainFactory grains, string student) =>
        grains.GetGrain<IParliamentGrain>(Keys.Parliament(Keys.SchoolOf(student)!));

    private sealed record AgreementRequest(string? Agreement);
}

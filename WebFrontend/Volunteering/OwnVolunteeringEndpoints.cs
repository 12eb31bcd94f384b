using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Volunteering;

/// <summary>A student looks for something to do, signs up, leaves again and claims hours.</summary>
internal static class OwnVolunteeringEndpoints
{
    public static void MapOwnVolunteering(this IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup("/api/students/{id}/volunteering").WithTags("Volunteering");
        own.MapGet("/", Get);
        var shift = own.MapGroup("/{opportunity:guid}/{shift:guid}");
        shift.MapPut("/", SignUp);
        shift.MapDelete("/", Leave);
        shift.MapPut("/hours", Claim);
    }

    private static async Task<IResult> Get(string id, IGrainFactory grains, SchoolClock clock, StudentScope scope, HttpContext context) =>
        await scope.SeeRefusal(context, id) is { } refused ? refused.ToResult() : await Told(id, grains, clock);

    private static Task<IResult> SignUp(string id, Guid opportunity, Guid shift, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Act(id, opportunity, grains, clock, context, grain => grain.SignUp(shift, id));

    private static Task<IResult> Leave(string id, Guid opportunity, Guid shift, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Act(id, opportunity, grains, clock, context, grain => grain.Leave(shift, id));

    private static Task<IResult> Claim(
        string id, Guid opportunity, Guid shift, HoursRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Act(
            id, opportunity, grains, clock, context, grain => grain.Claim(shift, id, request.HalfHours!.Value),
            request.HalfHours is null ? Problem.Invalid("halfHours", "Full half-hours.") : null);

    private static async Task<IResult> Act(
        string id, Guid opportunity, IGrainFactory grains, SchoolClock clock, HttpContext context,
        Func<IOpportunityGrain, Task<OpportunityResult>> act, Problem? fault = null)
    {
        if ((Access.Self(context, id) ?? fault) is { } refused)
        {
            return refused.ToResult();
        }

        var result = await act(grains.GetGrain<IOpportunityGrain>(Keys.Opportunity(Keys.SchoolOf(id)!, opportunity)));
        return result.Refusal is null ? await Told(id, grains, clock) : VolunteeringProblem.Of(result).ToResult();
    }

    private static async Task<IResult> Told(string id, IGrainFactory grains, SchoolClock clock)
    {
        var school = Keys.SchoolOf(id)!;
        return await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).Find(id) is { } student
            ? Results.Ok(await OwnVolunteering.Of(student, school, grains, clock))
            : Problem.UnknownStudent.ToResult();
    }

    private sealed record HoursRequest(int? HalfHours);
}

using System.Collections.Immutable;
using Engagement.Acts;
using Engagement.Ledger;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Sessions;

namespace Engagement.Volunteering;

/// <summary>Whoever runs volunteering announces it, keeps the list at the door and verifies hours (S0-10, S3-45).</summary>
internal static class VolunteeringEndpoints
{
    public static void MapVolunteering(this IEndpointRouteBuilder routes)
    {
        var volunteering = routes.MapGroup("/api/schools/{school}/volunteering").WithTags("Volunteering");
        volunteering.MapGet("/", List);
        volunteering.MapPost("/", Announce);
        volunteering.MapGet("/{opportunity:guid}", Get);
        volunteering.MapPost("/{opportunity:guid}/shifts", AddShift);
        var shift = volunteering.MapGroup("/{opportunity:guid}/shifts/{shift:guid}");
        shift.MapPost("/check-in", CheckIn);
        shift.MapPost("/check-out", CheckOut);
        shift.MapPut("/leader", Lead);
        shift.MapPost("/verification", Verify);
        shift.MapPost("/return", Return);
    }

    private static async Task<IResult> List(string school, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        if (Access.RefusalAnywhere(context, Right.RunVolunteering, school) is { } refused)
        {
            return refused.ToResult();
        }

        var now = await Opportunities.Now(grains, school, clock);
        var user = SessionUser.From(context.User);
        var items = (await Opportunities.Current(grains, school, now.Day))
            .Where(one => Access.MayForFaction(user, Right.RunVolunteering, school, one.Announcement.Faction))
            .Select(one => OpportunityAnswer.Of(one, one.Shifts.OrderBy(shift => shift.Day).ThenBy(shift => shift.From).Select(shift => new
            {
                shift.Id,
                shift.Day,
                From = OpportunityAnswer.Clock(shift.From),
                To = OpportunityAnswer.Clock(shift.To),
                shift.Places,
                Taken = Math.Min(shift.Places, shift.Volunteers.Length),
                Claimed = shift.Volunteers.Count(volunteer => volunteer.Claim?.State == ClaimState.Claimed),
            })));
        return Results.Ok(new { AsOf = now.Here, Today = now.Day, Items = items, Next = (string?)null });
    }

    private static async Task<IResult> Announce(string school, OpportunityRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        if (Access.RefusalAnywhere(context, Right.RunVolunteering, school) is { } refused)
        {
            return refused.ToResult();
        }

        var user = SessionUser.From(context.User)!;
        var profile = (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get())!;
        if (request.TryRead(user.Id, [.. profile.Factions.Select(faction => faction.Id)], out var announcement, out var shifts) is { } fault)
        {
            return fault.ToResult();
        }

        if (!Access.MayForFaction(user, Right.RunVolunteering, school, announcement.Faction))
        {
            return Problem.Forbidden.ToResult();
        }

        var grain = grains.GetGrain<IOpportunityGrain>(Keys.Opportunity(school, announcement.Id));
        var isNew = await grain.Get() is null;
        var result = await grain.Announce(announcement, shifts);
        if (result.Opportunity is not { } opportunity)
        {
            return VolunteeringProblem.Of(result).ToResult();
        }

        context.Describe($"{announcement.Id}");
        var roll = await RollAnswer.Of(opportunity, user, school, grains, await Opportunities.Now(grains, school, clock));
        return isNew ? Results.Created((string?)null, roll) : Results.Ok(roll);
    }

    private static Task<IResult> Get(string school, Guid opportunity, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Run(Right.RunVolunteering, school, opportunity, grains, clock, context, async grain => OpportunityResult.Of((await grain.Get())!));

    private static Task<IResult> AddShift(
        string school, Guid opportunity, ShiftRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        var fault = request.TryRead("", out var shift);
        return Run(Right.RunVolunteering, school, opportunity, grains, clock, context, grain => grain.AddShift(shift), fault);
    }

    private static Task<IResult> CheckIn(
        string school, Guid opportunity, Guid shift, StudentRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Run(Right.RunVolunteering, school, opportunity, grains, clock, context, grain => grain.CheckIn(shift, request.Student!), request.Fault);

    private static Task<IResult> CheckOut(
        string school, Guid opportunity, Guid shift, StudentRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Run(Right.RunVolunteering, school, opportunity, grains, clock, context, grain => grain.CheckOut(shift, request.Student!), request.Fault);

    private static Task<IResult> Lead(
        string school, Guid opportunity, Guid shift, StudentRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Run(Right.RunVolunteering, school, opportunity, grains, clock, context, grain => grain.Lead(shift, request.Student));

    private static Task<IResult> Verify(
        string school, Guid opportunity, Guid shift, VerificationRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        var fault = request.TryRead(out var seen);
        var by = new Author(SessionUser.From(context.User)?.Id ?? "", IsCoordinator: false);
        return Run(Right.VerifyHours, school, opportunity, grains, clock, context, grain => grain.Verify(shift, seen, by), fault);
    }

    private static Task<IResult> Return(
        string school, Guid opportunity, Guid shift, ReturnRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        var fault = request is not { Student.Length: > 0, HalfHours: not null } ? Problem.Invalid("student", "Whose hours, and how many were seen.")
            : request.Reason is null || !ReturnReason.All.Contains(request.Reason) ? Problem.Invalid("reason", $"One of {string.Join(", ", ReturnReason.All)}.")
            : null;
        var by = SessionUser.From(context.User)?.Id ?? "";
        return Run(
            Right.VerifyHours, school, opportunity, grains, clock, context,
            grain => grain.Return(shift, new(request.Student!, request.HalfHours!.Value), request.Reason!, by), fault);
    }

    /// <summary>Rights come first, then what is wrong with the request, then the deed; the answer is the opportunity with its lists.</summary>
    private static async Task<IResult> Run(
        Right right, string school, Guid opportunity, IGrainFactory grains, SchoolClock clock, HttpContext context,
        Func<IOpportunityGrain, Task<OpportunityResult>> act, Problem? fault = null)
    {
        if (Access.RefusalAnywhere(context, right, school) is { } refused)
        {
            return refused.ToResult();
        }

        var grain = grains.GetGrain<IOpportunityGrain>(Keys.Opportunity(school, opportunity));
        if (await grain.Get() is not { } known)
        {
            return VolunteeringProblem.UnknownOpportunity.ToResult();
        }

        var user = SessionUser.From(context.User)!;
        if (!Access.MayForFaction(user, right, school, known.Announcement.Faction))
        {
            return Problem.Forbidden.ToResult();
        }

        if (fault is not null)
        {
            return fault.ToResult();
        }

        var result = await act(grain);
        return result.Opportunity is { } changed
            ? Results.Ok(await RollAnswer.Of(changed, user, school, grains, await Opportunities.Now(grains, school, clock)))
            : VolunteeringProblem.Of(result).ToResult();
    }

    private sealed record StudentRequest(string? Student)
    {
        public Problem? Fault => string.IsNullOrEmpty(Student) ? Problem.Invalid("student", "Who it is.") : null;
    }

    private sealed record ReturnRequest(string? Student, int? HalfHours, string? Reason);

    private sealed record VerificationRequest(ImmutableArray<SeenRequest?>? Claims)
    {
        private const int Most = 100;

        public Problem? TryRead(out ImmutableArray<ClaimSeen> seen)
        {
            var claims = Claims is { IsDefault: false } given ? given : [];
            seen = [.. claims.Where(one => one is { Student.Length: > 0, HalfHours: not null }).Select(one => new ClaimSeen(one!.Student!, one.HalfHours!.Value))];
            return claims.IsEmpty || claims.Length > Most || seen.Length < claims.Length
                ? Problem.Invalid("claims", "Whose hours, and how many were seen; from 1 to 100.")
                : null;
        }
    }

    private sealed record SeenRequest(string? Student, int? HalfHours);
}

using Engagement.Acts;
using Engagement.Domain;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Consents;

/// <summary>Leaving, which needs nobody's leave, and erasure, which cannot be undone.</summary>
internal static class LeavingEndpoints
{
    private const int LongestReason = 500;

    public static void MapLeaving(this IEndpointRouteBuilder routes)
    {
        var student = routes.MapGroup("/api/students/{id}").WithTags("Consents");
        student.MapPost("/leave", Leave).Produces<ConsentAnswer>();
        student.MapPost("/erase", Erase);
        routes.MapGet("/api/schools/{school}/erasures", List).WithTags("Consents");
    }

    private static async Task<IResult> Leave(string id, LeaveRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        if (Access.StudentOr(context, Right.ManageConsent, id) is { } refused)
        {
            return refused.ToResult();
        }

        if (request.From is not ("faction" or "everything"))
        {
            return Problem.Invalid("from", "One leaves the faction or everything.").ToResult();
        }

        var school = Keys.SchoolOf(id)!;
        if (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get() is not { } profile)
        {
            return Problem.UnknownSchool.ToResult();
        }

        var user = SessionUser.From(context.User)!;
        var withdrawal = request.From == "everything"
            ? new ConsentChange(
                ConsentEndpoints.GiverOf(user), user.Id, ConsentTexts.Current.Version, [.. SurfaceNames.All.Select(surface => new ConsentChoice(surface, false))])
            : null;
        var roster = grains.GetGrain<IRosterGrain>(Keys.Roster(school));
        var today = clock.Today(TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone));
        var faction = (await roster.Find(id))?.FactionOn(today);
        var result = await roster.Leave(id, today, withdrawal);
        context.Describe(id, faction ?? "-", request.From);
        return await ConsentEndpoints.Answer(result, roster);
    }

    private static async Task<IResult> Erase(string id, EraseRequest request, IGrainFactory grains, HeldSessions sessions, HttpContext context)
    {
        if (Keys.SchoolOf(id) is not { } school)
        {
            return Problem.UnknownStudent.ToResult();
        }

        if (Access.Refusal(context, Right.ManageConsent, school) is { } refused)
        {
            return refused.ToResult();
        }

        var reason = request.Reason?.Trim() ?? "";
        if (reason.Length is 0 or > LongestReason)
        {
            return new Problem(422, "reason-required", "Say in a few words why.") { Field = "reason" }.ToResult();
        }

        // A person whom the roster knows no more may be one whose erasure was cut short: then it goes on.
        if (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).FindEver(id) is { } student)
        {
            if (!string.Equals(request.Name?.Trim(), student.Name, StringComparison.OrdinalIgnoreCase))
            {
                return new Problem(422, "confirmation-mismatch", "The name that was typed is not the student's.") { Field = "name" }.ToResult();
            }

            if (Erasing.Names(student, reason))
            {
                return new Problem(422, "reason-names-the-person", "The reason is kept, so it must not hold the name.") { Field = "reason" }.ToResult();
            }
        }

        var isErased = await grains.GetGrain<IErasureGrain>(Keys.Erasure(school)).Erase(id, SessionUser.From(context.User)!.Id, reason);
        sessions.Forget();
        return isErased ? Results.NoContent() : Problem.UnknownStudent.ToResult();
    }

    private static async Task<IResult> List(string school, IGrainFactory grains, HttpContext context)
    {
        if (Access.Refusal(context, Right.ManageConsent, school) is { } refused)
        {
            return refused.ToResult();
        }

        return Results.Ok(new { Items = await grains.GetGrain<IErasureGrain>(Keys.Erasure(school)).List(), Next = (string?)null });
    }

    private sealed record LeaveRequest(string? From);

    private sealed record EraseRequest(string? Name, string? Reason);
}

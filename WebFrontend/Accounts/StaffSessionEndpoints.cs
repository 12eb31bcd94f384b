using Engagement.Acts;
using Engagement.Domain;
using Engagement.Problems;
using Engagement.Sessions;

namespace Engagement.Accounts;

/// <summary>Where others of the staff are signed in, and ending that: the phone that was lost, the computer left unlocked.</summary>
internal static class StaffSessionEndpoints
{
    public static void MapStaffSessions(this IEndpointRouteBuilder routes)
    {
        var sessions = routes.MapGroup("/api/schools/{school}/staff/{id}/sessions").WithTags("Staff");
        sessions.MapGet("/", List);
        sessions.MapDelete("/", EndAll);
        sessions.MapDelete("/{session}", End);
    }

    private static async Task<IResult> List(string school, string id, IGrainFactory grains, TimeProvider time, HttpContext context)
    {
        if (Access.Refusal(context, Right.ManageAccounts, school) is { } refused)
        {
            return refused.ToResult();
        }

        var own = SessionUser.From(context.User)!.Session;
        var held = await Find(grains, school, id) is { } account ? await account.Sessions() : [];
        return Results.Ok(new
        {
            Items = held.Where(one => SessionList.Holds(one, time.GetUtcNow()))
                .Select(one => new { one.Id, one.Device, one.Began, one.LastSeen, Current = one.Id == own }),
            Next = (string?)null,
        });
    }

    private static async Task<IResult> End(
        string school, string id, string session, IGrainFactory grains, HeldSessions sessions, HttpContext context)
    {
        if (Access.Refusal(context, Right.ManageAccounts, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (await Find(grains, school, id) is not { } account
            || (await account.Sessions()).FirstOrDefault(one => one.Id == session) is not { } ended)
        {
            return UnknownSession.ToResult();
        }

        await account.End(session);
        sessions.Forget();
        context.Describe(id, old: Named(ended));
        return Results.NoContent();
    }

    private static async Task<IResult> EndAll(string school, string id, IGrainFactory grains, HeldSessions sessions, HttpContext context)
    {
        if (Access.Refusal(context, Right.ManageAccounts, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (await Find(grains, school, id) is { } account)
        {
            context.Describe(id, old: string.Join("; ", (await account.Sessions()).Select(Named)));

            // No session has an empty id: none is left.
            await account.EndOthers("");
            sessions.Forget();
        }

        return Results.NoContent();
    }

    /// <summary>As a person finds it again in the list of sessions; what it opens with is not told.</summary>
    private static string Named(AccountSession session) => $"{(session.Device.Length > 0 ? session.Device : "?")}, {session.Began:yyyy-MM-dd}";

    private static async Task<IAccountGrain?> Find(IGrainFactory grains, string school, string id) =>
        (await grains.GetGrain<IStaffGrain>(Keys.Staff(school)).All()).FirstOrDefault(known => known.Account == id)?.Login is { } login
            ? grains.GetGrain<IAccountGrain>(Keys.Account(login))
            : null;

    private static Problem UnknownSession => new(404, "unknown-session", "The session has ended already.");
}

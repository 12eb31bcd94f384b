using Engagement.Schools;

namespace Engagement.Students;

internal static class PendingEntryEndpoint
{
    public static void MapPendingEntries(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/students/{id}/pending", List).WithTags("Students");

    private static async Task<IResult> List(string id, IGrainFactory grains, StudentScope scope, HttpContext context)
    {
        if (await scope.SeeRefusal(context, id) is { } refused)
        {
            return refused.ToResult();
        }

        var profile = (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(Keys.SchoolOf(id)!)).Get())!;
        return Results.Ok(new { Items = await PendingEntry.Of(id, profile, grains), Next = (string?)null });
    }
}

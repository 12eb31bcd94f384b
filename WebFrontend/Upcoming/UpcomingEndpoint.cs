using Engagement.Assignments;
using Engagement.Debates;
using Engagement.Domain;
using Engagement.Elections;
using Engagement.Events;
using Engagement.Parliament;
using Engagement.Plans;
using Engagement.Problems;
using Engagement.Reports;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;
using Engagement.Volunteering;

namespace Engagement.Upcoming;

/// <summary>What is next for one student, out of all flows.</summary>
internal static class UpcomingEndpoint
{
    private const int Most = 30;

    public static void AddUpcoming(this WebApplicationBuilder builder) => builder.Services
        .AddSingleton<IUpcoming, UpcomingShifts>()
        .AddSingleton<IUpcoming, UpcomingDebates>()
        .AddSingleton<IUpcoming, UpcomingMeetings>()
        .AddSingleton<IUpcoming, UpcomingElections>()
        .AddSingleton<IUpcoming, UpcomingReports>()
        .AddSingleton<IUpcoming, UpcomingTasks>()
        .AddSingleton<IUpcoming, UpcomingSignUps>()
        .AddSingleton<IUpcoming, UpcomingEvents>();

    public static void MapUpcoming(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/students/{id}/upcoming", Get).WithTags("Students").Produces<UpcomingAnswer>();

    private static async Task<IResult> Get(
        string id, IGrainFactory grains, IEnumerable<IUpcoming> flows, SchoolClock clock, StudentScope scope, HttpContext context)
    {
        if (await scope.SeeRefusal(context, id) is { } refused)
        {
            return refused.ToResult();
        }

        var school = Keys.SchoolOf(id)!;
        if (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).Find(id) is not { } student)
        {
            return Problem.UnknownStudent.ToResult();
        }

        var profile = (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get())!;
        var now = SchoolMoment.Of(clock.Now, TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone));
        var isSelf = Access.Self(context, id) is null;
        var asked = flows.SelectMany(flow => isSelf ? [flow.Of(student, profile, now), flow.OfSelf(student, profile, now)] : new[] { flow.Of(student, profile, now) });
        var items = (await Task.WhenAll(asked)).SelectMany(found => found);
        return Results.Ok(new UpcomingAnswer(
            now.Day,
            [.. items.OrderByDescending(item => item.IsOwn).ThenBy(item => item.To ?? item.Day).ThenBy(item => item.From ?? default).ThenBy(item => item.Id, StringComparer.Ordinal).Take(Most)],
            null));
    }
}

/// <param name="Today">The school's own day.</param>
internal sealed record UpcomingAnswer(DateOnly Today, IReadOnlyList<UpcomingItem> Items, string? Next);

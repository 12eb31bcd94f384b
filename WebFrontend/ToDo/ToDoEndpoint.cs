using Engagement.Appeals;
using Engagement.Assignments;
using Engagement.Campaign;
using Engagement.Complaints;
using Engagement.Contact;
using Engagement.Domain;
using Engagement.Elections;
using Engagement.Initiatives;
using Engagement.News;
using Engagement.Parliament;
using Engagement.Plans;
using Engagement.Reports;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Sheets;
using Engagement.Students;
using Engagement.Volunteering;

namespace Engagement.ToDo;

/// <summary>What waits for one person of the staff, out of all flows: the first thing after signing in.</summary>
internal static class ToDoEndpoint
{
    /// <summary>In the order in which they are shown: what others wait for longest comes first.</summary>
    public static void AddToDo(this WebApplicationBuilder builder) => builder.Services
        .AddSingleton<IToDo, SheetsToDo>()
        .AddSingleton<IToDo, AppealsToDo>()
        .AddSingleton<IToDo, LettersToDo>()
        .AddSingleton<IToDo, MessagesToDo>()
        .AddSingleton<IToDo, ReportsToDo>()
        .AddSingleton<IToDo, TasksToDo>()
        .AddSingleton<IToDo, InitiativesToDo>()
        .AddSingleton<IToDo, HoursToDo>()
        .AddSingleton<IToDo, NewsToDo>()
        .AddSingleton<IToDo, PlanToDo>()
        .AddSingleton<IToDo, ElectionsToDo>()
        .AddSingleton<IToDo, ParliamentToDo>()
        .AddSingleton<IToDo, CampaignToDo>();

    public static void MapToDo(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/schools/{school}/to-do", Get).WithTags("To do").Produces<ToDoAnswer>();

    private static async Task<IResult> Get(string school, IGrainFactory grains, IEnumerable<IToDo> flows, SchoolClock clock, HttpContext context)
    {
        if (Access.RefusalAnywhere(context, Right.SeePeople, school) is { } refused)
        {
            return refused.ToResult();
        }

        var user = SessionUser.From(context.User)!;
        var profile = (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get())!;
        var roster = (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1))!;
        var now = SchoolMoment.Of(clock.Now, TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone));
        var colleague = new Colleague(user, profile, roster.Staff.FirstOrDefault(one => one.Id == user.Id)?.Family ?? [], now);
        var items = (await Task.WhenAll(flows.Select(flow => flow.For(colleague)))).SelectMany(found => found).Where(item => item.Count > 0);
        return Results.Ok(new ToDoAnswer(now.Day, [.. items], null));
    }
}

/// <param name="Today">The school's own day.</param>
internal sealed record ToDoAnswer(DateOnly Today, IReadOnlyList<ToDoItem> Items, string? Next);

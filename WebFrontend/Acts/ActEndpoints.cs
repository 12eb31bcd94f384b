using System.Collections.Immutable;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Acts;

/// <summary>Reading the log of acts. There is no endpoint that changes it.</summary>
internal static class ActEndpoints
{
    private const int MostActs = 200;

    public static void MapActs(this IEndpointRouteBuilder routes)
    {
        var acts = routes.MapGroup("/api/schools/{school}/acts").WithTags("Acts");
        acts.MapGet("/", List).Produces<ActPage>();
        acts.MapGet("/check", Check).Produces<ActVerdict>();
    }

    private static async Task<IResult> List(
        string school, IActLog log, IGrainFactory grains, HttpContext context,
        string? by = null, string? act = null, DateOnly? on = null, int limit = 50, long before = long.MaxValue)
    {
        if (Access.Refusal(context, Right.ReadAudit, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get() is not { } profile)
        {
            return Problem.UnknownSchool.ToResult();
        }

        limit = Math.Clamp(limit, 1, MostActs);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone);
        var filter = new ActFilter(by is "" ? null : by, act is "" ? null : act, StartOf(on, zone), EndOf(on, zone));
        var found = await log.ReadBack(school, filter, before, limit);
        var roster = (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1))!;
        var names = roster.Everybody().Select(student => (student.Id, student.Name))
            .Concat(roster.Staff.Select(member => (member.Id, member.Name)))
            .GroupBy(person => person.Id)
            .ToDictionary(person => person.Key, person => person.First().Name);
        return Results.Ok(new ActPage(
            [.. found.Select(stored => ActLine.Of(ActFormat.Read(school, stored.Body), zone, names))],
            found.Length == limit ? found[^1].Seq : null,
            [.. roster.Staff.Select(member => new ActPerson(member.Id, member.Name)).OrderBy(member => member.Name, StringComparer.CurrentCulture)],
            await log.ListNames(school)));
    }

    private static async Task<IResult> Check(string school, IActLog log, HttpContext context) =>
        Access.Refusal(context, Right.ReadAudit, school) is { } refused
            ? refused.ToResult()
            : Results.Ok(await ActVerifier.Verify(log, school));

    private static DateTimeOffset? EndOf(DateOnly? day, TimeZoneInfo zone) => StartOf(day < DateOnly.MaxValue ? day?.AddDays(1) : null, zone);

    private static DateTimeOffset? StartOf(DateOnly? day, TimeZoneInfo zone)
    {
        // Before the first day of all there is nothing.
        if (day is not { } known || known == DateOnly.MinValue)
        {
            return null;
        }

        var midnight = known.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
    }

    /// <param name="People">The staff, to choose from.</param>
    /// <param name="Acts">The acts that occur, to choose from.</param>
    private sealed record ActPage(ImmutableArray<ActLine> Items, long? Next, ImmutableArray<ActPerson> People, ImmutableArray<string> Acts);

    /// <summary>The log holds ids; the names are looked up while it is read, as long as the school knows them.</summary>
    private sealed record ActPerson(string Id, string? Name);

    private sealed record ActLine(
        long Seq, DateTimeOffset At, ActPerson By, string Role, string From, string Act, ActPerson? Target, int Status, string? Code, string? Old, string? New)
    {
        public static ActLine Of(ChainedAct line, TimeZoneInfo zone, Dictionary<string, string> names)
        {
            var act = line.Act;
            return new(
                line.Seq, TimeZoneInfo.ConvertTime(act.At, zone), new(act.Actor, names.GetValueOrDefault(act.Actor)), act.Role, act.From, act.Name,
                act.Target is { } target ? new(target, names.GetValueOrDefault(target)) : null, act.Status, act.Code, act.Old, act.New);
        }
    }
}

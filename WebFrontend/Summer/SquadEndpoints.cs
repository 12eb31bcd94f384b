using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Sessions;

namespace Engagement.Summer;

/// <summary>Squads: formed by the centre, kept by their leaders, seen by the school that they go to (S2-02, S2-22).</summary>
internal static class SquadEndpoints
{
    public static void MapSquads(this IEndpointRouteBuilder centre)
    {
        var squad = centre.MapGroup("/squads/{squad:guid}");
        squad.MapPut("/", Plan);
        squad.MapPut("/deeds/{deed:guid}", Enter);
        squad.MapDelete("/deeds/{deed:guid}", TakeBack);
        squad.MapPost("/confirmation", Confirm);
    }

    public static void MapSchoolSquads(this IEndpointRouteBuilder routes) => routes.MapGet("/api/schools/{school}/squads", OfSchool).WithTags("Summer");

    private static Task<IResult> Plan(int year, string territory, Guid squad, SquadRequest request, SummerServices services, HttpContext context)
    {
        var fault = request.TryRead(squad, out var plan);
        return services.RunSquad(year, territory, context, fault, summer => summer.Squad(squad).Plan(plan));
    }

    private static Task<IResult> Enter(int year, string territory, Guid squad, Guid deed, DeedRequest request, SummerServices services, HttpContext context)
    {
        var fault = request.TryRead(deed, out var read);
        return services.OwnSquad(year, territory, context, fault, summer => summer.Squad(squad).Enter(read with { Leader = summer.Person }));
    }

    private static Task<IResult> TakeBack(int year, string territory, Guid squad, Guid deed, SummerServices services, HttpContext context) =>
        services.OwnSquad(year, territory, context, null, summer => summer.Squad(squad).TakeBack(deed, summer.Person));

    private static Task<IResult> Confirm(int year, string territory, Guid squad, SummerServices services, HttpContext context) =>
        services.RunSquad(year, territory, context, null, summer => summer.Squad(squad).Confirm(summer.Person));

    /// <summary>What squads do at the own school this season, for everybody of the school.</summary>
    private static async Task<IResult> OfSchool(string school, IGrainFactory grains, TerritoryCatalogue catalogue, SchoolClock clock, HttpContext context)
    {
        if (Access.OfSchool(context, school) is { } refused)
        {
            return refused.ToResult();
        }

        var district = (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get())?.Territory;
        var region = district is null ? null : catalogue.PathTo(district).FirstOrDefault(one => one.Level == TerritoryLevel.Region);
        var season = SummerSeason.Of(clock.Today(Territory.Zone));
        var summer = region is null ? null : Summer.Find(season.Year, region.Id, grains, catalogue, clock, context);
        var squads = summer is null ? [] : await summer.Squads(squad => squad.Plan.Assignments.Any(one => one.School == school));
        return Results.Ok(new { season.Year, Territory = region?.Id, Items = squads, Next = (string?)null });
    }
}

internal sealed record SquadRequest(
    string? Name, DateOnly? From, DateOnly? To, ImmutableArray<string?>? Leaders, ImmutableArray<AssignmentRequest?>? Assignments)
{
    public Problem? TryRead(Guid id, out SquadPlan plan)
    {
        var leaders = Leaders is { IsDefault: false } people ? people : [];
        var assignments = Assignments is { IsDefault: false } given ? given : [];
        plan = new(
            id, OfficeLine.Tidy(Name) ?? "", From ?? default, To ?? default, [.. leaders.OfType<string>()],
            [.. assignments.Where(one => one is { School.Length: > 0 }).Select(one => new SquadAssignment(one!.School!, one.From ?? From ?? default, one.To ?? To ?? default))]);
        return OfficeLine.FaultOf(Name, "name")
            ?? (From is null || To is null ? Problem.Invalid("from", "The first and the last day.") : null)
            ?? (plan.Leaders.Length < leaders.Length ? Problem.Invalid("leaders", "Who leads it.") : null)
            ?? (plan.Assignments.Length < assignments.Length ? Problem.Invalid("assignments", "Schools, each with its days.") : null);
    }
}

internal sealed record AssignmentRequest(string? School, DateOnly? From, DateOnly? To);

internal sealed record DeedRequest(DateOnly? Day, string? Kind, int? Units, int? Children, string? Title)
{
    private const int MostHalfHours = 16;
    private const int MostChildren = 1_000;

    public Problem? TryRead(Guid id, out SquadDeed deed)
    {
        var units = Units ?? 1;
        deed = new(id, Day ?? default, Kind ?? "", units, Children, OfficeLine.Tidy(Title) ?? "", "");
        return Day is null ? Problem.Invalid("day", "The day of the deed.")
            : Kind is null || !SummerKind.OfSquad.Contains(Kind) ? Problem.Invalid("kind", $"One of {string.Join(", ", SummerKind.OfSquad)}.")
            : units < 1 || units > (Kind == SummerKind.VolunteerHalfHour ? MostHalfHours : 1) ? Problem.Invalid("units", $"Half-hours, at most {MostHalfHours}.")
            : Children is < 0 or > MostChildren ? Problem.Invalid("children", $"0 to {MostChildren}.")
            : OfficeLine.FaultOf(Title, "title", isNeeded: Kind != SummerKind.SquadDay);
    }
}

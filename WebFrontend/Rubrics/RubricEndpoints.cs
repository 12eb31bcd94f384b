using System.Collections.Immutable;
using Engagement.Acts;
using Engagement.Domain;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Rubrics;

/// <summary>What earns how much at a school: everybody may read it, and a decision of the council changes the next year's prices.</summary>
internal static class RubricEndpoints
{
    private const int LargestNumber = 9999;

    public static void MapRubrics(this IEndpointRouteBuilder routes)
    {
        var rubric = routes.MapGroup("/api/schools/{school}/rubric").WithTags("Schools");
        rubric.MapGet("/", Get).Produces<RubricAnswer>();
        rubric.MapPut("/{kind}", Decide).Produces<RubricAnswer>();
        rubric.MapDelete("/{kind}", TakeBack).Produces<RubricAnswer>();
    }

    private static async Task<IResult> Get(string school, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        if (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get() is not { } profile)
        {
            return Problem.UnknownSchool.ToResult();
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone);
        var today = clock.Today(zone);
        var rubric = new Rubric(Rulebook.Default, await Grain(grains, school).History());
        return Results.Ok(RubricAnswer.Of(
            rubric, AcademicYear.Of(today, profile.Years()), AcademicYear.After(today, profile.Years()), zone, await NamesFor(context, grains, school)));
    }

    private static async Task<IResult> Decide(
        string school, string kind, DecisionRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        if (Access.Refusal(context, Right.DecidePrices, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (request.Points is not { } points)
        {
            return Problem.Invalid("points", "The new price in whole points.").ToResult();
        }

        if (request.Minutes is not { Number: >= 1 and <= LargestNumber and var number, Day: { } day })
        {
            return Problem.Invalid("minutes", "The number and the day of the council's minutes.").ToResult();
        }

        var result = await Grain(grains, school).Decide(kind, points, new(number, day), Access.DeciderOf(context, Right.DecidePrices));
        return await Told(result, school, kind, grains, clock, context);
    }

    private static async Task<IResult> TakeBack(string school, string kind, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        if (Access.Refusal(context, Right.DecidePrices, school) is { } refused)
        {
            return refused.ToResult();
        }

        var result = await Grain(grains, school).TakeBack(kind, Access.DeciderOf(context, Right.DecidePrices));
        return await Told(result, school, kind, grains, clock, context);
    }

    private static async Task<IResult> Told(
        DecisionResult result, string school, string kind, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        if (result.Refusal is { } refusal)
        {
            return ProblemOf(refusal, kind).ToResult();
        }

        if (result.Written is { } decision)
        {
            context.Describe($"{kind}/{decision.Season}", $"{decision.Old}", $"{decision.New}");
        }

        return await Get(school, grains, clock, context);
    }

    private static Problem ProblemOf(string refusal, string kind)
    {
        var bounds = Rulebook.Default.Find(kind) is { } known ? PriceBounds.Of(known) : default;
        return refusal switch
        {
            PriceRefusal.OutOfBounds => new(422, refusal, "A price moves by at most half of the rulebook's.")
            {
                Field = "points",
                Detail = $"From {bounds.Least} to {bounds.Most}.",
            },
            PriceRefusal.OutOfOrder => new(422, refusal, "Beside the other prices of that year this one would turn a principle of the rulebook round.")
            {
                Field = "points",
                Detail = "Doing is worth more than watching and leading more than doing, a better place more than a lesser one, on time more than late; "
                    + "winning at most three times what taking part is worth.",
            },
            PriceRefusal.MinutesInTheFuture => new(422, refusal, "The council has not met yet on that day.") { Field = "minutes.day" },
            _ => new(404, refusal, "The rulebook has no such kind."),
        };
    }

    private static async Task<ImmutableDictionary<string, string>?> NamesFor(HttpContext context, IGrainFactory grains, string school)
    {
        if (!Access.May(SessionUser.From(context.User), Right.SeePeople, school))
        {
            return null;
        }

        var roster = await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1);
        return roster!.Staff.ToImmutableDictionary(member => member.Id, member => member.Name);
    }

    private static IRubricGrain Grain(IGrainFactory grains, string school) => grains.GetGrain<IRubricGrain>(Keys.Rubric(school));

    private sealed record DecisionRequest(int? Points, MinutesRequest? Minutes);

    private sealed record MinutesRequest(int? Number, DateOnly? Day);
}

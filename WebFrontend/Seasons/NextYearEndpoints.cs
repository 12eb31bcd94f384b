using System.Collections.Immutable;
using Engagement.Acts;
using Engagement.Domain;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Sessions;

namespace Engagement.Seasons;

/// <summary>The step into the next academic year, for those who seal the one that ends.</summary>
internal static class NextYearEndpoints
{
    public static void MapNextYear(this IEndpointRouteBuilder routes)
    {
        var next = routes.MapGroup("/api/schools/{school}/seasons/{season}/next").WithTags("Seasons");
        next.MapGet("/", Get).Produces<NextYearAnswer>();
        next.MapPost("/", Begin).Produces<NextYearAnswer>();
    }

    private static async Task<IResult> Get(string school, string season, IGrainFactory grains, HttpContext context) =>
        Access.Refusal(context, Right.SealSeason, school) is { } refused ? refused.ToResult()
        : await Find(grains, school, season) is { } next ? await Told(next)
        : ProblemOf(NextYearRefusal.UnknownYear).ToResult();

    private static async Task<IResult> Begin(string school, string season, NextYearRequest request, IGrainFactory grains, HttpContext context)
    {
        if (Access.Refusal(context, Right.SealSeason, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (await Find(grains, school, season) is not { } next)
        {
            return ProblemOf(NextYearRefusal.UnknownYear).ToResult();
        }

        if (request.ToDecision() is not { } decided)
        {
            return Problem.Invalid("classes", "Four quarters with their days, and every class with what it becomes.").ToResult();
        }

        var result = await next.Begin(decided, Access.DeciderOf(context, Right.SealSeason));
        if (result.Refusal is { } refusal)
        {
            return ProblemOf(refusal).ToResult();
        }

        context.Describe(season);
        return await Told(next);
    }

    private static async Task<IResult> Told(INextYearGrain next) =>
        await next.Read() is { } reading ? Results.Ok(NextYearAnswer.Of(reading)) : ProblemOf(NextYearRefusal.UnknownYear).ToResult();

    /// <summary>A year that the school has; a text that is none never becomes the key of a grain.</summary>
    private static async Task<INextYearGrain?> Find(IGrainFactory grains, string school, string season) =>
        await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get() is { } profile && profile.Years().Any(year => year.Id == season)
            ? grains.GetGrain<INextYearGrain>(Keys.NextYear(school, season))
            : null;

    private static Problem ProblemOf(string refusal) => refusal switch
    {
        NextYearRefusal.UnknownYear => new(404, refusal, "The school does not live in this year."),
        NextYearRefusal.NotAnnounced => new(409, refusal, "Announce the results of the year first: what is not sealed would be lost with its classes."),
        NextYearRefusal.TooEarly => new(409, refusal, "The next year can be begun in the month before its first day."),
        NextYearRefusal.WrongCalendar => new(422, refusal, "Four quarters in order, after the year that ends.") { Field = "quarters" },
        NextYearRefusal.WrongClasses => new(422, refusal, "Every class once, with one of its own grade or the next, or finished.") { Field = "classes" },
        NextYearRefusal.BegunAlready => new(409, refusal, "The year has begun, with other decisions than these."),
        _ => throw new InvalidOperationException($"There is no sentence for {refusal}."),
    };

    private sealed record NextYearRequest(IReadOnlyList<QuarterRequest?>? Quarters, IReadOnlyList<ClassRequest?>? Classes)
    {
        public NextYear? ToDecision() =>
            Quarters is null || Classes is null || Quarters.Any(one => one is not { From: not null, To: not null }) || Classes.Any(one => one?.Class is null)
                ? null
                : new(
                    [.. Quarters.Select((one, i) => new Quarter(i + 1, one!.From!.Value, one.To!.Value, 0))],
                    [.. Classes.Select(one => new ClassStep(one!.Class!, string.IsNullOrWhiteSpace(one.Next) ? null : ClassName.Parse(one.Next)?.ToString() ?? one.Next))]);
    }

    private sealed record QuarterRequest(DateOnly? From, DateOnly? To);

    private sealed record ClassRequest(string? Class, string? Next);
}

/// <param name="Season">The year that begins.</param>
/// <param name="From">The first day on which it can be begun.</param>
/// <param name="Hindrance">A code; null when it can be begun today.</param>
internal sealed record NextYearAnswer(
    string Season, DateOnly From, ImmutableArray<QuarterDays> Quarters, ImmutableArray<ClassAnswer> Classes, string? Hindrance, DateTimeOffset? BegunAt)
{
    public static NextYearAnswer Of(NextYearReading reading) => new(
        reading.Season, reading.From,
        [.. reading.Proposed.Quarters.Select(quarter => new QuarterDays(quarter.Number, quarter.From, quarter.To))],
        [.. reading.Proposed.Classes.Zip(reading.Sizes, (step, size) => new ClassAnswer(step.Class, size, step.Next))],
        reading.Hindrance, reading.BegunAt);
}

internal sealed record QuarterDays(int Number, DateOnly From, DateOnly To);

/// <param name="Next">Null where the students finish, or finished, school.</param>
internal sealed record ClassAnswer(string Class, int Students, string? Next);

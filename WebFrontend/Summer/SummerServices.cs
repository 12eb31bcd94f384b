using Engagement.Domain;
using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Sessions;

namespace Engagement.Summer;

/// <summary>Rights come first, then what is wrong with the request, then the deed; the answer is the whole centre.</summary>
internal sealed class SummerServices(IGrainFactory grains, TerritoryCatalogue catalogue, SchoolClock clock)
{
    /// <summary>What somebody with a right in the territory does.</summary>
    public Task<IResult> Run(
        Right right, int year, string territory, HttpContext context, Problem? fault, Func<Summer, Task<CentreResult>> act) =>
        Answer(Access.RefusalIn(context, right, catalogue.PathTo(territory)), year, territory, context, fault, async summer => (await act(summer)).Refusal);

    /// <inheritdoc cref="Run"/>
    public Task<IResult> RunCourse(
        int year, string territory, HttpContext context, Problem? fault, Func<Summer, Task<CourseResult>> act) =>
        Answer(
            Access.RefusalIn(context, Right.RunSummer, catalogue.PathTo(territory)), year, territory, context, fault,
            async summer => (await act(summer)).Refusal);

    /// <summary>What an adult does for themselves.</summary>
    public Task<IResult> Own(int year, string territory, HttpContext context, Func<Summer, Task<CentreResult>> act, Problem? fault = null) =>
        Answer(Access.Staff(context), year, territory, context, fault, async summer => (await act(summer)).Refusal);

    /// <inheritdoc cref="Own"/>
    public Task<IResult> OwnCourse(int year, string territory, HttpContext context, Func<Summer, Task<CourseResult>> act) =>
        Answer(Access.Staff(context), year, territory, context, null, async summer => (await act(summer)).Refusal);

    /// <inheritdoc cref="Run"/>
    public Task<IResult> RunSquad(
        int year, string territory, HttpContext context, Problem? fault, Func<Summer, Task<SquadResult>> act) =>
        Answer(
            Access.RefusalIn(context, Right.RunSummer, catalogue.PathTo(territory)), year, territory, context, fault,
            async summer => (await act(summer)).Refusal);

    /// <inheritdoc cref="Own"/>
    public Task<IResult> OwnSquad(int year, string territory, HttpContext context, Problem? fault, Func<Summer, Task<SquadResult>> act) =>
        Answer(Access.Staff(context), year, territory, context, fault, async summer => (await act(summer)).Refusal);

    private async Task<IResult> Answer(
        Problem? refused, int year, string territory, HttpContext context, Problem? fault, Func<Summer, Task<string?>> act)
    {
        if (refused is not null)
        {
            return refused.ToResult();
        }

        if (Summer.Find(year, territory, grains, catalogue, clock, context) is not { } summer)
        {
            return Problem.UnknownTerritory.ToResult();
        }

        if (fault is not null)
        {
            return fault.ToResult();
        }

        return await act(summer) is { } refusal ? SummerProblem.Of(refusal).ToResult() : Results.Ok(await summer.Answer());
    }
}

internal static class SummerSetup
{
    public static void AddSummer(this WebApplicationBuilder builder) => builder.Services.AddSingleton<SummerServices>();
}

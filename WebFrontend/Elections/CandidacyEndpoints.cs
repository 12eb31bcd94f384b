using System.Collections.Immutable;
using Engagement.Acts;
using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Sessions;

namespace Engagement.Elections;

/// <summary>What students do in an election: stand, step back, vote.</summary>
internal static class CandidacyEndpoints
{
    private const int MostChoices = 20;

    public static void MapCandidacies(this IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup("/api/schools/{school}/elections/{election:guid}").WithTags("Elections");
        own.MapPut("/candidacy", Stand);
        own.MapDelete("/candidacy", StepBack);
        own.MapPost("/ballot", Vote).WithoutAct("a line for each voter would tell everybody who reads the log who has voted, and when");
    }

    private static Task<IResult> Stand(string school, Guid election, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Act(school, election, grains, clock, context, (grain, student) => grain.Stand(student));

    private static Task<IResult> StepBack(string school, Guid election, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Act(school, election, grains, clock, context, (grain, student) => grain.StepBack(student));

    private static Task<IResult> Vote(
        string school, Guid election, BallotRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        var choices = request.Choices is { IsDefault: false } given ? given : default;
        var fault = choices.IsDefault || choices.Length > MostChoices ? Problem.Invalid("choices", "Numbers of candidates; none for a blank ballot.") : null;
        return Act(school, election, grains, clock, context, (grain, student) => grain.Vote(student, choices), fault);
    }

    private static async Task<IResult> Act(
        string school, Guid election, IGrainFactory grains, SchoolClock clock, HttpContext context,
        Func<IElectionGrain, string, Task<ElectionResult>> act, Problem? fault = null)
    {
        if ((Access.StudentOf(context, school) ?? fault) is { } refused)
        {
            return refused.ToResult();
        }

        var elections = (await Elections.Of(school, grains, clock, context))!;
        var result = await act(elections.Grain(election), SessionUser.From(context.User)!.Id);
        return result.Election is { } changed ? Results.Ok(await elections.Answer(changed)) : ElectionProblem.Of(result.Refusal!).ToResult();
    }

    /// <param name="Choices">A ballot that says nothing at all is none; a blank one says so with an empty list.</param>
    private sealed record BallotRequest(ImmutableArray<int>? Choices);
}

using Engagement.Acts;
using Engagement.Domain;
using Engagement.Problems;

namespace Engagement.Summer;

/// <summary>
/// Whether a certificate or a letter is genuine. Whoever asks types what stands on the paper, number and name; the answer adds nothing
/// to it about the person, and without the name there is none, so that nobody reads names out of numbers.
/// </summary>
internal static class PaperEndpoints
{
    private const int Longest = 120;

    public static void MapPapers(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/papers/check", Check).WithTags("Summer").WithoutAct("nothing is changed");

    private static async Task<IResult> Check(PaperRequest request, IGrainFactory grains, TerritoryCatalogue catalogue)
    {
        if (request.Number?.Trim() is not { Length: > 0 and <= Longest } typed || request.Name?.Trim() is not { Length: > 0 and <= Longest } name)
        {
            return Problem.Invalid("number", "The number and the name as they stand on the paper.").ToResult();
        }

        if (PaperNumber.Read(typed) is not { } read || catalogue.Find(read.Territory) is not { } territory || read.Year is < 2000 or > 2200
            || await grains.GetGrain<IPapersGrain>(Keys.Papers(territory.Id, read.Year)).Find(read.Number) is not { } paper
            || PersonName.Key(paper.Name) != PersonName.Key(name))
        {
            return Results.Ok(new { State = "unknown" });
        }

        return paper.Withdrawal is { } withdrawal
            ? Results.Ok(new { State = "withdrawn", On = Seasons.SchoolClock.DayOf(withdrawal.At, Territory.Zone) })
            : Results.Ok(new { State = "genuine", paper.Kind, paper.Title, On = paper.IssuedOn, Territory = territory.NameOn(paper.IssuedOn), paper.Number });
    }
}

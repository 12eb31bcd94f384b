using Engagement.Acts;
using Engagement.Diplomas;
using Engagement.Domain;
using Engagement.Problems;

namespace Engagement.Summer;

/// <summary>
/// Whether a certificate, a diploma or a letter is genuine. Whoever asks types what stands on the paper, number and name; the answer adds nothing
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

        if (PaperNumber.Read(typed) is not { Year: >= 2000 and <= 2200 } read)
        {
            return Unknown;
        }

        return PaperNumber.IsOfSchool(read.Number)
            ? await OfSchool(read.Number, read.Issuer, read.Year, name, grains)
            : await OfTerritory(read.Number, read.Issuer, read.Year, name, grains, catalogue);
    }

    private static async Task<IResult> OfTerritory(string number, string issuer, int year, string name, IGrainFactory grains, TerritoryCatalogue catalogue)
    {
        if (catalogue.Find(issuer) is not { } territory || await grains.GetGrain<IPapersGrain>(Keys.Papers(territory.Id, year)).Find(number) is not { } paper
            || !IsOf(paper, name))
        {
            return Unknown;
        }

        return paper.Withdrawal is { } withdrawal
            ? Withdrawn(withdrawal, Territory.Zone)
            : Results.Ok(new { State = "genuine", paper.Kind, paper.Title, On = paper.IssuedOn, Territory = territory.NameOn(paper.IssuedOn), paper.Number });
    }

    /// <summary>Of a student's paper what stands on it; why it was withdrawn is not told.</summary>
    private static async Task<IResult> OfSchool(string number, string issuer, int year, string name, IGrainFactory grains)
    {
        if (await SchoolPapers.Find(issuer, $"{year - 1}-{year}", grains) is not { } school || await school.Papers.Find(number) is not { } paper || !IsOf(paper, name))
        {
            return Unknown;
        }

        return paper.Withdrawal is { } withdrawal
            ? Withdrawn(withdrawal, TimeZoneInfo.FindSystemTimeZoneById(school.School.TimeZone))
            : Results.Ok(new { State = "genuine", paper.Kind, On = paper.IssuedOn, School = school.School.Name, Season = school.Season.Id, paper.Honour, paper.Number });
    }

    /// <summary>A number whose holder was erased belongs to nobody.</summary>
    private static bool IsOf(Paper paper, string name) => paper.Name.Length > 0 && PersonName.Key(paper.Name) == PersonName.Key(name);

    private static IResult Unknown => Results.Ok(new { State = "unknown" });

    private static IResult Withdrawn(Withdrawal withdrawal, TimeZoneInfo zone) =>
        Results.Ok(new { State = "withdrawn", On = Seasons.SchoolClock.DayOf(withdrawal.At, zone) });
}

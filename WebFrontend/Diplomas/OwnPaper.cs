using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Schools;
using Engagement.Summer;

namespace Engagement.Diplomas;

/// <summary>A paper that a student has from the own school.</summary>
/// <param name="WithdrawnAt">Null while it is valid.</param>
internal sealed record OwnPaper(string Season, string Number, string Kind, Honour Honour, DateOnly IssuedOn, DateTimeOffset? WithdrawnAt)
{
    /// <summary>A student is at school for so many years at most, and one more that just ended.</summary>
    private const int Years = 12;

    /// <param name="papers">Which ones of a year.</param>
    /// <returns>The newest year first.</returns>
    public static async Task<IReadOnlyList<OwnPaper>> Of(
        SchoolProfile school, IGrainFactory grains, Func<ISchoolPapersGrain, Task<ImmutableArray<Paper>>> papers)
    {
        var seasons = new List<string>();
        for (var season = school.Season; seasons.Count < Years; season = AcademicYear.Before(season, school.Years()))
        {
            seasons.Add(season.Id);
        }

        var found = await Task.WhenAll(seasons.Select(season => papers(grains.GetGrain<ISchoolPapersGrain>(Keys.SchoolPapers(school.Id, season)))));
        return
        [
            .. seasons.Zip(found).SelectMany(year => year.Second.Select(
                paper => new OwnPaper(year.First, paper.Number, paper.Kind, paper.Honour!, paper.IssuedOn, paper.Withdrawal?.At))),
        ];
    }
}

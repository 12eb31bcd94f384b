using Engagement.Domain;
using Engagement.Papers;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Seals;
using Engagement.Seasons;
using Engagement.Summer;

namespace Engagement.Diplomas;

/// <summary>The papers of one year of a school, as a request needs them.</summary>
internal sealed record SchoolPapers(SchoolProfile School, Season Season, ISchoolPapersGrain Papers)
{
    /// <summary>Only sealed results can be printed, and nothing tells whether a year that is not announced was sealed.</summary>
    public static Problem NotAnnounced => new(409, "not-announced", "The year is not announced: its papers come after that.");

    public static Problem UnknownPaper => new(404, "unknown-paper", "There is no such paper.");

    /// <summary>Null when the school, or its year, does not exist.</summary>
    public static async Task<SchoolPapers?> Find(string school, string season, IGrainFactory grains) =>
        await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get() is { } profile && AcademicYear.Named(season, profile.Years()) is { } year
            ? new(profile, year, grains.GetGrain<ISchoolPapersGrain>(Keys.SchoolPapers(school, season)))
            : null;

    public async Task<bool> IsAnnounced(IGrainFactory grains) => await grains.GetGrain<ISeasonGrain>(Keys.Season(School.Id, Season.Id)).AnnouncedAt() is not null;

    public PrintedPaper Text(Paper paper, HttpContext context) => DiplomaText.Of(paper, School, Season.Id, context.Site());
}

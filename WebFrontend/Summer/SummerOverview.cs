using Engagement.Domain;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Summer;

/// <summary>The whole republic in one season: which centres are formed, what they have done (S2-27, S2-35).</summary>
internal static class SummerOverview
{
    public static async Task<object> Of(int? year, IGrainFactory grains, TerritoryCatalogue catalogue, SchoolClock clock, HttpContext context)
    {
        var today = clock.Today(Territory.Zone);
        var season = year is { } given ? new SummerSeason(given) : SummerSeason.Of(today);
        var user = SessionUser.From(context.User)!;
        var territories = catalogue.All.Where(one => one.Level == TerritoryLevel.Region && one.ExistsOn(today)).Append(catalogue.Find(TerritoryCatalogue.Republic)!)
            .OrderByDescending(one => one.Level).ThenBy(one => one.NameOn(today).Kk, KazakhOrder.Comparer).ToList();
        var centres = await Task.WhenAll(territories.Select(one => CentreAnswer.Of(one, season, grains, today)));
        var regions = centres.Where(one => one.Level == TerritoryLevel.Region).ToList();
        var home = (await grains.GetGrain<Schools.ISchoolProfileGrain>(Keys.Profile(user.School)).Get())?.Territory;
        return new
        {
            season.Year,
            Today = today,
            season.From,
            season.To,
            Home = home is null ? null : catalogue.PathTo(home).FirstOrDefault(one => one.Level == TerritoryLevel.Region)?.Id,
            MayOrganise = Access.MayIn(user, Right.OrganiseSummer, catalogue.PathTo(TerritoryCatalogue.Republic)),
            Formed = regions.Count(one => one.FormedOn is not null),
            Regions = regions.Count,
            FormedBy = season.CentresDue,
            // The list is complete on the day on which the last region's centre was formed.
            CompleteOn = regions.All(one => one.FormedOn is not null) ? regions.Max(one => one.FormedOn) : null,
            Courses = centres.Sum(one => one.Courses),
            Certified = centres.Sum(one => one.Certified),
            Squads = centres.Sum(one => one.Squads),
            Assigned = centres.Sum(one => one.Assigned),
            Items = centres,
            Next = (string?)null,
        };
    }

    private sealed record CentreAnswer(
        string Id, Localized Name, TerritoryLevel Level, DateOnly? FormedOn, int Members, int Courses, int Certified, int Squads, int Assigned)
    {
        public static async Task<CentreAnswer> Of(Territory territory, SummerSeason season, IGrainFactory grains, DateOnly today)
        {
            var centre = await grains.GetGrain<ICentreGrain>(Keys.Centre(territory.Id, season.Year)).Get();
            var papers = await grains.GetGrain<IPapersGrain>(Keys.Papers(territory.Id, season.Year)).All();
            var held = await Task.WhenAll(centre.Courses.Select(id => grains.GetGrain<ICourseGrain>(Keys.Course(territory.Id, season.Year, id)).Get()));
            var squads = (await Task.WhenAll(centre.Squads.Select(id => grains.GetGrain<ISquadGrain>(Keys.Squad(territory.Id, season.Year, id)).Get()))).OfType<Squad>().ToList();
            return new(
                territory.Id, territory.NameOn(today), territory.Level, centre.FormedOn,
                centre.Members.Count(one => one is { State: MemberState.Admitted, AgreedAt: not null }),
                held.Count(course => course is not null && course.Plan.Days[^1].Day < today),
                papers.Where(paper => paper is { Kind: PaperKind.Certificate, Withdrawal: null }).Select(paper => paper.Person).Distinct().Count(),
                squads.Count,
                squads.Count(squad => !squad.Plan.Assignments.IsEmpty));
        }
    }
}

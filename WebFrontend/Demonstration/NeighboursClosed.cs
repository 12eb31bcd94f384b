using Engagement.Domain;
using Engagement.Schools;
using Engagement.Seals;
using Engagement.Territories;

namespace Engagement.Demonstration;

/// <summary>In the summer the neighbours have sealed their quarters already; the demonstration's own are left to whoever tries it.</summary>
internal sealed class NeighboursClosed(IGrainFactory grains, DemonstrationClock clock, DateTimeOffset now)
{
    public async Task LayOut()
    {
        clock.Now = now;
        var season = "";
        foreach (var neighbour in Neighbour.All)
        {
            var profile = (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(neighbour.Id)).Get())!;
            season = profile.Season.Id;
            foreach (var quarter in profile.Season.Quarters)
            {
                var result = await grains.GetGrain<ISeasonGrain>(Keys.Season(neighbour.Id, season))
                    .Seal(SealWindow.OfQuarter(quarter.Number), new(neighbour.Mentor.Id, PostKind.DeputyDirector), null);
                if (result.Refusal == SealRefusal.NotOverYet)
                {
                    return;
                }
            }
        }

        var republic = grains.GetGrain<ITerritoryGrain>(Keys.Territory(TerritoryCatalogue.Republic));
        while ((await republic.ReportOf(season)).Any(school => IsNeighbour(school) && school.Quarters.Any(quarter => quarter.Seal is null)))
        {
            await Task.Delay(20);
        }
    }

    private static bool IsNeighbour(SchoolFigures school) => Neighbour.All.Any(neighbour => neighbour.Id == school.School);
}

using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Seals;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Nominations;

internal sealed class NominationsGrain(ILedgerStore store, SchoolClock clock) : Grain, INominationsGrain
{
    private string School => Keys.Rest(this.GetPrimaryKeyString());

    public async Task<NominationsReading?> Read(string? season)
    {
        var profile = await GrainFactory.GetGrain<ISchoolProfileGrain>(Keys.Profile(School)).Get();
        if (profile is null || (season is not null && season != profile.Season.Id))
        {
            return null;
        }

        var now = SchoolMoment.Of(clock.Now, TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone));
        var roster = (await GrainFactory.GetGrain<IRosterGrain>(Keys.Roster(School)).GetIfNewer(-1))!;
        var quarters = await GrainFactory.SealedQuarters(School, profile.Season.Id);
        var inputs = await new YearGathering(GrainFactory, profile, now).Gather(roster.Students, quarters);
        var book = await SeasonBook.Read(store, School);
        var year = YearComputation.Of(new SchoolFacts(profile, Roll.Of(roster)), inputs, book.Sheets, now.Day);
        return new(profile.Season.Id, now.Here, year.Lists);
    }
}

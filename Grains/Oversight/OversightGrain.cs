using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Oversight;

internal sealed class OversightGrain(SchoolClock clock) : Grain, IOversightGrain
{
    private const int Page = 1000;
    private const int DaysOfWeek = 7;

    public async Task<AwardOverview> Look(int weeks)
    {
        var school = Keys.Rest(this.GetPrimaryKeyString());
        var profile = await GrainFactory.ProfileOf(school);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone);
        var to = clock.Today(zone);
        var from = to.AddDays(1 - (DaysOfWeek * weeks));
        var roster = await GrainFactory.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1);
        var sheets = await SheetsSince(GrainFactory.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(school)), from, zone);
        return Overview.Of(from, to, sheets, roster!.Students.Select(student => student.Id), Rulebook.Default);
    }

    private static async Task<List<ListedSheet>> SheetsSince(ISchoolLedgerGrain ledger, DateOnly from, TimeZoneInfo zone)
    {
        var sheets = new List<ListedSheet>();
        var before = long.MaxValue;
        while (true)
        {
            var page = await ledger.ReadBack(before, null, Page);
            sheets.AddRange(page.TakeWhile(sheet => SchoolClock.DayOf(sheet.Sheet.RecordedAt, zone) >= from));
            if (page.Length < Page || SchoolClock.DayOf(page[^1].Sheet.RecordedAt, zone) < from)
            {
                return sheets;
            }

            before = page[^1].Sheet.FirstSeq;
        }
    }
}

using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Seals;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Reporting;

internal sealed class SeasonReportGrain(ILedgerStore store, SchoolClock clock) : Grain, ISeasonReportGrain
{
    private string School => Keys.Rest(this.GetPrimaryKeyString());

    public async Task<SeasonReport?> Read(string? season, string window)
    {
        var profile = await GrainFactory.GetGrain<ISchoolProfileGrain>(Keys.Profile(School)).Get();
        if (profile is null || (season is not null && season != profile.Season.Id) || !SealWindow.IsKnown(window))
        {
            return null;
        }

        var now = SchoolMoment.Of(clock.Now, TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone));
        var seal = await GrainFactory.GetGrain<ISealGrain>(Keys.Seal(School, profile.Season.Id, window)).Get();
        var facts = new SchoolFacts(profile, (await GrainFactory.GetGrain<IRosterGrain>(Keys.Roster(School)).GetIfNewer(-1))!.Students);
        var days = WindowOf(window, facts.Calendar);
        var account = new WindowAccount(await Book(seal?.At), facts, days, now.Day);
        return new(
            School, profile.Season.Id, window, days.From, days.To, seal is null ? now.Here : now.OnTheSchoolsClock(seal.At)!.Value, seal?.Hash,
            WindowAccount.Families, account.Whole(), account.Factions());
    }

    private static (DateOnly From, DateOnly To) WindowOf(string window, SeasonCalendar calendar) => SealWindow.QuarterOf(window) is { } number
        ? calendar.WindowOf(calendar.Quarters.Single(quarter => quarter.Number == number))
        : (calendar.Quarters[0].From, calendar.Quarters[^1].To);

    /// <summary>What was written after the seal belongs to what is sealed later.</summary>
    private async Task<List<SheetRecord>> Book(DateTimeOffset? sealedAt)
    {
        var book = new List<SheetRecord>();
        await foreach (var sheet in store.ReadAll(School, 0))
        {
            if (sealedAt is null || sheet.RecordedAt <= sealedAt)
            {
                book.Add(sheet);
            }
        }

        return book;
    }
}

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
        if (profile is null || !SealWindow.IsKnown(window) || AcademicYear.Named(season ?? profile.Season.Id, profile.Years()) is not { } asked)
        {
            return null;
        }

        if (await GrainFactory.GetGrain<ISealGrain>(Keys.Seal(School, asked.Id, window)).Get() is { } seal)
        {
            var document = SealDocument.Read(seal.Text);
            var sealedFacts = document.Facts.ToFacts(School, new(asked.Id, document.Facts.Quarters));
            return await Report(window, sealedFacts, document.Cut.Seq, document.At, seal.Hash);
        }

        if (asked.Id != profile.Season.Id)
        {
            return null;
        }

        var roster = (await GrainFactory.GetGrain<IRosterGrain>(Keys.Roster(School)).GetIfNewer(-1))!;
        return await Report(window, new(profile, roster.Students), long.MaxValue, clock.Now, null);
    }

    /// <param name="upTo">What was written after a seal belongs to what is sealed later.</param>
    private async Task<SeasonReport> Report(string window, SchoolFacts facts, long upTo, DateTimeOffset asOf, string? seal)
    {
        var book = new List<SheetRecord>();
        await foreach (var sheet in store.ReadAll(School, 0))
        {
            if (sheet.LastSeq <= upTo)
            {
                book.Add(sheet);
            }
        }

        var (days, profile) = (WindowOf(window, facts.Calendar), facts.Profile);
        var account = new WindowAccount(book, facts, days, facts.DayOf(asOf));
        var here = SchoolMoment.Of(asOf, TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone)).Here;
        return new(School, profile.Season.Id, window, days.From, days.To, here, seal, WindowAccount.Families, account.Whole(), account.Factions());
    }

    private static (DateOnly From, DateOnly To) WindowOf(string window, SeasonCalendar calendar) => SealWindow.QuarterOf(window) is { } number
        ? calendar.WindowOf(calendar.Quarters.Single(quarter => quarter.Number == number))
        : (calendar.Quarters[0].From, calendar.Quarters[^1].To);
}

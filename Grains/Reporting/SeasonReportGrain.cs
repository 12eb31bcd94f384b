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

    public async Task<SeasonReport?> Read(string? season, string window) =>
        await Basis(season, window) is { } basis ? ReportOf(window, basis, await AccountOf(window, basis)) : null;

    public async Task<FactionPortfolio?> Portfolio(string? season, string faction)
    {
        if (await Basis(season, SealWindow.Year) is not { } basis || basis.Facts.Profile.Factions.All(one => one.Id != faction))
        {
            return null;
        }

        var account = await AccountOf(SealWindow.Year, basis);
        var report = ReportOf(SealWindow.Year, basis, account);
        var source = new PortfolioSource(School, report, faction, basis.Facts, GrainFactory);
        return new(
            report,
            faction,
            report.Factions.Single(one => one.Faction == faction).Figures,
            await source.Months(),
            await source.Events(account.Hosted(faction)),
            await source.Projects(),
            await source.Meetings(),
            account.Count(faction, "report"),
            account.Count(faction, InitiativeCourse.Accepted));
    }

    /// <summary>What a window is reckoned from: its seal, or for the year of now what is known now.</summary>
    private async Task<ReportBasis?> Basis(string? season, string window)
    {
        var profile = await GrainFactory.GetGrain<ISchoolProfileGrain>(Keys.Profile(School)).Get();
        if (profile is null || !SealWindow.IsKnown(window) || AcademicYear.Named(season ?? profile.Season.Id, profile.Years()) is not { } asked)
        {
            return null;
        }

        if (await GrainFactory.GetGrain<ISealGrain>(Keys.Seal(School, asked.Id, window)).Get() is { } seal)
        {
            var document = SealDocument.Read(seal.Text);
            return new(document.Facts.ToFacts(School, new(asked.Id, document.Facts.Quarters)), document.Cut.Seq, document.At, seal.Hash);
        }

        if (asked.Id != profile.Season.Id)
        {
            return null;
        }

        var roster = (await GrainFactory.GetGrain<IRosterGrain>(Keys.Roster(School)).GetIfNewer(-1))!;
        return new(new(profile, Roll.Of(roster)), long.MaxValue, clock.Now, null);
    }

    private async Task<WindowAccount> AccountOf(string window, ReportBasis basis)
    {
        var book = new List<SheetRecord>();
        await foreach (var sheet in store.ReadAll(School, 0))
        {
            if (sheet.LastSeq <= basis.UpTo)
            {
                book.Add(sheet);
            }
        }

        return new(book, basis.Facts, WindowOf(window, basis.Facts.Calendar), basis.Facts.DayOf(basis.AsOf));
    }

    private SeasonReport ReportOf(string window, ReportBasis basis, WindowAccount account)
    {
        var (days, profile) = (WindowOf(window, basis.Facts.Calendar), basis.Facts.Profile);
        var here = SchoolMoment.Of(basis.AsOf, TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone)).Here;
        return new(School, profile.Season.Id, window, days.From, days.To, here, basis.Seal, WindowAccount.Families, account.Whole(), account.Factions());
    }

    private static (DateOnly From, DateOnly To) WindowOf(string window, SeasonCalendar calendar) => SealWindow.QuarterOf(window) is { } number
        ? calendar.WindowOf(calendar.Quarters.Single(quarter => quarter.Number == number))
        : (calendar.Quarters[0].From, calendar.Quarters[^1].To);

    /// <param name="UpTo">What was written after a seal belongs to what is sealed later.</param>
    private sealed record ReportBasis(SchoolFacts Facts, long UpTo, DateTimeOffset AsOf, string? Seal);
}
